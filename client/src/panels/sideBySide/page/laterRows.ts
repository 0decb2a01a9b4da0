import type { MatrixRow } from './matrixRows.ts';

/** A table of more cells than this is in the page from its beginning, and goes on as somebody comes near its end. */
const mostCells = 5_000;

/** Fewer rows than this are not added at once. */
const fewestRows = 10;

/** The rows of a long table that are not in the page yet. */
export interface LaterRows {
  /** Whether there are any left. */
  readonly areLeft: boolean;
  /** How many rows are in the page. */
  readonly drawn: number;
  /** Adds at least so many of the next ones to the table in the page. */
  more(page: Element, rows: number): void;
}

/** A row of the group with this 0-based number. */
export interface GroupRow {
  readonly row: MatrixRow;
  readonly group: number;
}

export const noLaterRows: LaterRows = { areLeft: false, drawn: 0, more: () => {} };

/**
 * Puts copies of the first rows into a table, and keeps those that are too many for the page at once.
 *
 * @param wanted How many rows are to be in the page at least, since somebody has come so far.
 * @param copyOf Makes the copy of a row that is put into the page.
 */
export function drawRows(
  root: Element,
  rows: readonly GroupRow[],
  wanted: number,
  copyOf: (row: MatrixRow) => Element,
): LaterRows {
  const columns = root.querySelectorAll('.rp-matrix thead th').length;
  const portion = Math.max(fewestRows, Math.floor(mostCells / Math.max(1, columns)));
  let drawn = 0;
  const draw = (page: Element, until: number) => {
    const bodies = page.querySelectorAll('.rp-matrix tbody');
    for (const { row, group } of rows.slice(drawn, until)) {
      const copy = copyOf(row);
      // By which the page is patched: a row that stays is the same element, wherever it stands by then.
      copy.id = `matrix-row-${row.order}`;
      bodies[group]?.append(copy);
    }
    drawn = Math.min(rows.length, until);
  };
  const first = Math.max(portion, wanted);
  // Twice as many are not worth any trouble.
  draw(root, rows.length < 2 * first ? rows.length : first);
  return {
    get areLeft() {
      return drawn < rows.length;
    },
    get drawn() {
      return drawn;
    },
    more: (page, least) => draw(page, drawn + Math.max(portion, Math.ceil(least))),
  };
}
