import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrderOfLevels } from '../../../src/service/text/levelOrder.ts';

const orders: readonly (readonly [given: readonly string[], ordered: readonly string[]])[] = [
  [
    ['Expert', 'basic', 'Advanced', 'Intermediate level'],
    ['basic', 'Intermediate level', 'Advanced', 'Expert'],
  ],
  [
    ['3/5', '1/5', '5/5'],
    ['1/5', '3/5', '5/5'],
  ],
  [
    ['★★★', '★☆☆', '☆☆☆'],
    ['☆☆☆', '★☆☆', '★★★'],
  ],
  [
    ['Level 10', 'Level 2'],
    ['Level 2', 'Level 10'],
  ],
  [
    ['wizard', 'basic'],
    ['wizard', 'basic'],
  ],
  [[], []],
];

for (const [given, ordered] of orders) {
  test(`${given.join(', ') || 'nothing'} in order`, () => assert.deepEqual(inOrderOfLevels(given), ordered));
}
