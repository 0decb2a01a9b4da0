import { say } from '../../service/message.ts';
import type { Decided } from '../decisions.ts';
import type { Draft } from '../draft.ts';
import type { ImportFormat } from '../format.ts';
import { ImportRefusal, type Source } from '../source.ts';
import { type CsvRow, piecesOf, readCsv } from '../support/csvTable.ts';
import type { GridCell } from '../support/grid/grid.ts';
import { tablesDraft } from '../support/grid/tablesDraft.ts';
import { Notes } from '../support/notes.ts';
import { inlineMarkdown, listLine } from '../support/plainMarkdown.ts';

/*
 * Tables of skills with commas, semicolons or tabs.
 *
 * - UTF-8, UTF-16 and Windows-1252, with and without a byte-order mark; `sep=;` on a line of its own.
 * - A cell that begins with `=`, `+`, `-` or `@` is text, never a formula.
 * - A matrix (skills by grades, roles or levels), a list (a row a skill) or a table of roles (a row a role).
 * - Rows are shorter or longer than the first one; a file that was cut ends within quotation marks.
 */
export const csv: ImportFormat = {
  id: 'csv',
  title: say`a table with commas, semicolons or tabs`,
  joins: false,
  recognise({ name, text }) {
    if (text === undefined || text.trim() === '') return undefined;
    const isNamed = /\.(?:csv|tsv|tab)$/i.test(name);
    const separator = [',', ';', '\t'].find((one) => isTable(text, one));
    if (isNamed) return { sureness: separator ? 0.7 : 0.4, because: say`its name ends as those of tables do` };
    // Sentences have commas, too: without the name only tabs tell.
    return separator === '\t' ? { sureness: 0.4, because: say`its lines have the same number of tabs` } : undefined;
  },
  read: readCsvSource,
};

/** Whether the first lines have the same number of a separator, at least one. Quoted cells are not looked into. */
function isTable(text: string, separator: string): boolean {
  const lines = text
    .slice(0, 4000)
    .split(/\r\n|\n|\r/)
    .slice(0, 10)
    .filter((line) => line.trim() !== '');
  const counts = lines.slice(0, text.length > 4000 ? -1 : undefined).map((line) => line.split(separator).length - 1);
  const [first = 0] = counts;
  return first > 0 && counts.length > 1 && counts.filter((count) => count === first).length >= counts.length / 2;
}

/** One row of a million commas must not make a million columns of each of the others. */
const mostCells = 20_000_000;

async function readCsvSource([source]: readonly Source[], decided: Decided): Promise<Draft> {
  const { name: file } = source ?? { name: '' };
  const notes = new Notes(decided);
  const table = await readCsv(source ?? { name: '', bytes: new Uint8Array(), text: undefined, encoding: undefined });
  if (table.isCut) notes.odd(say`${file} ends within quotation marks, as if it had been cut off.`);
  const all = [table.header, ...table.rows];
  const width = all.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (all.length * width > mostCells) throw new ImportRefusal(say`${file} has rows that are longer than any table's.`);
  const rows = all.map((row) => Array.from({ length: width }, (_, column) => cellOf(row, column)));
  const grid = { title: undefined, headerRows: undefined, rows };
  const pieces = [...piecesOf(table)];
  return tablesDraft({ file, name: undefined, description: undefined, grids: [grid], pieces }, notes);
}

function cellOf({ pieces }: CsvRow, column: number): GridCell {
  const lines = (pieces[column] ?? []).map((piece) => {
    const item = listLine(piece.text);
    return {
      text: { text: inlineMarkdown(item ?? piece.text), from: [piece] },
      isItem: item !== undefined,
      isBold: false,
    };
  });
  return { lines, columns: 1, rows: 1 };
}
