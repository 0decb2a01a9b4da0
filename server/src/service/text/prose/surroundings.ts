import { content, mark } from './maskMarkdown.ts';
import type { Prose } from './prose.ts';
import type { Word } from './words.ts';

/** In characters: as far as an address is looked at on either side of a word. */
const reach = 60;

/** Whether signs of Markdown stand inside a word before these letters: "*R*eports". */
export function isRestOfWord({ plain }: Prose, { start }: Word): boolean {
  const before = plain.slice(Math.max(0, start - 3), start);
  return before.endsWith(mark) && /\p{L}\u2060+$/u.test(before);
}

/** Whether a word is part of an address such as "docs/setup/start.md": one with two slashes, or with one at its beginning. */
export function isInPath({ plain }: Prose, { start, end }: Word): boolean {
  const isSlash = (at: number): boolean => plain.charAt(at) === '/';
  if (!isSlash(start - 1) && !isSlash(end)) return false;
  const before = /[^\s(]*$/.exec(plain.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  const after = /^[^\s)]*/.exec(plain.slice(end, end + reach))?.[0] ?? '';
  if ((before + after).includes(content)) return true;
  return /^\/.*\/|[._~]\/|\/[^/]*\/.*\.\w/.test(before + plain.slice(start, end) + after.replace(/[.,;:]+$/, ''));
}
