import { heightOf, highestRow, type LayoutLine, moved, spaced, withNext } from './layoutLines.ts';
import type { PdfCanvas } from './pdfCanvas.ts';
import type { PdfContext } from './texts.ts';
import { grid, room } from './theme.ts';

/*
 * The two columns of every page: a label at the left, a text beside it. A text goes on over the end of a page; its label stands beside its first
 * lines.
 */

/** Moves lines into the column of texts. */
export function inTexts(lines: readonly LayoutLine[]): LayoutLine[] {
  return moved(lines, grid.text);
}

/**
 * A label beside a text. As many lines of the text as are beside the label stay with each other; a label that is higher than a good part of a page
 * stands above its text. `open` is called before anything of it is drawn, to give parts their order in the structure.
 */
export function besideLabel(
  label: readonly LayoutLine[],
  text: readonly LayoutLine[],
  open?: (canvas: PdfCanvas) => void,
): LayoutLine[] {
  const height = heightOf(label, false);
  if (height > highestRow) {
    const head = label.map((line, i) => (i === 0 && open ? opening(line, open) : line));
    return [...head.slice(0, -2), ...(text.length > 0 ? withNext(head.slice(-2)) : head.slice(-2)), ...inTexts(text)];
  }
  const lines = inTexts(text);
  const short = height - heightOf(lines, false);
  if (short > 0.01) lines.push({ space: 0, keep: 0, height: short, draw: () => {} });
  let beside = 0;
  return lines.map((line, i) => {
    beside += (i === 0 ? 0 : line.space) + line.height;
    const keep = beside < height - 0.01 ? 2 : line.keep;
    if (i > 0) return { ...line, keep };
    return {
      ...line,
      keep,
      draw: (canvas, x, y, gap) => {
        open?.(canvas);
        drawColumn(label, canvas, x, y);
        line.draw(canvas, x, y, gap);
      },
    };
  });
}

function opening(line: LayoutLine, open: (canvas: PdfCanvas) => void): LayoutLine {
  return {
    ...line,
    draw: (canvas, x, y, gap) => {
      open(canvas);
      line.draw(canvas, x, y, gap);
    },
  };
}

/** Lines one below the other from an upper edge. */
export function drawColumn(lines: readonly LayoutLine[], canvas: PdfCanvas, x: number, top: number): void {
  let y = top;
  for (const [i, line] of lines.entries()) {
    const gap = i === 0 ? 0 : line.space;
    line.draw(canvas, x, y + gap, gap);
    y += gap + line.height;
  }
}

/** The rules between parts: above a section, below the name of a group, between items; in points. */
const rules = { section: 1.25, group: 0.75, item: 0.5 } as const;

/** Distances around items that hairlines part: above and below such a line. */
export const aroundHairline = { above: 5.25, below: 5.25 } as const;

/** With a hairline in the free room above, which there is none of at the top of a page. */
export function overlined(
  { palette }: Pick<PdfContext, 'palette'>,
  lines: readonly LayoutLine[],
  below: number,
): LayoutLine[] {
  return lines.map((line, i) =>
    i > 0
      ? line
      : {
          ...line,
          draw: (canvas, x, y, gap) => {
            if (gap > 0) canvas.bar(x, y - Math.min(gap, below) - rules.item / 2, room.width, rules.item, palette.line);
            line.draw(canvas, x, y, gap);
          },
        },
  );
}

/** With the rule of a section above, which stands at the top of a page as well. */
export function headed({ palette }: Pick<PdfContext, 'palette'>, lines: readonly LayoutLine[]): LayoutLine[] {
  const below = 3.5;
  return lines.map((line, i) =>
    i > 0
      ? line
      : {
          ...line,
          height: line.height + below + rules.section,
          draw: (canvas, x, y, gap) => {
            canvas.bar(x, y, room.width, rules.section, palette.ink);
            line.draw(canvas, x, y + below + rules.section, gap);
          },
        },
  );
}

/** With the rule of a group below. */
export function underlined({ palette }: Pick<PdfContext, 'palette'>, lines: readonly LayoutLine[]): LayoutLine[] {
  const above = 2.5;
  return lines.map((line, i) =>
    i < lines.length - 1
      ? line
      : {
          ...line,
          height: line.height + above + rules.group,
          draw: (canvas, x, y, gap) => {
            line.draw(canvas, x, y, gap);
            canvas.bar(x, y + line.height + above, room.width, rules.group, palette.ink);
          },
        },
  );
}

/** Items one below the other, with hairlines between them. */
export function items(context: PdfContext, all: readonly (readonly LayoutLine[])[]): LayoutLine[] {
  const { above, below } = { above: 3.5, below: 3.5 };
  return all
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => (i === 0 ? spaced(lines, 0) : overlined(context, spaced(lines, above + below), below)));
}
