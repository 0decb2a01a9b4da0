import { heightOf, type LayoutLine } from './layoutLines.ts';
import type { PdfCanvas } from './pdfCanvas.ts';
import { page, roomOf, type Sheet } from './theme.ts';

/*
 * Lines become pages. Where everything goes is known before anything is drawn, so that a page can name another one, and so that the last page
 * can be filled better by another try.
 */

/** A line in its place on a page. */
interface PlacedLine {
  readonly line: LayoutLine;
  readonly y: number;
  /** The free room above it. */
  readonly gap: number;
}

export interface FilledPage {
  readonly lines: readonly PlacedLine[];
  /** How far down the page is filled, from 0 to 1. */
  readonly filled: number;
}

/** A last page that is emptier looks like a mistake. */
const leastLast = 1 / 3;

/** How much white is left between lines, in the order in which it is tried. */
const tries = [1, 0.9, 0.8] as const;

/**
 * Fills pages with lines. Where the last one would be almost empty, there is less white between the lines throughout; where that does not help
 * either, the page before ends earlier. What is to be one page has less white where that makes it one.
 */
export function pagesOf(lines: readonly LayoutLine[], isOnePage = false, sheet: Sheet = page): readonly FilledPage[] {
  const usual = fill(lines, sheet, 1);
  if (isOnePage && usual.length > 1) {
    for (const white of tries.slice(1)) {
      const tighter = fill(lines, sheet, white);
      if (tighter.length === 1) return tighter;
    }
    return usual;
  }
  if (isWellFilled(usual)) return usual;
  for (const white of tries.slice(1)) {
    const tighter = fill(lines, sheet, white);
    if (isWellFilled(tighter)) return tighter;
  }
  // Of a few steps the first that fills the last page without emptying the one before too much.
  for (let share = 0.97; share > 0.68; share -= 0.03) {
    const shorter = fill(lines, sheet, 1, { page: usual.length - 2, share });
    if (shorter.length === usual.length && isWellFilled(shorter)) return shorter;
  }
  return usual;
}

/** The pages on which places stand, from 1. */
export function pagesOfAnchors(pages: readonly FilledPage[]): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap(({ lines }, i) =>
      lines.flatMap(({ line }) => (line.anchor === undefined ? [] : [[line.anchor, i + 1] as const])),
    ),
  );
}

export function drawPages(pages: readonly FilledPage[], canvas: PdfCanvas, sheet: Sheet = page): void {
  for (const [i, { lines }] of pages.entries()) {
    if (i > 0) canvas.turnPage();
    for (const { line, y, gap } of lines) line.draw(canvas, sheet.left, y, gap);
  }
}

function isWellFilled(pages: readonly FilledPage[]): boolean {
  return pages.length < 2 || (pages.at(-1)?.filled ?? 1) >= leastLast;
}

/** A page that ends early, counted from 0, with the share of its height that may be filled. */
interface Shortened {
  readonly page: number;
  readonly share: number;
}

/** Fills pages one after the other; `white` is the share of the room between lines that is left. */
function fill(lines: readonly LayoutLine[], sheet: Sheet, white: number, shortened?: Shortened): FilledPage[] {
  const room = roomOf(sheet);
  const filled: FilledPage[] = [];
  let placed: PlacedLine[] = [];
  let y: number = sheet.firstTop;
  const top = () => (filled.length === 0 ? sheet.firstTop : sheet.top);
  const height = () => (filled.length === 0 ? room.firstHeight : room.height);
  const bottom = () => {
    const whole = sheet.height - sheet.bottom;
    return shortened?.page === filled.length ? top() + height() * shortened.share : whole;
  };
  const turn = () => {
    filled.push({ lines: placed, filled: (y - top()) / height() });
    placed = [];
    y = top();
  };
  const put = (some: readonly LayoutLine[]) => {
    const first = some[0];
    if (!first) return;
    if (placed.length > 0 && y + tightened(some, white) > bottom() + 0.01) {
      turn();
      const { head } = first;
      if (head && head.height + heightOf(some, true) <= room.height) {
        placed.push({ line: head, y, gap: 0 });
        y += head.height;
      }
    }
    for (const line of some) {
      // Of lines that belong together but are higher than a page, the page ends where it ends.
      if (
        placed.length > 0 &&
        some.length > 1 &&
        y + line.space * white + line.height > sheet.height - sheet.bottom + 0.01
      )
        turn();
      const gap = placed.length > 0 ? line.space * white : 0;
      placed.push({ line, y: y + gap, gap });
      y += gap + line.height;
    }
  };
  const putChain = (chain: readonly LayoutLine[], keep: number) => {
    if (keep > 2 || tightened(chain, white) - (chain[0]?.space ?? 0) * white <= room.height) put(chain);
    else for (const part of chains(chain, keep + 1)) putChain(part, keep + 1);
  };
  for (const chain of chains(lines, 1)) putChain(chain, 1);
  turn();
  return filled;
}

function tightened(lines: readonly LayoutLine[], white: number): number {
  return lines.reduce((sum, { space, height }) => sum + space * white + height, 0);
}

/** Runs of lines that keep to each other with at least this strength; with a strength that no line has, each line alone. */
function chains(lines: readonly LayoutLine[], keep: number): LayoutLine[][] {
  const found: LayoutLine[][] = [];
  let open: LayoutLine[] | undefined;
  for (const line of lines) {
    if (open) {
      open.push(line);
    } else {
      open = [line];
      found.push(open);
    }
    if (line.keep < keep) open = undefined;
  }
  return found;
}
