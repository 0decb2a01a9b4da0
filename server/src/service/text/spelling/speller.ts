import type { Orthography } from '../orthography/orthography.ts';

/** The English a text is written in; `en` accepts both varieties. */
export type English = 'en' | 'en-GB' | 'en-US';

/** The spelling of English: of single words, and of texts. */
export interface Speller extends Orthography {
  /**
   * Whether the word is spelled right. A word has no digits; apostrophes (straight or curly) and capitals are allowed, and hyphenated words
   * have to be checked part by part. Names are not known. A word that is right in one variety is known in both: `counterpart` finds the words
   * of the other variety, so that no word is wrong for two reasons.
   */
  knows(word: string, language: English): boolean;
  /** The intended word, or words, for an unknown word in lower case; `undefined` where the word may be right. */
  slipFor(word: string, language: English): string | undefined;
  /** Whether a longer word begins like this: one that is common, or any where it has at least five letters. It has to be in lower case. */
  begins(word: string): boolean;
  /** How common a word is, in lower case: 1 to 4, the most common first; 0 for words that are rarer, or unknown. */
  commonness(word: string): number;
  /**
   * The nearest right spellings, best first (near ones before others, and common ones before rare ones), in the letter case of the word, at most `limit` (3 by default); none where no word is near. It
   * takes up to some milliseconds, so that it is not to be called for every word of a text.
   */
  suggest(word: string, language: English, limit?: number): readonly string[];
  /**
   * The spelling in this language of a word of the other variety: "maximise" for "maximize" in `en-GB`, "color" for "colour" in `en-US`.
   * `undefined` for a word that is right as it is, where no counterpart is certain, and always for `en`.
   */
  counterpart(word: string, language: English): string | undefined;
}
