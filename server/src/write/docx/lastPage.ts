import { heightOf, heightOfRow } from './heights.ts';
import { filledPages } from './pages.ts';
import { type Part, rowWithNext, withNext } from './parts.ts';
import { plainStyle } from './styleList.ts';
import type { Paper } from './theme.ts';

/*
 * A last page with a few lines on it looks like a mistake. Where that is to be expected there is less white throughout; where that does not help, and
 * in case the guess is wrong, what stands at the end keeps together, so that a break before it leaves as much to the last page as looks meant.
 */

/** The shares of a page that the last one is to be filled with at least, and any other one. */
const least = { last: 1 / 3, other: 2 / 3 } as const;

/** The shares of white in the order in which they are tried. */
const whites = [1, 0.9, 0.8] as const;

/** How much of a page is to keep together at the end, in the order in which it is tried. */
const ends = [0.36, 0.42, 0.34] as const;

/** So much of a table stays behind with its heading, or nothing: three lines. */
const leastBehind = 3 * plainStyle.line;

/** What a document asks of Word so that its pages are filled. */
export interface Filling {
  readonly parts: readonly Part[];
  /** The share of the room between lines that is left. */
  readonly white: number;
}

/** `fixed` is what stands before the parts. Both are given back as one. */
export function wellFilled(fixed: readonly Part[], parts: readonly Part[], paper: Paper): Filling {
  const made = (white: number, end: number): Filling => ({
    parts: [...fixed, ...endTogether(parts, end, paper)],
    white,
  });
  const loose = [...fixed, ...parts];
  const white = whites.find((one) => isWellFilled(filledPages(loose, one, paper)));
  if (white !== undefined) return made(white, ends[0]);
  for (const one of whites) {
    const end = ends.find((share) => isWellFilled(filledPages(made(one, share).parts, one, paper)));
    if (end !== undefined) return made(one, end);
  }
  return made(1, ends[0]);
}

function isWellFilled(pages: readonly number[]): boolean {
  const last = pages.at(-1) ?? 0;
  return pages.length < 2 ? last < 0.98 : last >= least.last && pages.slice(0, -1).every((one) => one >= least.other);
}

/** The same parts, of which the last few rows and paragraphs keep to each other until they fill that share of a page. */
function endTogether(parts: readonly Part[], share: number, { width, height: whole }: Paper): Part[] {
  const kept = [...parts];
  let height = 0;
  for (let i = kept.length - 1; i >= 0 && height < share * whole; i -= 1) {
    const part = kept[i];
    if (!part) break;
    const isLast = i === kept.length - 1;
    if (part.kind === 'paragraph') {
      height += heightOf([part], width);
      if (!isLast) kept.splice(i, 1, ...withNext([part]));
      continue;
    }
    const rows = [...part.rows];
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const row = rows[at];
      if (!row) break;
      const above = rows.slice(0, at + 1).reduce((sum, one) => sum + heightOfRow(part, one), 0);
      if (height >= share * whole && above >= leastBehind) break;
      height += heightOfRow(part, row);
      if (!isLast || at < rows.length - 1) rows[at] = rowWithNext(row);
    }
    kept[i] = { ...part, rows };
  }
  return kept;
}
