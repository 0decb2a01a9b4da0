import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { docxOf } from '../../src/write/docx/docx.ts';
import { heightOf } from '../../src/write/docx/heights.ts';
import { itemRows } from '../../src/write/docx/itemRows.ts';
import { wellFilled } from '../../src/write/docx/lastPage.ts';
import { filledPages } from '../../src/write/docx/pages.ts';
import { keepsNext, type Part, paragraph, table } from '../../src/write/docx/parts.ts';
import { grid, paperOf, room } from '../../src/write/docx/theme.ts';
import { english } from '../support/phrases.ts';
import { fileOf, readDocx } from './docxText.ts';
import { resolveFixture } from './html/resolved.ts';
import { all, childOf, textOf } from './xmlTree.ts';

/* How a document of Word is cut into pages, as nearly as that can be told without Word. Lengths are twentieths of a point. */

const line = 280;
const paper = paperOf(false);

const plain = (text: string) => paragraph('TableText', `<w:r><w:t>${text}</w:t></w:r>`);

test('a text has as many lines as its letters take, and no tags', () => {
  assert.equal(heightOf([plain('')], grid.text), line);
  assert.equal(heightOf([plain('Knots &amp; splices')], grid.text), line);
  assert.equal(heightOf([plain('word '.repeat(100))], grid.text), 7 * line);
  assert.equal(heightOf([plain('一'.repeat(100))], grid.text), 3 * line);
  assert.equal(heightOf([plain(`a</w:t><w:br/><w:t>b`)], grid.text), 2 * line);
});

test('a word without an end is cut into lines, in no time', () => {
  assert(heightOf([plain('x'.repeat(100_000))], grid.text) > 500 * line);
  assert(Number.isFinite(heightOf([plain('x'.repeat(1000))], 0)));
});

test('two paragraphs share the larger one of the rooms between them', () => {
  const [text, heading] = [paragraph('Normal', 'a'), paragraph('Heading2', 'b')];
  assert.equal(heightOf([text, heading], room) + 80, heightOf([text], room) + heightOf([heading], room));
});

for (const [lines, rows] of [
  [3, 1],
  [9, 1],
  [10, 3],
  [17, 4],
] as const) {
  test(`an item of ${lines} lines has ${rows} rows, with neither lines nor white between them`, () => {
    const made = itemRows([{ label: [plain('label')], parts: Array.from({ length: lines }, () => plain('text')) }]);
    assert.equal(made.length, rows);
    const heights = made.map(([, cell]) => cell?.parts.length ?? 0);
    assert.equal(
      heights.reduce((sum, height) => sum + height, 0),
      lines,
    );
    assert((heights[0] ?? 0) >= Math.min(4, lines) && (heights.at(-1) ?? 0) >= 2, heights.join(' '));
    for (const [i, row] of made.entries()) {
      const joins = [...(i > 0 ? ['above'] : []), ...(i < rows - 1 ? ['below'] : [])];
      for (const cell of row) assert.deepEqual(cell.joins ?? [], joins);
    }
  });
}

test('a short item with a label for each level stays together', () => {
  const made = itemRows(['a', 'b', 'c'].map((name) => ({ label: [plain(name)], parts: [plain('text')] })));
  assert.deepEqual(
    made.map((row) => row.every(({ parts }) => parts.every(keepsNext))),
    [true, true, false],
  );
});

/** Sections of a heading and a table of rows of two lines. */
const sections = (counts: readonly number[]): Part[] =>
  counts.flatMap((count, i) => [
    paragraph('Heading1', `Section ${i + 1}`),
    table({
      widths: [grid.label, grid.text],
      rows: Array.from({ length: count }, () => [{ parts: [plain('name')] }, { parts: [plain('one'), plain('two')] }]),
      ruled: true,
      caption: 'Rows',
    }),
  ]);

for (let rows = 0; rows < 60; rows++) {
  test(`a document with ${rows} rows before its last ones ends with a page that is a third full`, () => {
    const { parts, white } = wellFilled([], sections([rows, 2, 1, 2]), paper);
    const filled = filledPages(parts, white, paper);
    const [last = 0, ...others] = filled.toReversed();
    assert(filled.length === 1 || last >= 1 / 3, filled.join(' '));
    for (const page of others) assert(page >= 0.6, filled.join(' '));
  });
}

test('a document of one page and a line has less white, in its styles', async () => {
  const spaced = async (count: number) => {
    const items = Array.from({ length: count }, (_, i) => `  - { name: Duty ${i}, description: Does it. }`).join('\n');
    const { files } = readDocx(
      await docxOf(
        jobProfileOf(await resolveFixture(`--- /r.role.yaml\ntitle: A\nworkActivities:\n${items}\n`), english),
      ),
    );
    const styles = all(fileOf(files, 'word/styles.xml'), 'w:style');
    const heading = styles.find(({ attributes }) => attributes.get('w:styleId') === 'Heading1');
    const properties = heading && childOf(heading, 'w:pPr');
    assert(properties);
    const rows = all(fileOf(files, 'word/document.xml'), 'w:tr').filter((row) => textOf(row).startsWith('Duty'));
    assert.equal(rows.length, count);
    return childOf(properties, 'w:spacing')?.attributes.get('w:before');
  };
  assert.equal(await spaced(20), '360');
  assert.equal(await spaced(29), '324');
  assert.equal(await spaced(30), '288');
  assert.equal(await spaced(50), '360');
});
