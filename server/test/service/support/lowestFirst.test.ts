import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowestFirst } from '../../../src/service/support/lowestFirst.ts';
import { randomIntegers } from '../../support/random.ts';

const ordered = (keys: readonly string[], above: Readonly<Record<number, readonly string[]>>) =>
  lowestFirst(keys, (place) => above[place] ?? [])
    .map((place) => `${keys[place]}${place}`)
    .join(' ');

const cases: readonly (readonly [string, readonly string[], Record<number, readonly string[]>, string])[] = [
  ['what leads nowhere stays as it is', ['a', 'b', 'c'], {}, 'a0 b1 c2'],
  ['each stands behind those that lead to it', ['c', 'a', 'b'], { 1: ['b'], 2: ['c'] }, 'a1 b2 c0'],
  ['of several that may be next the first is', ['d', 'b', 'a', 'c'], { 2: ['d', 'd'] }, 'b1 a2 d0 c3'],
  ['a circle begins with its first', ['b', 'a', 'c'], { 0: ['a'], 1: ['b'] }, 'c2 b0 a1'],
  ['keys that nobody has, and its own, count for nothing', ['a', 'b'], { 0: ['a', 'x'], 1: ['b'] }, 'a0 b1'],
  ['places with one key wait together', ['x', 'x', 'a'], { 2: ['x'] }, 'a2 x0 x1'],
];

for (const [name, keys, above, order] of cases) {
  test(name, () => assert.equal(ordered(keys, above), order));
}

/** As the order is described, at the price of looking at all that is left for each place. */
function slowly(keys: readonly number[], above: readonly (readonly number[])[]): number[] {
  const waiting = keys.map((_, place) => place);
  const order: number[] = [];
  while (waiting.length > 0) {
    const isFree = (place: number) =>
      waiting.every((one) => keys[one] === keys[place] || !above[one]?.includes(keys[place] ?? -1));
    order.push(...waiting.splice(Math.max(0, waiting.findIndex(isFree)), 1));
  }
  return order;
}

test('any graph is ordered as if all that is left were looked at for each place', () => {
  const below = randomIntegers(1);
  for (let run = 0; run < 400; run++) {
    const size = 1 + below(9);
    const keys = Array.from({ length: size }, (_, i) => (below(8) === 0 ? 0 : i));
    const above = keys.map(() => Array.from({ length: below(4) }, () => below(size + 1)));
    assert.deepEqual(
      lowestFirst(keys, (place) => above[place] ?? []),
      slowly(keys, above),
      JSON.stringify({ keys, above }),
    );
  }
});

test('each place is asked once where it leads', () => {
  for (const size of [500, 1000]) {
    let asked = 0;
    const keys = Array.from({ length: size }, (_, i) => size - i);
    const order = lowestFirst(keys, (place) => {
      asked++;
      return [(keys[place] ?? 0) + 1];
    });
    assert.equal(asked, size);
    assert.deepEqual(order, [...keys.keys()].reverse());
  }
});
