import type { RichCell, RichTable } from './richText.ts';

/** In characters: a column is never made narrower or wider for what is in it. */
const narrowest = 8;
const widest = 60;

/** How a width is shared out among the columns of a table, by the longest text in each; the shares are 1 together. */
export function sharesOfColumns({ head, rows }: RichTable): number[] {
  const lengths = head.map(() => narrowest);
  for (const row of [head, ...rows]) {
    for (const [i, cell] of row.entries())
      lengths[i] = Math.max(lengths[i] ?? narrowest, Math.min(widest, lengthOf(cell)));
  }
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => length / all);
}

function lengthOf(cell: RichCell): number {
  return cell.reduce((sum, { text }) => sum + text.length, 0);
}
