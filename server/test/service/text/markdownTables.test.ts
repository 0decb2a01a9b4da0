import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tablesAsPoints } from '../../../src/service/text/prose/markdownTables.ts';
import { cell, content, mark, maskMarkdown } from '../../../src/service/text/prose/maskMarkdown.ts';
import { proseOf } from '../../../src/service/text/prose/prose.ts';

/** A text, and the same with `¦` for what parts cells, `#` for content that is not prose and `~` for marks of formatting. */
const tables: readonly (readonly [text: string, masked: string])[] = [
  ['| a | b |\n| --- | :-: |\n| c | d |', '¦ a ¦ b ¦¦¦ ¦¦¦ ¦ ¦¦¦ ¦¦¦ c ¦ d ¦'],
  ['a | b\n--- | ---\nc | d\n\nend', 'a ¦ b¦¦¦¦ ¦ ¦¦¦¦c ¦ d\n\nend'],
  ['In:\n| a |\n|-|\nb\n- point', 'In:\n¦ a ¦¦¦¦¦¦b\n~ point'],
  ['- | a |\n  |-|\n  | b |\n| c |', '~ ¦ a ¦¦  ¦¦¦¦  ¦ b ¦\n| c |'],
  ['> | a |\n> |-|\n> | b |\n| c |', '~ ¦ a ¦¦~ ¦¦¦¦~ ¦ b ¦\n| c |'],
  ['| a \\| b | `c` |\n|-|-|\n| *d* | [e](https://f.g) |', '¦ a ~| b ¦ ### ¦¦¦¦¦¦¦¦¦ ~d~ ¦ ~e############## ¦'],
  ['| ` | a |\n|-|-|\n| b | `c` |', '¦ ` ¦ a ¦¦¦¦¦¦¦¦¦ b ¦ ### ¦'],
  ['```\n| a |\n|-|\n```', '###\n#####\n###\n###'],
  ['| a |\n|-|\n# b', '¦ a ¦¦¦¦¦\n~ b'],
];

for (const [text, expected] of tables) {
  test(`a table is masked: ${JSON.stringify(text)}`, () => {
    const plain = maskMarkdown(text);
    assert.equal(plain.length, text.length);
    assert.equal(plain.replaceAll(cell, '¦').replaceAll(content, '#').replaceAll(mark, '~'), expected);
  });
}

const others: readonly string[] = [
  'Plans | builds | runs',
  '| a | b |\n| c | d |',
  '| a | b |\n| --- |\n| c | d |',
  '| a | b |\n\n| --- | --- |',
  '| a | b |\n| - x | --- |',
  'a\n---',
  '| --- | --- |',
  '> | a |\n|-|',
];

for (const text of others) {
  test(`no table: ${JSON.stringify(text)}`, () => assert.doesNotMatch(maskMarkdown(text), new RegExp(cell)));
}

test('what stands in cells is no sentence, and what stands around the table is', () => {
  const text = 'Leads. For these:\n\n| A. B | c |\n|-|-|\n| D | e\n\nEnds. Here\n| F |\n|-|\n- Point';
  assert.deepEqual(
    proseOf(text, 'prose', 'en').sentences.map(({ start, end }) => text.slice(start, end)),
    ['Leads.', 'For these:', 'Ends.', 'Here', 'Point'],
  );
});

const points: readonly (readonly [text: string, expected: string])[] = [
  [
    'In:\n| Task | Who |\n| --- | :-: |\n| Plan \\| build | lead |\n| | all |\n\nEnd',
    'In:\n• Task – Who\n• Plan | build – lead\n• all\n\nEnd',
  ],
  ['a | b\n--- | ---\nc | d', '• a – b\n• c – d'],
  ['- | a |\n  |-|\n  | b |', '- a\n  • b'],
  ['> | a |\n> |-|\n> | b |', '> • a\n> • b'],
  ['| a |\n| b |', '| a |\n| b |'],
  ['```\n| a |\n|-|\n```', '```\n| a |\n|-|\n```'],
];

for (const [text, expected] of points) {
  test(`a table is read as points: ${JSON.stringify(text)}`, () => assert.equal(tablesAsPoints(text), expected));
}

/** Texts of about so many characters. */
const long: Readonly<Record<string, (length: number) => string>> = {
  rows: (length) => `| a | b |\n|-|-|\n${'| c | d |\n'.repeat(length / 10)}`,
  columns: (length) => `${'|a'.repeat(length / 4)}\n${'|-'.repeat(length / 4)}`,
  'lines of dashes': (length) => '|-|-|\n'.repeat(length / 6),
  blanks: (length) => `| a |\n${' '.repeat(length)}x\n|-|`,
  bars: (length) => `${'|'.repeat(length / 2)}\n${'|'.repeat(length / 2)}`,
  quotes: (length) => `${'>'.repeat(length / 2)}|a\n${'>'.repeat(length / 2)}|-`,
};

for (const [name, textOf] of Object.entries(long)) {
  test(`a text of 150,000 characters that is ${name} keeps its length`, () => {
    const text = textOf(150_000);
    assert.equal(maskMarkdown(text).length, text.length);
  });
}
