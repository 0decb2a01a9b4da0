import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { createRichText } from '../../src/jobProfile/richText.ts';
import { exportRole } from '../../src/write/exportRole.ts';
import { toMarkup } from '../../src/write/html/html.ts';
import { createMarkdown } from '../../src/write/html/markdown.ts';
import { blockLines } from '../../src/write/markdown/blocks.ts';
import { misplaced } from './docxSchema.ts';
import { fileOf, readDocx } from './docxText.ts';
import { resolveText } from './html/resolved.ts';
import { readAsset, readPdf } from './pdfText.ts';
import { all, childOf, textOf, type XmlElement } from './xmlTree.ts';

const profileWith = (more: object) =>
  resolveText('file:///r.role.yaml', JSON.stringify({ title: 'A', ...more }), async () => '');

async function bytesOf(more: object, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  const { data } = await exportRole(await profileWith(more), format, readAsset);
  return typeof data === 'string' ? assert.fail('a text') : data;
}

const rich = createRichText();
const html = (text: string) => toMarkup(createMarkdown().block(text, 2));
const markdown = (text: string) => blockLines(rich.blocks(text), 2, rich).join('\n');

const small = '| Task | Who | Days |\n| --- | :-: | --: |\n| Plan *all* | Lead | 1 |\n| Run |';

test('a page has a table with the heads of its columns and their alignment, without styles of its own', () => {
  assert.equal(
    html(small),
    `<div class="rp-text-table"><table>
<thead>
<tr>
<th scope="col">Task</th>
<th scope="col" class="rp-align-center">Who</th>
<th scope="col" class="rp-align-right">Days</th>
</tr>
</thead>
<tbody>
<tr>
<td>Plan <em>all</em></td>
<td class="rp-align-center">Lead</td>
<td class="rp-align-right">1</td>
</tr>
<tr>
<td>Run</td>
<td class="rp-align-center" colspan="2"></td>
</tr>
</tbody>
</table></div>
`,
  );
});

test('a table of many columns scrolls in a frame that the keyboard reaches', () => {
  const wide = (columns: number) => html(`${'|a'.repeat(columns)}\n${'|-'.repeat(columns)}`).split('>')[0];
  assert.equal(wide(3), '<div class="rp-text-table"');
  assert.equal(wide(4), '<div class="rp-text-table rp-wide" role="group" aria-label="Table" tabindex="0"');
});

test('what is hostile in a cell is text, on a page and in Markdown', () => {
  const text = '| <script>a</script> | [b](javascript:c) |\n|-|-|\n| ![d](data:e) </table> | [f](https://g.h) |';
  assert.doesNotMatch(html(text), /<script|<\/table> |href="(?!https:\/\/g\.h")|<img/);
  assert.equal(
    markdown(text),
    '| \\<script>a\\</script> | \\[b\\](javascript:c) |\n| --- | --- |\n| !\\[d\\](data:e) \\</table> | [f](https://g.h) |',
  );
});

const written: readonly (readonly [name: string, text: string, expected: string])[] = [
  ['alone', small, '| Task | Who | Days |\n| --- | :---: | ---: |\n| Plan *all* | Lead | 1 |\n| Run |'],
  ['with bars in its cells', 'a \\| b | c\n-|-\n', '| a \\| b | c |\n| --- | --- |'],
  ['in a point', '- One\n\n  |a|b|\n  |-|-|\n- Two', '- One\n\n  | a | b |\n  | --- | --- |\n\n- Two'],
  ['that is a point', '- |a|\n  |-|\n  |b|', '- | a |\n  | --- |\n  | b |'],
  ['in a quote', '> |a|\n> |-|\n> |b|', '> | a |\n> | --- |\n> | b |'],
  ['with empty rows', '| |\n|-|\n| |\n|b|', '|  |\n| --- |\n|  |\n| b |'],
];

for (const [name, text, expected] of written) {
  test(`Markdown has a table ${name}, which is read as the same table`, () => {
    assert.equal(markdown(text), expected);
    assert.deepEqual(rich.blocks(markdown(text)), rich.blocks(text));
  });
}

test('a cell of a table that Markdown has already shows the rows as lines', async () => {
  const { data } = await exportRole(
    await profileWith({ qualifications: [{ name: 'Q', description: small, awardingBody: 'B' }] }),
    'markdown',
    readAsset,
  );
  assert.match(String(data), /Q<br>Task – Who – Days<br>Plan \*all\* – Lead – 1<br>Run \|/);
});

test('Word has a table whose head is said again on each page, in points and in cells as well', async () => {
  const listed = `- One\n\n${small.replaceAll(/^/gm, '  ')}\n`;
  const qualifications = [{ name: 'Q', description: small, awardingBody: 'B' }];
  const { files } = readDocx(await bytesOf({ summary: small, notes: listed, qualifications }, 'docx'));
  const document = fileOf(files, 'word/document.xml');
  assert.deepEqual(misplaced(document), []);
  const captionOf = (one: XmlElement) => childOf(childOf(one, 'w:tblPr'), 'w:tblCaption')?.attributes.get('w:val');
  const tables = all(document, 'w:tbl').filter((one) => captionOf(one) === 'Task – Who – Days');
  assert.equal(tables.length, 3);
  for (const one of tables) {
    const rows = all(one, 'w:tr');
    assert.deepEqual(
      rows.map((row) => all(row, 'w:tc').map(textOf)),
      [
        ['Task', 'Who', 'Days'],
        ['Plan all', 'Lead', '1'],
        ['Run', ''],
      ],
    );
    assert.equal(rows.filter((row) => all(row, 'w:tblHeader').length === 1).length, 1);
    assert.deepEqual(
      all(one, 'w:gridSpan').map(({ attributes }) => attributes.get('w:val')),
      ['2'],
    );
    assert.deepEqual(
      all(one, 'w:jc').map(({ attributes }) => attributes.get('w:val')),
      ['center', 'right', 'center', 'right'],
    );
  }
  const widths = tables.map((one) => all(one, 'w:tblW').map(({ attributes }) => attributes.get('w:type')));
  assert.deepEqual(widths.flat(), ['pct', 'pct', 'pct']);
});

test('a table with more columns than Word can open is lines', async () => {
  const { files, text } = readDocx(await bytesOf({ summary: `${'|a'.repeat(64)}\n${'|-'.repeat(64)}\n|b|c` }, 'docx'));
  for (const one of all(fileOf(files, 'word/document.xml'), 'w:tblGrid')) assert(all(one, 'w:gridCol').length <= 3);
  assert.match(text, /^a – a – .* – a$\n^b – c$/m);
});

test('a PDF says what is the head of a column and what is a cell', async () => {
  const { parts } = await readPdf(await bytesOf({ notes: `- One\n\n${small.replaceAll(/^/gm, '  ')}` }, 'pdf'));
  const inTable = parts.filter(({ path }) => path.includes('Table'));
  assert.deepEqual(
    inTable.map(({ path, text }) => [path.replace(/.*Table/, 'Table'), text.trim()]),
    [
      ['Table/TR/TH', 'Task'],
      ['Table/TR/TH', 'Who'],
      ['Table/TR/TH', 'Days'],
      ['Table/TR/TD', 'Plan all'],
      ['Table/TR/TD', 'Lead'],
      ['Table/TR/TD', '1'],
      ['Table/TR/TD', 'Run'],
    ],
  );
});

test('the head of a table is seen again on each page of a PDF, and read aloud once', async () => {
  const rows = Array.from({ length: 120 }, (_, i) => `| row ${i + 1} | x |`).join('\n');
  for (const quote of ['', '> ']) {
    const notes = `| Task | Who |\n|-|-|\n${rows}`.replaceAll(/^/gm, quote);
    const { pages, parts } = await readPdf(await bytesOf({ notes }, 'pdf'));
    assert(pages.length >= 3);
    for (const page of pages) assert.equal(page.match(/Task/g)?.length, 1, page);
    assert.deepEqual(
      parts.filter(({ text }) => text.trim() === 'Task').map(({ path }) => path.replace(/.*Table/, '')),
      ['/TR/TH'],
    );
    assert.equal(parts.filter(({ text }) => /^row \d+$/.test(text)).length, 120);
  }
});

test('a PDF has lines where columns would be narrower than words, and rows that are higher than a page', async () => {
  const wide = await readPdf(await bytesOf({ notes: `${'|a'.repeat(30)}\n${'|-'.repeat(30)}\n|b|c` }, 'pdf'));
  assert(wide.parts.every(({ path }) => !path.includes('Table')));
  assert(wide.parts.some(({ text }) => text === 'b – c'));
  const words = Array.from({ length: 3000 }, (_, i) => `w${i}`).join(' ');
  const high = await readPdf(await bytesOf({ notes: `| a | b |\n|-|-|\n| ${words} | end |` }, 'pdf'));
  assert(high.pages.length > 2);
  assert(high.parts.some(({ path, text }) => path.endsWith('TD') && text === 'end'));
});

/** Tables of about so many characters, as a role has them. */
const long: Readonly<Record<string, (length: number) => string>> = {
  rows: (length) => `| a | b |\n|-|-|\n${'| word one | w |\n'.repeat(length / 17)}`,
  columns: (length) => `${'|a'.repeat(length / 6)}\n${'|-'.repeat(length / 6)}\n${'|b'.repeat(length / 6)}`,
  'rows that are short': (length) => `${'|a'.repeat(8)}\n${'|-'.repeat(8)}\n${'b\n'.repeat(length / 2)}`,
  'tables of short rows': (length) =>
    `${'|a'.repeat(250)}\n${'|-'.repeat(250)}\n${'b\n'.repeat(262)}\n`.repeat(length / 1526),
};

for (const [name, textOfLength] of Object.entries(long)) {
  test(`many ${name} make documents that are as much longer as the text is`, async () => {
    const sizesOf = async (length: number) => {
      const text = textOfLength(length);
      const word = unzipSync(await bytesOf({ notes: text }, 'docx'))['word/document.xml']?.length ?? 0;
      const pdf = (await bytesOf({ notes: text }, 'pdf')).length;
      return [html(text).length, markdown(text).length, word, pdf];
    };
    const [one, two] = [await sizesOf(7_630), await sizesOf(15_260)];
    for (const [i, size] of two.entries()) assert(size <= 2.3 * (one[i] ?? 0) + 100, `${one} and ${two}`);
  });
}
