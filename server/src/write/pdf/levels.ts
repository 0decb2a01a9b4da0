import { positionOf, stepKind } from '../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../service/model/resolveProfile.ts';
import { breakLines } from './lines.ts';
import type { Paper, Tag } from './pdfCanvas.ts';
import { moved, type Strip } from './strips.ts';
import { lineStrip, phrase, type Setting } from './texts.ts';
import { colours, looks } from './theme.ts';

const strip = { width: 52, gap: 1.6, tall: 7, low: 4.6 } as const;

/** A level as steps with its name beside it, not wider than it must be. */
export function levelMark(
  setting: Setting,
  level: ResolvedLevel,
  parent: Tag,
  widest: number,
): { strips: Strip[]; width: number } {
  const look = { ...looks.smallHead, colour: colours.text, leading: 15 };
  const offset = strip.width + 7;
  const lines = breakLines(phrase(setting, level.name, look), widest - offset);
  const width = offset + Math.max(0, ...lines.map((line) => line.width));
  const node: Tag = { type: 'P', parent };
  const named = lines.map((line) => lineStrip(line, look, node, { space: 0, keep: 0 }));
  const strips = moved(named, offset).map(
    (line, i): Strip => ({
      ...line,
      draw: (paper, x, y, gap) => {
        if (i === 0) drawSteps(paper, level, { x, baseline: y + 10.8 }, parent);
        line.draw(paper, x, y, gap);
      },
    }),
  );
  return { strips, width };
}

/**
 * The steps of a scale on a baseline: this level tall and strong, the lower ones lighter, the higher ones hollow. Of a range both
 * ends are strong.
 */
export function drawSteps(
  paper: Paper,
  level: ResolvedLevel,
  { x, baseline, wide = strip.width }: { x: number; baseline: number; wide?: number },
  parent: Tag,
): void {
  const count = Math.max(1, level.steps.length);
  const gap = Math.min(strip.gap, wide / count / 3);
  const width = (wide - gap * (count - 1)) / count;
  paper.figure({ type: 'Figure', parent, alt: `Level ${positionOf(level)}` }, () => {
    for (let i = 0; i < count; i++) {
      const left = x + i * (width + gap);
      const kind = stepKind(level, i);
      if (kind === 'end') paper.fill(left, baseline - strip.tall, width, strip.tall, colours.accent, 0.8);
      else if (kind === 'above') paper.frame(left, baseline - strip.low, width, strip.low, colours.outline, 0.8);
      else paper.fill(left, baseline - strip.low, width, strip.low, colours.below, 0.8);
    }
  });
}
