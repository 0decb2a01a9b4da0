import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { CellValue } from 'hucre/xlsx';
import type { WorkbookChanges } from '../../../src/import/workbook/importWorkbook.ts';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { changed, type OpenSheet, read, workbookOf } from './changedBook.ts';

/* Roles that many hands wrote in many ways: every level, every text and every skill can be changed in a workbook. */
const folder = `${import.meta.dirname}/../../corpus`;
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
);
const bytes = await workbookOf([...files].map(([name, text]) => `--- /w/${name}\n${text}`).join(''));
const ownSheets = new Set(['Texts', 'Lists', 'What things mean', 'role-profile state']);

/** Changes the cells of all matrices; gives how many there are. */
function changeCells(
  sheets: Record<string, OpenSheet>,
  change: (cell: string, levels: readonly string[]) => CellValue,
): number {
  let count = 0;
  for (const [name, { rows }] of Object.entries(sheets)) {
    if (ownSheets.has(name)) continue;
    const cells = rows.slice(3).flatMap((row) => row.slice(3));
    const levels = [...new Set(cells.filter((cell) => typeof cell === 'string'))].sort();
    for (const row of rows.slice(3)) {
      for (const [column, cell] of row.entries()) {
        if (column < 3 || typeof cell !== 'string') continue;
        row[column] = change(cell, levels);
        if (row[column] !== cell) count++;
      }
    }
  }
  return count;
}

function assertAllMade({ changes, conflicts, remarks, files: made }: WorkbookChanges, count: number): void {
  assert.deepEqual([conflicts, remarks.map(({ text }) => text)], [[], []]);
  assert.ok(count > 100);
  assert.equal(changes.length, count);
  for (const { path, before, after } of made) {
    assert.deepEqual(parseText(after).problems.length, parseText(before).problems.length, path);
  }
}

suite('workbooks of roles that many hands wrote', () => {
  test('every level can be changed', async () => {
    let count = 0;
    const other = await changed(bytes, (sheets) => {
      count = changeCells(sheets, (cell, levels) => levels[(levels.indexOf(cell) + 1) % levels.length] ?? cell);
    });
    assertAllMade(await read(other, files), count);
  });

  test('every text can be changed, also to several lines', async () => {
    let count = 0;
    const other = await changed(bytes, ({ Texts }) => {
      for (const row of Texts?.rows.slice(1) ?? []) {
        if (typeof row[3] === 'string')
          row[3] += ['\n\n- a list\n- of two', ' More: words here.', ' # and so'][count++ % 3] ?? '';
      }
    });
    assertAllMade(await read(other, files), count);
  });

  test('every skill can be taken out', async () => {
    let count = 0;
    const other = await changed(bytes, (sheets) => {
      count = changeCells(sheets, () => null);
    });
    assertAllMade(await read(other, files), count);
  });
});
