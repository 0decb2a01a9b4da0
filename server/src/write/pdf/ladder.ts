import type { Ladder } from '../../jobProfile/ladder.ts';
import type { LayoutLine } from './layoutLines.ts';
import { breakLines, type Line, type Span } from './lines.ts';
import { type PdfCanvas, type Tag, tag } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, phrase } from './texts.ts';
import { colours, room } from './theme.ts';

const stepStyle = { size: 9, leading: 13, colour: colours.text } as const;
/** Lengths in points: around the name in a box, of a box of one line, and from box to box. */
const padding = 9;
const height = 19;
const between = 20;

/** A name of more lines than this is text as any other. */
const mostLines = 8;

/** A grade with its place in a row. */
interface Step {
  readonly current: boolean;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly tag: Tag;
}

/** Grades as small boxes from left to right, this one filled, in as many rows as they need. */
export function ladderSteps(context: PdfContext, { steps }: Ladder, parent: Tag): LayoutLine[] {
  if (steps.length === 0) return [];
  const node = tag('L', parent);
  const rows: Step[][] = [[]];
  let x = 0;
  for (const { name, current } of steps) {
    const style = current ? { ...stepStyle, colour: '#ffffff', bold: true } : stepStyle;
    const spans = phrase(context, name, style).map((part) => withoutLink(part, style.colour));
    const lines = breakLines(spans, room.width - 2 * padding);
    const width = Math.max(0, ...lines.map((line) => line.width)) + 2 * padding;
    if (x > 0 && x + between + width + between > room.width) {
      rows.push([]);
      x = 0;
    }
    const left = x === 0 ? 0 : x + between;
    rows.at(-1)?.push({ current, lines, x: left, width, tag: tag('LBody', tag('LI', node)) });
    x = left + width;
  }
  return rows.flatMap((row, i) => rowOf(row, i === rows.length - 1));
}

function withoutLink({ text, font, size }: Span, colour: string): Span {
  return { text, font, size, colour };
}

function rowOf(row: readonly Step[], last: boolean): LayoutLine[] {
  const most = Math.max(1, ...row.map(({ lines }) => lines.length));
  if (most > mostLines) return row.flatMap(stepAsText);
  const tall = height + (most - 1) * stepStyle.leading;
  const draw = (canvas: PdfCanvas, left: number, y: number) => {
    for (const [i, { current, lines, x, width, tag: node }] of row.entries()) {
      canvas.artifact(() => {
        if (current) canvas.fill(left + x, y, width, tall, colours.accent, 3);
        else canvas.frame(left + x, y, width, tall, colours.outline, 3);
        if (i < row.length - 1 || !last) canvas.arrow(left + x + width + 4.5, y + tall / 2, between - 9);
      });
      const above = (tall - lines.length * stepStyle.leading) / 2;
      for (const [j, line] of lines.entries()) {
        canvas.line(line, left + x + padding, baselineOf(y + above + j * stepStyle.leading, stepStyle), node);
      }
    }
  };
  return [{ space: 5, keep: 0, height: tall, draw }];
}

function stepAsText({ lines, tag: node, current }: Step): LayoutLine[] {
  return lines.map((line) => ({
    space: 0,
    keep: 0,
    height: stepStyle.leading,
    draw: (canvas, x, y) => {
      if (current) canvas.bar(x, y, line.width + 2 * padding, stepStyle.leading, colours.accent);
      canvas.line(line, x + padding, baselineOf(y, stepStyle), node);
    },
  }));
}
