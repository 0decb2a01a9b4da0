import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align, alignInSteps, cellsOf, matchByKeys } from '../../../src/service/compare/align.ts';
import { withoutPauses } from '../../../src/service/support/steps.ts';
import { randomIntegers } from '../../support/random.ts';

interface Item {
  readonly id: string;
}

const keysOf = ({ id }: Item) => [id];
const match = (left: readonly Item[], right: readonly Item[]) => matchByKeys(left, right, [({ id }) => id]);

test('rows are the same whether all of them are compared or those with a common key', () => {
  const below = randomIntegers(3);
  for (let run = 0; run < 100; run++) {
    const lists = Array.from({ length: 1 + below(5) }, () => {
      return Array.from({ length: below(8) }, (): Item => ({ id: `i${below(6)}` }));
    });
    const near = withoutPauses(alignInSteps(lists, match, keysOf)).map((row) => cellsOf(row, lists.length));
    assert.deepEqual(near, align(lists, match));
  }
});

/** How many rows are compared with lists of ten items each, which have two items in common with the list before. */
function comparedFor(lists: number): number {
  let compared = 0;
  const all = Array.from({ length: lists }, (_, i) =>
    Array.from({ length: 10 }, (_, j): Item => ({ id: `${8 * i + j}` })),
  );
  const rows = withoutPauses(
    alignInSteps(
      all,
      (left, right) => {
        compared += left.length;
        return match(left, right);
      },
      keysOf,
    ),
  );
  assert.equal(rows.length, 8 * lists + 2);
  return compared;
}

test('a list is compared with the rows that have something in common with it, however many there are', () => {
  assert.equal(comparedFor(50), 2 * 49);
  assert.equal(comparedFor(100), 2 * 99);
});
