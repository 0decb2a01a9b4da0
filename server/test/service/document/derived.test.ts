import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsMeant } from '../../../src/service/document/profile/meantRoot.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';

test('what is derived from a document is worked out once for each version of it', () => {
  const asked: number[] = [];
  const length = ({ text, version }: SourceDocument): number => {
    asked.push(version);
    return text.length;
  };
  const first = readDocument('file:///a.role.yaml', 'role', 1, 'id: a\n');
  const second = readDocument('file:///a.role.yaml', 'role', 2, 'id: ab\n', first);
  assert.deepEqual(
    [first, first, second, second].map((document) => document.derived(length)),
    [6, 6, 7, 7],
  );
  assert.deepEqual(asked, [1, 2]);
});

test('a file is led to the long form once, however often it is read', () => {
  const document = readDocument(
    'file:///f.framework.yaml',
    'framework',
    1,
    'id: f\nname: F\nskills: [{ id: a, name: A }]\n',
  );
  assert.equal(readAsMeant(document), readAsMeant(document));
});
