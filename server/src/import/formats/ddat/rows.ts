import { nameKey } from '../../../service/text/names.ts';
import type { Piece } from '../../piece.ts';
import type { CsvRow, CsvTable } from '../../support/csvTable.ts';

/** A cell that holds anything. */
export interface Cell {
  /** The name of its column; `Column 11` for one without a name. */
  readonly column: string;
  /** Without blanks around it. */
  readonly text: string;
  /** One a line; never empty. */
  readonly pieces: readonly Piece[];
}

/** The levels of the built-in scale `ddat`: their ids by what columns and cells call them, as `nameKey` has it. */
export const levelNames: ReadonlyMap<string, string> = new Map(
  ['awareness', 'working', 'practitioner', 'expert'].map((id) => [id, id] as const),
);

/** The cells of a row that hold anything, by the keys of their columns. Of several columns of one name the later ones have numbers. */
export function cellsOf(table: CsvTable, row: CsvRow): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const counts = new Map<string, number>();
  for (const [index, value] of row.cells.entries()) {
    const name = table.columns[index]?.name || `Column ${index + 1}`;
    const count = (counts.get(nameKey(name)) ?? 0) + 1;
    counts.set(nameKey(name), count);
    const column = count === 1 ? name : `${name} ${count}`;
    const pieces = row.pieces[index] ?? [];
    if (pieces.length > 0) cells.set(count === 1 ? nameKey(name) : column, { column, text: value.trim(), pieces });
  }
  return cells;
}
