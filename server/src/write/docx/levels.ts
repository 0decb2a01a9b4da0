import { positionOf, stepKind } from '../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import type { DocxContext } from './docxContext.ts';
import { words } from './texts.ts';
import type { Xml } from './xml.ts';

/** The steps of a scale as signs: this level strongest, the lower ones lighter, the higher ones hollow. Of a range both ends are strong. */
export function stepRuns(context: DocxContext, level: ResolvedLevel): Xml {
  const { steps } = level;
  let written = '';
  for (let i = 0; i < steps.length; ) {
    const look = lookOf(level, i);
    let end = i + 1;
    while (end < steps.length && lookOf(level, end) === look) end++;
    written += words(context, look.sign.repeat(end - i), { style: look.style });
    i = end;
  }
  return written;
}

/** The same with its position in words: "4 of 5". */
export function levelRuns(context: DocxContext, level: ResolvedLevel): Xml {
  return stepRuns(context, level) + words(context, `\u2002${positionOf(context.phrases, level)}`, { muted: true });
}

const here = { sign: '▮', style: 'LevelStepHere' } as const;
const below = { sign: '▮', style: 'LevelStepBelow' } as const;
const open = { sign: '▯', style: 'LevelStepOpen' } as const;

function lookOf(level: ResolvedLevel, step: number) {
  const kind = stepKind(level, step);
  if (kind === 'end') return here;
  return kind === 'above' ? open : below;
}
