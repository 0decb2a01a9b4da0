import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRichText, type RichBlock } from '../../../src/jobProfile/richText.ts';
import { toMarkup } from '../../../src/write/html/html.ts';
import { createMarkdown } from '../../../src/write/html/markdown.ts';

const staircase = Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- step ${depth}`).join('\n');

const nested: readonly [name: string, text: string, words: string][] = [
  ['quotes on one line', `${'> '.repeat(5000)}deep`, 'deep'],
  ['quotes without blanks', `${'>'.repeat(5000)}deep`, 'deep'],
  ['lists on one line', `${'- '.repeat(3000)}deep`, 'deep'],
  ['quotes and lists by turns', `${'> * '.repeat(1000)}deep`, 'deep'],
  ['lists by indentation', staircase, 'step 199'],
  ['emphasis', `${'*'.repeat(999)}deep${'*'.repeat(999)}`, 'deep'],
];

for (const [name, text, words] of nested) {
  test(`however deep they are, nothing is lost in ${name}`, () => {
    assert.ok(toMarkup(createMarkdown().block(text, 3)).includes(words));
    assert.ok(JSON.stringify(createRichText().blocks(text) satisfies RichBlock[]).includes(words));
  });
}
