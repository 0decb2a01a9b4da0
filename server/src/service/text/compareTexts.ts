import { lazy } from '../support/lazy.ts';

/**
 * By the rules of a language, which is a well-formed tag: case and accents count where nothing else differs, numbers in texts by their value. Texts
 * that the language takes for equal stand by their code points.
 */
export function orderOf(tag: string): (a: string, b: string) => number {
  const collator = new Intl.Collator(tag, { numeric: true });
  return (a, b) => collator.compare(a, b) || compareTexts(a, b);
}

const ofNames = lazy(() => orderOf('en'));

/** The order of names in lists that people read, where their language is not known: "Team 2" stands before "Team 10", and "Écoute" with "Edit". */
export function compareNames(a: string, b: string): number {
  return ofNames()(a, b);
}

/** By code points and without regard to case, so that the order is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
