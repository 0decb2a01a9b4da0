import { distance } from 'fastest-levenshtein';
import { sameName } from './names.ts';

/** In characters. Longer words are not misspelt names, and comparing them takes time. */
const longestWord = 80;

/**
 * The candidates that a mistyped word may stand for, the most likely first, at most `limit`; none when no candidate is near. Differences in
 * case and punctuation weigh little: `Work_activities` is `workActivities`. A word that begins a candidate is near: `desc` may be
 * `description`.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  return ranked(word, candidates, (candidate) => [candidate])
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** How near something is to a word by the nearest of its texts: 0 for equal texts, below 1 for the same name. */
export interface Ranked<T> {
  readonly candidate: T;
  readonly rank: number;
}

/** Like `nearest`, for candidates with several texts each, and without a limit. */
export function ranked<T>(
  word: string,
  candidates: Iterable<T>,
  textsOf: (candidate: T) => readonly string[],
): Ranked<T>[] {
  return new NameIndex(candidates, textsOf).ranked(word);
}

/** Candidates that many words are compared with: what does not depend on the word is worked out once. */
export class NameIndex<T> {
  /** How many edit distances were computed, for tests: all else that it takes to compare two words is comparing numbers. */
  distances = 0;
  readonly #candidates: readonly { readonly candidate: T; readonly words: readonly Word[] }[];

  constructor(candidates: Iterable<T>, textsOf: (candidate: T) => readonly string[]) {
    this.#candidates = Array.from(candidates, (candidate) => {
      return { candidate, words: textsOf(candidate).map((text) => new Word(text)) };
    });
  }

  /** The candidates that are near a word, the nearest first. */
  ranked(text: string): Ranked<T>[] {
    if (text.length > longestWord) return [];
    const word = new Word(text);
    const found: Ranked<T>[] = [];
    for (const { candidate, words } of this.#candidates) {
      let best: number | undefined;
      for (const one of words) {
        const rank = mayBeNear(word.shape, one.shape) ? this.#rankOf(word, one) : undefined;
        if (rank !== undefined && (best === undefined || rank < best)) best = rank;
      }
      if (best !== undefined) found.push({ candidate, rank: best });
    }
    return found.sort((a, b) => a.rank - b.rank);
  }

  /** The distance of a candidate from a word, 0 being the same; `undefined` when they are too different. */
  #rankOf(word: Word, candidate: Word): number | undefined {
    if (word.text === candidate.text) return 0;
    const a = word.essence;
    const b = candidate.essence;
    if (a === '' || b === '') return undefined;
    // What differs by a sign, such as C and C++, is near, but another name.
    if (a === b) return sameName(word.text, candidate.text) ? 0.5 : 1;
    const longer = Math.max(a.length, b.length);
    const tolerance = longer < 3 ? 0 : longer < 5 ? 1 : longer < 9 ? 2 : 3;
    if (Math.abs(a.length - b.length) <= tolerance && mayBeWithin(tolerance, word.shape, candidate.shape)) {
      this.distances++;
      const edits = distance(a, b);
      // Swapped letters are one slip and not two.
      if (edits > 1 && a.length === b.length && sameLetters(word, candidate)) return 1;
      if (edits <= tolerance) return edits;
    }
    // Two letters begin too many words: "idiomas" is no "id".
    return a.length >= 3 && (b.startsWith(a) || (b.length >= 3 && a.startsWith(b))) ? tolerance + 1 : undefined;
  }
}

/** A text that is compared with others. */
class Word {
  readonly text: string;
  readonly shape: Shape | undefined;
  #essence: string | undefined;

  constructor(text: string) {
    this.text = text;
    this.shape = shapeOf(text);
  }

  /** Its letters and digits, of which slips of the pen are counted. */
  get essence(): string {
    this.#essence ??= this.text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    return this.#essence;
  }
}

/** Properties of a word that are compared before distances are computed, since a catalogue may have tens of thousands of words. */
interface Shape {
  /** How many letters and digits it has. */
  readonly length: number;
  /** One bit for each letter that it has, and one for all digits. */
  readonly letters: number;
  /** The first three, as one number. */
  readonly start: number;
}

/** The shape of a word; `undefined` for a word with other characters than those of ASCII. */
function shapeOf(word: string): Shape | undefined {
  let length = 0;
  let letters = 0;
  let start = 0;
  for (let i = 0; i < word.length; i++) {
    let code = word.charCodeAt(i);
    if (code > 127) return undefined;
    if (code >= 65 && code <= 90) code += 32;
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) continue;
    // The digits share a bit.
    letters |= 1 << (code >= 97 ? code - 97 : 26);
    if (length < 3) start = start * 128 + code;
    length++;
  }
  return { length, letters, start };
}

/** False when the words cannot be near: a slip changes one letter, and therefore at most two bits. */
function mayBeNear(a: Shape | undefined, b: Shape | undefined): boolean {
  if (!a || !b || b.length < 3 || a.start === b.start) return true;
  return Math.abs(a.length - b.length) <= 3 && bits(a.letters ^ b.letters) <= 6;
}

/** False when a word cannot become the other one by so many edits: each changes at most two bits. */
function mayBeWithin(edits: number, a: Shape | undefined, b: Shape | undefined): boolean {
  return !a || !b || bits(a.letters ^ b.letters) <= 2 * edits;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function sameLetters(a: Word, b: Word): boolean {
  return a.shape?.letters === b.shape?.letters && sorted(a.essence) === sorted(b.essence);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
