import assert from 'node:assert/strict';
import { test } from 'node:test';
import { movedScalar } from '../../../src/service/document/edits/textLines.ts';
import { parseText } from '../../../src/service/document/syntax/parse.ts';

/** More than a function takes arguments. */
const many = 130_000;

test('a text of very many lines is moved', () => {
  const text = `a: |\n${'  b\n'.repeat(many)}`;
  const { root } = parseText(text);
  const value = root?.kind === 'mapping' ? root.pairs[0]?.value : undefined;
  assert(value?.kind === 'scalar');
  assert.equal(movedScalar(text, 'key', value).length, many + 1);
});

test('a file with very many problems is read', () => {
  assert.equal(parseText(`a:\n${'- *b\n'.repeat(many)}`).problems.length, many);
});
