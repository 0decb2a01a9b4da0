import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** A word that is misspelt for certain, with offsets into the text. */
export interface Slip extends Span {
  /** The word as it is written. */
  readonly written: string;
  /** What may be meant, the likeliest first, in the letter case of the word; at least one. */
  readonly meant: readonly string[];
}

/** The spelling of one language other than English, by a dictionary that somebody has installed. */
export interface Orthography {
  /** The misspelt words of a text, in their order; none of a text that is mostly in another language. */
  slipsIn(prose: Prose): readonly Slip[];
}
