import { createSpeller } from './createSpeller.ts';
import { common, words } from './generated/words.js';
import type { Speller } from './speller.ts';

/** A speller with all words. This module is loaded when it is needed; its code and its words are one chunk of the program. */
export function englishSpeller(): Speller {
  return createSpeller(words, common);
}
