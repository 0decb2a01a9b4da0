import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAtWord, firstWords } from '../../../src/service/text/firstWords.ts';
import { createMarkdown } from '../../../src/write/html/markdown.ts';

/** What a reader sees of the first words of a text. */
const cases: readonly (readonly [text: string, seen: string | undefined])[] = [
  ['Helps others.', 'Helps others.'],
  ['Helps new colleagues to find their way, and does so well.', 'Helps new colleagues to find their way, and …'],
  ['  Helps\n  others\r\nwell.', 'Helps others well.'],
  ['First.\n\nSecond.', 'First.'],
  ['- One\n- Two', 'One'],
  ['1. One\n2. Two', 'One'],
  ['# Heading\nText', 'Heading'],
  ['> Quoted\n> on', 'Quoted'],
  ['***\n\nBelow', 'Below'],
  ['**Helps** _others_ *well* ***now***', 'Helps others well now'],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['Writes `a*b*` and `` `c` ``', 'Writes a*b* and `c`'],
  ['See [the *page*](https://example.org/a_(b)) today', 'See the page today'],
  ['See <https://example.org> and ![a picture](https://example.org/x.png)', 'See https://example.org and a picture'],
  ['A \\*starred\\* word', 'A *starred* word'],
  ['R&amp;D &lt;b&gt;', 'R&D <b>'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['**Leads a team of many people who look after devices**', 'Leads a team of many people who look after …'],
  ['彼'.repeat(60), `${'彼'.repeat(48)} …`],
  [`${'a'.repeat(47)}😀 and more`, `${'a'.repeat(47)} …`],
  [`${'a '.repeat(23)}b\\* and more`, `${'a '.repeat(23).trim()} …`],
  ['', undefined],
  [' \n ', undefined],
  ['***', undefined],
  ['…', undefined],
];

for (const [text, seen] of cases) {
  test(`the first words of ${JSON.stringify(text).slice(0, 60)}`, () => {
    const words = firstWords(text);
    assert.equal(words && createMarkdown().plain(words), seen);
  });
}

test('a text that fits is not cut, and one without blanks is cut where it has to be', () => {
  assert.equal(cutAtWord('One two', 7), 'One two');
  assert.equal(cutAtWord('One two three', 7), 'One …');
  assert.equal(cutAtWord('Onetwothree', 7), 'Onetwot …');
});

test('any text has its first words in little time', () => {
  for (const part of ['*', '_', '`', '[', '[a](', '\\', '**a', '- ', '> ', '*a* '])
    assert.doesNotThrow(() => firstWords(part.repeat(100_000)));
});
