import { type Extent, extentOf, heightOfRow } from './heights.ts';
import { keepsNext, type Part } from './parts.ts';
import { highestWhole, type Paper } from './theme.ts';

/*
 * Where Word will end its pages, as nearly as the heights can be guessed. What a document asks of Word (what keeps together, how much white there is)
 * can so be chosen by what becomes of it.
 */

/** Something that a page break goes around: a paragraph, or a row. */
interface Unit extends Extent {
  /** Whether it stays on the page of the next one. */
  readonly keeps: boolean;
}

/** How much of each page is filled, from 0 to 1; `white` is the share of the room between lines that is left. */
export function filledPages(parts: readonly Part[], white: number, paper: Paper): number[] {
  const pages: number[] = [];
  let y = 0;
  let below = 0;
  for (const chain of chainsOf(parts.flatMap((part) => unitsOf(part, white, paper)))) {
    const put = () => {
      for (const { before, height, after } of chain) {
        y += (y > 0 ? Math.max(below, before) : 0) + height;
        below = after;
      }
    };
    const start = y;
    put();
    // What is too high to stay in one piece is torn apart where the page ends.
    if (y > paper.height && start > 0 && chain.every(({ height }) => height <= highestWhole)) {
      pages.push(start / paper.height);
      y = 0;
      put();
    }
    for (; y > paper.height; y -= paper.height) pages.push(1);
  }
  return [...pages, y / paper.height];
}

function unitsOf(part: Part, white: number, { width }: Paper): Unit[] {
  if (part.kind === 'paragraph') return [{ ...extentOf(part, width, white), keeps: keepsNext(part) }];
  return [...(part.head ? [part.head] : []), ...part.rows].map((row) => {
    const first = row[0]?.parts[0];
    const keeps = row === part.head || (first !== undefined && keepsNext(first));
    return { before: 0, height: heightOfRow(part, row, white), after: 0, keeps };
  });
}

function chainsOf(units: readonly Unit[]): Unit[][] {
  const chains: Unit[][] = [];
  let isOpen = false;
  for (const unit of units) {
    if (isOpen) chains.at(-1)?.push(unit);
    else chains.push([unit]);
    isOpen = unit.keeps;
  }
  return chains;
}
