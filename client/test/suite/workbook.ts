import * as assert from 'node:assert/strict';
import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import * as vscode from 'vscode';

/** Changes cells of a workbook's first sheet as a person would: the value of the first row of a skill, in the column of a role. */
export async function changeWorkbook(
  uri: vscode.Uri,
  changes: readonly (readonly [skill: string, role: string, value: string])[],
): Promise<void> {
  const { sheets } = await readXlsx(await vscode.workspace.fs.readFile(uri));
  const rows = sheets[0]?.rows ?? [];
  for (const [skill, role, value] of changes) {
    const row = rows.find((cells) => cells[2] === skill);
    const column = rows.find((cells) => cells[0] === 'Id')?.indexOf(role) ?? -1;
    assert.ok(row && column > 0, `${skill} ${role}`);
    row[column] = value;
  }
  const written = sheets.map((sheet): WriteSheet => {
    return { name: sheet.name, rows: sheet.rows, ...(sheet.hidden ? { hidden: true } : {}) };
  });
  await vscode.workspace.fs.writeFile(uri, await writeXlsx({ sheets: written }));
}
