import { createSpeller } from './createSpeller.ts';
import { words } from './generated/words.js';
import type { Speller } from './speller.ts';

/** A speller with all words, to be imported when it is needed: code and words are one part of the program, which is cheaper than two. */
export function englishSpeller(): Speller {
  return createSpeller(words);
}
