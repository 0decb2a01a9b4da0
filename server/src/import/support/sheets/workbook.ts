import type { Cell, CellValue, DataValidation, Sheet } from 'hucre/xlsx';
import { type Message, reasonOf, say } from '../../../service/message.ts';
import { ImportRefusal } from '../../source.ts';
import { checkZip, namesInZip } from '../zip/checkZip.ts';
import { isCompoundFile, isZip } from '../zip/kinds.ts';

/** A cell of a sheet that says anything. */
export interface SheetCell {
  /** As it is shown, without blanks around it; empty for a cell that has only a comment. */
  readonly text: string;
  readonly isBold: boolean;
  /** The formula that gave the text. */
  readonly formula?: string;
  readonly comment?: string;
  /** Where its words lead to. */
  readonly url?: string;
}

export interface SheetMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of a workbook. Rows and columns are 0-based. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** By row, the cells by column; only those that say anything. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly merges: readonly SheetMerge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells that have a colour and nothing else. */
  readonly coloured: readonly { readonly row: number; readonly column: number }[];
  readonly validations: readonly DataValidation[];
}

const mostSheets = 200;
/** Twice the cells of 100,000 rows of ten columns, all sheets together. */
const mostCells = 2_000_000;
/**
 * How many sheets are read at once. Each may claim to be as large as the library allows, which takes 160 MB; but with each call it reads all texts of the
 * workbook.
 */
const readTogether = 5;

/** Whether bytes are a workbook of Excel 2007 or later, as the names in the ZIP file say. Cheap. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) && namesInZip(bytes).includes('xl/workbook.xml');
}

/**
 * Reads a workbook, values as they are shown. Throws an `ImportRefusal` for files that are none, that are encrypted or damaged, and for those
 * that would take more memory than any real one.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<WorkbookSheet[]> {
  if (!isZip(bytes)) throw new ImportRefusal(notAWorkbook(name, bytes));
  try {
    await checkZip(bytes);
  } catch (error) {
    throw error instanceof ImportRefusal ? new ImportRefusal(say`${name} cannot be read: ${error.said}.`) : error;
  }
  if (!isWorkbook(bytes)) throw new ImportRefusal(say`${name} is no workbook of Excel.`);
  const library = await import('./library.ts');
  const sheets: WorkbookSheet[] = [];
  let count = 0;
  try {
    for (let next = 0, all = 1; next < all; next += readTogether) {
      const { sheets: read, dateSystem } = await library.readXlsx(bytes, {
        sheets: (_, index) => {
          all = Math.max(all, index + 1);
          return index >= next && index < next + readTogether;
        },
        readStyles: true,
      });
      if (all > mostSheets) throw new ImportRefusal(say`${name} has more than ${mostSheets} sheets.`);
      for (const sheet of read) {
        const own = sheetOf(sheet, dateSystem === '1904', library.formatValue);
        sheets.push(own);
        for (const cells of own.rows.values()) count += cells.size;
        if (count > mostCells)
          throw new ImportRefusal(say`${name} has more cells than can be read: part it into several files.`);
      }
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    const reason = reasonOf(error);
    throw new ImportRefusal(say`${name} cannot be read as a workbook of Excel: ${reason}`);
  }
  return sheets;
}

function notAWorkbook(name: string, bytes: Uint8Array): Message {
  return isCompoundFile(bytes)
    ? say`${name} is a workbook of an older Excel, or protected with a password; save it as an Excel workbook (.xlsx) without one.`
    : say`${name} is no workbook of Excel.`;
}

type FormatValue = (value: unknown, format: string, options?: { is1904?: boolean }) => string;

function sheetOf(sheet: Sheet, is1904: boolean, format: FormatValue): WorkbookSheet {
  const rows = new Map<number, Map<number, SheetCell>>();
  const coloured: { row: number; column: number }[] = [];
  const set = (row: number, column: number, cell: SheetCell): void => {
    if (cell.text === '' && cell.comment === undefined) return;
    const cells = rows.get(row);
    if (cells) cells.set(column, cell);
    else rows.set(row, new Map([[column, cell]]));
  };
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      const cell = sheet.cells?.get(`${row},${column}`);
      set(
        row,
        column,
        cellOf(value, cell, (shown) => shownAs(shown, cell, is1904, format)),
      );
    }
  }
  // Cells without a value are listed apart: comments, formulas without a result, and mere colours.
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (rows.get(row)?.has(column)) continue;
    set(row, column, cellOf(null, cell, String));
    const fill = cell.style?.fill;
    const isColoured = fill?.type === 'pattern' && fill.pattern !== 'none' && cell.value === null;
    if (isColoured && !rows.get(row)?.has(column)) coloured.push({ row, column });
  }
  for (const [key, comments] of threadsOf(sheet)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    // Beside a thread of comments stands a note for older programs, which says that there is one.
    set(row, column, { ...(rows.get(row)?.get(column) ?? nothing), comment: comments.join('\n') });
  }
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row);
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index] : []));
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: new Map([...rows].sort(([a], [b]) => a - b)),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    hiddenRows: hiddenRows.sort((a, b) => a - b),
    hiddenColumns,
    coloured,
    validations: sheet.dataValidations ?? [],
  };
}

const nothing: SheetCell = { text: '', isBold: false };

/** The comments of each thread by the row and column of its cell, answers included. */
function threadsOf({ threadedComments = [] }: Sheet): Map<string, string[]> {
  const threads = new Map<string, string[]>();
  const placeOf = new Map<string, string>();
  for (const { id, ref, parentId, text } of threadedComments) {
    const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref ?? '') ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const place = letters === '' ? placeOf.get(parentId ?? '') : `${Number(number) - 1},${column}`;
    if (place === undefined) continue;
    placeOf.set(id, place);
    threads.set(place, [...(threads.get(place) ?? []), text.trim()]);
  }
  return threads;
}

function cellOf(value: CellValue, cell: Cell | undefined, shown: (value: CellValue) => string): SheetCell {
  const result = value ?? cell?.formulaResult ?? null;
  const url = cell?.hyperlink?.target;
  return {
    text: (result === null ? (cell?.formula === undefined ? '' : `=${cell.formula}`) : shown(result)).trim(),
    isBold: cell?.style?.font?.bold === true || cell?.richText?.every(({ font }) => font?.bold === true) === true,
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell?.comment === undefined ? {} : { comment: cell.comment.text.trim() }),
    ...(url !== undefined && /^(?:https?:|mailto:)/i.test(url) ? { url } : {}),
  };
}

function shownAs(value: CellValue, cell: Cell | undefined, is1904: boolean, format: FormatValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const written = cell?.style?.numFmt;
  if (value instanceof Date && Number.isNaN(value.getTime())) return '';
  try {
    if (written !== undefined && written !== 'General') return format(value, written, { is1904 });
  } catch {
    // A format that the library does not know: the value itself is shown.
  }
  return value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : String(value);
}

/** A cell as people call it: `B7`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
