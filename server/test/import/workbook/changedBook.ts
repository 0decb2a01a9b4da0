import assert from 'node:assert/strict';
import { type Cell, type CellValue, readXlsx, type Sheet, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import {
  importWorkbook,
  type WorkbookChange,
  type WorkbookChanges,
} from '../../../src/import/workbook/importWorkbook.ts';
import { type OurWorkbook, ourWorkbookIn } from '../../../src/import/workbook/ourWorkbook.ts';
import { matrixWorkbook } from '../../../src/write/xlsx/matrixWorkbook.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

/** A sheet that a test changes as a person would. */
export interface OpenSheet {
  readonly rows: CellValue[][];
  readonly comments: Map<string, string>;
}

/** The workbook of a workspace, whose files all lie in one folder `/w`. */
export async function workbookOf(marked: string): Promise<Uint8Array> {
  const { service } = await openWorkspace(marked);
  const matrix = await service.matrix({ uris: [] });
  assert.ok(matrix);
  return matrixWorkbook(matrix.result);
}

/** The files of a marked workspace by their paths below `/w`. */
export function filesOf(marked: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const part of marked.split(/^--- \/w\//m).slice(1)) {
    const end = part.indexOf('\n');
    files.set(part.slice(0, end), part.slice(end + 1));
  }
  return files;
}

/** A workbook after somebody has worked in it. */
export async function changed(
  bytes: Uint8Array,
  work: (sheets: Record<string, OpenSheet>) => void,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const open = sheets.map((sheet) => ({ sheet, rows: sheet.rows.map((row) => [...row]), comments: commentsOf(sheet) }));
  work(Object.fromEntries(open.map((one) => [one.sheet.name, one])));
  return writeXlsx({
    sheets: open.map(({ sheet, rows, comments }): WriteSheet => {
      const cells = new Map(
        [...comments].map(([key, text]): [string, Partial<Cell>] => {
          const [row = 0, column = 0] = key.split(',').map(Number);
          return [key, { value: rows[row]?.[column] ?? null, comment: { text } }];
        }),
      );
      return { name: sheet.name, rows, cells, ...(sheet.hidden ? { hidden: true } : {}) };
    }),
  });
}

function commentsOf(sheet: Sheet): Map<string, string> {
  const comments = new Map<string, string>();
  for (const [key, { comment }] of sheet.cells ?? []) if (comment) comments.set(key, comment.text);
  return comments;
}

/** A workbook of ours. */
export async function ours(bytes: Uint8Array): Promise<OurWorkbook> {
  const workbook = await ourWorkbookIn('skills.xlsx', bytes);
  assert.ok(workbook && !('refused' in workbook));
  return workbook;
}

/** The same in which somebody has changed what it remembers, so that it cannot be read. */
export function unreadable(bytes: Uint8Array): Promise<Uint8Array> {
  return changed(bytes, ({ 'role-profile state': state }) => void state?.rows.pop());
}

/** Reads a changed workbook against files. */
export async function read(
  bytes: Uint8Array,
  files: ReadonlyMap<string, string>,
  take?: (change: WorkbookChange) => boolean,
): Promise<WorkbookChanges> {
  return importWorkbook(await ours(bytes), async (path) => files.get(path), take);
}

/** The lines of files that were taken away and added, as a patch has them. */
export function patchOf({ files }: WorkbookChanges): string[] {
  return files.flatMap(({ path, before, after }) => {
    const [old, now] = [before.split('\n'), after.split('\n')];
    let start = 0;
    while (start < old.length && start < now.length && old[start] === now[start]) start++;
    const lines = linesOf(old.slice(start), now.slice(start));
    return lines.map((line) => `${path} ${line}`);
  });
}

/** A longest common subsequence: files of tests are short. */
function linesOf(old: readonly string[], now: readonly string[]): string[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? [];
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: string[] = [];
  for (let [i, j] = [0, 0]; i < old.length || j < now.length; ) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) lines.push(`-${old[i++]}`);
    else lines.push(`+${now[j++]}`);
  }
  return lines;
}
