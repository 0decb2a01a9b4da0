import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';

/** The apostrophes of a text, by their shape. */
export interface Apostrophes {
  readonly straight: readonly ApostropheIn[];
  readonly curly: readonly ApostropheIn[];
}

/** A word with an apostrophe. */
export interface ApostropheIn extends Span {
  readonly word: string;
  /** Where the apostrophe is. */
  readonly at: number;
}

const none: Apostrophes = { straight: [], curly: [] };

const within = /\p{L}['’]\p{L}/u;

/** Behind an opening one, a mark at the end of a word may close a quotation. */
const opening = /(?:^|[^\p{L}\p{N}])['‘]/u;

/** Those within words, and those of plurals: `team's`, `users'`; what may be a quotation mark does not count. */
export function apostrophesOf({ plain, words }: Prose): Apostrophes {
  if (!plain.includes("'") && !plain.includes('’')) return none;
  const straight: ApostropheIn[] = [];
  const curly: ApostropheIn[] = [];
  const quotes = opening.test(plain);
  for (const { text, start, end } of words) {
    const inside = within.exec(text);
    const behind = plain.charAt(end);
    const atEnd = !quotes && (behind === "'" || behind === '’') && /s$/i.test(text);
    const at = inside ? start + inside.index + 1 : atEnd ? end : undefined;
    if (at === undefined) continue;
    const found = { start, end: Math.max(end, at + 1), word: plain.slice(start, Math.max(end, at + 1)), at };
    (plain.charAt(at) === '’' ? curly : straight).push(found);
  }
  return { straight, curly };
}
