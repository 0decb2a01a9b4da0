/** The English a text is written in; `en` accepts both varieties. */
export type English = 'en' | 'en-GB' | 'en-US';

/** What is known of the spelling of English words; it judges single words and never reads a text. */
export interface Speller {
  /**
   * Whether the word is spelled right. A word is one without digits; apostrophes (straight or curly) and capitals are allowed, and
   * hyphenated words are asked part by part. Names are not known. A word that is right in one variety is known in both: `counterpart` tells which
   * of them belongs to the other one, so that no word is wrong for two reasons.
   */
  knows(word: string, language: English): boolean;
  /**
   * The nearest right spellings, best first, in the letter case of the word. None is returned where nothing is near. It costs up
   * to some milliseconds, so that it is for what somebody looks at and not for every word of a check.
   */
  suggest(word: string, language: English, limit?: number): readonly string[];
  /**
   * How a word of the other variety is spelled in this language: "maximize" is "maximise" in `en-GB`, "colour" is "color" in `en-US`.
   * `undefined` for a word that is right as it is, where no counterpart is certain, and always for `en`.
   */
  counterpart(word: string, language: English): string | undefined;
}
