import type { ResolvedLevel } from '../../service/model/levels.ts';

/** `▰▰▰▱`: the steps of a scale, filled up to this level; for the eye, beside words that say the same. */
export function levelBar({ steps, to }: ResolvedLevel): string {
  return steps.map((_, step) => (step <= to ? '▰' : '▱')).join('');
}
