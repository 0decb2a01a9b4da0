import { positionOf, stepKind } from '../../jobProfile/levels.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import type { DocxContext } from './docxContext.ts';
import { phrase, words } from './texts.ts';
import { colours } from './theme.ts';
import type { Xml } from './xml.ts';

/** A level as a row of steps, its name, and with `withPosition` its position in words, "3 of 4". */
export function levelRuns(
  context: DocxContext,
  level: ResolvedLevel,
  { withPosition }: { readonly withPosition: boolean },
): Xml {
  return (
    stepRuns(context, level) +
    words(context, '\u2002') +
    phrase(context, level.name, withPosition ? { bold: true } : {}) +
    (withPosition ? words(context, `\u2002${positionOf(level)}`, { muted: true }) : '')
  );
}

/** The steps up to this level are filled, the lower ones lighter; of a range both ends are strong. */
function stepRuns(context: DocxContext, level: ResolvedLevel): Xml {
  const { steps } = level;
  let written = '';
  for (let i = 0; i < steps.length; ) {
    const style = stepStyle(level, i);
    let end = i + 1;
    while (end < steps.length && stepStyle(level, end) === style) end++;
    written += words(context, style.sign.repeat(end - i), { colour: style.colour });
    i = end;
  }
  return written;
}

const strong = { sign: '●', colour: colours.accent } as const;
const lighter = { sign: '●', colour: colours.below } as const;
const hollow = { sign: '○', colour: colours.outline } as const;

function stepStyle(level: ResolvedLevel, step: number) {
  const kind = stepKind(level, step);
  if (kind === 'end') return strong;
  return kind === 'above' ? hollow : lighter;
}
