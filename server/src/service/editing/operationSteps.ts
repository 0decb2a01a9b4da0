import { isList, isMapping } from '../document/edits/valueLines.ts';
import { pathBelow } from '../document/syntax/pointer.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import type { Operation } from './operations.ts';
import type { Reading } from './reading.ts';
import { sameValue, targetOf } from './target.ts';

/** More steps than this are not tried: the whole value is written anew. */
const mostSteps = 120;

/**
 * An operation that sets a mapping or a list as the smaller ones that lead there, so that what does not change keeps its words and comments;
 * `undefined` for any other.
 */
export function operationSteps(reading: Reading, operation: Operation): readonly Operation[] | undefined {
  if (operation.op !== 'set' || typeof operation.value !== 'object' || operation.value === null) return undefined;
  const target = targetOf(reading, operation.path, false);
  if (!target?.node || target.node.kind === 'scalar') return undefined;
  const before = toValue(target.node);
  const steps = [...stepsTo(operation.path, before, operation.value)];
  if (steps.length === 0 || steps.length > mostSteps) return undefined;
  if (steps.length === 1 && steps[0]?.op === 'set' && steps[0].path === operation.path) return undefined;
  const [first, ...others] = steps;
  // What the person saw is the value as a whole.
  return first && operation.was !== undefined && !sameValue(before, operation.was)
    ? undefined
    : [...(first ? [first] : []), ...others];
}

function* stepsTo(path: string, before: JsonValue, after: JsonValue): Generator<Operation> {
  if (sameValue(before, after)) return;
  if (isMapping(before) && isMapping(after) && Object.keys(before).length > 0 && Object.keys(after).length > 0) {
    for (const [key, value] of Object.entries(after)) {
      const place = pathBelow(path, key);
      if (Object.hasOwn(before, key)) yield* stepsTo(place, before[key] ?? null, value);
      else yield { op: 'set', path: place, value };
    }
    for (const key of Object.keys(before)) {
      if (!Object.hasOwn(after, key)) yield { op: 'remove', path: pathBelow(path, key) };
    }
    return;
  }
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0) {
    yield* listSteps(path, before, after);
    return;
  }
  yield { op: 'set', path, value: after };
}

/** From the end to the beginning, so that the indexes of what is still to be done stay. */
function* listSteps(path: string, before: readonly JsonValue[], after: readonly JsonValue[]): Generator<Operation> {
  const kept = [...commonItems(before, after), [before.length, after.length] as const];
  for (let at = kept.length - 1; at >= 0; at--) {
    const [endBefore, endAfter] = kept[at] ?? [0, 0];
    const [lastBefore, lastAfter] = kept[at - 1] ?? [-1, -1];
    if (endBefore < before.length)
      yield* stepsTo(`${path}/${endBefore}`, before[endBefore] ?? null, after[endAfter] ?? null);
    const old = endBefore - lastBefore - 1;
    const fresh = endAfter - lastAfter - 1;
    const both = Math.min(old, fresh);
    const start = lastBefore + 1;
    for (let i = fresh - 1; i >= both; i--) {
      yield { op: 'insert', path, index: start + both, value: after[lastAfter + 1 + i] ?? null };
    }
    for (let i = old - 1; i >= both; i--) yield { op: 'remove', path: `${path}/${start + i}` };
    for (let i = both - 1; i >= 0; i--) {
      yield* stepsTo(`${path}/${start + i}`, before[start + i] ?? null, after[lastAfter + 1 + i] ?? null);
    }
  }
}

/** The longest run of items that are the same ones in both lists, as pairs of indexes. */
function commonItems(before: readonly JsonValue[], after: readonly JsonValue[]): (readonly [number, number])[] {
  const longest = before.map(() => after.map(() => 0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (!row) continue;
      row[j] = isSameItem(before[i], after[j])
        ? (longest[i + 1]?.[j + 1] ?? 0) + 1
        : Math.max(longest[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (isSameItem(before[i], after[j])) pairs.push([i++, j++]);
    else if ((longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** Whether two items are one and the same, perhaps with other contents. */
function isSameItem(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (!isMapping(a) || !isMapping(b)) return sameValue(a, b);
  for (const key of ['id', 'ref', 'name', 'title', 'scheme', 'url', 'text']) {
    if (key in a || key in b) return a[key] === b[key];
  }
  return sameValue(a, b);
}
