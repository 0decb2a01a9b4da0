import { say } from '../../service/message.ts';
import { nameKey } from '../../service/text/names.ts';
import type { Piece } from '../piece.ts';
import { ImportRefusal, type Source } from '../source.ts';

/** A row of a CSV file. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The pieces of each cell, one a line that holds anything. */
  readonly pieces: readonly (readonly Piece[])[];
}

/** A column of a CSV file by its first row. */
export interface CsvColumn {
  readonly index: number;
  /** As it is written, without blanks around it; empty for a column without a name. */
  readonly name: string;
  /** What tells it from the others: `nameKey` of its name, or the name with a number where a column before it has the same. */
  readonly key: string;
  /** What it is called: its name, with a number where a column before it has the same; `Column 11` for one without a name. */
  readonly label: string;
}

/** A CSV file whose first row says what its columns hold. */
export interface CsvTable {
  readonly source: Source;
  readonly columns: readonly CsvColumn[];
  readonly header: CsvRow;
  /** The rows below the first one that hold anything. */
  readonly rows: readonly CsvRow[];
  /** The last cell's closing quotation mark is missing, as in a file that was cut. */
  readonly isCut: boolean;
}

/**
 * More than any catalogue has: the European classification has 15 million characters in 180,000 cells. The library puts cells together letter by
 * letter, which takes some thirty bytes for each.
 */
const mostCharacters = 24_000_000;
const mostCells = 2_000_000;

/**
 * Reads a CSV file with commas, semicolons, tabs or bars. Throws an `ImportRefusal` for a file that is no text, has no row, or is
 * larger than can be read. Linear in the length of the text.
 */
export async function readCsv(source: Source): Promise<CsvTable> {
  const { text, name } = source;
  if (text === undefined) throw new ImportRefusal(say`${name} is no text, so that it cannot be read as CSV.`);
  if (text.length > mostCharacters || marksIn(text) > mostCells) {
    throw new ImportRefusal(say`${name} is larger than any table that can be read: part it into several files.`);
  }
  const { detectDelimiter, parseCsv } = await import('hucre/csv');
  // Excel writes the separator into a first line of its own.
  const said = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const parsed = parseCsv(body, { delimiter: said?.[1] ?? detectDelimiter(body) });
  const rows: CsvRow[] = [];
  let columns: readonly CsvColumn[] | undefined;
  let line = said ? 1 : 0;
  for (const values of parsed) {
    const cells = values.map((value) => (typeof value === 'string' ? value : ''));
    const pieces: Piece[][] = [];
    for (const [index, cell] of cells.entries()) {
      pieces.push(piecesOfCell(cell, source.name, line, columns?.[index]?.name));
      line += lineEndsIn(cell);
    }
    line++;
    if (pieces.every(({ length }) => length === 0)) continue;
    rows.push({ cells, pieces });
    columns ??= columnsOf(cells);
  }
  const [header, ...below] = rows;
  if (!header || !columns) throw new ImportRefusal(say`${name} is empty.`);
  return { source, columns, header, rows: below, isCut: isCut(body) };
}

/** How many cells a text may have at most: as many as it has line ends and marks of the kind of which it has most. */
function marksIn(text: string): number {
  let count = 0;
  for (const mark of [',', ';', '\t', '|', '\n']) {
    let own = 0;
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) own++;
    // Cells end at one kind of mark and at line ends; other marks stand in texts.
    count = mark === '\n' ? count + own : Math.max(count, own);
  }
  return count;
}

function columnsOf(header: readonly string[]): CsvColumn[] {
  const counts = new Map<string, number>();
  return header.map((cell, index) => {
    const name = cell.replaceAll(/\s+/g, ' ').trim();
    const known = name || `Column ${index + 1}`;
    const count = (counts.get(nameKey(known)) ?? 0) + 1;
    counts.set(nameKey(known), count);
    const label = count === 1 ? known : `${known} ${count}`;
    return { index, name, label, key: count === 1 ? nameKey(known) : label };
  });
}

function lineEndsIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Whether the text ends within quotation marks: their number is odd, and the last one begins a cell. */
function isCut(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count % 2 === 1 && /(?:^|[,;\t|\r\n])"[^"]*$/.test(text.slice(text.lastIndexOf('"') - 1));
}

/** The names of the columns in a CSV file's first line, for recognising it: as `nameKey` makes them. Looks at its first 4,000 characters. */
export function columnKeys(text: string): ReadonlySet<string> {
  const begin = text.slice(0, 4000).replace(/^sep=.(?:\r\n|\n|\r)/i, '');
  const line = /^[^\r\n]*/.exec(begin.trimStart())?.[0] ?? '';
  return new Set(line.split(/[,;\t|]/).map((name) => nameKey(name)));
}

/** The column of this name, the first where several have it; `undefined` where there is none. */
export function columnNamed(table: CsvTable, name: string): CsvColumn | undefined {
  const key = nameKey(name);
  return table.columns.find((column) => column.key === key);
}

/** What a cell holds, without blanks around it; empty where the row is too short or has no such column. */
export function cellOf(row: CsvRow, column: CsvColumn | undefined): string {
  return column === undefined ? '' : (row.cells[column.index] ?? '').trim();
}

/** The pieces of a cell that begins on this line of the text, below a column of this name. */
function piecesOfCell(cell: string, file: string, begin: number, column: string | undefined): Piece[] {
  if (cell === '' || cell.trim() === '') return [];
  const pieces: Piece[] = [];
  let line = begin;
  for (const words of cell.includes('\n') || cell.includes('\r') ? cell.split(/\r\n|\n|\r/) : [cell]) {
    const text = words.trim();
    const place = `line ${line + 1}${column ? `, ${column}` : ''}`;
    if (text !== '') pieces.push({ text, file, place, line });
    line++;
  }
  return pieces;
}

/** All pieces of a table in their order: those of the first row, then of the others. */
export function* piecesOf({ header, rows }: CsvTable): Generator<Piece> {
  for (const row of [header, ...rows]) for (const pieces of row.pieces) yield* pieces;
}
