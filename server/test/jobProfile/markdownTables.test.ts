import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createParser } from '../../src/jobProfile/markdownParser.ts';
import { plainText } from '../../src/jobProfile/plainText.ts';
import { createRichText, type RichBlock } from '../../src/jobProfile/richText.ts';

const rich = createRichText();

/** The cells of a text that is a table and nothing else, row by row. */
function cellsOf(markdown: string): string[][] {
  const [block, ...others] = rich.blocks(markdown);
  assert(block?.kind === 'table' && others.length === 0, markdown);
  return [block.head, ...block.rows].map((row) => row.map((cell) => cell.map(({ text }) => text).join('')));
}

const tables: Readonly<Record<string, readonly [markdown: string, ...rows: string[][]]>> = {
  'with bars around it': ['| a | b |\n| --- | --- |\n| c | d |', ['a', 'b'], ['c', 'd']],
  without: ['a | b\n--- | ---\nc | d', ['a', 'b'], ['c', 'd']],
  'of one column': ['| a |\n| - |\nb\n| c |', ['a'], ['b'], ['c']],
  'of a head alone': ['| a | b |\n| --- | --- |', ['a', 'b']],
  'with markup, code and escaped bars': [
    '| **a** | `b \\| c` |\n|-|-|\n| d \\| e | <i> |',
    ['a', 'b | c'],
    ['d | e', '<i>'],
  ],
  'with empty cells': ['| | b |\n|-|-|\n| | |\n|  | c |', ['', 'b'], [], ['', 'c']],
  'with a short row': ['| a | b | c |\n|-|-|-|\n| d |', ['a', 'b', 'c'], ['d']],
  'with a long row, of which nothing is left out': [
    '| a | b |\n|-|-|\n| c | d | e \\| f | g |\n| h | i | |',
    ['a', 'b'],
    ['c', 'd | e | f | g'],
    ['h', 'i'],
  ],
  'with links and pictures': [
    '| [a](https://b.c) | ![d](https://e.f/g.png) |\n|-|-|\n| [h](javascript:i) | ![j](data:k) |',
    ['a', 'd'],
    ['[h](javascript:i)', '![j](data:k)'],
  ],
};

for (const [name, [markdown, ...rows]] of Object.entries(tables)) {
  test(`a table ${name}`, () => assert.deepEqual(cellsOf(markdown), rows));
}

test('links lead only where they may, and a picture is a link to it', () => {
  const [table] = rich.blocks('| [a](https://b.c) | ![d](https://e.f) |\n|-|-|\n| <javascript:x> | [h](vbscript:i) |');
  assert(table?.kind === 'table');
  assert.deepEqual(
    [table.head, ...table.rows].flat(2).map(({ href }) => href),
    ['https://b.c', 'https://e.f', undefined, undefined],
  );
});

const texts: readonly string[] = [
  'Plans | builds | runs',
  '| a | b |\n| c | d |',
  '| a | b |\n| --- |\n| c | d |',
  '| a | b |\n\n| --- | --- |\n| c | d |',
  '| a | b |\n| -- x | --- |',
  '| --- | --- |',
  'a\n---|---',
];

for (const text of texts) {
  test(`no table: ${JSON.stringify(text)}`, () => assert(rich.blocks(text).every(({ kind }) => kind !== 'table')));
}

test('columns are aligned as the line of dashes says', () => {
  const [table] = rich.blocks('| a | b | c | d |\n| --- | :-- | :-: | --: |');
  assert(table?.kind === 'table');
  assert.deepEqual(table.alignments, [undefined, 'left', 'center', 'right']);
});

test('a table stands in points and quotes, and between paragraphs', () => {
  const kinds = (blocks: readonly RichBlock[]): unknown[] =>
    blocks.map((block) => {
      if (block.kind === 'list') return block.items.map(kinds);
      return block.kind === 'quote' ? kinds(block.blocks) : block.kind;
    });
  const table = ['| a | b |', '|-|-|', '| c | d |'];
  assert.deepEqual(kinds(rich.blocks(`One:\n${table.join('\n')}\n\nTwo.`)), ['paragraph', 'table', 'paragraph']);
  assert.deepEqual(kinds(rich.blocks(`- One\n\n${table.map((line) => `  ${line}`).join('\n')}`)), [
    [['paragraph', 'table']],
  ]);
  assert.deepEqual(kinds(rich.blocks(`- ${table.join('\n  ')}\n- e`)), [[['table'], ['paragraph']]]);
  assert.deepEqual(kinds(rich.blocks(table.map((line) => `> ${line}`).join('\n'))), [['table']]);
});

test('a row of a plain text is a line', () => {
  const text = 'For:\n\n| Task | Who |\n|:--|--:|\n| Plan | [lead](https://a.b) |\n| | all |\n| Run |\n\nEnd.';
  assert.equal(plainText(text, rich), 'For:\n\nTask – Who\nPlan – lead (https://a.b)\nall\nRun\n\nEnd.');
});

/** Texts of about so many characters. */
const long: Readonly<Record<string, (length: number) => string>> = {
  rows: (length) => `| a | b |\n|-|-|\n${'| word one | w |\n'.repeat(length / 17)}`,
  columns: (length) => `${'|a'.repeat(length / 4)}\n${'|-'.repeat(length / 4)}`,
  'rows of a thousand columns': (length) =>
    `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${`${'|b'.repeat(1000)}\n`.repeat(length / 2000)}`,
  'rows that are filled up': (length) =>
    `${'|a'.repeat(250)}\n${'|-'.repeat(250)}\n${'b\n'.repeat(262)}\n`.repeat(length / 1526),
  'cells beyond the last column': (length) => `|a|\n|-|\n${'|b'.repeat(length / 2)}`,
  'rows with cells beyond the last column': (length) => `|a|\n|-|\n${'|b|c|d\n'.repeat(length / 7)}`,
  tables: (length) => '|a|b|\n|-|-|\n\n'.repeat(length / 13),
  'lines of dashes': (length) => '|-|-|\n'.repeat(length / 6),
  'lines that are almost of dashes': (length) => `|a\n${'-'.repeat(40)}|x\n`.repeat(length / 46),
};

for (const [name, textOf] of Object.entries(long)) {
  test(`many ${name} have no more cells than the text is longer`, () => {
    const [one, two] = [40_000, 80_000].map((length) => createParser().parse(textOf(length), {}).length);
    assert(one && two);
    assert(two <= 2.2 * one + 100, `${one} and ${two} tokens`);
    assert(two <= 3 * (80_000 + 66_000), `${two} tokens`);
  });
}
