import { indentationOf, insertion, lineBreakOf } from '../document/edits/edits.ts';
import { ownLines, removalOf } from '../document/edits/ownLines.ts';
import { scalarEdits } from '../document/edits/scalarEdits.ts';
import { indented } from '../document/edits/valueLines.ts';
import type { OffsetEdit, SourceDocument, Span } from '../document/sourceDocument.ts';
import { keyName, type MappingNode, type Path } from '../document/syntax/tree.ts';
import { meantKey } from '../format/otherWords.ts';
import type { Candidate } from './candidate.ts';
import { led, partOfText } from './longAttempts.ts';
import { longAt, writtenPathOf } from './longPaths.ts';
import { overlap } from './moveItem.ts';
import { collectionAt, isWritten, writtenAt } from './places.ts';
import type { Reading } from './reading.ts';
import { scalarPlace } from './setValue.ts';
import { type Attempt, movingAttempts } from './writtenAttempts.ts';

/** Ways to write another key where the one of a value of the long form stands: a key, or a part of a text such as "Hours: 37". */
export function* keyRenamingAttempts(reading: Reading, path: Path, name: string): Generator<Attempt> {
  const { document } = reading;
  const written = writtenPathOf(reading, path);
  const place = written && writtenAt(document.root, written);
  if (isWritten(place) && place.parent.kind === 'mapping') {
    const { parent, index } = place;
    const key = parent.pairs[index]?.key;
    if (key?.kind === 'scalar') {
      const edits = [...scalarEdits(document, key, name, scalarPlace(document, parent, index))];
      const [holder] = path;
      // A key of the file itself says that it is a fact by being called like one.
      const isLoose =
        written !== undefined &&
        written.length < path.length &&
        document.kind === 'role' &&
        meantKey(name, 'role') !== holder;
      if (isLoose && typeof holder === 'string') {
        const given = edits.map((edit) => below(reading, holder, parent, index, edit));
        yield { candidates: given.flatMap((candidate) => candidate ?? []) };
        return;
      }
      yield { candidates: edits.map((edit) => ({ edits: [edit] })) };
    }
  }
  const mapping = longAt(reading, path.slice(0, -1));
  const pair = mapping?.kind === 'mapping' ? mapping.pairs.find((one) => keyName(one) === path.at(-1)) : undefined;
  if (pair?.key.kind === 'scalar') yield { candidates: partOfText(reading, pair.key, name) };
}

/** A key of the file itself, as it is after an edit, below the key that it belongs to: in the list that there is, else where it stands. */
function below(
  { document }: Reading,
  holder: string,
  parent: MappingNode,
  index: number,
  { start, end, newText }: OffsetEdit,
): Candidate | undefined {
  const { text } = document;
  const own = ownLines(document, parent, index);
  if (!own?.isWhole || start < own.start || end > own.end) return undefined;
  const words = text.slice(own.start, start) + newText + text.slice(end, own.end);
  const indentation = indentationOf(document).keys;
  const mapping = collectionAt(document.root, [holder]);
  if (!mapping) {
    const lines = [`${holder}:`, ...indented(words.split(/\r?\n/), indentation)];
    return { edits: [{ start: own.start, end: own.end, newText: lines.join(lineBreakOf(text)) }] };
  }
  if (!('kind' in mapping) || mapping.kind !== 'mapping' || mapping.flow) return undefined;
  const isBefore = own.start < mapping.start;
  const other = ownLines(document, mapping, isBefore ? 0 : mapping.pairs.length - 1);
  if (!other?.isWhole) return undefined;
  const lines = indented(words.split(/\r?\n/), other.column).join(lineBreakOf(text));
  const removal = { ...removalOf(text, own, index === parent.pairs.length - 1), newText: '' };
  return { edits: [removal, besideOf(text, other, lines, isBefore)], mayMove: true };
}

/** Lines above or below others. */
function besideOf(text: string, other: Span, lines: string, isBefore: boolean): OffsetEdit {
  const lineBreak = lineBreakOf(text);
  return isBefore ? insertion(other.start, lines + lineBreak) : insertion(other.end, lineBreak + lines);
}

/** The keys between which one is to stand; one is missing at either end. */
export interface Between {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Ways to bring what is written of one key of the long form beside that of another one, in a mapping or in a list. */
export function* keyMovingAttempts(
  reading: Reading,
  path: Path,
  key: string,
  { before, after }: Between,
): Generator<Attempt> {
  const own = writtenPathOf(reading, [...path, key]);
  if (!own) return;
  for (const [neighbour, isBefore] of [
    [before, true],
    [after, false],
  ] as const) {
    const other = neighbour === undefined ? undefined : writtenPathOf(reading, [...path, neighbour]);
    const depth = other?.findIndex((segment, at) => segment !== own[at]) ?? -1;
    if (!other || depth < 0) continue;
    const [from, to] = [own[depth], other[depth]];
    const holder = own.slice(0, depth);
    if (typeof from === 'number' && typeof to === 'number') {
      const place = (isBefore ? to : to + 1) - (from < to ? 1 : 0);
      yield* led(movingAttempts(reading, own.slice(0, depth + 1), { path: holder, index: place }));
      continue;
    }
    const mapping = collectionAt(reading.document.root, holder);
    if (mapping && 'kind' in mapping && mapping.kind === 'mapping') {
      yield { candidates: movePair(reading.document, mapping, String(from), String(to), isBefore) };
    }
  }
}

function* movePair(
  document: SourceDocument,
  mapping: MappingNode,
  key: string,
  neighbour: string,
  isBefore: boolean,
): Generator<Candidate> {
  const from = mapping.pairs.findLastIndex((pair) => keyName(pair) === key);
  const to = mapping.pairs.findLastIndex((pair) => keyName(pair) === neighbour);
  if (from < 0 || to < 0) return;
  const { text } = document;
  if (mapping.flow) {
    const others = mapping.pairs.filter((_, at) => at !== from);
    const place = others.findIndex((_, at) => (at < from ? at : at + 1) === to) + (isBefore ? 0 : 1);
    const moved = mapping.pairs[from];
    const order = moved ? [...others.slice(0, place), moved, ...others.slice(place)] : [];
    // What stands between the pairs stays, so that commas and lines are as they were.
    const edits = mapping.pairs.flatMap(({ start, end }, at) => {
      const next = order[at];
      return next && next.start !== start ? [{ start, end, newText: text.slice(next.start, next.end) }] : [];
    });
    yield { edits };
    return;
  }
  const own = ownLines(document, mapping, from);
  const other = ownLines(document, mapping, to);
  if (!own?.isWhole || !other?.isWhole) return;
  const lines = text.slice(own.start, own.end);
  const removal = { ...removalOf(text, own, from === mapping.pairs.length - 1), newText: '' };
  const addition = besideOf(text, other, lines, isBefore);
  if (!overlap([removal, addition])) yield { edits: [removal, addition], mayMove: true };
}
