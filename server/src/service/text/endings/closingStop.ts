import { content } from '../prose/maskMarkdown.ts';
import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** How a text ends: its last word, with the full stop behind it. */
export interface ClosingStop extends Span {
  readonly closed: boolean;
  /** It is one sentence alone. */
  readonly single: boolean;
  readonly lastWord: string;
  readonly lastCharacter: string;
}

/** Behind these a stop belongs to the word. */
const abbreviation =
  /(?:^|[^\p{L}])(?:etc|e\.g|i\.e|al|inc|ltd|co|corp|vs|no|approx|dept|st|jr|sr|a\.m|p\.m|\p{L})\.$/iu;

/** How a text ends; `undefined` where a full stop is neither there nor missing: behind a list, code, other signs, an abbreviation. */
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
  // What ends in a list, a table or a heading has its own rules, and more lines than one can be any of these.
  if (isBlock(plain)) return undefined;
  return { start: word.start, end, closed, single: sentences.length === 1, lastWord: word.text, lastCharacter };
}

function isBlock(plain: string): boolean {
  const lastLine = plain.trimEnd().slice(plain.trimEnd().lastIndexOf('\n') + 1);
  return /^\s*[\u2060|]/.test(lastLine) || lastLine.includes('|') || plain.includes(`\n${content}`);
}
