import { lineStart } from './spans.ts';

/*
 * Where the blocks of a text begin, by its lines alone: the keys at the first column, and the items of the lists below them. A block ends where a line
 * begins as far to the left as it does itself, whatever is wrong within it. So a slip concerns the block in which it was made, and where blocks begin can be told
 * without reading them.
 */

/** A key at the first column with all the lines below it. */
export interface RootBlock {
  readonly start: number;
  /** The start of the next one, or the end of the text. */
  readonly end: number;
  /** False for words that are not a key, since their colon has not been written. */
  readonly isKeyed: boolean;
}

/** The items of a block list. */
export interface ListDivision {
  /** The column of the dashes. */
  readonly column: number;
  /** The starts of the lines on which the items begin, the first one behind the line of the key. */
  readonly starts: readonly number[];
}

/** A key with its colon at the beginning of a line. It looks at no character twice, since a line may be very long. */
const keyLine =
  /(?:"(?:[^"\\\n]|\\.)*"[ \t]*|'[^'\n]*'[ \t]*|[^\s#\-?:,[\]{}&*!|>'"%@`][^\n]*?|[-?:](?=\S)[^\n]*?):(?=[ \t\r\n]|$(?![\s\S]))/y;

/** The sign of a block of text, which takes in all that is below it where it is the first of a file. */
const textSign = /(?:[&!]\S*[ \t]+)*[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?(?:\n|$(?![\s\S]))/y;

/** Nothing behind a key but a comment. */
const nothing = /[ \t]*(?:#[^\n]*)?\r?\n/y;

/**
 * The blocks at the first column; `undefined` where the first line of the text is not one, where
 * none is a key, and where keys are over several lines. Words without a colon are a block where nothing below belongs to
 * them; else they are a slip in the block above, so that a list goes on below a word that stands in its midst.
 */
export function rootBlocks(text: string): readonly RootBlock[] | undefined {
  if (text.startsWith('\ufeff')) return undefined;
  const starts: { readonly start: number; readonly isKeyed: boolean }[] = [];
  let words: number | undefined;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const code = text.charCodeAt(start);
    if (isBlank(code) ? isContent(text, start, next) : code !== hash) {
      // A closing bracket may stand below the beginning of its key.
      const isAtMargin = !isBlank(code) && !isItem(text, start, 0) && code !== bracket && code !== brace;
      if (words !== undefined && isAtMargin) starts.push({ start: words, isKeyed: false });
      words = undefined;
      if (isAtMargin) {
        keyLine.lastIndex = start;
        if (keyLine.test(text)) starts.push({ start, isKeyed: true });
        else if (code === quote || code === apostrophe || code === question) return undefined;
        else if (starts.length === 0 && isTextSign(text, start)) return undefined;
        else words = start;
      }
      if (starts.length === 0 && words === undefined) return undefined;
    }
    start = next;
  }
  if (words !== undefined) starts.push({ start: words, isKeyed: false });
  if (!starts.some(({ isKeyed }) => isKeyed)) return undefined;
  return starts.map((block, index) => ({ ...block, end: starts[index + 1]?.start ?? text.length }));
}

const hash = 35;
const quote = 34;
const apostrophe = 39;
const question = 63;
const dash = 45;
const bracket = 93;
const brace = 125;

function isTextSign(text: string, start: number): boolean {
  textSign.lastIndex = start;
  return textSign.test(text);
}

/** Whether a line that is indented is more than a comment. */
function isContent(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isBlank(code)) return code !== hash;
  }
  return false;
}

/** Blanks and line ends; other characters that cannot be seen are part of the words beside them. */
function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** Whether an item of a list begins on a line, whose start is given, with its dash at a column. */
export function isItem(text: string, line: number, column: number): boolean {
  const at = line + column;
  if (text.charCodeAt(at) !== dash) return false;
  for (let offset = line; offset < at; offset++) if (text.charCodeAt(offset) !== 32) return false;
  const behind = text.charCodeAt(at + 1);
  return Number.isNaN(behind) || behind <= 32;
}

/** The items of the list below the key of a block; `undefined` where there is no list. */
export function listDivision(whole: string, { start, end, isKeyed }: RootBlock): ListDivision | undefined {
  const text = whole.slice(start, end);
  keyLine.lastIndex = 0;
  if (!isKeyed || !keyLine.test(text)) return undefined;
  nothing.lastIndex = keyLine.lastIndex;
  if (!nothing.test(text)) return undefined;
  let line = nothing.lastIndex;
  while (line < text.length && !isContent(text, line, nextLine(text, line))) line = nextLine(text, line);
  let column = 0;
  while (text.charCodeAt(line + column) === 32) column++;
  if (line === text.length || !isItem(text, line, column)) return undefined;
  const starts = [start + line];
  const sign = `\n${' '.repeat(column)}-`;
  for (let found = text.indexOf(sign, line); found >= 0; found = text.indexOf(sign, found + 1)) {
    if (isItem(text, found + 1, column)) starts.push(start + found + 1);
  }
  return { column, starts };
}

function nextLine(text: string, start: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 ? text.length : found + 1;
}

/** The start of the first item of a list below the line that holds an offset; `end` where there is none before that. */
export function itemBelow(text: string, offset: number, end: number, column: number): number {
  for (let start = nextLine(text, offset); start < end; start = nextLine(text, start))
    if (isItem(text, start, column)) return start;
  return end;
}

/** The start of the last item of a list before the start of a line; `first` where there is none behind that. */
export function itemBefore(text: string, line: number, first: number, column: number): number {
  for (let start = line; start > first; ) {
    start = lineStart(text, start - 1);
    if (isItem(text, start, column)) return start;
  }
  return first;
}
