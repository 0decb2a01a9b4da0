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
  /** The offset of the apostrophe. */
  readonly at: number;
}

const none: Apostrophes = { straight: [], curly: [] };

const within = /\p{L}['’]\p{L}/u;

/** An opening quotation mark; after one, a mark at the end of a word may close the quotation. */
const opening = /(?:^|[^\p{L}\p{N}])['‘]/u;

/** The apostrophes within words and of plurals: `team's`, `users'`. Those that may be quotation marks are left out. */
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
