import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShown, nextSort, type Row, sortedRows } from '../../../src/write/site/page/rows.ts';

const row = (order: number, name: string, ...values: string[]): Row => ({
  name,
  words: [...name.toLowerCase().split(' '), 'craft'],
  values,
  order,
});
const rows = [row(0, 'Testing', '2', ''), row(1, 'Asking well', '3', '1'), row(2, 'Mending', '', '4')];
const names = (column: string, descending: boolean) =>
  sortedRows(rows.toReversed(), { column, descending }, 'no language').map(({ name }) => name);

test('rows are sorted by name and by level, and what a role lacks comes last in both directions', () => {
  assert.deepEqual(names('name', false), ['Asking well', 'Mending', 'Testing']);
  assert.deepEqual(names('0', true), ['Asking well', 'Testing', 'Mending']);
  assert.deepEqual(names('0', false), ['Testing', 'Asking well', 'Mending']);
  assert.deepEqual(
    sortedRows(rows.toReversed(), undefined, 'en').map(({ order }) => order),
    [0, 1, 2],
  );
});

test('a head sorts in the useful direction, then in the other, then not at all', () => {
  const first = nextSort(undefined, '1');
  assert.deepEqual(first, { column: '1', descending: true });
  assert.deepEqual(nextSort(first, '1'), { column: '1', descending: false });
  assert.equal(nextSort({ column: '1', descending: false }, '1'), undefined);
  assert.deepEqual(nextSort(first, 'name'), { column: 'name', descending: false });
});

test('all words that are asked for must begin one of the row, in its name or its group', () => {
  const found = (...asked: string[]) => rows.filter((one) => isShown(one, asked)).map(({ order }) => order);
  assert.deepEqual(found('cra', 'test'), [0]);
  assert.deepEqual(found('ing'), []);
  assert.deepEqual(found(), [0, 1, 2]);
});
