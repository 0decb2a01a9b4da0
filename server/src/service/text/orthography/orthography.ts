import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** A word that is misspelt for certain, with offsets into the text. */
export interface Slip extends Span {
  /** The word that is unknown, as it is written; of one that is torn apart a part. */
  readonly word: string;
  /** What is likely meant, in the letter case of the word. */
  readonly meant: string;
  /** What else may be meant, the likeliest first. It may take some milliseconds to find out. */
  others(): readonly string[];
}

/** The spelling of a language: of English by lists that belong to the program, else by a dictionary that somebody has installed. */
export interface Orthography {
  /** The misspelt words of a text, in their order; none of a text that is mostly in another language. */
  slipsIn(prose: Prose): readonly Slip[];
}
