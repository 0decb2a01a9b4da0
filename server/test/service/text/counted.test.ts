import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alternatives, counted, enumeration, firstOf } from '../../../src/service/text/counted.ts';
import { decoded, fileNameOf } from '../../../src/service/text/decoded.ts';

test('numbers and lists are said in words', () => {
  assert.deepEqual(
    [0, 1, 2, 14_000].map((count) => counted(count, 'role')),
    ['0 roles', '1 role', '2 roles', '14,000 roles'],
  );
  assert.equal(counted(2, 'role uses', 'roles use'), '2 roles use');
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(enumeration), ['', 'a', 'a and b', 'a, b and c']);
  assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(alternatives), ['', 'a', 'a or b', 'a, b or c']);
  assert.equal(firstOf(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more');
});

test('a percent sign that escapes nothing stands for itself', () => {
  assert.equal(decoded('Ward%20sister'), 'Ward sister');
  assert.equal(fileNameOf('file:///staff/100%.role.yaml'), '100%.role.yaml');
});
