import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../../../src/import/support/sheets/workbook.ts';
import { assertRefused } from '../support/readDraft.ts';

/** A workbook of so many sheets, each with a text of its own. */
function bookOf(sheets: number): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Array.from({ length: sheets }, (_, i) => ({
      name: `Sheet ${i}`,
      rows: [['Skill', `Level ${i}`]],
      ...(i % 3 === 1 ? { hidden: true } : {}),
    })),
  });
}

test('all sheets of a workbook are read in their order, however many are read at once', async () => {
  for (const count of [1, 4, 5, 6, 10, 13]) {
    const sheets = await readWorkbook('The workbook', await bookOf(count));
    const read = sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.get(0)?.get(1)?.text]);
    assert.deepEqual(
      read,
      Array.from({ length: count }, (_, i) => [`Sheet ${i}`, i % 3 === 1, `Level ${i}`]),
    );
  }
});

test('a workbook of more sheets than anybody makes is refused', async () => {
  await assertRefused(readWorkbook('The workbook', await bookOf(201)), /more than 200 sheets/);
});
