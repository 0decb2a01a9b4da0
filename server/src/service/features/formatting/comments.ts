import type { Column, Lines } from './lines.ts';

/**
 * Gives every comment line its place: with the line that follows it, or with an earlier line if it stands in the column of that
 * one; a comment in between keeps its distance from the next structure to its left.
 */
export function indentComments(lines: Lines): void {
  const following = followingColumns(lines);
  /** The columns of the structure that is open at the current line, leftmost first. */
  const open: Column[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const [index, line] of lines.all.entries()) {
    const columns = lines.columns.get(index);
    if (columns) {
      const leftmost = columns[0]?.old ?? 0;
      while ((open.at(-1)?.old ?? -1) >= leftmost) open.pop();
      open.push(...columns);
      limit = lines.commentLimits.get(index) ?? Number.POSITIVE_INFINITY;
    } else if (lines.isComment(index) && !lines.indents.has(index)) {
      const column = columnFor(line.indent, following.get(index) ?? [], open);
      lines.indents.set(index, Math.min(column, limit));
    }
  }
}

function columnFor(old: number, following: readonly Column[], open: readonly Column[]): number {
  const exact = following.find((column) => column.old === old) ?? open.findLast((column) => column.old === old);
  if (exact) return exact.new;
  let nearest: Column | undefined;
  for (const column of [...following, ...open]) {
    if (column.old < old && column.old > (nearest?.old ?? -1)) nearest = column;
  }
  return nearest ? nearest.new + old - nearest.old : old;
}

/** For each comment line the structure on the next line that has some. */
function followingColumns(lines: Lines): Map<number, readonly Column[]> {
  const following = new Map<number, readonly Column[]>();
  let next: readonly Column[] = [];
  for (let index = lines.all.length - 1; index >= 0; index--) {
    next = lines.columns.get(index) ?? next;
    if (lines.isComment(index)) following.set(index, next);
  }
  return following;
}
