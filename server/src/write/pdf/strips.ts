import type { Paper } from './pdfCanvas.ts';
import { room } from './theme.ts';

/**
 * A horizontal slice of the document that no page break may go through, such as a line of text or a row of a table. A document is a
 * list of them, in reading order.
 */
export interface Strip {
  /** What is left free above it, except at the top of a page. */
  readonly space: number;
  readonly height: number;
  /** How much it wants to be on the page of the next strip. */
  readonly keep: Keep;
  /** `gap` is the free room above it on this page, which a line down the side must go through. */
  draw(paper: Paper, x: number, y: number, gap: number): void;
}

/** 0: no matter; 1: if all that belongs together fits on a page; 2: unless there is no other way. */
export type Keep = 0 | 1 | 2;

/** Puts strips on pages. */
export function place(strips: readonly Strip[], paper: Paper, x: number): void {
  let y = paper.top;
  let onPage = false;
  const put = (some: readonly Strip[]) => {
    const first = some[0];
    if (!first) return;
    if (onPage && y + heightOf(some, true) > paper.bottom + 0.01) {
      paper.turnPage();
      y = paper.top;
      onPage = false;
    }
    for (const strip of some) {
      const gap = onPage ? strip.space : 0;
      strip.draw(paper, x, y + gap, gap);
      y += gap + strip.height;
      onPage = true;
    }
  };
  const putChain = (chain: readonly Strip[], keep: number) => {
    if (keep > 2 || heightOf(chain, false) <= room.height) put(chain);
    else for (const part of chains(chain, keep + 1)) putChain(part, keep + 1);
  };
  for (const chain of chains(strips, 1)) putChain(chain, 1);
}

/** Runs of strips that want to be together at least so much; with more than anything wants, each alone. */
function chains(strips: readonly Strip[], keep: number): Strip[][] {
  const found: Strip[][] = [];
  let open: Strip[] | undefined;
  for (const strip of strips) {
    if (open) {
      open.push(strip);
    } else {
      open = [strip];
      found.push(open);
    }
    if (strip.keep < keep) open = undefined;
  }
  return found;
}

export function heightOf(strips: readonly Strip[], withFirstSpace: boolean): number {
  return strips.reduce((sum, { space, height }, i) => sum + height + (i > 0 || withFirstSpace ? space : 0), 0);
}

/** All on one page, where one page can hold them. */
export function together(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => (i < strips.length - 1 && strip.keep < 1 ? { ...strip, keep: 1 } : strip));
}

/** Not left behind at the foot of a page. */
export function withNext(strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, keep: 2 }));
}

/** With other room above the first. */
export function spaced(strips: readonly Strip[], space: number): Strip[] {
  return strips.map((strip, i) => (i === 0 ? { ...strip, space } : strip));
}

export function moved(strips: readonly Strip[], by: number): Strip[] {
  return strips.map((strip) => ({ ...strip, draw: (paper, x, y, gap) => strip.draw(paper, x + by, y, gap) }));
}

/** With a line down their left side. */
export function barred(strips: readonly Strip[], colour: string, width: number): Strip[] {
  return strips.map((strip, i) => ({
    ...strip,
    draw: (paper, x, y, gap) => {
      const above = i === 0 ? 0 : gap;
      paper.bar(x, y - above, width, strip.height + above, colour);
      strip.draw(paper, x, y, gap);
    },
  }));
}

/** A part of a row: strips one below the other. */
export interface Cell {
  readonly x: number;
  readonly strips: readonly Strip[];
}

/** Cells side by side as one strip. `open` is called before anything is drawn. */
export function row(cells: readonly Cell[], space: number, open?: (paper: Paper) => void): Strip {
  return {
    space,
    keep: 0,
    height: Math.max(0, ...cells.map(({ strips }) => heightOf(strips, false))),
    draw: (paper, x, y) => {
      open?.(paper);
      for (const { x: offset, strips } of cells) {
        let at = y;
        for (const [i, strip] of strips.entries()) {
          const gap = i === 0 ? 0 : strip.space;
          strip.draw(paper, x + offset, at + gap, gap);
          at += gap + strip.height;
        }
      }
    },
  };
}

/** Rows higher than this are not made: what is in them stands one below the other, so that a page can end in between. */
export const highestRow = room.height * 0.6;

/** Cells side by side where they are not too high for that, else one below the other. */
export function rowOrStack(cells: readonly Cell[], space: number, open?: (paper: Paper) => void): Strip[] {
  const made = row(cells, space, open);
  if (made.height <= highestRow) return made.height > 0 ? [made] : [];
  const filled = cells.filter(({ strips }) => strips.length > 0);
  return filled.flatMap(({ x, strips }, i) => spaced(moved(strips, x), i === 0 ? space : 2));
}
