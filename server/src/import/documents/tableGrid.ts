import type { DraftText } from '../draft.ts';
import type { Grid, GridCell, GridLine } from '../support/grid/grid.ts';
import type { DocumentBlock, DocumentTable } from './block.ts';
import { blocksText, textOf } from './blockText.ts';

/** Columns beyond these are not those of a table that somebody reads. */
const mostColumns = 500;

/** A table of a document as a grid, in which each cell has its column. */
export function gridOf(table: DocumentTable, title: DraftText | undefined): Grid {
  // By column, how many rows are still taken by a cell from above.
  const taken = new Map<number, number>();
  const rows = table.rows.map((cells, index) => {
    const row: (GridCell | undefined)[] = [];
    const skip = () => {
      for (let left = taken.get(row.length) ?? 0; left > 0; left = taken.get(row.length) ?? 0) {
        taken.set(row.length, left - 1);
        row.push(undefined);
      }
    };
    for (const cell of cells) {
      skip();
      if (row.length >= mostColumns) break;
      const down = Math.min(cell.rows, table.rows.length - index);
      const own: GridCell = { lines: linesOf(cell.blocks), columns: cell.columns, rows: down };
      for (let part = 0; part < cell.columns; part++) {
        if (down > 1) taken.set(row.length, down - 1);
        row.push(part === 0 ? own : undefined);
      }
    }
    skip();
    return row;
  });
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => blank)]);
  return { title, headerRows: table.headerRows > 0 ? table.headerRows : undefined, rows: even };
}

const blank: GridCell = { lines: [], columns: 1, rows: 1 };

function linesOf(blocks: readonly DocumentBlock[]): GridLine[] {
  return blocks.flatMap((block): GridLine[] => {
    if (block.kind === 'list') {
      return block.items.flatMap(({ words, blocks: below }): GridLine[] => [
        ...(words ? [{ text: textOf(words), isItem: true, isBold: words.isBold }] : []),
        ...linesOf(below),
      ]);
    }
    if (block.kind === 'table') {
      const text = blocksText([block]);
      return text ? [{ text, isItem: false, isBold: false }] : [];
    }
    const isFact = block.kind === 'paragraph' && block.says === 'fact';
    const isBold = block.kind === 'heading' || block.words.isBold;
    return [{ text: textOf(block.words), isItem: false, isBold, ...(isFact ? { isFact } : {}) }];
  });
}
