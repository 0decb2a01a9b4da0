import { lazy } from '../../support/lazy.ts';

/*
 * Whether words give the letters of an acronym. Acronyms are formed in many ways: small words count or do not, letters are taken from within
 * words (XML, FEDIP), parts of hyphenated words are left out, and words that are acronyms give all their letters (HM Revenue and Customs).
 */

interface Part {
  readonly letters: string;
  /** Whether the acronym may leave it out. */
  readonly optional: boolean;
  /** Whether it is written in capitals, so that it may give all its letters. */
  readonly capitals: boolean;
}

const smallWords: ReadonlySet<string> = new Set(
  'a an and as at by de for from in into is of on or per the to under via with within &'.split(' '),
);

const wordOrPart = lazy(() => /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|&/gu);

function partsOf(phrase: string): Part[] {
  const titled = isTitled(phrase);
  return [...phrase.matchAll(wordOrPart())].map(({ 0: word, index }) => {
    const isLaterPart = /[-/'’]/.test(phrase.charAt(index - 1)) && index > 0;
    const isSmall = smallWords.has(word.toLowerCase());
    return {
      letters: word.toLowerCase(),
      // Among capitalised words, those in lower case are not part of the name.
      optional: isSmall || isLaterPart || (titled && !/^[\p{Lu}\p{N}]/u.test(word)),
      capitals: word.length > 1 && word.length < 6 && word === word.toUpperCase(),
    };
  });
}

/** True where at least two thirds of the words are capitalised, articles, prepositions and conjunctions not counted. */
export function isTitled(phrase: string): boolean {
  const words = contentWords(phrase);
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= words.length * 2;
}

/** The words of a phrase without articles, prepositions and conjunctions. */
export function contentWords(phrase: string): string[] {
  return (phrase.match(wordOrPart()) ?? []).filter((word) => !smallWords.has(word.toLowerCase()));
}

/** The first letters of all words, in lower case. */
export function initials(phrase: string): string[] {
  return partsOf(phrase).map(({ letters }) => letters.charAt(0));
}

/**
 * Whether some consecutive words of the phrase give the letters of the acronym. They reach to the end of the phrase, unless first letters
 * alone give the whole acronym. At most the last 24 words are considered.
 */
export function spells(phrase: string, acronym: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  const parts = partsOf(phrase).slice(-24);
  for (let first = 0; first < parts.length; first++) {
    if (modes.some((mode) => givesFrom(parts, first, letters, mode)) || isAnagram(parts.slice(first), letters))
      return true;
  }
  return letters.length > 4 && isWithin(parts, letters);
}

/** `first`: first letters only. `inner`: words may give further letters. `skip`: one word that is not optional may give none. */
type Mode = 'first' | 'inner' | 'skip';
const modes: readonly Mode[] = ['first', 'inner', 'skip'];

function givesFrom(parts: readonly Part[], first: number, letters: string, mode: Mode): boolean {
  // The possible numbers of letters found so far: without a skipped word, and with one.
  let states = new Set([0]);
  let skippedStates = new Set<number>();
  for (const part of parts.slice(first)) {
    const next = new Set<number>();
    const nextSkipped = new Set<number>();
    for (const found of states) {
      for (const after of taken(part, found, letters, mode)) next.add(after);
      if (part.optional && found > 0) next.add(found);
      else if (mode === 'skip' && found > 0 && letters.length > 2) nextSkipped.add(found);
    }
    for (const found of skippedStates) {
      for (const after of taken(part, found, letters, mode)) nextSkipped.add(after);
      if (part.optional) nextSkipped.add(found);
    }
    if (mode === 'first' && next.has(letters.length)) return true;
    if (next.size === 0 && nextSkipped.size === 0) return false;
    [states, skippedStates] = [next, nextSkipped];
  }
  return states.has(letters.length) || skippedStates.has(letters.length);
}

function taken({ letters: word, capitals, optional }: Part, found: number, letters: string, mode: Mode): number[] {
  const reached: number[] = [];
  // An `x` stands for `ex`, as in XML and UX.
  const startsWithX = letters.charAt(found) === 'x' && word.startsWith('ex');
  if (word.charAt(0) !== letters.charAt(found) && !startsWithX) return reached;
  reached.push(found + 1);
  if (capitals && letters.startsWith(word, found)) reached.push(found + word.length);
  if (mode !== 'inner' || optional) return reached;
  let after = found + 1;
  for (const letter of word.slice(1)) if (letter === letters.charAt(after)) reached.push(++after);
  return reached;
}

/** Whether the first letters are those of the acronym in another order, as in international (UTC, ISO) or Latin (LLB) acronyms. */
function isAnagram(parts: readonly Part[], letters: string): boolean {
  const counting = parts.filter(({ optional }) => !optional);
  const firsts = new Set(counting.map(({ letters: word }) => word.charAt(0)));
  return (
    counting.length <= letters.length &&
    [...firsts].every((first) => letters.includes(first)) &&
    [...letters].every((letter) => firsts.has(letter))
  );
}

/** Whether the letters occur in order anywhere in the words, as in long acronyms that are formed to be pronounced (COBIT). */
function isWithin(parts: readonly Part[], letters: string): boolean {
  let found = 0;
  for (const { letters: word } of parts) for (const letter of word) if (letter === letters.charAt(found)) found++;
  return found >= letters.length;
}

/** How many letters of an acronym the first letters of the words give in order: the length of their longest common subsequence. */
export function lettersInOrder(phrase: string, acronym: string): number {
  const letters = [...acronym.toLowerCase()];
  let row = letters.map(() => 0);
  for (const word of contentWords(phrase).slice(0, 24)) {
    const next: number[] = [];
    for (const [index, letter] of letters.entries()) {
      const diagonal = index === 0 ? 0 : (row[index - 1] ?? 0);
      const same = word.charAt(0).toLowerCase() === letter ? diagonal + 1 : 0;
      next.push(Math.max(same, row[index] ?? 0, next[index - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The acronyms that a name gives, in capitals: with its small words and without. Words in capitals give all their letters, but a word is not
 * its own acronym.
 */
export function lettersOfName(name: string): string[] {
  const words: readonly string[] = name.match(wordOrPart()) ?? [];
  const letters = (some: readonly string[]) =>
    some.map((word) => (word === word.toUpperCase() ? word : word.charAt(0).toUpperCase())).join('');
  const counting = words.filter((word) => !smallWords.has(word.toLowerCase()));
  return [...new Set([letters(words), letters(counting)])].filter((one) => !words.includes(one));
}
