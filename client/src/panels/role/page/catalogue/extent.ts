/** How high a list is whose rows have one height, but for the skills that are open behind some of them; in pixels. */
export interface Extent {
  readonly total: number;
  readonly rowHeight: number;
  /** By the numbers of their rows, the first one first. */
  readonly open: readonly { readonly row: number; readonly height: number }[];
}

/** Where a row begins, from the beginning of the list; for the number behind the last one where the list ends. */
export function extentOf({ rowHeight, open }: Extent, row: number): number {
  const above = open.reduce((sum, one) => (one.row < row ? sum + one.height : sum), 0);
  return row * rowHeight + above;
}

/** The row that is at a place; the first or the last one beyond the ends. */
export function positionOf({ total, rowHeight, open }: Extent, top: number): number {
  let above = 0;
  for (const { row, height } of open) {
    const begin = (row + 1) * rowHeight + above;
    if (top < begin) break;
    if (top < begin + height) return row;
    above += height;
  }
  return Math.max(0, Math.min(total - 1, Math.floor((top - above) / rowHeight)));
}
