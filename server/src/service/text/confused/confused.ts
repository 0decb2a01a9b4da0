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
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

const determiners = String.raw`(?:the|an?|our|your|their|its|his|her|my)\b`;
const opening = String.raw`(?:^|[.!?:;•]\s|\u2060\s?|\n)`;
const closing = String.raw`(?:[.,;:!?)]|\s*$)`;

const table: ReadonlyMap<string, readonly Confusion[]> = read(confusions);

/** As much of the text on either side of a word as the patterns may look at, in characters. */
const nearby = 80;

/** The words of a text that are taken for another word, in their order. */
export function* confusedIn(prose: Prose): Generator<Confused> {
  const { plain, words } = prose;
  for (const word of words) {
    const { text, start, end } = word;
    const rows = rowsFor(text);
    if (!rows || isBesideSigns(prose, word)) continue;
    const before = plain.slice(Math.max(0, start - nearby), start);
    const after = plain.slice(end, end + nearby);
    const row = rows.find((one) => one.before?.test(before) !== false && one.after?.test(after) !== false);
    if (!row) continue;
    const isSmall = text.charAt(0) === text.charAt(0).toLowerCase();
    yield { ...word, meant: isSmall ? row.meant : row.meant.charAt(0).toUpperCase() + row.meant.slice(1) };
  }
}

/** As long as the longest word of the table, in letters. */
const longest = Math.max(...[...table.keys()].map((one) => one.length));
/** The apostrophe of "it’s" and "you’re". */
const curly = 0x2019;

/** This is called for every word of a text, and nearly none is in the table. */
function rowsFor(text: string): readonly Confusion[] | undefined {
  const first = text.charCodeAt(0);
  const isSmall = first >= 97 && first <= 122;
  if (text.length > longest) return undefined;
  const lower = isSmall ? text : text.toLowerCase();
  const rows = table.get(
    text.charCodeAt(text.length - 2) === curly || text.charCodeAt(text.length - 3) === curly
      ? lower.replace('’', "'")
      : lower,
  );
  return rows !== undefined && (isSmall || /^.[a-z'’]+$/.test(text)) ? rows : undefined;
}

function read(lines: string): ReadonlyMap<string, readonly Confusion[]> {
  const rows = new Map<string, Confusion[]>();
  for (const line of lines.split('\n')) {
    if (line === '') continue;
    const [words = '', before = '', after = ''] = line.replace('| |', '|  |').replace(/ \|$/, ' | ').split(' | ');
    const [written = '', meant = ''] = words.split(' > ');
    const stem = written.replace(/s\?$/, '');
    for (const ending of stem === written ? [''] : ['', 's']) {
      const row = { meant: meant + ending, before: beforePattern(before.trim()), after: afterPattern(after) };
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
