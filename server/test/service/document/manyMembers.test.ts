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

test('a long text is repeated by so many aliases only that they stand for two million characters', () => {
  const { root, problems } = parseText(`a: &a ${'x'.repeat(100_000)}\nb: [${'*a, '.repeat(100)}]\n`);
  const list = root?.kind === 'mapping' ? root.pairs[1]?.value : undefined;
  assert(list?.kind === 'sequence');
  assert.equal(list.items.filter((item) => item.kind === 'alias' && item.target !== undefined).length, 20);
  assert.deepEqual([problems.length, ...new Set(problems.map(({ kind }) => kind))], [80, 'TOO_MANY_ALIASES']);
});

test('aliases of aliases count by what they stand for', () => {
  const { problems } = parseText(`a: &a ${'x'.repeat(10_000)}\nb: &b [${'*a, '.repeat(100)}]\nc: [*b, *b, *b]\n`);
  assert.deepEqual(
    problems.map(({ kind }) => kind),
    ['TOO_MANY_ALIASES', 'TOO_MANY_ALIASES'],
  );
});

test('a file with very many problems is read', () => {
  assert.equal(parseText(`a:\n${'- *b\n'.repeat(many)}`).problems.length, many);
});
