import { ownLines } from '../../document/edits/ownLines.ts';
import { Pieces } from '../../document/edits/pieces.ts';
import { isList } from '../../document/edits/valueLines.ts';
import { OffsetMap } from '../../document/repair/offsetMap.ts';
import { repairedText } from '../../document/repair/repairs.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart } from '../../document/syntax/spans.ts';
import { isMergeKey, type Node, type Path, walk } from '../../document/syntax/tree.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { handingOn } from './anchors.ts';
import type { Candidate } from './candidate.ts';
import {
  anewAttempts,
  longInsertionAttempts,
  longMovingAttempts,
  longRemovalAttempts,
  longSettingAttempts,
} from './longAttempts.ts';
import { longAt, longPathOf, writtenPathOf } from './longPaths.ts';
import { type Operation, type OrRefused, placeInWords, refused } from './operations.ts';
import { isWritten, writtenAt } from './places.ts';
import { edited, editsOfGiven, keepsComments, longOf, type Reading, readingOf } from './reading.ts';
import { ownKeys, sameTree } from './sameTree.ts';
import { belowMissing, staleness, type Target, targetOf } from './target.ts';
import { nodeIn, removedWith, treeOf, withItem, withNode } from './valueTree.ts';
import { shapeAt, writtenAnew } from './wholeBlocks.ts';
import {
  type Attempt,
  insertionAttempts,
  moved,
  movingAttempts,
  removalAttempts,
  settingAttempts,
} from './writtenAttempts.ts';

/** What a file is to say, and ways to get there. */
interface Plan {
  /** The value as it is to be read, in the form in which the place was found. */
  readonly goal: Node;
  readonly attempts: () => Iterable<Attempt>;
  /** The places of the long form that are concerned. */
  readonly places: readonly Path[];
  readonly place: Path;
}

export interface Proved {
  /** Of the given document. */
  readonly edits: readonly OffsetEdit[];
  readonly document: SourceDocument;
}

/** The first way to make one operation whose result, read again, is exactly what it ought to be. */
export function proved(document: SourceDocument, operation: Operation): OrRefused<Proved> {
  const reading = document.derived(readingOf);
  const plan = planOf(reading, operation);
  if (plan === undefined) return { edits: [], document };
  if ('refused' in plan) return plan;
  const goal = longOf(reading.document, plan.goal);
  const expected = { root: goal.root, others: othersOf(goal.leftovers, plan.goal) };
  let isBroken = false;
  for (const { plain, candidates } of withAnew(reading, plan, expected.root)) {
    for (const candidate of candidates) {
      const edits = editsOfGiven(reading, candidate.edits);
      if (!edits || touchesProblem(document, edits)) {
        isBroken = true;
        continue;
      }
      const after = edited(document, edits);
      if (holds(reading, after, candidate, expected, plain)) return { edits, document: after };
    }
  }
  const mended = repairedFirst(reading, operation) ?? listsFirst(reading, operation);
  if (mended) return mended;
  if (isBroken && document.problems.length > 0) return brokenAt(document);
  return refused('unsafe', reasonFor(reading, plan.place));
}

/** The same where the block that is concerned is first written as YAML wants it: bullets as dashes, and the like. */
function repairedFirst(reading: Reading, operation: Operation): Proved | undefined {
  const { given, document, repairs } = reading;
  if (given.problems.length > 0 || repairs.length === 0) return undefined;
  const target = targetOf(reading, operation.path, true);
  const [top] = (target && (target.isLong ? writtenPathOf(reading, target.path.slice(0, 1)) : target.path)) ?? [];
  const block = top === undefined ? undefined : writtenAt(document.root, [top]);
  if (!isWritten(block)) return undefined;
  const map = new OffsetMap(repairs);
  const own = ownLines(document, block.parent, block.index) ?? block.node;
  const span = { start: map.original(own.start), end: map.original(own.end) };
  const { repairs: all } = given.derived(repairedText);
  const inBlock = all.filter(({ lines, safe }) => safe && lines.start <= span.end && lines.end >= span.start);
  const first = inBlock.flatMap(({ edits }) => edits);
  if (first.length === 0) return undefined;
  const mended = edited(given, first);
  if (!sameTree(mended.derived(readingOf).long.root, reading.long.root)) return undefined;
  const result = proved(mended, operation);
  if ('refused' in result) return undefined;
  const pieces = new Pieces(given.text);
  pieces.apply(first);
  pieces.apply(result.edits);
  return { edits: pieces.edits(), document: result.document };
}

/** The same where the lists of a move, such as one that is a text with bullets, are first written as lists. */
function listsFirst(reading: Reading, operation: Operation): Proved | undefined {
  if (operation.op !== 'move' || reading.repairs.length > 0) return undefined;
  for (const pointer of [operation.to, operation.path]) {
    const target = targetOf(reading, pointer, false);
    const path = pointer === operation.to ? target?.path : target?.path.slice(0, -1);
    const inLong = target && path && inLongForm(reading, { ...target, path }, 'sequence');
    const list = inLong && longAt(reading, inLong);
    const written = inLong && writtenPathOf(reading, inLong);
    const place = written && writtenAt(reading.document.root, written);
    if (list?.kind !== 'sequence' || !inLong || !isWritten(place) || place.node.kind === 'sequence') continue;
    const shape = shapeAt(reading.document, reading.long.root, inLong);
    for (const candidate of writtenAnew(reading.document, place, list, shape)) {
      const after = edited(reading.given, candidate.edits);
      const expected = { root: reading.long.root, others: othersOf(reading.long.leftovers, reading.plain) };
      if (!holds(reading, after, candidate, expected, undefined)) continue;
      const result = proved(after, operation);
      if ('refused' in result) continue;
      const pieces = new Pieces(reading.given.text);
      pieces.apply(candidate.edits);
      pieces.apply(result.edits);
      return { edits: pieces.edits(), document: result.document };
    }
  }
  return undefined;
}

interface Expected {
  readonly root: Node | undefined;
  readonly others: readonly string[];
}

function othersOf(leftovers: Reading['long']['leftovers'], plain: Node | undefined): string[] {
  const texts = leftovers.flatMap((one) => one.texts.map(({ label, text }) => `${label ?? one.label}: ${text}`));
  return [...texts, ...ownKeys(plain)].sort();
}

function* withAnew(reading: Reading, plan: Plan, goal: Node | undefined): Generator<Attempt> {
  yield* plan.attempts();
  if (!reading.document.parsed.composable) {
    for (const { candidates, ...attempt } of plan.attempts()) {
      yield { ...attempt, candidates: handingOn(reading.document, candidates) };
    }
  }
  if (goal && reading.document.kind !== 'config') yield* anewAttempts(reading, plan.places, goal);
}

/** Whether a document is the one before with the wanted value, all comments, and no more that cannot be read. */
function holds(
  before: Reading,
  after: SourceDocument,
  candidate: Candidate,
  expected: Expected,
  plain: Node | undefined,
): boolean {
  if (after.problems.length > before.given.problems.length) return false;
  const reading = after.derived(readingOf);
  // What is read rightly only because it is mended is not written rightly.
  if (reading.repairs.length > before.repairs.length) return false;
  if (plain) {
    if (!sameTree(plain, reading.plain)) return false;
    // What is written in the long form is read as it is written.
    if (reading.long.root === reading.plain && expected.root === plain) {
      return keepsComments(before.document, reading.document, candidate.gone ?? [], candidate.mayMove === true);
    }
  }
  if (!sameTree(expected.root, reading.long.root)) return false;
  const others = othersOf(reading.long.leftovers, reading.plain);
  if (others.length !== expected.others.length || others.some((text, at) => text !== expected.others[at])) return false;
  return keepsComments(before.document, reading.document, candidate.gone ?? [], candidate.mayMove === true);
}

/** What is to be reached and how; `undefined` where nothing has to be done. */
function planOf(
  reading: Reading,
  operation: Operation,
):
  | Plan
  | undefined
  | {
      readonly refused: {
        readonly reason: 'stale' | 'not-found' | 'invalid' | 'broken' | 'unsafe' | 'read-only';
        readonly message: string;
      };
    } {
  const mayMiss = operation.op === 'set' || operation.op === 'insert';
  const target = targetOf(reading, operation.path, mayMiss);
  const stale = staleness(reading, operation, target);
  if ('refused' in stale) return stale;
  if (!target) return missing(reading, operation);
  switch (operation.op) {
    case 'set':
      return settingPlan(reading, target, operation.value);
    case 'remove':
      return removalPlan(reading, target);
    case 'insert':
      return insertionPlan(reading, target, operation.index, operation.value);
    case 'move':
      return movingPlan(reading, target, operation);
  }
}

function missing(reading: Reading, { path }: Operation) {
  if (reading.given.problems.length > 0) return brokenAt(reading.given);
  return refused('not-found', `There is nothing at ${path === '' ? 'the top of the file' : path} in this file.`);
}

function rootOf({ plain, long }: Reading, { isLong }: Target): Node | undefined {
  return isLong ? long.root : plain;
}

const emptyRoot: Node = { kind: 'mapping', start: 0, end: 0, flow: false, pairs: [] };

function settingPlan(
  reading: Reading,
  target: Target,
  given: JsonValue,
): Plan | undefined | ReturnType<typeof refused> {
  const { path } = target;
  if (path.length === 0) return refused('unsafe', 'A whole file is not replaced: set what is in it.');
  if (holdsNull(given))
    return refused('invalid', 'A value that is nothing cannot be written: remove the place instead.');
  const value = belowMissing(target.missing, asSpoken(reading, target, given));
  const root = rootOf(reading, target) ?? emptyRoot;
  const goal = withNode(root, path, treeOf(value));
  if (target.node && sameTree(target.node, treeOf(value))) return undefined;
  return {
    goal,
    attempts: () => (target.isLong ? longSettingAttempts(reading, path, value) : settingAttempts(reading, path, value)),
    places: placesOf(target),
    place: path,
  };
}

/** A text in a block ends with a line break that nobody wrote: so does the one that takes its place. */
function asSpoken({ document }: Reading, { node, missing: below }: Target, value: JsonValue): JsonValue {
  if (typeof value !== 'string' || value === '' || below.length > 0 || node?.kind !== 'scalar') return value;
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const ends = typeof node.value === 'string' ? (/\n+$/.exec(node.value)?.[0] ?? '') : '';
  return isBlock && document.text.charAt(node.start).match(/[|>]/) && !value.endsWith('\n') ? value + ends : value;
}

function holdsNull(value: JsonValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  return isList(value) ? value.some(holdsNull) : Object.values(value).some(holdsNull);
}

function removalPlan(reading: Reading, target: Target): Plan | ReturnType<typeof refused> {
  const { path } = target;
  const root = rootOf(reading, target);
  if (!root || path.length === 0) return refused('unsafe', 'A whole file is not removed by an edit.');
  return {
    goal: withNode(root, removedWith(root, path), undefined),
    attempts: () => (target.isLong ? longRemovalAttempts(reading, path) : removalAttempts(reading, path)),
    places: placesOf(target),
    place: path,
  };
}

function insertionPlan(
  reading: Reading,
  target: Target,
  index: number,
  value: JsonValue,
): Plan | undefined | ReturnType<typeof refused> {
  const { node, path } = target;
  if (holdsNull(value)) return refused('invalid', 'An item that is nothing cannot be written.');
  const isNothing = node === undefined || (node.kind === 'scalar' && node.value === null);
  if (isNothing || target.missing.length > 0) {
    if (index !== 0) return refused('not-found', `The list at ${placeInWords(path)} has no item ${index}.`);
    return settingPlan(reading, target, [value]);
  }
  if (node.kind !== 'sequence') {
    // A list of one may be written without the list.
    const { long } = reading;
    const inLong = nodeIn(long.root, path);
    if (!target.isLong && inLong?.kind === 'sequence')
      return insertionPlan(reading, { ...target, isLong: true, node: inLong }, index, value);
    return refused('not-found', `There is no list at ${placeInWords(path)}.`);
  }
  if (index > node.items.length) return refused('not-found', `The list at ${placeInWords(path)} has no item ${index}.`);
  const root = rootOf(reading, target) ?? emptyRoot;
  return {
    goal: withNode(root, path, withItem(node, index, treeOf(value))),
    attempts: () =>
      target.isLong
        ? longInsertionAttempts(reading, path, index, value)
        : insertionAttempts(reading, path, node, index, value),
    places: placesOf(target),
    place: path,
  };
}

function movingPlan(
  reading: Reading,
  target: Target,
  { to, index }: Operation & { readonly op: 'move' },
): Plan | undefined | ReturnType<typeof refused> {
  const nothingThere = refused('not-found', `There is no list at ${to} for the item to stand in.`);
  const destination = targetOf(reading, to, true);
  if (!destination || destination.missing.length > 0) return nothingThere;
  const isLong = target.isLong || destination.isLong || destination.node?.kind === 'scalar';
  const from = isLong ? inLongForm(reading, target, 'mapping') : target.path;
  const path = isLong ? inLongForm(reading, destination, 'sequence') : destination.path;
  const root = isLong ? reading.long.root : reading.plain;
  if (!from || !path || !root) return nothingThere;
  const result = moved(root, from, { path, index });
  if (!result) return refused('not-found', `The item cannot stand at place ${index} of ${to}.`);
  if (sameTree(result.goal, root)) return undefined;
  return {
    goal: result.goal,
    attempts: () =>
      isLong ? longMovingAttempts(reading, from, { path, index }) : movingAttempts(reading, from, { path, index }),
    places: [],
    place: target.path,
  };
}

/** A place as one of the long form: of a value that is written there too under another path, that path. */
function inLongForm(
  reading: Reading,
  { isLong, path, node }: Target,
  wanted: 'sequence' | 'mapping',
): Path | undefined {
  if (isLong || reading.long.root === reading.plain || node === undefined) return path;
  return longPathOf(reading, path, wanted) ?? path;
}

/** The places of the long form whose blocks may be written anew. */
function placesOf(target: Target): Path[] {
  return target.isLong ? [target.path] : [];
}

/** Whether a problem lies on the lines of an edit, or on the line behind it. */
function touchesProblem({ text, problems }: SourceDocument, edits: readonly OffsetEdit[]): boolean {
  if (problems.length === 0) return false;
  return edits.some(({ start, end, newText }) => {
    // What is written within a line stays on it; whole lines may have been meant to belong to those that cannot be read.
    const isWithin = !newText.includes('\n') && !text.slice(start, end).includes('\n');
    if (isWithin) {
      const [first, behind] = [lineStart(text, start), lineEnd(text, end)];
      return problems.some((problem) => problem.end >= first && problem.start <= behind);
    }
    const last = lineEnd(text, Math.min(text.length, end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)));
    return problems.some((problem) => problem.end >= start && problem.start <= last);
  });
}

function brokenAt({ problems, text }: SourceDocument) {
  const [first] = problems;
  const line = first ? text.slice(0, first.start).split('\n').length : 0;
  const where = first ? ` The first line that cannot be read is line ${line}.` : '';
  return refused('broken', `This place lies in text that cannot be read as YAML: mend that first.${where}`);
}

/** Why no edit could be proved, in words. */
function reasonFor({ document }: Reading, path: Path): string {
  const place = placeInWords(path);
  for (const node of document.root ? walk(document.root) : []) {
    if (node.kind === 'alias' || (node.kind === 'mapping' && node.pairs.some(isMergeKey))) {
      return `What stands at this place (${place}) is used in several places of the file, through anchors: change it in the text.`;
    }
  }
  return `No edit was found that changes just this (${place}) and keeps everything else: change it in the text.`;
}
