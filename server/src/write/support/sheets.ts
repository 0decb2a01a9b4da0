import type { MatrixColumn } from '../../service/compare/matrix.ts';

/** So many roles stand side by side on a sheet. */
const mostColumns = 6;

/** Columns by sheets, as evenly as may be: a family that has room on one stays together. */
export function sheetsOf(columns: readonly MatrixColumn[]): number[][] {
  const families: number[][] = [];
  for (const [place, { family }] of columns.entries()) {
    const last = families.at(-1);
    if (last && columns[last[0] ?? 0]?.family === family) last.push(place);
    else families.push([place]);
  }
  const sheets: number[][] = [];
  for (const family of families) {
    const last = sheets.at(-1);
    if (last && last.length + family.length <= mostColumns) {
      last.push(...family);
      continue;
    }
    const count = Math.ceil(family.length / mostColumns);
    const size = Math.ceil(family.length / count);
    for (let start = 0; start < family.length; start += size) sheets.push(family.slice(start, start + size));
  }
  return sheets;
}
