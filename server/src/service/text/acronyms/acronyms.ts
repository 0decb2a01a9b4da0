import { lazy } from '../../support/lazy.ts';
import type { Span } from '../span.ts';
import { initials, spells } from './initials.ts';

/** An acronym and the words that stand beside it as its meaning; one of the two is in brackets, or a dash separates them. */
export interface SpelledOut {
  readonly acronym: string;
  /** The place of the acronym. */
  readonly place: Span;
  /** The place of the words: those in brackets, or as many words before the bracket as an acronym could have. */
  readonly words: Span;
  /** True for `SLA (service level agreement)`, where the brackets limit the words. */
  readonly wordsInBrackets: boolean;
}

/** In characters. Longer runs of capitals are ordinary words in capitals. */
export const longestAcronym = 10;

const capitals = '[\\p{Lu}\\p{N}&]';
/** Capital letters, digits and ampersands, with at least two letters; a plural or possessive ending is left out. */
const acronymPattern = `(?=[\\p{N}&]{0,9}\\p{Lu}[\\p{N}&]{0,9}\\p{Lu})${capitals}{2,${longestAcronym}}`;
const inBrackets = lazy(() => new RegExp(`\\((${acronymPattern})(?:['’]?s)?(?=[);, ])`, 'gu'));
const beforeBrackets = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}&])(${acronymPattern})(?:['’]?s)? (?:\\(([\\p{L}][^()\\n]{2,120})\\)|[–—-] (?=(?:[Tt]he )?\\p{Lu}))`,
      'gu',
    ),
);

/**
 * The pairs of an acronym and words beside it in a masked text (`Prose.plain`), in order. Whether the words give the letters of the acronym is
 * not checked, see `spells`.
 */
export function spelledOutIn(plain: string): SpelledOut[] {
  if (!/\p{Lu}(?:['’]?s)?(?:[);,]| [(–—-])/u.test(plain)) return [];
  const found: SpelledOut[] = [];
  for (const { 1: acronym = '', index } of plain.matchAll(inBrackets())) {
    const place = { start: index + 1, end: index + 1 + acronym.length };
    const words = wordsBefore(plain, index);
    if (words) found.push({ acronym, place, words, wordsInBrackets: false });
  }
  for (const { 0: whole, 1: acronym = '', 2: bracket, index } of plain.matchAll(beforeBrackets())) {
    const place = { start: index, end: index + acronym.length };
    const start = index + whole.length - (bracket === undefined ? 0 : bracket.length + 1);
    const end = bracket === undefined ? phraseEnd(plain, start) : start + bracket.length;
    found.push({ acronym, place, words: { start, end }, wordsInBrackets: bracket !== undefined });
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}

const introduced = lazy(
  () =>
    new RegExp(
      `(?:known as|called|abbreviated (?:as|to)|aka) (${acronymPattern})(?![\\p{L}\\p{N}&])|(?<![\\p{L}\\p{N}&])(${acronymPattern})(?=,? (?:which )?(?:stands for|is short for|means) )`,
      'gu',
    ),
);

/**
 * The acronyms that a masked text spells out: `service level agreement (SLA)`, `SLA (service level agreement)`, `SLA – Service Level
 * Agreement`, `known as SLA`. A slip in the words is allowed, but they must be about the acronym: `Leeds (HR)` spells out nothing.
 */
export function acronymsDefinedIn(plain: string): string[] {
  const beside = spelledOutIn(plain).flatMap(({ acronym, words, wordsInBrackets }) => {
    const phrase = plain.slice(words.start, words.end);
    return (wordsInBrackets ? /\S\s+\S/.test(phrase) : isAbout(phrase, acronym)) ? [acronym] : [];
  });
  beside.push(...inSquareBrackets(plain), ...hyphened(plain));
  if (!/known as|called|abbreviated|stands for|short for|means/.test(plain)) return beside;
  return [...beside, ...[...plain.matchAll(introduced())].map(([, before, behind]) => before ?? behind ?? '')];
}

const square = lazy(
  () => new RegExp(`\\[(${capitals}{1,${longestAcronym}}(?:/${capitals}{1,${longestAcronym}}){0,3})\\]`, 'gu'),
);

/** `Procedural Language/Structured Query Language [PL/SQL]` */
function inSquareBrackets(plain: string): string[] {
  if (!plain.includes('[')) return [];
  return [...plain.matchAll(square())].flatMap(({ 1: inside = '', index }) => {
    const words = wordsBefore(plain, index);
    const phrase = words && plain.slice(words.start, words.end);
    return phrase && isAbout(phrase, inside.replaceAll('/', '')) ? inside.split('/') : [];
  });
}

const beforeHyphen = lazy(() => new RegExp(`(?<![\\p{L}\\p{N}&])(${acronymPattern})[–—-](?=\\p{Lu}\\p{Ll})`, 'gu'));

/** `RAC-Regional Association of Clerks`: without blanks beside the hyphen, the words must give all of the letters. */
function hyphened(plain: string): string[] {
  // The letter behind is a capital.
  if (!/\S[–—-](?![\sa-z])/.test(plain)) return [];
  return [...plain.matchAll(beforeHyphen())].flatMap(({ 0: whole, 1: acronym = '', index }) => {
    const start = index + whole.length;
    const words = plain.slice(start, phraseEnd(plain, start)).split(' ');
    return words.some((_, count) => spells(words.slice(0, count + 1).join(' '), acronym)) ? [acronym] : [];
  });
}

/** Whether the last words before an acronym give at least half of its letters: cross-site scripting (XSS). */
function isAbout(phrase: string, acronym: string): boolean {
  const near = initials(phrase).slice(-acronym.length - 3);
  const missing = [...acronym.toLowerCase()].filter((letter) => {
    const index = near.indexOf(letter);
    if (index >= 0) near.splice(index, 1);
    return index < 0;
  });
  return missing.length * 2 <= acronym.length || spells(phrase, acronym);
}

/** The words before a bracket in the same sentence, at most a dozen, which is more than an acronym has; `undefined` where there are none. */
function wordsBefore(plain: string, bracket: number): Span | undefined {
  const from = Math.max(0, bracket - 120);
  const before = plain.slice(from, bracket);
  const words = /(?:[^\s().;:!?,\uFFFC]{1,40},?[ \n]){1,12}$/.exec(before);
  if (!words) return undefined;
  const start = from + words.index;
  return { start, end: bracket - 1 };
}

/** The end of the phrase that begins at an offset: the next punctuation mark, or 120 characters later. */
function phraseEnd(plain: string, start: number): number {
  const phrase = /^[^.;:!?()\n]{0,120}/.exec(plain.slice(start, start + 120));
  return start + (phrase?.[0].length ?? 0);
}
