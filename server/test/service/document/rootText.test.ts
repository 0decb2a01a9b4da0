import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { parseThoroughly } from '../../../src/service/document/syntax/parseThoroughly.ts';

/** Files that are one block of text by YAML, whatever the lines of it look like. */
const texts: readonly string[] = [
  '|\nid: a\ntitle: A\n',
  '>-\nid: a\ntitle: A\n',
  '|2+ # text\nid: a\n',
  '# above\n\n|\r\nid: a\r\ntitle: A\r\n',
  '!!str |\nid: a\ntitle: A\n',
  '|',
  '|\n  id: a\n',
];

test('a file that is one block of text is read as the library reads it', () => {
  for (const text of texts) {
    const { root, problems } = parseText(text);
    assert.equal(root?.kind, 'scalar', text);
    const { root: expected, problems: found } = parseThoroughly(text);
    assert.deepEqual([root, problems], [expected, found], text);
  }
});

test('the sign of a block of text below a key begins none of a file', () => {
  const { root } = parseText('id: a\n|\ntitle: A\n');
  assert.equal(root?.kind, 'mapping');
});
