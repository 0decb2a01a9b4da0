import { isAsciiAlphanumeric, isAsciiLetter } from './plainScalars.ts';

/*
 * A look at lines that tells soon whether they can be read plainly, and makes nothing. It accepts what most lines of a catalogue are: keys of letters, texts without
 * signs on one line or several, texts in quotes and short lists on one line, blocks of text. Of all else it says nothing: that may well be sound.
 */

const newline = 10;
const space = 32;
const quote = 34;
const apostrophe = 39;
const dash = 45;
const colon = 58;
const bracket = 91;

/** A list in brackets of words and blanks between commas, up to the end of its line. */
const plainList = /\[[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*(?:, ?[A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*)*\](?=\n|$(?![\s\S]))/y;

/** The sign of a block of text. */
const blockSign = /[|>]-?(?=\n)/y;

/** Collections are hardly ever deeper. */
const deepest = 12;

/** Keys are hardly ever longer, in characters. */
const longestKey = 100;

/** What may stand on the line below a value. */
type Below =
  /** A key or a dash of a collection that is open. */
  | 'known'
  /** The same, or a collection that begins there. */
  | 'any'
  /** The same as `known`, or the text goes on. */
  | 'text';

/** Finds one sign after the other in a text: each is looked for once, however often somebody asks whether one comes before the end of a line. */
class Signs {
  readonly #text: string;
  readonly #sign: string;
  /** No sign stands from the first offset to the second one, where one does. */
  #from = 0;
  #next = -1;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** The offset of the first one at an offset or behind it; infinite where there is none. */
  from(at: number): number {
    if (at < this.#from || at > this.#next) {
      const found = this.#text.indexOf(this.#sign, at);
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    this.#from = at;
    return this.#next;
  }
}

/** What follows rules of its own: a text that holds one of these is not looked at. */
export const unusualSigns = ['\t', '\r', '\ufeff', '\u2028', '\u2029'] as const;

/** Looks at parts of a text that has no `unusualSigns`, one behind the other. */
export class EvidentLines {
  readonly #text: string;
  #end = 0;
  /** The collections that are open, outermost first: twice their columns, one more for lists. A list may stand in the column of the key above it. */
  #open: number[] = [];
  #below: Below = 'any';
  /** Lines of a text that goes on are indented deeper. */
  #column = 0;
  readonly #hashes: Signs;
  readonly #colons: Signs;
  readonly #backslashes: Signs;

  constructor(text: string) {
    this.#text = text;
    this.#hashes = new Signs(text, '#');
    this.#colons = new Signs(text, ':');
    this.#backslashes = new Signs(text, '\\');
  }

  /**
   * True for whole lines, from the beginning of one to the end of another, that are one block list or mapping which `parsePlain` can read. False says nothing.
   * A test compares the two over thousands of texts.
   */
  arePlain(start: number, end: number): boolean {
    this.#end = end;
    this.#open = [];
    this.#below = 'any';
    for (let line = start; line < this.#end; ) {
      const next = this.#line(line);
      if (next < 0) return false;
      line = next;
    }
    return this.#open.length > 0;
  }

  /** Looks at a line, and at those of the block of text that begins on it; gives where the next line begins, -1 for anything that is not evident. */
  #line(line: number): number {
    const text = this.#text;
    let at = line;
    while (text.charCodeAt(at) === space) at++;
    const end = this.#lineEnd(at);
    if (at === end) return end + 1;
    if (this.#hashes.from(at) < end) return -1;
    let column = at - line;
    if (this.#below === 'text' && column > this.#column) return this.#isText(at, end) ? end + 1 : -1;
    const isItem = text.charCodeAt(at) === dash && text.charCodeAt(at + 1) === space;
    if (isItem) {
      if (!this.#place(2 * column + 1)) return -1;
      this.#below = 'any';
      this.#column = column;
      at += 2;
      while (text.charCodeAt(at) === space) at++;
      column = at - line;
    }
    const key = this.#keyEnd(at);
    if (key < 0) return isItem ? this.#value(at, end) : -1;
    if (!this.#place(2 * column)) return -1;
    this.#column = column;
    at = key + 1;
    while (text.charCodeAt(at) === space) at++;
    if (at < end) return this.#value(at, end);
    this.#below = 'any';
    return end + 1;
  }

  /** Whether a collection may begin or go on with this line. */
  #place(code: number): boolean {
    const open = this.#open;
    let last = open.at(-1) ?? -1;
    if (code > last) {
      if (this.#below !== 'any' || open.length >= deepest) return false;
      open.push(code);
      return true;
    }
    while (code < last) {
      open.pop();
      last = open.at(-1) ?? -1;
    }
    return code === last;
  }

  /** The offset of the colon behind a key of letters. */
  #keyEnd(start: number): number {
    const text = this.#text;
    if (!isAsciiLetter(text.charCodeAt(start))) return -1;
    let at = start + 1;
    while (isOfKey(text.charCodeAt(at)) && at - start < longestKey) at++;
    if (at >= this.#end || text.charCodeAt(at) !== colon) return -1;
    const behind = text.charCodeAt(at + 1);
    return behind === space || behind === newline || at + 1 === this.#end ? at : -1;
  }

  /** The value that begins here. */
  #value(at: number, end: number): number {
    const text = this.#text;
    const sign = text.charCodeAt(at);
    if (isAsciiAlphanumeric(sign)) {
      this.#below = 'text';
      return this.#isText(at, end) ? end + 1 : -1;
    }
    this.#below = 'known';
    if (sign === quote || sign === apostrophe) return this.#isQuoted(at, end) ? end + 1 : -1;
    if (sign === bracket) {
      plainList.lastIndex = at;
      return plainList.test(text) && plainList.lastIndex === end ? end + 1 : -1;
    }
    blockSign.lastIndex = at;
    return blockSign.test(text) && blockSign.lastIndex === end ? this.#blockText(end + 1) : -1;
  }

  /** Whether the rest of a line is words in which nothing is a sign. */
  #isText(start: number, end: number): boolean {
    const text = this.#text;
    if (!isAsciiAlphanumeric(text.charCodeAt(start))) return false;
    for (let at = this.#colons.from(start); at < end; at = this.#colons.from(at + 1)) {
      if (at + 1 === end || text.charCodeAt(at + 1) === space) return false;
    }
    return true;
  }

  /** Whether a text in quotes ends with its line and has neither another quote nor a backslash in it. */
  #isQuoted(at: number, end: number): boolean {
    const text = this.#text;
    return text.indexOf(text.charAt(at), at + 1) === end - 1 && this.#backslashes.from(at) > end;
  }

  /** The lines of a block of text, which are indented as its first one at least; gives where the next line begins, or -1. */
  #blockText(start: number): number {
    const text = this.#text;
    let indentation = -1;
    let line = start;
    let words = -1;
    while (line < this.#end) {
      let at = line;
      while (text.charCodeAt(at) === space) at++;
      const end = this.#lineEnd(at);
      if (at < end) {
        const column = at - line;
        if (column <= this.#column) break;
        if (indentation < 0) indentation = column;
        if (column < indentation) return -1;
        // Blanks at the end of the last line follow rules of their own.
        words = text.charCodeAt(end - 1) === space ? -1 : end;
      } else if (indentation < 0 || at > line) return -1;
      line = end + 1;
    }
    return words < 0 ? -1 : line;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 || end > this.#end ? this.#end : end;
  }
}

/** Whether a character may stand in a key of letters. */
function isOfKey(code: number): boolean {
  return isAsciiAlphanumeric(code) || code === dash || code === 95;
}
