import { positionOf, stepKind } from '../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import { type LayoutLine, moved } from './layoutLines.ts';
import { breakLines } from './lines.ts';
import type { PdfCanvas, Tag } from './pdfCanvas.ts';
import { type PdfContext, phrase, textLine } from './texts.ts';
import { colours, textStyles } from './theme.ts';

/** The picture of a level; lengths in points. */
const picture = { width: 52, gap: 1.6, tall: 7, low: 4.6 } as const;

/** A level as steps with its name beside it, not wider than it must be. */
export function levelMark(
  context: PdfContext,
  level: ResolvedLevel,
  parent: Tag,
  widest: number,
): { lines: LayoutLine[]; width: number } {
  const style = { ...textStyles.smallHead, colour: colours.text, leading: 15 };
  const offset = picture.width + 7;
  const name = breakLines(phrase(context, level.name, style), widest - offset);
  const width = offset + Math.max(0, ...name.map((line) => line.width));
  const node: Tag = { type: 'P', parent };
  const named = name.map((line) => textLine(line, style, node, { space: 0, keep: 0 }));
  const lines = moved(named, offset).map(
    (line, i): LayoutLine => ({
      ...line,
      draw: (canvas, x, y, gap) => {
        if (i === 0) drawSteps(canvas, level, { x, baseline: y + 10.8 }, parent);
        line.draw(canvas, x, y, gap);
      },
    }),
  );
  return { lines, width };
}

/**
 * The steps of a scale on a baseline: this level tall and strong, the lower ones lighter, the higher ones hollow. Of a range both
 * ends are strong.
 */
export function drawSteps(
  canvas: PdfCanvas,
  level: ResolvedLevel,
  { x, baseline, wide = picture.width }: { x: number; baseline: number; wide?: number },
  parent: Tag,
): void {
  const count = Math.max(1, level.steps.length);
  const gap = Math.min(picture.gap, wide / count / 3);
  const width = (wide - gap * (count - 1)) / count;
  canvas.figure({ type: 'Figure', parent, alt: `Level ${positionOf(level)}` }, () => {
    for (let i = 0; i < count; i++) {
      const left = x + i * (width + gap);
      const kind = stepKind(level, i);
      if (kind === 'end') canvas.fill(left, baseline - picture.tall, width, picture.tall, colours.accent, 0.8);
      else if (kind === 'above') canvas.frame(left, baseline - picture.low, width, picture.low, colours.outline, 0.8);
      else canvas.fill(left, baseline - picture.low, width, picture.low, colours.below, 0.8);
    }
  });
}
