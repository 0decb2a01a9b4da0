import { indentationOf } from '../document/edits/edits.ts';
import { scalarEdits } from '../document/edits/scalarEdits.ts';
import { flowPair, valuePair } from '../document/edits/valueLines.ts';
import { mapOfScalar } from '../document/syntax/sourceMap.ts';
import { keyName, type Node, nodesAt, type Path, type ScalarNode } from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import { schemaAtPath } from '../schema/navigate.ts';
import type { Candidate } from './candidate.ts';
import { longAt, writtenPathOf } from './longPaths.ts';
import { collectionAt, isWritten, writtenAt } from './places.ts';
import type { Reading } from './reading.ts';
import { isJson, scalarPlace } from './setValue.ts';
import { nodeIn, pathIn } from './valueTree.ts';
import { groupOfItems, shapeAt, textWithKeys, writtenAnew } from './wholeBlocks.ts';
import {
  type Attempt,
  insertionAttempts,
  type MoveTo,
  movingAttempts,
  removalAttempts,
  settingAttempts,
} from './writtenAttempts.ts';

/*
 * Edits of places that are in the long form alone: parts of a text, items that are texts, what stands below words that mean a key. The ways are
 * those of values as they are written, led to where the words stand; then the smallest block is written anew.
 */

/** Ways without a claim of what is written afterwards. */
export function* led(attempts: Iterable<Attempt>): Generator<Attempt> {
  for (const { candidates } of attempts) yield { candidates };
}

export function* longSettingAttempts(reading: Reading, path: Path, value: JsonValue): Generator<Attempt> {
  const node = longAt(reading, path);
  if (node?.kind === 'scalar' && (typeof value === 'string' || typeof value === 'number')) {
    yield { candidates: partOfText(reading, node, String(value)) };
  }
  const written = writtenPathOf(reading, path);
  if (node && written) yield* led(settingAttempts(reading, written, value));
  const key = path.at(-1);
  if (node || typeof key !== 'string') return;
  const above = path.slice(0, -1);
  yield { candidates: keyOfGroup(reading, above, key, value) };
  const place = writtenPathOf(reading, above);
  if (place) {
    yield { candidates: keyOfText(reading, above, place, key, value) };
    const mapping = nodeIn(reading.plain, place);
    if (mapping?.kind === 'mapping') yield* led(settingAttempts(reading, [...place, key], value));
  } else {
    // Facts may stand at the root, where the key that they belong to is not written at all.
    const parent = above.at(-1);
    const root = above.length === 1 && typeof parent === 'string' ? nodeIn(reading.plain, []) : undefined;
    if (root?.kind === 'mapping') yield* led(settingAttempts(reading, above, { [key]: value }));
  }
}

/** One more key of a group that nobody wrote as one: its items stand in `skills` themselves. */
function* keyOfGroup(reading: Reading, path: Path, key: string, value: JsonValue): Generator<Candidate> {
  const { document } = reading;
  const group = longAt(reading, path);
  const items = longAt(reading, [...path, 'items']);
  if (group?.kind !== 'mapping' || group.pairs.length !== 1 || items?.kind !== 'sequence') return;
  const first = writtenPathOf(reading, [...path, 'items', 0]);
  const start = first?.findLastIndex((segment) => typeof segment === 'number') ?? -1;
  if (!first || start < 0) return;
  const list = collectionAt(document.root, first.slice(0, start));
  if (!list || !('kind' in list) || list.kind !== 'sequence' || list.flow) return;
  yield* groupOfItems(
    document,
    list,
    Number(first[start]),
    items.items.length,
    valuePair(key, value, indentationOf(document)),
  );
}

/** A value that is a part of a text, such as the name in "Excel (advanced)". */
export function* partOfText({ document }: Reading, part: ScalarNode, value: string): Generator<Candidate> {
  const { text } = document;
  const steps = nodesAt(document.root, part.start);
  const scalar = steps.at(-1)?.node;
  const parent = steps.at(-2)?.node;
  const index = steps.at(-1)?.segment;
  if (scalar?.kind !== 'scalar' || (parent?.kind !== 'sequence' && parent?.kind !== 'mapping')) return;
  const place = steps.at(-1);
  if (place?.inKey) {
    yield {
      edits: [...scalarEdits(document, scalar, value, { isInFlow: parent.flow, isJson: false, column: 0 })].slice(0, 1),
    };
    return;
  }
  if (typeof scalar.value !== 'string' || typeof part.value !== 'string' || part.value === '') return;
  const child =
    parent.kind === 'sequence' ? Number(index) : parent.pairs.findLastIndex((pair) => keyName(pair) === index);
  const map = mapOfScalar(text, scalar);
  const { length } = part.value;
  for (let at = 0; at + length <= scalar.value.length; at++) {
    const span = map({ start: at, end: at + length });
    if (span.start !== part.start) continue;
    const whole = scalar.value.slice(0, at) + value + scalar.value.slice(at + length);
    for (const edit of scalarEdits(document, scalar, whole, scalarPlace(document, parent, child)))
      yield { edits: [edit] };
    return;
  }
}

/** One more key of an item that is written as a text. */
function* keyOfText(reading: Reading, above: Path, place: Path, key: string, value: JsonValue): Generator<Candidate> {
  const { document } = reading;
  const item = longAt(reading, above);
  const written = writtenAt(document.root, place);
  if (item?.kind !== 'mapping' || !isWritten(written) || written.node.kind !== 'scalar') return;
  const [only, ...others] = item.pairs;
  const textKey = only && others.length === 0 ? keyName(only) : undefined;
  if (textKey === undefined || only?.value.start !== written.node.start || only.value.end !== written.node.end) return;
  const order = Object.keys(schemaAtPath(document.kind, above)?.properties ?? {});
  const isBefore = order.includes(key) && order.indexOf(key) < order.indexOf(textKey);
  const lines = valuePair(key, value, indentationOf(document));
  const inJson = isJson(written.parent);
  const flow = flowPair(key, value, inJson);
  const name = inJson ? JSON.stringify(textKey) : textKey;
  yield* textWithKeys(document, written, name, isBefore ? lines : [], isBefore ? [] : lines, {
    before: isBefore ? `${flow}, ` : '',
    after: isBefore ? '' : `, ${flow}`,
  });
}

export function* longRemovalAttempts(reading: Reading, path: Path): Generator<Attempt> {
  const written = writtenPathOf(reading, path);
  if (written) yield* led(removalAttempts(reading, written));
}

export function* longInsertionAttempts(
  reading: Reading,
  path: Path,
  index: number,
  value: JsonValue,
): Generator<Attempt> {
  const place = placeInList(reading, path, index);
  if (!place) return;
  const list = nodeIn(reading.plain, place.path);
  if (list?.kind === 'sequence') yield* led(insertionAttempts(reading, place.path, list, place.index, value));
}

/** The written list, and the index in it, before whose item another one of the long form's list stands. */
function placeInList(reading: Reading, path: Path, index: number): MoveTo | undefined {
  const list = longAt(reading, path);
  if (list?.kind !== 'sequence') return undefined;
  const isBehind = index > 0 && index === list.items.length;
  const item = writtenPathOf(reading, [...path, isBehind ? index - 1 : index]);
  if (!item) return undefined;
  // An item may be written as one pair of what stands in the list.
  const own = writtenPathOf(reading, path);
  const below = own?.every((segment, at) => segment === item[at]) ? own.length : -1;
  const depth = typeof item[below] === 'number' ? below : item.length - 1;
  const last = item[depth];
  if (typeof last !== 'number') return undefined;
  return { path: item.slice(0, depth), index: isBehind ? last + 1 : last };
}

export function* longMovingAttempts(reading: Reading, from: Path, to: MoveTo): Generator<Attempt> {
  const source = placeInList(reading, from.slice(0, -1), Number(from.at(-1)));
  const written = source && [...source.path, source.index];
  if (!written) return;
  const isWithin = from.slice(0, -1).join('/') === to.path.join('/');
  const before =
    isWithin && typeof from.at(-1) === 'number' && to.index > Number(from.at(-1)) ? to.index + 1 : to.index;
  const place = placeInList(reading, to.path, before);
  if (place) {
    const isSameList = written.slice(0, -1).join('/') === place.path.join('/');
    const shift = isSameList && place.index > Number(written.at(-1)) ? 1 : 0;
    yield* led(movingAttempts(reading, written, { path: place.path, index: place.index - shift }));
    return;
  }
  const list = writtenPathOf(reading, to.path) ?? to.path;
  if (pathIn(reading.plain, list.slice(0, -1).map(String)))
    yield* led(movingAttempts(reading, written, { path: list, index: to.index }));
}

/** The blocks around places, from the smallest on, written anew as the long form that is wanted has them. */
export function* anewAttempts(reading: Reading, paths: readonly Path[], goal: Node): Generator<Attempt> {
  const { document, long } = reading;
  const [first = [], ...others] = paths;
  for (let depth = first.length; depth > 0; depth--) {
    const path = first.slice(0, depth);
    if (others.some((other) => !path.every((segment, at) => other[at] === segment))) continue;
    const before = longAt(reading, path);
    const after = nodeIn(goal, path);
    const written = before && writtenPathOf(reading, path);
    const place = written && writtenAt(document.root, written);
    if (!before || !after || !isWritten(place)) continue;
    const last = path.at(-1);
    // An item that is written without its list becomes a list with it.
    if (typeof last === 'number' && place.parent.kind === 'mapping') continue;
    const shape = shapeAt(document, long.root, path);
    yield { candidates: writtenAnew(document, place, after, shape, typeof last === 'string' ? last : undefined) };
  }
}
