import { applyEdits } from '../document/edits/edits.ts';
import { ownLines } from '../document/edits/ownLines.ts';
import { readAsMeant } from '../document/profile/meantRoot.ts';
import { type OffsetEdit, readDocument, type SourceDocument, type Span } from '../document/sourceDocument.ts';
import { parsePointer, pointerOf } from '../document/syntax/pointer.ts';
import type { Node, Path, SequenceNode } from '../document/syntax/tree.ts';
import type { Operation } from './operations.ts';
import { nodeIn, pathIn } from './valueTree.ts';

/*
 * A long file is edited in an excerpt of it: without most of the items of its long lists. What is proved there holds in the whole, since blocks of
 * lines are read by themselves (see `reparseText`), and items in the long form too. So an edit of a catalogue of ten thousand skills costs little
 * more than one of ten.
 */

/** In characters: shorter files are read as a whole. */
export const longFrom = 60_000;

/** In items: a list that is longer is shortened. */
const longList = 40;

/** In items: how many stay around those that an operation is about, and at both ends, for the sake of their style. */
const around = 3;

/** In operations: how many are made in one excerpt, since each is proved in all of it. Those of one item stay together, however many they are. */
const mostTogether = 8;

export interface Excerpt {
  readonly document: SourceDocument;
  readonly operations: readonly Operation[];
  readonly toWhole: PlacedInWhole;
}

/** Edits of an excerpt as those of the whole; `undefined` where they touch what was left out. */
export type PlacedInWhole = (edits: readonly OffsetEdit[]) => readonly OffsetEdit[] | undefined;

/** A list that is shortened. */
interface Shortened {
  readonly path: Path;
  readonly list: SequenceNode;
  /** The indexes of what stays, in order. */
  readonly kept: readonly number[];
}

/**
 * The excerpts of a document in which operations can be made, each upon the result of those before it: one for operations about the same items and some
 * about others. Which of them is made first makes no difference, since none changes what another one is about. `undefined` where the whole has to be read.
 */
export function excerptsFor(
  document: SourceDocument,
  operations: readonly Operation[],
): readonly Excerpt[] | undefined {
  const { text, kind, root, parsed } = document;
  if (text.length < longFrom || kind === 'config' || !root || !parsed.composable || document.problems.length > 0)
    return undefined;
  if (!readAsMeant(document).isWritten) return undefined;
  const lists = longLists(root, [], 0);
  if (lists.length === 0) return undefined;
  const groups = groupsOf(root, lists, operations);
  const excerpts = groups?.flatMap((group) => excerptOf(document, root, lists, group) ?? []);
  return excerpts?.length === groups?.length ? excerpts : undefined;
}

function excerptOf(
  document: SourceDocument,
  root: Node,
  paths: readonly Path[],
  operations: readonly Operation[],
): Excerpt | undefined {
  const lists = paths.flatMap((path) => shortened(root, path, operations) ?? []);
  const cuts: Span[] = [];
  for (const list of lists) {
    const own = cutsOf(document, list);
    if (!own) return undefined;
    cuts.push(...own);
  }
  cuts.sort((a, b) => a.start - b.start);
  const inExcerpt = operations.flatMap((operation) => operationIn(operation, lists, root) ?? []);
  if (cuts.length === 0 || inExcerpt.length !== operations.length) return undefined;
  const lines = applyEdits(
    document.text,
    cuts.map((cut) => ({ ...cut, newText: '' })),
  );
  const short = readDocument(document.uri, document.kind, document.version, lines);
  if (short.problems.length > 0 || !short.parsed.composable || !readAsMeant(short).isWritten) return undefined;
  return { document: short, operations: inExcerpt, toWhole: placeInWhole(cuts) };
}

/**
 * Operations by the items of long lists that they are about, so that no item is in two groups. `undefined` where an operation moves the items that a later one
 * counts.
 */
function groupsOf(
  root: Node,
  lists: readonly Path[],
  operations: readonly Operation[],
): readonly (readonly Operation[])[] | undefined {
  const groups: { readonly operations: Operation[]; readonly items: Set<string> }[] = [];
  const last = operations.at(-1);
  for (const operation of operations) {
    if (operation !== last && lists.some((list) => mayMoveItems(root, list, operation, operations))) return undefined;
    const items = lists.flatMap((list) => indexesOf(root, list, operation).map((index) => pointerOf([...list, index])));
    const known = groups.filter((group) => items.some((item) => group.items.has(item)));
    const latest = groups.at(-1);
    const hasRoom = latest !== undefined && latest.operations.length < mostTogether;
    const group = known[0] ?? (hasRoom ? latest : undefined) ?? { operations: [], items: new Set<string>() };
    // What is about two groups, or about what stands in no long list, may be about anything.
    if (known.length > 1 || (items.length === 0 && operations.length > mostTogether)) return undefined;
    if (!groups.includes(group)) groups.push(group);
    group.operations.push(operation);
    for (const item of items) group.items.add(item);
  }
  return groups.map((group) => group.operations);
}

/** Whether items may come to or go from a list, or change places in it. */
function mayMoveItems(root: Node, list: Path, operation: Operation, all: readonly Operation[]): boolean {
  const isHere = (pointer: string): boolean => pointer === pointerOf(list);
  if (operation.op === 'insert') return isHere(operation.path);
  const index = indexIn(root, list, operation.path);
  if (operation.op === 'move') return isHere(operation.to) || index !== undefined;
  if (operation.op !== 'remove' || index === undefined) return false;
  const path = [...list, index];
  const item = nodeIn(root, path);
  // An item of which nothing would be left goes with its last key.
  const others = all.filter(({ op, path: pointer }) => op === 'remove' && pointer.startsWith(`${pointerOf(path)}/`));
  return pointerOf(path) === operation.path || item?.kind !== 'mapping' || item.pairs.length <= others.length;
}

/** The paths of long lists in block style: below keys of the root, and in the groups there. */
function longLists(node: Node, path: Path, depth: number): Path[] {
  if (depth > 4) return [];
  if (node.kind === 'mapping' && !node.flow) {
    return node.pairs.flatMap(({ key, value }) =>
      key.kind === 'scalar' ? longLists(value, [...path, String(key.value ?? '')], depth + 1) : [],
    );
  }
  if (node.kind !== 'sequence' || node.flow) return [];
  if (node.items.length > longList) return [path];
  return node.items.flatMap((item, index) => longLists(item, [...path, index], depth + 1));
}

function shortened(root: Node, path: Path, operations: readonly Operation[]): Shortened | undefined {
  const list = nodeIn(root, path);
  if (list?.kind !== 'sequence') return undefined;
  const indexes = operations.flatMap((operation) => indexesOf(root, path, operation));
  return { path, list, kept: aroundItems(indexes, list.items.length - 1) };
}

/** The indexes of what stays of a list, in order: some items at both ends, and around these. */
export function aroundItems(indexes: readonly number[], last: number): readonly number[] {
  const kept = new Set<number>();
  for (const index of [0, last, ...indexes]) {
    for (let at = index - around; at <= index + around; at++) if (at >= 0 && at <= last) kept.add(at);
  }
  return [...kept].sort((a, b) => a - b);
}

/** The indexes in a list that an operation is about. */
function indexesOf(root: Node, list: Path, operation: Operation): number[] {
  const found: number[] = [];
  const pointers = operation.op === 'move' ? [operation.path, operation.to] : [operation.path];
  for (const pointer of pointers) {
    const inList = indexIn(root, list, pointer);
    if (inList !== undefined) found.push(inList);
  }
  const isHere = (pointer: string): boolean => pointer === pointerOf(list);
  if (operation.op === 'insert' && isHere(operation.path)) found.push(operation.index);
  if (operation.op === 'move' && isHere(operation.to)) found.push(operation.index, operation.index + 1);
  return found;
}

/** The index in a list through which a pointer leads. */
function indexIn(root: Node, list: Path, pointer: string): number | undefined {
  const segments = parsePointer(pointer);
  const start = segments && pathIn(root, segments.slice(0, list.length + 1));
  const index = start?.[list.length];
  return typeof index === 'number' && list.every((segment, at) => segment === start?.[at]) ? index : undefined;
}

/** The lines of the items that are left out. */
function cutsOf(document: SourceDocument, { list, kept }: Shortened): Span[] | undefined {
  const cuts: Span[] = [];
  for (const [at, index] of kept.entries()) {
    const next = kept[at + 1];
    if (next === undefined || next === index + 1) continue;
    const [first, behind] = [ownLines(document, list, index + 1), ownLines(document, list, next)];
    if (!first?.isWhole || !behind?.isWhole) return undefined;
    cuts.push({ start: first.start, end: behind.start });
  }
  return cuts;
}

/** The operation with the indexes that the excerpt has; `undefined` where one of them is not there. */
function operationIn(operation: Operation, lists: readonly Shortened[], root: Node): Operation | undefined {
  const led = (pointer: string): string => {
    let segments: (string | number)[] = [...(parsePointer(pointer) ?? [])];
    for (const { path, kept } of lists) {
      const index = indexIn(root, path, pointer);
      if (index !== undefined)
        segments = segments.map((segment, at) => (at === path.length ? kept.indexOf(index) : segment));
    }
    return pointerOf(segments);
  };
  const path = led(operation.path);
  if (operation.op === 'insert') {
    const list = lists.find((one) => pointerOf(one.path) === operation.path);
    const index = list ? placeAmong(list, operation.index) : operation.index;
    return operation.was === undefined || !list ? { ...operation, path, index } : undefined;
  }
  if (operation.op === 'move') {
    const list = lists.find((one) => pointerOf(one.path) === operation.to);
    const to = led(operation.to);
    if (!list) return { ...operation, path, to };
    const from = indexIn(root, list.path, operation.path);
    const isSame = from !== undefined && parsePointer(operation.path)?.length === list.path.length + 1;
    // The item before which it stands, counted with the moved one where it is.
    const before = isSame && operation.index >= from ? operation.index + 1 : operation.index;
    const place = placeAmong(list, before);
    return { ...operation, path, to, index: isSame && before > from ? place - 1 : place };
  }
  const isWhole = lists.some((one) => pointerOf(one.path).startsWith(operation.path));
  return isWhole ? undefined : { ...operation, path };
}

/** The place among those that stay of what stands at an index, or behind the last. */
function placeAmong({ list, kept }: Shortened, index: number): number {
  return index >= list.items.length ? kept.length + index - list.items.length : kept.indexOf(index);
}

/** How edits of an excerpt are led to the whole. */
export function placeInWhole(cuts: readonly Span[]): PlacedInWhole {
  return (edits) => {
    const led = edits.flatMap((edit) => editInWhole(cuts, edit) ?? []);
    return led.length === edits.length ? led : undefined;
  };
}

/** An edit of the excerpt as one of the whole. */
function editInWhole(cuts: readonly Span[], { start, end, newText }: OffsetEdit): OffsetEdit | undefined {
  let left = 0;
  for (const cut of cuts) {
    const seam = cut.start - left;
    if (end < seam) break;
    if (start <= seam) return undefined;
    left += cut.end - cut.start;
  }
  return { start: start + left, end: end + left, newText };
}
