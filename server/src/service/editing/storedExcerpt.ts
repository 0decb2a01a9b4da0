import { applyEdits } from '../document/edits/edits.ts';
import type { Framework } from '../document/profile/profile.ts';
import { readDocument, type SourceDocument, type Span } from '../document/sourceDocument.ts';
import { Lines } from '../document/syntax/lines.ts';
import { parsePointer, pointerOf } from '../document/syntax/pointer.ts';
import { aroundItems, longFrom, type PlacedInWhole, placeInWhole } from './excerpt.ts';
import type { Operation } from './operations.ts';

/*
 * A long framework that is not open is edited without being read: its lines say where its skills begin, and only the skills around those that the
 * operations are about are read. What the index knows of the file, which it has read as a whole, says whether the lines were understood.
 */

/** A stored file, as it was read by the index in this very version, without a syntax error. */
export interface StoredFramework {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly framework: Framework;
}

export interface StoredExcerpt {
  readonly document: SourceDocument;
  readonly operations: readonly Operation[];
  readonly toWhole: PlacedInWhole;
}

/** Where the list of skills begins, in block style. */
const listHead = /(?:^|\n)skills:[ \t]*\r?\n/;

/**
 * The part of a long framework in which operations can be made that set and remove what is below single skills; `undefined` where the whole has to be
 * read.
 */
export function storedExcerpt(
  { uri, version, text, framework }: StoredFramework,
  operations: readonly Operation[],
): StoredExcerpt | undefined {
  // What has places for one more skill is a list with dashes in the long form.
  if (text.length < longFrom || !framework.skillsEnd || mayHaveAnchors(text)) return undefined;
  const indexes = operations.flatMap((operation) => indexOf(operation) ?? []);
  const starts = itemStarts(text);
  if (indexes.length !== operations.length || starts?.length !== framework.skills.size) return undefined;
  if (!indexes.every((index) => isSkillAt(index, starts, text, framework))) return undefined;
  const kept = aroundItems(indexes, starts.length - 1);
  const cuts = cutsBetween(kept, starts);
  if (cuts.length === 0) return undefined;
  const lines = applyEdits(
    text,
    cuts.map((cut) => ({ ...cut, newText: '' })),
  );
  return {
    document: readDocument(uri, 'framework', version, lines),
    operations: operations.map((operation, at) => {
      const [list = '', , ...below] = parsePointer(operation.path) ?? [];
      return { ...operation, path: pointerOf([list, kept.indexOf(indexes[at] ?? 0), ...below]) };
    }),
    toWhole: placeInWhole(cuts),
  };
}

/** An alias may stand anywhere behind its anchor. */
function mayHaveAnchors(text: string): boolean {
  return text.includes('&') && /[\s[{,]&\S/.test(text);
}

/** The index of the skill that an operation is about; `undefined` for one that may move others or is about something else. */
function indexOf({ op, path }: Operation): number | undefined {
  const [list, index, key] = parsePointer(path) ?? [];
  if ((op !== 'set' && op !== 'remove') || list !== 'skills' || key === undefined) return undefined;
  return /^\d+$/.test(String(index)) ? Number(index) : undefined;
}

/** The offsets at which the lines of the skills begin; `undefined` for lines that are no list of items. */
function itemStarts(text: string): number[] | undefined {
  const head = listHead.exec(text);
  if (!head) return undefined;
  const starts: number[] = [];
  let column: number | undefined;
  let next = 0;
  for (let at = head.index + head[0].length; at < text.length; at = next) {
    next = text.indexOf('\n', at) + 1 || text.length;
    let content = at;
    while (text.charCodeAt(content) === 32) content++;
    // Blank lines and comments stand in any column.
    if (content >= next || '\r\n#'.includes(text.charAt(content))) continue;
    column ??= content - at;
    if (content - at > column) continue;
    const isItem = text.charAt(content) === '-' && ' \r\n'.includes(text.charAt(content + 1));
    if (content - at === column && isItem) starts.push(at);
    else return content === at ? starts : undefined;
  }
  return starts;
}

/** Whether the index knows a skill there, within the lines that were found. */
function isSkillAt(index: number, starts: readonly number[], text: string, { skills }: Framework): boolean {
  // Of thousands only the one that is asked about is put at its place.
  const id = [...skills.keys()][index];
  const skill = id === undefined ? undefined : skills.get(id);
  const start = starts[index];
  if (!skill || start === undefined || skill.path !== pointerOf(['skills', index])) return false;
  const place = new Lines(text).offsetAt(skill.id.range.start);
  return start < place && place < (starts[index + 1] ?? text.length);
}

/** The lines of the items that are left out. */
function cutsBetween(kept: readonly number[], starts: readonly number[]): Span[] {
  return kept.flatMap((index, at): Span[] => {
    const next = kept[at + 1];
    const [start, end] = [starts[index + 1], next === undefined ? undefined : starts[next]];
    return start === undefined || end === undefined || start === end ? [] : [{ start, end }];
  });
}
