import { proseOf, type TextKind } from '../prose/prose.ts';
import { type Prints, spelledOut } from './prints.ts';

/** A text that is compared with others: the decoded text and its kind. */
interface ComparedText {
  readonly value: string;
  readonly kind: TextKind;
}

/** In words. Shorter texts may be a part of another one by chance. */
export const fewestWords = 8;

/** The share of the words of a text that has to be in the other one. */
const wordShare = 0.9;

/** The share of its pairs of neighbouring words that has to be in the other one: the same words in another order are another text. */
const pairShare = 0.75;

/** One word in so many may differ. A shorter text with a different word is a parallel one, as in "runs tests" and "runs audits". */
const wordsForOneOther = 20;

/** In letters. Words as short as this may differ, since they only connect the others. */
const shortWord = 3;

/** How many words of a text may be absent from another one that contains it. */
export function mostAbsent(words: number): number {
  return Math.floor(words * (1 - wordShare) + 1e-9);
}

/** Whether nearly all of a text is in another one, in about the same order; each text comes with its prints. */
export function isContained(part: ComparedText, partPrints: Prints, whole: ComparedText, wholePrints: Prints): boolean {
  const words = new Set(partPrints.words);
  if (words.size < fewestWords) return false;
  const others = new Set(wholePrints.words);
  let absent = 0;
  for (const word of words) if (!others.has(word)) absent++;
  if (absent > mostAbsent(words.size)) return false;
  const pairs = pairsOf(partPrints.words);
  const otherPairs = pairsOf(wholePrints.words);
  let common = 0;
  for (const pair of pairs) if (otherPairs.has(pair)) common++;
  if (common < pairs.size * pairShare) return false;
  return absent === 0 || otherWords(part, whole) <= Math.floor(words.size / wordsForOneOther);
}

function pairsOf(words: Uint32Array): Set<number> {
  const pairs = new Set<number>();
  // Two hashes in one number, of which doubles hold 53 bits exactly.
  for (let i = 1; i < words.length; i++) pairs.add((words[i - 1] ?? 0) * 0x200000 + ((words[i] ?? 0) >>> 11));
  return pairs;
}

/** How many words of a text, short ones left out, are not in the other one. */
function otherWords(a: ComparedText, b: ComparedText): number {
  const known = new Set(spelledOut(proseOf(b.value, b.kind, '')).map(stemOf));
  const words = new Set(spelledOut(proseOf(a.value, a.kind, '')));
  let others = 0;
  for (const word of words) if (word.length > shortWord && !known.has(stemOf(word))) others++;
  return others;
}

/** A word without a common ending, so that "keeps" and "keep" are the same word. */
function stemOf(word: string): string {
  return word.length > shortWord + 1 ? word.replace(/(?:ing|ed|es|e|s)$/, '') : word;
}
