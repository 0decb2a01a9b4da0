import type { ResolvedLevel } from '../service/model/levels.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';

/*
 * A level as every page and document shows it: a strip of the steps of its scale, and its position in words.
 */

/** How a step of a scale is drawn: `end` strongest, for a range both of its ends; `between` and `below` lighter; `above` hollow. */
export type StepKind = 'end' | 'between' | 'below' | 'above';

/** How a step is drawn; `step` counts from 0, the lowest. */
export function stepKind({ from, to }: Pick<ResolvedLevel, 'from' | 'to'>, step: number): StepKind {
  if (step === from || step === to) return 'end';
  if (step < from) return 'below';
  return step < to ? 'between' : 'above';
}

/** "3 of 4", or of a range "2 to 3 of 4", counted from 1. */
export function positionOf(
  phrases: Phrases,
  { from, to, steps }: Pick<ResolvedLevel, 'from' | 'to' | 'steps'>,
): string {
  const levels = steps.length;
  return from === to
    ? phrases.say('levels.position', { level: from + 1, levels })
    : phrases.say('levels.range', { from: from + 1, to: to + 1, levels });
}
