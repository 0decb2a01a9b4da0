import { ownLines } from '../document/edits/ownLines.ts';
import { Pieces } from '../document/edits/pieces.ts';
import { OffsetMap } from '../document/repair/offsetMap.ts';
import { repairedText } from '../document/repair/repairs.ts';
import type { OffsetEdit, SourceDocument, Span } from '../document/sourceDocument.ts';
import { lineEnd, lineStart } from '../document/syntax/spans.ts';
import { isMergeKey, type Node, type Path, walk } from '../document/syntax/tree.ts';
import { type Message, say } from '../message.ts';
import { handingOn } from './anchors.ts';
import type { Candidate } from './candidate.ts';
import { keysOf } from './keyPlans.ts';
import { anewAttempts } from './longAttempts.ts';
import { longAt, writtenPathOf } from './longPaths.ts';
import { type Operation, type OrRefused, placeInWords, refused } from './operations.ts';
import { isWritten, writtenAt } from './places.ts';
import type { Plan } from './plan.ts';
import { brokenAt, planOf } from './plans.ts';
import { edited, editsOfGiven, fullReadingOf, keepsComments, longOf, type Reading, readingOf } from './reading.ts';
import { ownKeys, sameTree } from './sameTree.ts';
import { inLongForm, targetOf } from './target.ts';
import { nodeIn } from './valueTree.ts';
import { shapeAt, writtenAnew } from './wholeBlocks.ts';
import type { Attempt } from './writtenAttempts.ts';

/** In characters: how much is read again for one operation, and how many ways are tried however long the file is. */
const mostRead = 4_000_000;
const fewest = 6;

export interface Proved {
  /** Of the given document. */
  readonly edits: readonly OffsetEdit[];
  readonly document: SourceDocument;
}

/** The first way to make one operation whose result, read again, is exactly what it ought to be. */
export function proved(document: SourceDocument, operation: Operation): OrRefused<Proved> {
  const usual = document.derived(readingOf);
  const usualPlan = planOf(usual, operation);
  const isElsewhere = document.kind === 'framework' && usualPlan && 'refused' in usualPlan;
  // What is short in a catalogue is looked into only where nothing else is meant: it may have many thousands of levels.
  const reading = isElsewhere ? document.derived(fullReadingOf) : usual;
  const plan = isElsewhere ? planOf(reading, operation) : usualPlan;
  if (plan === undefined) return { edits: [], document };
  if ('refused' in plan) return plan;
  // A list whose items have other signs gets dashes before it gets one more.
  const first = operation.op === 'insert' || operation.op === 'move' ? repairedFirst(reading, operation) : undefined;
  if (first) return first;
  const goal = longOf(reading.document, plan.goal, reading.isFull);
  const expected = {
    root: goal.root,
    others: plan.long ? othersThatStay(reading, plan.long.gone) : othersOf(goal.leftovers, plan.goal),
  };
  let isBroken = false;
  let left = Math.max(fewest, Math.floor(mostRead / document.text.length));
  for (const { plain, candidates } of withAnew(reading, plan, expected.root)) {
    for (const candidate of candidates) {
      const edits = editsOfGiven(reading, candidate.edits);
      if (!edits || touchesProblem(document, edits)) {
        isBroken = true;
        continue;
      }
      if (left-- === 0) return refused('unsafe', reasonFor(reading, plan.place));
      const after = edited(document, edits);
      if (holds(reading, after, candidate, expected, plain) && isInOrder(plan.order, after, reading))
        return { edits, document: after };
      isBroken ||= touchesProblem(
        document,
        edits.map((edit) => withLinesAround(document.text, edit)),
      );
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

/** What the long form leaves out but for what goes with a value of it. */
function othersThatStay({ long, plain }: Reading, gone: Node | undefined): string[] {
  const isGone = ({ start, end }: Span) => gone !== undefined && gone.start <= start && end <= gone.end;
  const leftovers = long.leftovers.map((one) => ({ ...one, texts: one.texts.filter(({ node }) => !isGone(node)) }));
  return othersOf(leftovers, plain && without(plain, isGone));
}

/** A tree without the keys and items that go. */
function without(node: Node, isGone: (node: Node) => boolean): Node {
  if (node.kind === 'sequence') {
    return { ...node, items: node.items.flatMap((item) => (isGone(item) ? [] : [without(item, isGone)])) };
  }
  if (node.kind !== 'mapping') return node;
  const pairs = node.pairs.flatMap((pair) =>
    isGone(pair.value) ? [] : [{ ...pair, value: without(pair.value, isGone) }],
  );
  return { ...node, pairs };
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
  const reading = after.derived(before.isFull ? fullReadingOf : readingOf);
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

/** Whether the keys whose order is wanted stand in it. */
function isInOrder(order: Plan['order'], after: SourceDocument, { isFull }: Reading): boolean {
  if (!order) return true;
  const mapping = nodeIn(after.derived(isFull ? fullReadingOf : readingOf).long.root, order.path);
  return mapping?.kind === 'mapping' && keysOf(mapping).join('\n') === order.keys.join('\n');
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
    // A quote that is left open takes in what stands below it, and nothing above.
    return problems.some(
      (problem) => problem.end >= start && problem.start <= (problem.kind === 'MISSING_QUOTE' ? end : last),
    );
  });
}

/** An edit, grown by the line above it and the one below. */
function withLinesAround(text: string, { start, end, newText }: OffsetEdit): OffsetEdit {
  const above = lineStart(text, Math.max(0, lineStart(text, start) - 1));
  return { start: above, end: lineEnd(text, Math.min(text.length, lineEnd(text, end) + 1)), newText };
}

/** Why no edit could be proved, in words. */
function reasonFor({ document }: Reading, path: Path): Message {
  const place = placeInWords(path);
  for (const node of document.root ? walk(document.root) : []) {
    if (node.kind === 'alias' || (node.kind === 'mapping' && node.pairs.some(isMergeKey))) {
      return say`What stands at this place (${place}) is used in several places of the file, through anchors: change it in the text.`;
    }
  }
  return say`No edit was found that changes just this (${place}) and keeps everything else: change it in the text.`;
}
