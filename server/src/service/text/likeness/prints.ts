import type { Prose } from '../prose/prose.ts';

/*
 * The data that is stored for a text to find similar ones: a number for each word and not the words themselves, since a workspace has tens of
 * thousands of texts.
 */

/** A text as hashes, which are equal for equal words in any letter case: whole numbers of 32 bits with a sign, which the engine stores without a box. */
export interface Prints {
  /** The hash of each word, in order. */
  readonly words: Int32Array;
  /** The hash of each sentence, in order; 0 for one of fewer than five words, and for one that ends in a colon. */
  readonly sentences: Int32Array;
}

const fewestWords = 5;
const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** The prints of a text. */
export function printsOf({ text, sentences }: Prose): Prints {
  const lower = text.toLowerCase();
  // A few capitals have lower-case forms of another length, which would change the offsets.
  const read = lower.length === text.length ? lower : text;
  const words: number[] = [];
  const prints = new Int32Array(sentences.length);
  for (const [index, { start, end }] of sentences.entries()) {
    const first = words.length;
    addWords(read, start, end, words);
    if (words.length - first < fewestWords || read.charAt(end - 1) === ':') continue;
    let print = seed;
    for (let i = first; i < words.length; i++) print = Math.imul(print ^ (words[i] ?? 0), prime) ^ (print >>> 13);
    prints[index] = print || 1;
  }
  return { words: new Int32Array(words), sentences: prints };
}

/** Appends a hash (FNV-1a) of each word between two offsets. */
function addWords(text: string, start: number, end: number, words: number[]): void {
  let print = seed;
  let length = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isOfWord(code)) {
      print = Math.imul(print ^ code, prime);
      length++;
    } else if (length > 0 && code !== 0x27 && code !== 0x2019) {
      words.push(print);
      print = seed;
      length = 0;
    }
  }
  if (length > 0) words.push(print);
}

/** Letters and digits; outside ASCII everything but blanks and the punctuation of Latin, Chinese and Japanese texts. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && code !== 0xfffc;
}

/** The words for which the prints of a text stand, in the same order. */
export function spelledOut({ text, sentences }: Prose): string[] {
  return sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end).toLowerCase().replaceAll(/['’]/g, '').split(noWord);
    return words.filter((word) => word !== '');
  });
}

const noWord = /[^a-z0-9\u00c0-\u1fff\u2070-\u2fff\u3040-\ufffb\ufffd-\uffff]+/;
