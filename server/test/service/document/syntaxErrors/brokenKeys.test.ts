import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../../src/service/document/sourceDocument.ts';
import { brokenKeys } from '../../../../src/service/document/syntaxErrors/brokenKeys.ts';

const keysOf = (text: string) => brokenKeys(readDocument('file:///staff/a.role.yaml', 'role', 1, text));

const start = 'title: T\nsummary: S\n';
const end = 'training:\n  - A\nnotes: N\n';

test('keys without an error in their lines are certain', () => {
  assert.deepEqual(keysOf(start + end), []);
  assert.deepEqual(keysOf(`${start}workActivities:\n  - A\n  - [B\n  - C\n${end}`), ['workActivities']);
});

test('a key that an error has swallowed others into is not certain, and what is before it is', () => {
  const keys = keysOf(`${start}owner: "O\n${end}`);
  assert.ok(keys.includes('owner'));
  assert.ok(!keys.includes('title') && !keys.includes('training'));
});

test('a file that is no mapping has no such keys', () => {
  assert.deepEqual(keysOf('[a, b\n'), []);
  assert.deepEqual(keysOf(''), []);
});
