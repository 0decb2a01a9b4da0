import { positionOf, stepKind } from '../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import type { LayoutLine } from './layoutLines.ts';
import { breakLines } from './lines.ts';
import type { PdfCanvas, Tag } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, phrase, span, textLine } from './texts.ts';
import { grid, strip, type TextStyle, textStyles } from './theme.ts';

/** The steps of a strip, in points: this one is higher than the others, so that its form says it as well. */
const steps = { gap: 1, low: 5.95, tall: 9.07, radius: 0.85 } as const;

/** What stands beside a skill: its strip, "4 of 5", and below it the name of the level. */
export function levelLabel(context: PdfContext, level: ResolvedLevel, parent: Tag): LayoutLine[] {
  const node: Tag = { type: 'P', parent };
  const first = { ...textStyles.small, leading: 14 };
  const [position] = breakLines([span(context, positionOf(context.phrases, level), first)], grid.label - strip.wide);
  const picture: LayoutLine = {
    space: 0,
    keep: 0,
    height: first.leading,
    draw: (canvas, x, y) => {
      drawSteps(canvas, context, level, { x, middle: y + first.leading / 2, wide: strip.wide }, parent);
      if (position) canvas.line(position, x + strip.wide + 7, baselineOf(y, first), node);
    },
  };
  return [picture, ...levelName(context, level.name, textStyles.fact, parent)];
}

/** The name of a level in the column of labels: a line as a rule, more for long ones. */
export function levelName(context: PdfContext, name: string, style: TextStyle, parent: Tag): LayoutLine[] {
  const node: Tag = { type: 'P', parent };
  return breakLines(phrase(context, name, style), grid.label).map((line) =>
    textLine(line, style, node, { space: 0, keep: 0 }),
  );
}

/** Where the name of a level begins beside the strip of a list, in points. */
export const besideStrip = strip.listed + 7;

/** The name of a level in the column of labels, so many points from its edge, with the strip of the level in the room before it. */
export function stepLabel(
  context: PdfContext,
  level: ResolvedLevel | undefined,
  name: string,
  { style, start }: { readonly style: TextStyle; readonly start: number },
  node: Tag,
): LayoutLine[] {
  return breakLines(phrase(context, name, style), grid.text - start - 7).map((line, i): LayoutLine => {
    const made = textLine(line, style, node, { space: 0, keep: 0 });
    return {
      ...made,
      draw: (canvas, x, y, gap) => {
        if (i === 0 && level)
          drawSteps(canvas, context, level, { x, middle: y + style.leading / 2, wide: strip.listed }, node);
        made.draw(canvas, x + start, y, gap);
      },
    };
  });
}

/**
 * The steps of a scale around a middle line: this level tall and strong, the lower ones lighter, the higher ones hollow. Of a range both ends
 * are strong. A strip is as wide as any other, however many steps its scale has.
 */
export function drawSteps(
  canvas: PdfCanvas,
  { palette, phrases }: Pick<PdfContext, 'palette' | 'phrases'>,
  level: ResolvedLevel,
  { x, middle, wide }: { x: number; middle: number; wide: number },
  parent: Tag,
): void {
  const count = Math.max(1, level.steps.length);
  const gap = Math.min(steps.gap, wide / count / 3);
  const width = (wide - gap * (count - 1)) / count;
  const alt = phrases.say('levels.named', { level: level.name, position: positionOf(phrases, level) });
  canvas.figure({ type: 'Figure', parent, alt }, () => {
    for (let i = 0; i < count; i++) {
      const left = x + i * (width + gap);
      const kind = stepKind(level, i);
      const height = kind === 'end' ? steps.tall : steps.low;
      const top = middle - height / 2;
      if (kind === 'above') canvas.frame(left, top, width, height, palette.open, steps.radius);
      else canvas.fill(left, top, width, height, kind === 'end' ? palette.here : palette.below, steps.radius);
    }
  });
}
