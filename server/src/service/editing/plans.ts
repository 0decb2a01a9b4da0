import { isList } from '../document/edits/valueLines.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { Node, Path } from '../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import { say } from '../message.ts';
import { schemaAtPath, schemaTypes } from '../schema/navigate.ts';
import { keyMovingPlan, renamingPlan } from './keyPlans.ts';
import { longInsertionAttempts, longMovingAttempts, longRemovalAttempts, longSettingAttempts } from './longAttempts.ts';
import { type EditRefusal, type Operation, placeInWords, refused } from './operations.ts';
import { isWritten, writtenAt } from './places.ts';
import type { Plan } from './plan.ts';
import type { Reading } from './reading.ts';
import { sameTree } from './sameTree.ts';
import { belowMissing, inLongForm, staleness, type Target, targetOf } from './target.ts';
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

/** What is to be reached and how; `undefined` where nothing has to be done. */
export function planOf(reading: Reading, operation: Operation): Plan | undefined | { readonly refused: EditRefusal } {
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
    case 'rename':
      return renamingPlan(reading, target, operation.name);
    case 'move':
      return movingPlan(reading, target, operation);
  }
}

function missing(reading: Reading, { path }: Operation) {
  if (reading.given.problems.length > 0) return brokenAt(reading.given);
  return refused('not-found', say`There is nothing at ${path === '' ? say`the top of the file` : path} in this file.`);
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
  if (path.length === 0) return refused('unsafe', say`A whole file is not replaced: set what is in it.`);
  if (holdsNull(given))
    return refused('invalid', say`A value that is nothing cannot be written: remove the place instead.`);
  const value = belowMissing(target.missing, asSpoken(reading, target, given));
  const root = rootOf(reading, target) ?? emptyRoot;
  const goal = withNode(root, path, treeOf(value));
  if (target.node && sameTree(target.node, treeOf(value))) return undefined;
  return {
    goal,
    attempts: () => (target.isLong ? longSettingAttempts(reading, path, value) : settingAttempts(reading, path, value)),
    places: placesOf(target),
    place: path,
    ...(target.isLong ? { long: { gone: target.node } } : {}),
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
  if (!root || path.length === 0) return refused('unsafe', say`A whole file is not removed by an edit.`);
  const top = removedWith(root, path);
  return {
    goal: withNode(root, top, undefined),
    attempts: () => (target.isLong ? longRemovalAttempts(reading, path) : removalAttempts(reading, path)),
    places: placesOf(target),
    place: path,
    ...(target.isLong ? { long: { gone: nodeIn(root, top) } } : {}),
  };
}

function insertionPlan(
  reading: Reading,
  target: Target,
  index: number,
  value: JsonValue,
): Plan | undefined | ReturnType<typeof refused> {
  const { node, path } = target;
  if (holdsNull(value)) return refused('invalid', say`An item that is nothing cannot be written.`);
  const isNothing = node === undefined || (node.kind === 'scalar' && node.value === null);
  if (isNothing || target.missing.length > 0) {
    if (index !== 0) return refused('not-found', say`The list at ${placeInWords(path)} has no item ${index}.`);
    return settingPlan(reading, target, [value]);
  }
  if (node.kind !== 'sequence') {
    // A list of one may be written without the list.
    const { long } = reading;
    const inLong = nodeIn(long.root, path);
    if (!target.isLong && inLong?.kind === 'sequence')
      return insertionPlan(reading, { ...target, isLong: true, node: inLong }, index, value);
    return (
      listOfOnePlan(reading, target, index, value) ??
      refused('not-found', say`There is no list at ${placeInWords(path)}.`)
    );
  }
  if (index > node.items.length)
    return refused('not-found', say`The list at ${placeInWords(path)} has no item ${index}.`);
  const root = rootOf(reading, target) ?? emptyRoot;
  return {
    goal: withNode(root, path, withItem(node, index, treeOf(value))),
    attempts: () =>
      target.isLong
        ? longInsertionAttempts(reading, path, index, value)
        : insertionAttempts(reading, path, node, index, value),
    places: placesOf(target),
    place: path,
    ...(target.isLong ? { long: { gone: undefined } } : {}),
  };
}

/** A value that is a list of one by the schema gets a second item. */
function listOfOnePlan(reading: Reading, target: Target, index: number, value: JsonValue): Plan | undefined {
  const { path, node } = target;
  const { document, plain } = reading;
  const schema = schemaAtPath(document.kind, path);
  if (!node || !plain || target.isLong || index > 1 || !schema || !schemaTypes(schema).includes('array'))
    return undefined;
  const items = index === 0 ? [treeOf(value), node] : [node, treeOf(value)];
  const list: Node = { kind: 'sequence', start: 0, end: 0, flow: false, items };
  const goal = withNode(plain, path, list);
  const place = writtenAt(document.root, path);
  const shape = shapeAt(document, reading.long.root, path);
  const attempts = (): Iterable<Attempt> => [
    ...(isWritten(place) ? [{ plain: goal, candidates: writtenAnew(document, place, list, shape) }] : []),
    ...settingAttempts(reading, path, toValue(list)),
  ];
  return { goal, attempts, places: [], place: path };
}

function movingPlan(
  reading: Reading,
  target: Target,
  { to, index }: Operation & { readonly op: 'move' },
): Plan | undefined | ReturnType<typeof refused> {
  const ofKey = keyMovingPlan(reading, target, to, index);
  if (ofKey !== undefined) return ofKey ?? undefined;
  const nothingThere = refused('not-found', say`There is no list at ${to} for the item to stand in.`);
  const destination = targetOf(reading, to, true);
  if (!destination || destination.missing.length > 0) return nothingThere;
  // An item is no list, though what it means may be one.
  if (destination.node?.kind === 'scalar' && typeof destination.path.at(-1) === 'number') return nothingThere;
  const isLong = target.isLong || destination.isLong || destination.node?.kind === 'scalar';
  const from = isLong ? inLongForm(reading, target, 'mapping') : target.path;
  const path = isLong ? inLongForm(reading, destination, 'sequence') : destination.path;
  const root = isLong ? reading.long.root : reading.plain;
  if (!from || !path || !root) return nothingThere;
  const result = moved(root, from, { path, index });
  if (!result) return refused('not-found', say`The item cannot stand at place ${index} of ${to}.`);
  if (sameTree(result.goal, root)) return undefined;
  return {
    goal: result.goal,
    attempts: () =>
      isLong ? longMovingAttempts(reading, from, { path, index }) : movingAttempts(reading, from, { path, index }),
    places: [],
    place: target.path,
    ...(isLong ? { long: { gone: undefined } } : {}),
  };
}

/** The places of the long form whose blocks may be written anew. */
function placesOf(target: Target): Path[] {
  return target.isLong ? [target.path] : [];
}

/** The refusal of a place in text that cannot be read. */
export function brokenAt({ problems, text }: SourceDocument) {
  const [first] = problems;
  if (!first) return refused('broken', say`This place lies in text that cannot be read as YAML: mend that first.`);
  const line = String(text.slice(0, first.start).split('\n').length);
  return refused(
    'broken',
    say`This place lies in text that cannot be read as YAML: mend that first. The first line that cannot be read is line ${line}.`,
  );
}
