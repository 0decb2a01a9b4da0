import type { Range } from 'vscode-languageserver-types';
import type { Place, Sourced } from './profile.ts';
import type { Reader } from './reader.ts';
import { markOrigin, originOfValue } from './sameOrigin.ts';

/*
 * Values of blocks that stand at other places than where they were read, which are copied rather than read again.
 */

/** A value at the place where its mapping stands now; the value itself where it is there already. */
export function atPlace<T extends Place>(value: T, reader: Reader): T {
  if (isAtPlace(value, reader)) return value;
  const origin = originOfValue(value) as T;
  return markOrigin(
    copyOf(origin, { lines: lineOf(reader) - origin.range.start.line, from: origin.path.length, path: reader.path }),
    origin,
  );
}

/** A copy of a whole block. The lists that are most of a skill are copied when somebody looks at them: where lines came or went above thousands, few are. */
function copyOf<T extends Place>(origin: T, move: Move): T {
  const copy: Record<string, unknown> = {};
  for (const key in origin) {
    const inner: unknown = origin[key];
    const later = Array.isArray(inner) && inner.length > 0 ? copiedLater.get(key) : undefined;
    if (later) Object.defineProperty(copy, key, later);
    else copy[key] = copiedPart(key, inner, move);
  }
  return copy as T;
}

/** By key. One and the same for all values, whose shape is one therefore. */
const copiedLater: ReadonlyMap<string, PropertyDescriptor> = new Map(
  ['levels', 'indicators', 'links', 'details', 'codes'].map((key) => [
    key,
    {
      enumerable: true,
      configurable: true,
      get(this: Place) {
        const origin = originOfValue(this) as Place;
        const lines = this.range.start.line - origin.range.start.line;
        const inner: unknown = Reflect.get(origin, key);
        const value = copied(inner, { lines, from: origin.path.length, path: this.path });
        Object.defineProperty(this, key, { enumerable: true, value });
        return value;
      },
    },
  ]),
);

/** Whether a value stands where its mapping does. */
export function isAtPlace(value: Place, reader: Reader): boolean {
  return value.path === reader.path && lineOf(reader) === value.range.start.line;
}

function lineOf({ document, node }: Reader): number {
  return document.positionAt(node?.start ?? 0).line;
}

interface Move {
  readonly lines: number;
  /** How long the path of the value was, which all paths in it begin with, and what it is now. */
  readonly from: number;
  readonly path: string;
}

/** Plain data with other places. */
function copied(value: unknown, move: Move): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? value : value.map((one) => copied(one, move));
  if (isSourced(value)) {
    // Nearly all that is copied is one of these.
    const { value: own, uri, range, path } = value;
    return { value: own, uri, range: movedRange(range, move.lines), path: move.path + path.slice(move.from) };
  }
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) copy[key] = copiedPart(key, copy[key], move);
  return copy;
}

function copiedPart(key: string, inner: unknown, move: Move): unknown {
  if (key === 'range') return movedRange(inner as Range, move.lines);
  if (key === 'path' && typeof inner === 'string') return move.path + inner.slice(move.from);
  return copied(inner, move);
}

function isSourced(value: object): value is Sourced<unknown> {
  return 'value' in value && 'range' in value;
}

/** A range so many lines further down. Whole lines are moved, so that columns stay. */
export function movedRange({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}
