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
  if (word.length > longestWord) return [];
  const shape = shapeOf(word);
  const found: Ranked<T>[] = [];
  for (const candidate of candidates) {
    let best: number | undefined;
    for (const text of textsOf(candidate)) {
      const rank = mayBeNear(shape, shapeOf(text)) ? rankOf(word, text) : undefined;
      if (rank !== undefined && (best === undefined || rank < best)) best = rank;
    }
    if (best !== undefined) found.push({ candidate, rank: best });
  }
  return found.sort((a, b) => a.rank - b.rank);
}

/** The distance of a candidate from a word, 0 being the same; `undefined` when they are too different. */
function rankOf(word: string, candidate: string): number | undefined {
  if (word === candidate) return 0;
  const a = essence(word);
  const b = essence(candidate);
  if (a === '' || b === '') return undefined;
  // What differs by a sign, such as C and C++, is near, but another name.
  if (a === b) return sameName(word, candidate) ? 0.5 : 1;
  const longer = Math.max(a.length, b.length);
  const tolerance = longer < 3 ? 0 : longer < 5 ? 1 : longer < 9 ? 2 : 3;
  if (Math.abs(a.length - b.length) <= tolerance) {
    const edits = distance(a, b);
    // Swapped letters are one slip and not two.
    if (edits > 1 && a.length === b.length && sameLetters(a, b)) return 1;
    if (edits <= tolerance) return edits;
  }
  return a.length >= 3 && (b.startsWith(a) || a.startsWith(b)) ? tolerance + 1 : undefined;
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

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The letters and digits of a word, of which slips of the pen are counted. */
function essence(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function sameLetters(a: string, b: string): boolean {
  return shapeOf(a)?.letters === shapeOf(b)?.letters && sorted(a) === sorted(b);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
