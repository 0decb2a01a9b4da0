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
  for (const [index, pieces] of row.pieces.entries()) {
    if (pieces.length === 0) continue;
    const { label, key } = table.columns[index] ?? { label: `Column ${index + 1}`, key: `Column ${index + 1}` };
    cells.set(key, { column: label, text: (row.cells[index] ?? '').trim(), pieces });
  }
  return cells;
}
