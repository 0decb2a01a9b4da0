import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { plainMarkdown } from '../../../src/import/support/plainMarkdown.ts';

const cases: readonly (readonly [words: string, markdown: string])[] = [
  ['Plain words, as most are.', 'Plain words, as most are.'],
  ['C++ & C#, R&D, P&T', 'C++ & C#, R&D, P&T'],
  ['snake_case stays, _this_ does not', 'snake_case stays, \\_this\\_ does not'],
  ['2 * 3 and *important*', '2 * 3 and \\*important\\*'],
  ['a `b` c', 'a \\`b\\` c'],
  ['[internal] notes', '[internal] notes'],
  ['[see](this)', '\\[see](this)'],
  ['[note]: later', '\\[note]: later'],
  ['a < b and <b>', 'a < b and \\<b>'],
  ['AT&amp;T', 'AT\\&amp;T'],
  ['# 1 priority', '\\# 1 priority'],
  ['#1 priority', '#1 priority'],
  ['- first\n- second', '\\- first\n\\- second'],
  ['1. first', '1\\. first'],
  ['2026 was good', '2026 was good'],
  ['> 5 years', '\\> 5 years'],
  ['---', '\\---'],
  ['words\n===', 'words\n\\==='],
  ['C:\\temp and \\*', 'C:\\temp and \\\\\\*'],
  ['~~gone~~', '\\~~gone\\~~'],
];

for (const [words, markdown] of cases) {
  test(`"${words.replaceAll('\n', '⏎')}" is written so that Markdown shows it`, () => {
    assert.equal(plainMarkdown(words), markdown);
    const shown = new MarkdownIt('commonmark').enable('table').render(markdown);
    const plain = shown
      .replace(/<\/?p>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .trim();
    assert.equal(plain, words);
  });
}
