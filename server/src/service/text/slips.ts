import type { English, Speller } from './spelling/speller.ts';

/*
 * What no list holds is more often a word of some trade than a slip. A word is called misspelt only where it can be said what was
 * meant, and where somebody who meant that may well have written this.
 */

const beginnings =
  /^(?:co|counter|cross|cyber|de|down|hyper|inter|mega|micro|mini|mis|multi|non|out|over|post|pre|re|self|semi|sub|super|ultra|un|under|up)-?/;

/** Whether a word is made of a known one as new words are: "tidiers", "preboarding", or with "ae" as older spellings have it. */
export function isDerived(word: string, english: English, speller: Speller): boolean {
  const knows = (one: string): boolean => one.length > 3 && speller.knows(one, english);
  if (word.endsWith('s') && !word.endsWith('ss') && knows(word.slice(0, -1))) return true;
  const beginning = beginnings.exec(word)?.[0];
  if (beginning && knows(word.slice(beginning.length))) return true;
  return /[ao]e/.test(word) && knows(word.replace(/[ao]e/g, 'e'));
}

/** The lengths from which on one change, and any number of them, is a slip rather than another word. */
const mediumLength = 6;
const longLength = 8;

/** Whether a word can be a slip of the pen for another one. The shorter it is, the less may be changed. */
export function isSlip(word: string, meant: string): boolean {
  let start = 0;
  while (start < word.length && word.charAt(start) === meant.charAt(start)) start++;
  let [end, meantEnd] = [word.length, meant.length];
  while (end > start && meantEnd > start && word.charAt(end - 1) === meant.charAt(meantEnd - 1)) {
    end--;
    meantEnd--;
  }
  const written = word.slice(start, end);
  const right = meant.slice(start, meantEnd);
  if (written.length === 2 && right.length === 2 && written === right.charAt(1) + right.charAt(0)) return true;
  // Hardly anybody gets the first letter wrong.
  if (start === 0) return false;
  if (word.length >= longLength) return true;
  if (written.length > 1 || right.length > 1) return false;
  if (word.length >= mediumLength || written === '') return true;
  // One letter too much is a slip where it is a double one; without it most short words are others.
  return right === '' && word.charAt(start - 1) === written;
}
