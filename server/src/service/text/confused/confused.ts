import { lazy } from '../../support/lazy.ts';
import { isBesideSigns } from '../english/english.ts';
import type { Prose } from '../prose/prose.ts';
import type { Word } from '../prose/words.ts';
import { confusions } from './confusions.ts';

/** A word that stands where only another word can be meant. */
export interface Confused extends Word {
  /** The word that is meant, in the letter case of the written one. */
  readonly meant: string;
}

interface Confusion {
  readonly meant: string;
  /** What must stand around the word, worked out when it occurs: most words of the table never do. */
  readonly around: () => { readonly before: RegExp | undefined; readonly after: RegExp | undefined };
}

const determiners = String.raw`(?:the|an?|our|your|their|its|his|her|my)\b`;
const opening = String.raw`(?:^|[.!?:;•]\s|\u2060\s?|\n)`;
const closing = String.raw`(?:[.,;:!?)]|\s*$)`;

const table: ReadonlyMap<string, readonly Confusion[]> = read(confusions);

/** As much of the text on either side of a word as the patterns may look at, in characters. */
const nearby = 50;

/** The words of a text that are taken for another word, in their order. */
export function confusedIn(prose: Prose): readonly Confused[] {
  let found: Confused[] | undefined;
  for (const word of prose.words) {
    // Nearly no word of a text is in the table.
    if (!mayBeConfused(word.text)) continue;
    const confused = confusedAt(prose, word);
    if (confused) found = found ? [...found, confused] : [confused];
  }
  return found ?? none;
}

const none: readonly Confused[] = [];

function confusedAt(prose: Prose, word: Word): Confused | undefined {
  const { text, start, end } = word;
  const rows = rowsFor(text);
  if (!rows) return undefined;
  // What follows is looked at first: its patterns fail at their first letters.
  const after = prose.plain.slice(end, end + nearby);
  const row = rows.find(
    ({ around }) => around().after?.test(after) !== false && isBehind(around().before, prose, start),
  );
  if (!row || isBesideSigns(prose, word)) return undefined;
  const isSmall = text.charAt(0) === text.charAt(0).toLowerCase();
  return { ...word, meant: isSmall ? row.meant : row.meant.charAt(0).toUpperCase() + row.meant.slice(1) };
}

function isBehind(before: RegExp | undefined, { plain }: Prose, start: number): boolean {
  return before === undefined || before.test(plain.slice(Math.max(0, start - nearby), start));
}

/** In letters; longer words share a place. */
const longest = 15;

/** Whether the table has a word with the same first and last letter and as many letters: faster than looking a word up. */
function mayBeConfused(text: string): boolean {
  return outlines[outlineOf(text)] === 1;
}

/** A number for the first and last letter and the length of a word, whatever its letter case; those of other alphabets share one. */
function outlineOf(text: string): number {
  const { length } = text;
  const first = (text.charCodeAt(0) | 32) - 97;
  const last = (text.charCodeAt(length - 1) | 32) - 97;
  if (!(first >= 0 && first < 26 && last >= 0 && last < 26)) return 0;
  return 1 + (first * 26 + last) * (longest + 1) + Math.min(length, longest);
}

const outlines = outlinesOf(table.keys());

function outlinesOf(words: Iterable<string>): Uint8Array {
  const all = new Uint8Array(1 + 26 * 26 * (longest + 1));
  for (const one of words) all[outlineOf(one)] = 1;
  return all;
}

/** The rows of a word in small letters, perhaps with a capital at its beginning. */
function rowsFor(text: string): readonly Confusion[] | undefined {
  const rows = table.get(text.toLowerCase().replace('’', "'"));
  return rows !== undefined && /^.[a-z'’]+$/.test(text) ? rows : undefined;
}

function read(lines: string): ReadonlyMap<string, readonly Confusion[]> {
  const rows = new Map<string, Confusion[]>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const [words = '', before = '', after = ''] = line.replace('| |', '|  |').replace(/ \|$/, ' | ').split(' | ');
    const [written = '', meant = ''] = words.split(' > ');
    const stem = written.replace(/s\?$/, '');
    const around = lazy(() => ({ before: beforePattern(before.trim()), after: afterPattern(after) }));
    for (const ending of stem === written ? [''] : ['', 's']) {
      const row = { meant: meant + ending, around };
      rows.set(stem + ending, [...(rows.get(stem + ending) ?? []), row]);
    }
  }
  return rows;
}

function beforePattern(source: string): RegExp | undefined {
  if (source === '') return undefined;
  const pattern = expanded(source).replaceAll('~', opening);
  // What must not stand before a word includes the blank.
  return new RegExp(source.startsWith('(?<!') ? `${pattern}$` : `(?:${pattern})\\s?$`, 'i');
}

function afterPattern(source: string): RegExp | undefined {
  if (source.trim() === '') return undefined;
  const pattern = source.trim() === '.' ? closing : expanded(source).replace(/\|\.\)$/, `|${closing})`);
  return new RegExp(`^${pattern}`, 'i');
}

function expanded(source: string): string {
  return source.replaceAll('#', determiners);
}
