import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  defaultArrangement,
  inOrderOf,
  isShown,
  nextSort,
  type RowFacts,
  type Sort,
  sortedRows,
} from '../../src/panels/sideBySide/arrangement.ts';

const row = (order: number, name: string, ...values: string[]): RowFacts => ({
  key: name,
  name,
  group: 'Running services',
  values,
  marks: values.includes('') ? ['gap'] : [],
  order,
});
const rows = [row(0, 'Émail', '2', '3'), row(1, 'incident management', '1', ''), row(2, 'Change', '2', '2')];

const namesBy = (sort: Sort | undefined) => sortedRows(rows.toReversed(), sort, 'en-GB').map(({ name }) => name);

describe('the order of rows', () => {
  it("is the page's own, by name, or by level", () => {
    assert.deepEqual(namesBy(undefined), ['Émail', 'incident management', 'Change']);
    assert.deepEqual(namesBy({ column: 'name', descending: false }), ['Change', 'Émail', 'incident management']);
    assert.deepEqual(namesBy({ column: '0', descending: true }), ['Émail', 'Change', 'incident management']);
    assert.deepEqual(namesBy({ column: '0', descending: false }), ['incident management', 'Émail', 'Change']);
  });

  it('has what a role lacks last in both directions', () => {
    assert.equal(namesBy({ column: '1', descending: true }).at(-1), 'incident management');
    assert.equal(namesBy({ column: '1', descending: false }).at(-1), 'incident management');
  });

  it('keeps what was shown before in its order, and puts others where they belong', () => {
    const sorted = sortedRows(rows, { column: 'name', descending: false }, 'en-GB');
    const order = (...before: string[]) => inOrderOf(sorted, before).map(({ name }) => name);
    assert.deepEqual(order(), ['Change', 'Émail', 'incident management']);
    assert.deepEqual(order('Émail', 'gone', 'Change'), ['Émail', 'Change', 'incident management']);
    assert.deepEqual(order('incident management', 'Change'), ['incident management', 'Émail', 'Change']);
  });

  it('does not depend on a language that is none', () => {
    assert.equal(sortedRows(rows, { column: 'name', descending: true }, 'no language').length, 3);
  });

  it('goes from the useful direction to the other and back to none', () => {
    const first = nextSort(undefined, '1');
    assert.deepEqual(first, { column: '1', descending: true });
    assert.deepEqual(nextSort(first, '1'), { column: '1', descending: false });
    assert.equal(nextSort({ column: '1', descending: false }, '1'), undefined);
    assert.deepEqual(nextSort(first, 'name'), { column: 'name', descending: false });
    assert.deepEqual(nextSort({ column: 'name', descending: false }, 'name'), { column: 'name', descending: true });
  });
});

describe('what is shown of a table', () => {
  const shown = (arrangement: Partial<typeof defaultArrangement>) =>
    rows.filter((one) => isShown({ ...defaultArrangement, ...arrangement }, one)).map(({ order }) => order);

  it('is everything without a wish', () => {
    assert.deepEqual(shown({}), [0, 1, 2]);
  });

  it('holds the words that are looked for, in the name or the group, whatever the case and accents', () => {
    assert.deepEqual(shown({ search: 'EMAIL' }), [0]);
    assert.deepEqual(shown({ search: ' running  management' }), [1]);
    assert.deepEqual(shown({ search: 'nothing' }), []);
  });

  it('leaves out rows that say the same everywhere', () => {
    assert.deepEqual(shown({ onlyDifferences: true }), [0, 1]);
  });

  it('has the chosen mark', () => {
    assert.deepEqual(shown({ filter: 'gap' }), [1]);
  });
});
