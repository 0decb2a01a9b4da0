import type { ResolvedLevel } from '../../service/model/levels.ts';
import type { Writing } from './docxContext.ts';
import { phrase, words } from './texts.ts';
import { colours } from './theme.ts';
import type { Xml } from './xml.ts';

/** A level as steps that are seen before they are read, its name, and where there is room its place in words. */
export function levelRuns(writing: Writing, level: ResolvedLevel, look: { readonly place: boolean }): Xml {
  const { from, to, steps, name } = level;
  const position = from === to ? `${from + 1}` : `${from + 1} to ${to + 1}`;
  return (
    stepRuns(writing, level) +
    words(writing, '\u2002') +
    phrase(writing, name, look.place ? { bold: true } : {}) +
    (look.place ? words(writing, `\u2002${position} of ${steps.length}`, { muted: true }) : '')
  );
}

/** The steps up to this level are filled, the lower ones lighter; of a range both ends are strong. */
function stepRuns(writing: Writing, { from, to, steps }: ResolvedLevel): Xml {
  let written = '';
  for (let i = 0; i < steps.length; ) {
    const look = stepLook(i, from, to);
    let end = i + 1;
    while (end < steps.length && stepLook(end, from, to) === look) end++;
    written += words(writing, look.sign.repeat(end - i), { colour: look.colour });
    i = end;
  }
  return written;
}

const strong = { sign: '●', colour: colours.accent } as const;
const lighter = { sign: '●', colour: colours.below } as const;
const hollow = { sign: '○', colour: colours.outline } as const;

function stepLook(step: number, from: number, to: number) {
  if (step === from || step === to) return strong;
  return step < to ? lighter : hollow;
}
