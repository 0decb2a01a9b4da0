import { content } from '../prose/maskMarkdown.ts';
import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { endsInTable } from './endings.ts';

/** The end of a text: its last word, with the full stop after it if there is one. */
export interface ClosingStop extends Span {
  readonly closed: boolean;
  /** Whether the text is a single sentence. */
  readonly single: boolean;
  readonly lastWord: string;
  readonly lastCharacter: string;
}

/** Abbreviations whose stop does not end a sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:etc|e\.g|i\.e|al|inc|ltd|co|corp|vs|no|approx|dept|st|jr|sr|a\.m|p\.m|\p{L})\.$/iu;

/** The end of a text; `undefined` where a full stop is neither present nor missing: after a list, code, another sign or an abbreviation. */
export function closingStopOf({ plain, sentences, words }: Prose): ClosingStop | undefined {
  const last = sentences.at(-1);
  const word = words.at(-1);
  if (!last || !word) return undefined;
  const { end } = last;
  const lastCharacter = plain.charAt(end - 1);
  const closed = lastCharacter === '.';
  // Nothing but the stop, or the bracket or quotation mark that the text ends with, may follow the last word.
  if (closed ? end - 1 !== word.end : end !== word.end) return undefined;
  if (closed && abbreviation.test(plain.slice(Math.max(0, end - 12), end))) return undefined;
  // A text that ends in a list, a table or a heading follows other conventions.
  if (endsInTable(plain) || isBlock(plain)) return undefined;
  return { start: word.start, end, closed, single: sentences.length === 1, lastWord: word.text, lastCharacter };
}

function isBlock(plain: string): boolean {
  const lastLine = plain.trimEnd().slice(plain.trimEnd().lastIndexOf('\n') + 1);
  return /^\s*[\u2060|]/.test(lastLine) || lastLine.includes('|') || plain.includes(`\n${content}`);
}
