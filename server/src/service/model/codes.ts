import type { Code } from '../document/profile/profile.ts';
import type { Phrases } from '../text/phrases/phrases.ts';

/*
 * What others call a thing, in words. All of them are plain, and no Markdown.
 */

/** Schemes that are known by other names than their ids. */
const schemes: ReadonlyMap<string, string> = new Map([
  ['esco', 'ESCO'],
  ['isco-08', 'ISCO-08'],
  ['onet-soc', 'O*NET-SOC'],
  ['uk-soc-2020', 'UK SOC 2020'],
  ['sfia', 'SFIA'],
  ['e-cf', 'e-CF'],
  ['nice', 'NICE'],
  ['eqf', 'EQF'],
  ['case', 'CASE'],
]);

/** What a scheme is called: a known one by its usual name, any other as it is written. */
export function schemeName({ scheme }: Pick<Code, 'scheme'>): string {
  const written = scheme?.value ?? 'Code';
  return schemes.get(written.toLowerCase()) ?? written;
}

/** How well a code fits, such as "close match"; `undefined` where it is just the same. */
export function matchWords(phrases: Phrases, { match }: Pick<Code, 'match'>): string | undefined {
  if (match === undefined) return undefined;
  switch (match.value) {
    case 'exact':
      return undefined;
    case 'close':
    case 'broad':
    case 'narrow':
    case 'related':
      return phrases.say(`codes.${match.value}`);
    default:
      return match.value;
  }
}

/** Whether a code means just the same. */
export function isExact({ match }: Pick<Code, 'match'>): boolean {
  return match === undefined || match.value === 'exact';
}
