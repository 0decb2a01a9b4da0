import type { Place } from '../../service/document/profile/profile.ts';

/** How what is written at a place of a file has moved between two versions of it. */
export interface Move {
  /** The file; what is written in any other one has not moved. */
  readonly uri: string;
  /** The number of lines by which it has moved down; negative upwards. */
  readonly lines: number;
  /** The JSON Pointer that all paths within it began with, and the one that they begin with now. */
  readonly from: string;
  readonly to: string;
}

/** How the place of a thing has moved; `undefined` where it is written in one version alone, or in another file. */
export function moveBetween(was: Place | undefined, is: Place | undefined, uri: string): Move | undefined {
  if (!was || !is) return was === is ? { uri, lines: 0, from: '', to: '' } : undefined;
  if (was.uri !== is.uri) return undefined;
  if (is.uri !== uri) return { uri, lines: 0, from: '', to: '' };
  // What becomes an item of a list, or ceases to be one, is written otherwise.
  if (was.path !== is.path && !(ofList.test(was.path) && ofList.test(is.path))) return undefined;
  return { uri, lines: is.range.start.line - was.range.start.line, from: was.path, to: is.path };
}

const ofList = /\/\d+$/;

/**
 * Whether two values, which are made of objects, lists and primitive values, are the same but for the places in the file, all of which have to have
 * moved as said. Of a place its first line and its path count.
 */
export function sameAfter(move: Move, was: unknown, is: unknown): boolean {
  // What has not moved may be one and the same object in both versions.
  if (was === is && (typeof is !== 'object' || is === null || !moves(move))) return true;
  if (typeof was !== 'object' || typeof is !== 'object' || was === null || is === null) return false;
  if (Array.isArray(was) || Array.isArray(is)) {
    if (!Array.isArray(was) || !Array.isArray(is) || was.length !== is.length) return false;
    return was.every((one, i) => sameAfter(move, one, is[i]));
  }
  if (isPlace(was) && isPlace(is) && !samePlace(move, was, is)) return false;
  return sameFields(move, was as Fields, is as Fields);
}

type Fields = Readonly<Record<string, unknown>>;

function sameFields(move: Move, was: Fields, is: Fields): boolean {
  const keys = Object.keys(is);
  if (keys.length !== Object.keys(was).length) return false;
  return keys.every((key) => {
    if ((key === 'range' || key === 'path') && isPlace(is)) return true;
    return key in was && sameAfter(move, was[key], is[key]);
  });
}

function moves({ lines, from, to }: Move): boolean {
  return lines !== 0 || from !== to;
}

function isPlace(value: object): value is Place {
  return 'uri' in value && 'range' in value && 'path' in value;
}

function samePlace({ uri, lines, from, to }: Move, was: Place, is: Place): boolean {
  if (was.uri !== is.uri) return false;
  const by = is.uri === uri ? lines : 0;
  if (is.range.start.line - was.range.start.line !== by) return false;
  if (is.uri !== uri || from === to) return was.path === is.path;
  const isWithin = was.path === from || was.path.startsWith(`${from}/`);
  return is.path === (isWithin ? to + was.path.slice(from.length) : was.path);
}
