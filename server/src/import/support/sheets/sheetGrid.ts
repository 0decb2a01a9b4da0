import { say } from '../../../service/message.ts';
import type { DraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { joinTexts } from '../draftText.ts';
import type { Grid, GridCell, GridLine } from '../grid/grid.ts';
import type { Notes } from '../notes.ts';
import { inlineMarkdown, listLine } from '../plainMarkdown.ts';
import { cellName, type SheetCell, type WorkbookSheet } from './workbook.ts';

/** A sheet as a table. */
export interface SheetGrid {
  readonly sheet: WorkbookSheet;
  /** The sheet's name; `undefined` for one that says nothing, such as `Sheet1`. */
  readonly name: DraftText | undefined;
  /** Lines above the table: a title, then explanations. */
  readonly above: readonly DraftText[];
  readonly grid: Grid;
}

/** The names that Excel, LibreOffice and Google give to sheets by themselves. */
const givenName =
  /^(?:sheet|tabelle|table|feuil(?:le)?|hoja|foglio|blad|planilha|folha|arkusz|ark|list|munka|лист|シート|工作表|테이블)\s*\d*$/iu;

/** A sheet's words as pieces, and its cells as a table. Rows and columns in which nothing stands are left out. Linear in the cells that say anything. */
export function sheetGrid(file: string, sheet: WorkbookSheet, pieces: Piece[], notes: Notes): SheetGrid {
  const namePiece: Piece = { text: sheet.name, file, place: `${sheet.name}` };
  pieces.push(namePiece);
  const name: DraftText = { text: inlineMarkdown(sheet.name), from: [namePiece] };
  const hasName = !givenName.test(sheet.name.trim());
  if (!hasName) notes.leave(name, say`it is a name that the program gave to the sheet`);
  const cells = new Map<number, Map<number, GridCell>>();
  for (const [row, columns] of sheet.rows) {
    for (const [column, cell] of columns) {
      const place = `${sheet.name}!${cellName(row, column)}`;
      const read = linesOf(cell, file, place, pieces);
      if (cell.comment !== undefined && cell.comment !== '') {
        const piece: Piece = { text: cell.comment, file, place: `${place}, comment` };
        pieces.push(piece);
        notes.leave({ from: [piece] }, say`it is a comment, which this report has`);
        notes.odd(say`The cell has a comment: ${cell.comment.replaceAll(/\s+/g, ' ')}`, { from: [piece] });
      }
      if (cell.formula !== undefined && cell.text.startsWith('=')) {
        notes.odd(say`The workbook holds no value of this formula.`, { from: read[0]?.text.from ?? [] });
      }
      if (read.length === 0) continue;
      const inRow = cells.get(row) ?? new Map<number, GridCell>();
      cells.set(row, inRow);
      inRow.set(column, { lines: read, columns: 1, rows: 1 });
    }
  }
  noteHidden(sheet, notes);
  const above = takeAbove(cells, sheet);
  return { sheet, name: hasName ? name : undefined, above, grid: gridOf(cells, sheet) };
}

function linesOf(cell: SheetCell, file: string, place: string, pieces: Piece[]): GridLine[] {
  const lines: GridLine[] = [];
  for (const line of cell.text.includes('\n') ? cell.text.split(/\r?\n/) : [cell.text]) {
    const words = line.trim();
    if (words === '') continue;
    const piece: Piece = { text: words, file, place };
    pieces.push(piece);
    const item = listLine(words);
    const markdown = inlineMarkdown(item ?? words);
    const text = cell.url === undefined || markdown.includes('](') ? markdown : `[${markdown}](<${cell.url}>)`;
    lines.push({ text: { text, from: [piece] }, isItem: item !== undefined, isBold: cell.isBold });
  }
  return lines;
}

/** Says what of a sheet is not seen in Excel, and what is seen there and cannot be read. */
function noteHidden(sheet: WorkbookSheet, notes: Notes): void {
  if (sheet.isHidden) notes.odd(say`The sheet "${sheet.name}" is hidden; it was read.`);
  const rows = sheet.hiddenRows.filter((row) => sheet.rows.has(row)).map((row) => row + 1);
  if (rows.length > 0) {
    notes.odd(say`The sheet "${sheet.name}" has hidden rows (${someOf(rows.map(String))}); they were read.`);
  }
  if (sheet.hiddenColumns.length > 0) {
    const names = sheet.hiddenColumns.map((column) => cellName(0, column).slice(0, -1));
    notes.odd(say`The sheet "${sheet.name}" has hidden columns (${someOf(names)}); they were read.`);
  }
  const coloured = sheet.coloured.map(({ row, column }) => cellName(row, column));
  if (coloured.length > 0) {
    notes.odd(
      say`The sheet "${sheet.name}" has cells with a colour and no text (${someOf(coloured)}); what the colour means is not read.`,
    );
  }
}

function someOf(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

/** Takes the rows with one cell that stand above a table away from it. */
function takeAbove(cells: Map<number, Map<number, GridCell>>, sheet: WorkbookSheet): DraftText[] {
  const rows = [...cells.keys()].sort((a, b) => a - b);
  const first = rows.findIndex((row) => (cells.get(row)?.size ?? 0) > 1);
  if (first < 1) return [];
  const above: DraftText[] = [];
  for (const row of rows.slice(0, first)) {
    const [column, cell] = [...(cells.get(row) ?? [])][0] ?? [];
    // A cell over some columns of the table is a row of its header.
    const merge = sheet.merges.find((one) => one.row === row && one.column === column);
    if (merge && merge.column > 0) break;
    const text =
      cell &&
      joinTexts(
        cell.lines.map((line) => line.text),
        ' ',
      );
    if (text) above.push(text);
    cells.delete(row);
  }
  return above;
}

/** The rows and columns that hold anything as a table, with merged cells. */
function gridOf(cells: ReadonlyMap<number, ReadonlyMap<number, GridCell>>, sheet: WorkbookSheet): Grid {
  const rowsUsed = [...cells.keys()].sort((a, b) => a - b);
  const columnsUsed = [...new Set([...cells.values()].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const merges = new Map<number, Map<number, { rows: number; columns: number }>>();
  const covered = new Set<string>();
  let area = 0;
  for (const merge of sheet.merges) {
    if (!cells.get(merge.row)?.has(merge.column)) continue;
    const top = placeFrom(rowsUsed, merge.row);
    const left = placeFrom(columnsUsed, merge.column);
    const bottom = placeFrom(rowsUsed, merge.row + merge.rows);
    const right = placeFrom(columnsUsed, merge.column + merge.columns);
    // Merged cells do not overlap, so that together they cover no more than the sheet.
    area += (bottom - top) * (right - left);
    if (area > rowsUsed.length * columnsUsed.length) break;
    const inRow = merges.get(merge.row) ?? new Map<number, { rows: number; columns: number }>();
    merges.set(merge.row, inRow);
    inRow.set(merge.column, { rows: bottom - top, columns: right - left });
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        // A cell that has words of its own in spite of the merged one over it keeps them.
        if (!cells.get(rowsUsed[row] ?? -1)?.has(columnsUsed[column] ?? -1)) covered.add(`${row},${column}`);
      }
    }
  }
  const rows = rowsUsed.map((row, rowPlace) =>
    columnsUsed.map((column, columnPlace): GridCell | undefined => {
      if (covered.has(`${rowPlace},${columnPlace}`)) return undefined;
      const cell = cells.get(row)?.get(column);
      const span = merges.get(row)?.get(column);
      return cell && span ? { ...cell, ...span } : (cell ?? empty);
    }),
  );
  return { title: undefined, headerRows: undefined, rows };
}

/** The place of the first of sorted numbers that is not below a number. */
function placeFrom(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

const empty: GridCell = { lines: [], columns: 1, rows: 1 };
