import type { Span } from '../../text/span.ts';

/** The sign before an item of a list: YAML's hyphen, a number or a letter, or any other sign that people use. */
export interface Mark extends Span {
  readonly kind: 'hyphen' | 'dash' | 'sign' | 'ordered';
  /** Where the item begins; after the sign and the blanks behind it. */
  readonly body: number;
}

/** A key with its colon. */
export interface Key extends Span {
  /** As it is written, without quotes and Markdown. */
  readonly name: string;
  /** After the colon. */
  readonly after: number;
  /** The first character of the value; the end of the line where there is none. */
  readonly value: number;
  /** True where the colon has no blank behind it. */
  readonly glued: boolean;
  /** What to write for the key and its colon, where that is not what stands there. */
  readonly rewrite?: string;
  /** A quote or a bracket directly before it that is never closed. */
  readonly sign?: Span;
}

/** One line of a text, by what its first characters say. Offsets count UTF-16 units in the whole text. */
export interface Line {
  readonly start: number;
  /** The first character that is no blank. */
  readonly at: number;
  /** Behind the last character that is no blank; `at` for an empty line. */
  readonly end: number;
  /** Behind the line break. */
  readonly next: number;
  /** The column of `at` in an editor, a tab reaching to the next multiple of four. */
  readonly column: number;
  /** True when the line is indented by anything but spaces. */
  readonly odd: boolean;
  readonly kind: 'empty' | 'comment' | 'marker' | 'content';
  readonly mark?: Mark;
}

const blanks = /[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*/y;
const marks =
  /(?:(-)(?=[ \t\u00a0\u2000-\u200b\u3000\r\n]|$)|([–—‐‑−―])(?=[ \t\u00a0\u2000-\u200b\u3000\r\n]|$)|([•▪●○◦‣∙■□➢➤✓✔→·\uf0b7\uf0a7])|([*+])(?=[ \t\u00a0\u2000-\u200b\u3000])|(\d{1,2}[.)]|[a-z][)]|o(?=\t))(?=[ \t\u00a0\u2000-\u200b\u3000]))[ \t\u00a0\u2000-\u200b\u3000]*/y;

const keyNames = {
  /** `key: value`; a key does not begin with a sign that has a meaning at the start of a text. */
  plain:
    /("(?:[^"\\]|\\.){1,100}"|'[^']{1,100}'|[^\s\-?:：,[\]{}#&*!|>'"%@`•–—·][^:：]{0,100}?|[-?][^\s:：][^:：]{0,100}?)[ \t\u00a0\u3000]*(:(?=[ \t\u00a0\u2000-\u200b\u202f\u3000\r\n]|$)|：)/y,
  glued: /([\p{L}][\w-]{0,30}):(?=[^\s/])/uy,
  bold: /(\*\*|__)([^*_]{1,100}?)(?::[ \t]*\1|\1[ \t]*:(?=\s|$)|\1(?=[ \t]*[\r\n]|[ \t]*$))/y,
};

export const heading = /#{1,6}[ \t]+(\S(?:[^\n]*\S)?)/y;

/** The offset behind the blanks at an offset, no-break and other spaces included. */
export function behindBlanks(text: string, offset: number): number {
  blanks.lastIndex = offset;
  blanks.test(text);
  return blanks.lastIndex;
}

/** The lines of a text from an offset on. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  // A byte-order mark is no part of the first line.
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    lines.push(lineAt(text, start, found < 0 ? next : found, next));
    start = next;
  }
  return lines;
}

function lineAt(text: string, start: number, breakAt: number, next: number): Line {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  const odd = (code === 9 || code > 127) && at < breakAt && behindBlanks(text, at) > at;
  if (odd) at = Math.min(breakAt, behindBlanks(text, at));
  let end = breakAt;
  while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
  const column = odd ? columnWithTabs(text, start, at) : at - start;
  const base = { start, at: Math.min(at, end), end, next, column, odd };
  if (end <= at) return { ...base, at: end, kind: 'empty' };
  const first = text.charCodeAt(at);
  if (first === 35) return { ...base, kind: 'comment' };
  if (at === start && end - at <= 3 && /^(?:---|\.\.\.)$/.test(text.slice(at, end))) return { ...base, kind: 'marker' };
  const mark = markAt(text, at, end);
  return mark ? { ...base, kind: 'content', mark } : { ...base, kind: 'content' };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function columnWithTabs(text: string, start: number, at: number): number {
  let column = 0;
  for (let i = start; i < at; i++) {
    const code = text.charCodeAt(i);
    if (code === 9) column += 4 - (column % 4);
    else if (code !== 0xfeff && code !== 0x200b) column++;
  }
  return column;
}

/** The sign of a list's item at an offset. */
export function markAt(text: string, at: number, end: number): Mark | undefined {
  const first = text.charCodeAt(at);
  // Most lines begin with a letter, and of these only single ones are signs.
  if (first > 64 && first < 123 && !') \t'.includes(text.charAt(at + 1))) return undefined;
  marks.lastIndex = at;
  const match = marks.exec(text);
  if (!match) return undefined;
  const kind = match[1] ? 'hyphen' : match[2] ? 'dash' : match[5] ? 'ordered' : 'sign';
  const sign = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '';
  return { kind, start: at, end: at + sign.length, body: Math.min(end, at + match[0].length) };
}

/** The key at an offset of a line that ends at `end`, if one begins there. `isKnown` says which words are keys without a blank behind the colon. */
export function keyAt(text: string, at: number, end: number, isKnown: (name: string) => boolean): Key | undefined {
  keyNames.plain.lastIndex = at;
  let match = keyNames.plain.exec(text);
  if (match && keyNames.plain.lastIndex <= end && !/[\n\t]/.test(match[1] ?? '')) {
    const written = match[1] ?? '';
    const after = keyNames.plain.lastIndex;
    const name = /^["']/.test(written) ? written.slice(1, -1) : written;
    const keyEnd = at + written.length;
    const rewrite = match[0] === `${written}:` ? {} : { rewrite: `${written}:` };
    const isWide = match[2] === '：';
    const value = Math.min(end, behindBlanks(text, after));
    return { start: at, end: keyEnd, name, after, value, glued: isWide && value === after, ...rewrite };
  }
  keyNames.glued.lastIndex = at;
  match = keyNames.glued.exec(text);
  if (match && keyNames.glued.lastIndex < end && isKnown(match[1] ?? '')) {
    const after = keyNames.glued.lastIndex;
    return { start: at, end: after - 1, name: match[1] ?? '', after, value: after, glued: true };
  }
  return undefined;
}

/** The key that a heading of Markdown or a word in bold type stands for; its value is what follows on the line. */
export function markdownKeyAt(text: string, at: number, end: number): Key | undefined {
  keyNames.bold.lastIndex = at;
  const bold = keyNames.bold.exec(text);
  if (bold && keyNames.bold.lastIndex <= end && !bold[0].includes('\n')) {
    const after = keyNames.bold.lastIndex;
    return { ...rewritten(text, bold[2] ?? '', at, after), value: Math.min(end, behindBlanks(text, after)) };
  }
  heading.lastIndex = at;
  const title = heading.exec(text);
  if (!title || end - at > 200) return undefined;
  const name = text
    .slice(at, end)
    .replace(/^#+[ \t]+/, '')
    .replace(/[ \t]+#+$/, '');
  return { ...rewritten(text, name, at, end), value: end };
}

function rewritten(_text: string, raw: string, start: number, after: number): Omit<Key, 'value'> {
  const name = raw
    .trim()
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/[ \t]*:$/, '');
  const rewrite = `${isPlainKey(name) ? name : JSON.stringify(name)}:`;
  return { start, end: after, name, after, glued: false, rewrite };
}

/** Whether a key needs no quotes. */
export function isPlainKey(name: string): boolean {
  return /^[\p{L}\p{N}]/u.test(name) && !/: |:$| #|[\t\\]/.test(name);
}
