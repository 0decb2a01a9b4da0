import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { role } from '../../../src/service/schema/generated/validators.js';

const file = new URL('../../../src/service/schema/generated/validators.js', import.meta.url);

test('errors are added to one list, which is not copied for each item with errors', () => {
  assert.doesNotMatch(readFileSync(file, 'utf8'), /\.concat\(/);
});

test('each of many items has its own errors', () => {
  const errorsOf = (count: number) => {
    role({ title: 'T', training: Array.from({ length: count }, () => ({ colour: 'red' })) });
    return (role.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
  const one = errorsOf(1);
  const three = errorsOf(3);
  assert.ok(one.length > 0);
  for (const item of [0, 1, 2]) {
    const own = three.filter((error) => error.startsWith(`/training/${item}`));
    const expected = one.filter((error) => error.startsWith('/training/0'));
    assert.deepEqual(
      own,
      expected.map((error) => error.replace('/training/0', `/training/${item}`)),
    );
  }
});
