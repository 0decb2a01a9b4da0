import { insertion, lineBreakOf } from '../document/edits/edits.ts';
import { isMapping, valuePair } from '../document/edits/valueLines.ts';
import { dereference, type Node, type Path, type SequenceNode } from '../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import type { Candidate } from './candidate.ts';
import { addItem, removeWith } from './listEdits.ts';
import { type Destination, moveItem } from './moveItem.ts';
import { collectionAt, isWritten, writtenAt } from './places.ts';
import type { Reading } from './reading.ts';
import { addPair, setValue } from './setValue.ts';
import { nodeIn, removedWith, treeOf, withItem, withNode } from './valueTree.ts';

/** Ways to reach one and the same value. */
export interface Attempt {
  /** What the file says as it is written afterwards; `undefined` where the ways differ in that. */
  readonly plain?: Node;
  readonly candidates: Iterable<Candidate>;
}

/** Ways to set a value whose place is as it is written. */
export function* settingAttempts(reading: Reading, path: Path, value: JsonValue): Generator<Attempt> {
  const { document, plain } = reading;
  if (!plain) {
    const [key = ''] = path;
    yield { candidates: inEmptyFile(reading, String(key), value) };
    return;
  }
  const goal = withNode(plain, path, treeOf(value));
  const place = writtenAt(document.root, path);
  if (isWritten(place)) {
    yield { plain: goal, candidates: setValue(document, place, value) };
    return;
  }
  const above = collectionAt(document.root, path.slice(0, -1));
  const key = path.at(-1);
  if (above && 'kind' in above) {
    if (above.kind === 'mapping' && typeof key === 'string')
      yield { plain: goal, candidates: addPair(document, path.slice(0, -1), above, key, value) };
    return;
  }
  yield* insteadOfAlias(reading, path, goal);
}

/** In a file that holds nothing but comments. */
function* inEmptyFile({ document }: Reading, key: string, value: JsonValue): Generator<Candidate> {
  const { text } = document;
  const lineBreak = lineBreakOf(text);
  const lines = valuePair(key, value, { keys: 2, items: 2 }).map((line) => line + lineBreak);
  const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
  yield { edits: [insertion(text.length, before + lines.join(''))] };
}

/** What an alias brings in, written where it is used, as it is to be there. */
export function* insteadOfAlias({ document }: Reading, path: Path, goal: Node): Generator<Attempt> {
  const place = writtenAt(document.root, path);
  const alias = place && !isWritten(place) ? place.alias : undefined;
  if (!alias) return;
  const written = writtenAt(document.root, alias);
  const value = nodeIn(goal, alias);
  if (isWritten(written) && value) yield { plain: goal, candidates: setValue(document, written, toValue(value)) };
}

export function* removalAttempts(reading: Reading, path: Path): Generator<Attempt> {
  const { document, plain } = reading;
  if (!plain) return;
  const top = removedWith(plain, path);
  const goal = withNode(plain, top, undefined);
  const place = writtenAt(document.root, top);
  const own = writtenAt(document.root, path);
  if (isWritten(place)) yield { plain: goal, candidates: removeWith(document, isWritten(own) ? own : place, place) };
  else yield* insteadOfAlias(reading, top, goal);
}

/** Ways to put an item into a list that is written as one. */
export function* insertionAttempts(
  reading: Reading,
  path: Path,
  list: SequenceNode,
  index: number,
  value: JsonValue,
): Generator<Attempt> {
  const { document, plain } = reading;
  if (!plain) return;
  const written = collectionAt(document.root, path);
  const goals = [...shortForms(list, value), value].map((one) => ({
    one,
    goal: withNode(plain, path, withItem(list, index, treeOf(one))),
  }));
  for (const { one, goal } of goals) {
    if (written && 'kind' in written) {
      if (written.kind !== 'sequence') return;
      if (written.items.length === 0) yield* settingAttempts(reading, path, [one]);
      else yield { plain: goal, candidates: addItem(document, written, index, one) };
    } else yield* insteadOfAlias(reading, [...path, index], goal);
  }
}

const textKeys: ReadonlySet<string> = new Set(['name', 'description', 'text']);

/** An item that has nothing but its text, as a text where others of the list are. */
function* shortForms(list: SequenceNode, value: JsonValue): Generator<string> {
  if (!isMapping(value) || !list.items.some((item) => dereference(item)?.kind === 'scalar')) return;
  const [entry, ...others] = Object.entries(value);
  if (entry && others.length === 0 && textKeys.has(entry[0]) && typeof entry[1] === 'string') yield entry[1];
}

/** Where an item is to stand, in words of the value as it is written. */
export interface MoveTo {
  readonly path: Path;
  /** The index after the move. */
  readonly index: number;
}

/** What the value is after an item has moved; `undefined` where it cannot. */
export function moved(root: Node, from: Path, to: MoveTo): { readonly goal: Node; readonly top: Path } | undefined {
  const source = nodeIn(root, from.slice(0, -1));
  const item = nodeIn(root, from);
  const index = from.at(-1);
  if (source?.kind !== 'sequence' || !item || typeof index !== 'number') return undefined;
  const list = nodeIn(root, to.path);
  if (list === source) {
    const rest: SequenceNode = { ...source, items: source.items.filter((_, at) => at !== index) };
    if (to.index > rest.items.length) return undefined;
    return { goal: withNode(root, to.path, withItem(rest, to.index, item)), top: from };
  }
  if (list !== undefined && list.kind !== 'sequence') return undefined;
  if (to.index > (list?.items.length ?? 0)) return undefined;
  const isWithin = from.every((segment, at) => to.path[at] === segment);
  if (isWithin) return undefined;
  const filled = withNode(root, to.path, withItem(list ?? emptyList, to.index, item));
  const top = removedWith(root, from);
  return { goal: withNode(filled, behind(top, to), undefined), top };
}

/** A path after an item was put before what it leads through. */
function behind(path: Path, to: MoveTo): Path {
  const depth = to.path.length;
  const segment = path[depth];
  const isThrough = typeof segment === 'number' && to.path.every((one, at) => one === path[at]);
  return isThrough && segment >= to.index ? [...path.slice(0, depth), segment + 1, ...path.slice(depth + 1)] : path;
}

const emptyList: SequenceNode = { kind: 'sequence', start: 0, end: 0, flow: false, items: [] };

export function* movingAttempts(reading: Reading, from: Path, to: MoveTo): Generator<Attempt> {
  const { document, plain } = reading;
  const result = plain && moved(plain, from, to);
  const list = collectionAt(document.root, from.slice(0, -1));
  const index = from.at(-1);
  if (!result || !list || !('kind' in list) || list.kind !== 'sequence' || typeof index !== 'number') return;
  const top = writtenAt(document.root, result.top);
  const destination = destinationOf(reading, list, index, to);
  if (!destination || !isWritten(top)) return;
  yield { plain: result.goal, candidates: moveItem(document, list, index, top, destination) };
}

function destinationOf({ document }: Reading, from: SequenceNode, index: number, to: MoveTo): Destination | undefined {
  const list = collectionAt(document.root, to.path);
  if (list && 'kind' in list && list.kind === 'sequence') {
    return { list, index: list === from && to.index >= index ? to.index + 1 : to.index };
  }
  const key = to.path.at(-1);
  const above = collectionAt(document.root, to.path.slice(0, -1));
  if (list || !above || !('kind' in above) || above.kind !== 'mapping' || typeof key !== 'string') return undefined;
  return { mapping: above, path: to.path.slice(0, -1), key };
}
