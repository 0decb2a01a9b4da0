import type { PdfCanvas } from './pdfCanvas.ts';
import { room } from './theme.ts';

/**
 * A horizontal slice of the document that no page break may go through, such as a line of text or a row of a table. A document is a
 * list of them, in reading order.
 */
export interface LayoutLine {
  /** What is left free above it, except at the top of a page. */
  readonly space: number;
  readonly height: number;
  /** How much it is to stay on the page of the next one. */
  readonly keep: Keep;
  /** `gap` is the free room above it on this page, which a line down the side must go through. */
  draw(canvas: PdfCanvas, x: number, y: number, gap: number): void;
  /** What stands above it where it is the first on a page: the head of the table that it is a row of. */
  readonly head?: LayoutLine;
  /** The name of a place, whose page others can tell. */
  readonly anchor?: string;
}

/** 0: it may be parted from the next one; 1: only if all that belongs together does not fit on one page; 2: only if there is no other way. */
export type Keep = 0 | 1 | 2;

/** The height of lines one below the other, in points. */
export function heightOf(lines: readonly LayoutLine[], withFirstSpace: boolean): number {
  return lines.reduce((sum, { space, height }, i) => sum + height + (i > 0 || withFirstSpace ? space : 0), 0);
}

/** Items of more lines than this may be torn apart between their paragraphs, so that no foot of a page stays empty for one of them. */
const mostTogether = 9;

/** Kept on one page where they are not many, and at least their first and their last few lines where they are. */
export function together(lines: readonly LayoutLine[]): LayoutLine[] {
  if (lines.length > mostTogether)
    return lines.map((line, i) => (i === 0 && line.keep < 1 ? { ...line, keep: 1 } : line));
  return lines.map((line, i) => (i < lines.length - 1 && line.keep < 1 ? { ...line, keep: 1 } : line));
}

/** Kept on the page of what follows, so that they are not left behind at the foot of a page. */
export function withNext(lines: readonly LayoutLine[]): LayoutLine[] {
  return lines.map((line) => ({ ...line, keep: 2 }));
}

/** Kept on one page where it is not higher than that. */
export function whole(lines: readonly LayoutLine[], highest: number): LayoutLine[] {
  if (heightOf(lines, false) > highest) return [...lines];
  return lines.map((line, i) => (i < lines.length - 1 ? { ...line, keep: 2 } : line));
}

/** What follows a heading: so much of it stays with the heading that three lines are behind that. */
export function under(lines: readonly LayoutLine[]): LayoutLine[] {
  return lines.map((line, i) => (i < 2 && i < lines.length - 1 ? { ...line, keep: 2 } : line));
}

/** With other room above the first. */
export function spaced(lines: readonly LayoutLine[], space: number): LayoutLine[] {
  return lines.map((line, i) => (i === 0 ? { ...line, space } : line));
}

/** Drawn further to the right. */
export function moved(lines: readonly LayoutLine[], by: number): LayoutLine[] {
  return lines.map((line) => ({
    ...line,
    draw: (canvas, x, y, gap) => line.draw(canvas, x + by, y, gap),
    ...headOf(line, (head) => moved([head], by)),
  }));
}

/** With a line down their left side. */
export function barred(lines: readonly LayoutLine[], colour: string, width: number): LayoutLine[] {
  return lines.map((line, i) => ({
    ...line,
    draw: (canvas, x, y, gap) => {
      const above = i === 0 ? 0 : gap;
      canvas.bar(x, y - above, width, line.height + above, colour);
      line.draw(canvas, x, y, gap);
    },
    ...headOf(line, (head) => barred([head], colour, width)),
  }));
}

/** The head of a line, treated as the line is. */
function headOf({ head }: LayoutLine, treat: (head: LayoutLine) => LayoutLine[]): Pick<LayoutLine, 'head'> {
  const [treated] = head ? treat(head) : [];
  return treated ? { head: treated } : {};
}

/** A part of a row: lines one below the other. */
export interface Cell {
  readonly x: number;
  readonly lines: readonly LayoutLine[];
}

/** Cells side by side, as one line that no page break goes through. `open` is called before anything of it is drawn. */
export function row(cells: readonly Cell[], space: number, open?: (canvas: PdfCanvas) => void): LayoutLine {
  return {
    space,
    keep: 0,
    height: Math.max(0, ...cells.map(({ lines }) => heightOf(lines, false))),
    draw: (canvas, x, y) => {
      open?.(canvas);
      for (const { x: offset, lines } of cells) {
        let at = y;
        for (const [i, line] of lines.entries()) {
          const gap = i === 0 ? 0 : line.space;
          line.draw(canvas, x + offset, at + gap, gap);
          at += gap + line.height;
        }
      }
    },
  };
}

/** A row that would be higher than this is not made: its cells stand one below the other, so that a page can end in between. */
export const highestRow = room.height * 0.3;

/** Cells side by side where they are not too high for that, else one below the other. */
export function rowOrStack(cells: readonly Cell[], space: number, open?: (canvas: PdfCanvas) => void): LayoutLine[] {
  const made = row(cells, space, open);
  if (made.height <= highestRow) return made.height > 0 ? [made] : [];
  const filled = cells.filter(({ lines }) => lines.length > 0);
  return filled.flatMap(({ x, lines }, i) => spaced(moved(lines, x), i === 0 ? space : 2));
}
