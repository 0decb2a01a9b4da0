import type { DraftText } from '../../draft.ts';

/*
 * Tables as all sources of them give them: pipe and HTML tables, Word's, sheets and CSV.
 */

/** A paragraph or an item of a list in a cell. */
export interface GridLine {
  readonly text: DraftText;
  readonly isItem: boolean;
  /** All of it is bold. */
  readonly isBold: boolean;
  /** A label and a value that say something about the row apart from the cell's text. */
  readonly isFact?: true;
}

export interface GridCell {
  /** Empty for a cell without words. */
  readonly lines: readonly GridLine[];
  /** How many columns and rows it takes; 1 for most. */
  readonly columns: number;
  readonly rows: number;
}

export interface Grid {
  /** What stands above the table: its caption, a heading, the name of a sheet. */
  readonly title: DraftText | undefined;
  /** The first rows that say what is in the columns, where the source says so; `undefined` where it does not. */
  readonly headerRows: number | undefined;
  /** All rows have one length. `undefined` where a cell from the left or from above reaches over. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
}

/** The words of a cell on one line; empty for one without words. */
export function cellText(cell: GridCell | undefined): string {
  return cell ? cell.lines.map(({ text }) => text.text).join(' ') : '';
}
