import type { CST } from 'yaml';
import { detached } from '../../text/detached.ts';
import { KeyReader } from './plainKeys.ts';
import { type AsValue, isAsciiAlphanumeric, plainScalarOf, scalarOf } from './plainScalars.ts';
import type { MappingNode, Node, PairNode, ScalarNode, SequenceNode } from './tree.ts';

/**
 * Reads a text that has only what nearly all files consist of: block mappings with simple keys, block lists, texts, comments and short lists and
 * mappings in brackets on one line, without syntax errors. It takes a fraction of the library's time. `undefined` for any other text, which is left
 * to the library. A test compares the two over thousands of random texts. Whole lines of a text, from the beginning of one to the end of another, may be
 * read as if nothing stood around them; offsets are those of the text. `asValue` is what becomes of the parts of the text that are values: `itself` where
 * the text is kept as long as they are.
 */
export function parsePlain(
  text: string,
  start = 0,
  end = text.length,
  asValue: AsValue = detached,
): PlainText | undefined {
  const part = text.slice(start, end);
  if (unusual.test(part)) return undefined;
  const reader = new PlainReader(text, start, part, asValue);
  // A part of a file that is read by itself is indented.
  const root = reader.block(reader.column);
  return root && reader.isAtEnd ? { root, hasKeysOnce: reader.hasKeysOnce } : undefined;
}

export interface PlainText {
  readonly root: Node;
  /** True where no key stands twice in a mapping; false where one may, of a mapping with very many keys, too. */
  readonly hasKeysOnce: boolean;
}

/** Tabs, other line ends, byte-order marks and document markers follow rules of their own. */
const unusual = /[\t\r\ufeff]|^(?:---|\.\.\.|%)/m;

/** Supported documents are never nested deeper. */
const deepest = 40;

/** What may begin a plain text. Some other characters may as well; such texts are left to the library. */
const plainStart = /[^\s&*!|>'"%@`#{}[\],?:-]|-(?=[\w.])/y;

const quotedText = /'(?:[^']|'')*'|"(?:[^"\\]|\\[\s\S])*"/y;
const blockHeader = /[|>]-?(?=\n)/y;

/** The same for a text in brackets, up to the comma or the bracket that ends it: with the blanks before that. */
const plainInFlow = /(?:[^\s&*!|>'"%@`#{}[\],?:-]|-(?=[\w.]))(?:[^\n,[\]{}:#]|:(?=[^\s,[\]{}]))*/y;

/** Brackets within brackets are hardly ever deeper. */
const deepestFlow = 8;

class PlainReader {
  readonly #text: string;
  /** What is read of the text, and the offset at which it begins. */
  readonly #part: string;
  readonly #start: number;
  /** What is read of the text: nothing behind this offset is looked at. */
  readonly #end: number;
  /** The offset of the first character of a line that is neither blank nor a comment; the end after the last such line. */
  #at = 0;
  #column = 0;
  #depth = 0;
  readonly #keys: KeyReader;
  /** Where a comment may begin next: no earlier one stands behind the texts that have been read. */
  #comment = -1;
  readonly #asValue: AsValue;

  constructor(text: string, start: number, part: string, asValue: AsValue) {
    this.#text = text;
    this.#part = part;
    this.#start = start;
    this.#end = start + part.length;
    this.#asValue = asValue;
    this.#keys = new KeyReader(text, asValue);
    this.#toContent(start);
  }

  get hasKeysOnce(): boolean {
    return this.#keys.areOnce;
  }

  /** The column of the line that is next. */
  get column(): number {
    return this.#column;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#end;
  }

  /** The list or mapping that begins here, in this column; `undefined` for anything that is not plain. */
  block(column: number): MappingNode | SequenceNode | undefined {
    if (this.isAtEnd || this.#column !== column || this.#depth >= deepest) return undefined;
    this.#depth++;
    const node = this.#isDash() ? this.#sequence(column) : this.#mapping(column);
    this.#depth--;
    return node;
  }

  #mapping(column: number): MappingNode | undefined {
    const start = this.#at;
    const pairs: PairNode[] = [];
    let met = 0;
    while (!this.isAtEnd && this.#column === column && !(pairs.length > 0 && this.#isDash())) {
      const key = this.#keys.at(this.#at);
      if (key) met = this.#keys.withLatest(met);
      const value = key && this.#value(this.#behind(key.end + 1), column, true);
      if (!key || !value) return undefined;
      pairs.push({ kind: 'pair', start: key.start, end: Math.max(key.end, value.end), key, value });
    }
    const last = pairs.at(-1);
    return last && this.#isClosed(column) ? { kind: 'mapping', start, end: last.end, flow: false, pairs } : undefined;
  }

  #sequence(column: number): SequenceNode | undefined {
    const start = this.#at;
    const items: Node[] = [];
    while (!this.isAtEnd && this.#column === column && this.#isDash()) {
      const at = this.#behind(this.#at + 1);
      const item = this.#keys.isAt(at) ? this.#compact(at) : this.#value(at, column, false);
      if (!item) return undefined;
      items.push(item);
    }
    const last = items.at(-1);
    return last && this.#isClosed(column) ? { kind: 'sequence', start, end: last.end, flow: false, items } : undefined;
  }

  /** A mapping that begins on the line of its dash. */
  #compact(at: number): Node | undefined {
    this.#column += at - this.#at;
    this.#at = at;
    return this.block(this.#column);
  }

  /** False when the next line is indented deeper than a collection that has ended, which is an error. */
  #isClosed(column: number): boolean {
    return this.isAtEnd || this.#column <= column;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === 45 && ' \n'.includes(this.#text.charAt(this.#at + 1));
  }

  /** The value after a colon or a dash in this column, on its line or the next ones. */
  #value(at: number, column: number, isOfKey: boolean): Node | undefined {
    const sign = this.#text.charAt(at);
    if (sign !== '' && sign !== '\n' && !this.#isComment(at)) return this.#inline(at, column);
    this.#toContent(this.#lineEnd(at));
    const isBelow = !this.isAtEnd && this.#column > column;
    const isListBelow = isOfKey && !this.isAtEnd && this.#column === column && this.#isDash();
    if (!isBelow && !isListBelow) return { kind: 'scalar', start: at, end: at, style: 'plain', value: null };
    const isBlock = this.#isDash() || this.#keys.isAt(this.#at);
    return isBlock ? this.block(this.#column) : this.#inline(this.#at, column);
  }

  /** A text, or something in brackets, that begins here; its further lines are indented deeper than `column`. */
  #inline(at: number, column: number): Node | undefined {
    const text = this.#text;
    if (isAsciiAlphanumeric(text.charCodeAt(at))) return this.#plainText(at, column);
    const header = this.#match(blockHeader, at);
    if (header !== undefined) return this.#blockText(at, header, column);
    const sign = text.charAt(at);
    if (sign === '[' || sign === '{') return this.#endingLine(this.#flow(at, 0));
    const quoted = this.#match(quotedText, at);
    if (quoted !== undefined) {
      if (at + quoted.length > this.#end) return undefined;
      if (quoted.includes('\n') && !this.#isWithin(at, at + quoted.length, column)) return undefined;
      return this.#endingLine(this.#quoted(at, quoted));
    }
    return this.#isPlain(at) ? this.#plainText(at, column) : undefined;
  }

  /** A value behind which nothing but a comment stands on its line; `undefined` where anything else does. */
  #endingLine<T extends Node>(node: T | undefined): T | undefined {
    if (!node) return undefined;
    const behind = this.#behind(node.end);
    const isAlone = behind === this.#end || this.#text.charAt(behind) === '\n' || this.#isComment(behind);
    if (!isAlone) return undefined;
    this.#toContent(this.#lineEnd(node.end));
    return node;
  }

  /** The list or mapping in brackets that begins here, all of it on this line. */
  #flow(start: number, depth: number): MappingNode | SequenceNode | undefined {
    const isList = this.#text.charAt(start) === '[';
    const closing = isList ? ']' : '}';
    const items: Node[] = [];
    const pairs: PairNode[] = [];
    let met = 0;
    let at = this.#behind(start + 1);
    while (this.#text.charAt(at) !== closing || items.length + pairs.length > 0) {
      const key = isList ? undefined : this.#keys.at(at);
      if (key) met = this.#keys.withLatest(met);
      const child = isList ? this.#flowValue(at, depth) : key && this.#flowPair(key, depth);
      if (!child) return undefined;
      if (child.kind === 'pair') pairs.push(child);
      else items.push(child);
      at = this.#behind(child.end);
      if (this.#text.charAt(at) === closing) break;
      if (this.#text.charAt(at) !== ',') return undefined;
      at = this.#behind(at + 1);
    }
    const place = { start, end: at + 1, flow: true };
    return isList ? { kind: 'sequence', ...place, items } : { kind: 'mapping', ...place, pairs };
  }

  #flowPair(key: ScalarNode, depth: number): PairNode | undefined {
    const value = this.#flowValue(this.#behind(key.end + 1), depth);
    return value && { kind: 'pair', start: key.start, end: value.end, key, value };
  }

  #flowValue(at: number, depth: number): Node | undefined {
    const sign = this.#text.charAt(at);
    if (sign === '[' || sign === '{') return depth < deepestFlow ? this.#flow(at, depth + 1) : undefined;
    const quoted = this.#match(quotedText, at);
    if (quoted !== undefined) return quoted.includes('\n') ? undefined : this.#quoted(at, quoted);
    const source = this.#match(plainInFlow, at)?.trimEnd();
    return source === undefined ? undefined : this.#plain(at, source);
  }

  #quoted(at: number, source: string): ScalarNode | undefined {
    return this.#scalar(source.startsWith("'") ? 'single-quoted-scalar' : 'double-quoted-scalar', at, source);
  }

  #plainText(at: number, column: number): ScalarNode | undefined {
    const text = this.#text;
    let end = at;
    for (let line = at; ; ) {
      const lineEnd = this.#lineEnd(line);
      // The blanks before it are cut with those at the end of a line.
      const comment = this.#commentBehind(line);
      end = Math.min(lineEnd, comment);
      while (text.charCodeAt(end - 1) === 32) end--;
      if (this.#hasKey(line, end)) return undefined;
      this.#toLine(lineEnd);
      // No text continues after a comment. If the next line is one nevertheless, the caller finds it where it must not be.
      if (comment < lineEnd || this.isAtEnd || this.#column <= column || text.charAt(this.#at) === '#') break;
      if (!this.#isPlain(this.#at)) return undefined;
      line = this.#at;
    }
    this.#toContent(this.#at - this.#column);
    return this.#plain(at, text.slice(at, end));
  }

  /** Whether a colon on a line would make a key of the text before it. */
  #hasKey(from: number, to: number): boolean {
    const text = this.#text;
    for (let at = text.indexOf(':', from); at >= 0 && at < to; at = text.indexOf(':', at + 1)) {
      if (at + 1 === to || text.charCodeAt(at + 1) === 32) return true;
    }
    return false;
  }

  #blockText(at: number, header: string, column: number): ScalarNode | undefined {
    const text = this.#text;
    const start = this.#lineEnd(at) + 1;
    this.#toLine(start - 1);
    while (!this.isAtEnd && this.#column > column) this.#toLine(this.#lineEnd(this.#at));
    const source = text.slice(start, this.#at - this.#column);
    // Empty block texts, and those with blanks at their end, follow rules of their own.
    const words = source.trimEnd();
    if (words === '' || source.includes(' ', words.length)) return undefined;
    this.#toContent(this.#at - this.#column);
    const props: CST.Token[] = [
      { type: 'block-scalar-header', offset: at, indent: column, source: header },
      { type: 'newline', offset: start - 1, indent: column, source: '\n' },
    ];
    return scalarOf({ type: 'block-scalar', offset: at, indent: column, props, source }, text, this.#asValue);
  }

  #scalar(type: CST.FlowScalar['type'], offset: number, source: string): ScalarNode | undefined {
    return scalarOf({ type: type as 'scalar', offset, indent: this.#column, source }, this.#text, this.#asValue);
  }

  /** A text without quotation marks. Most are a few words on one line. */
  #plain(start: number, source: string): ScalarNode | undefined {
    return source.includes('\n') ? this.#scalar('scalar', start, source) : plainScalarOf(start, source, this.#asValue);
  }

  /** Whether all lines of a span but the first are indented deeper than a column. */
  #isWithin(start: number, end: number, column: number): boolean {
    const lines = this.#text.slice(start, end).split('\n').slice(1);
    return lines.map((line) => line.search(/[^ ]/)).every((first) => first < 0 || first > column);
  }

  /** Whether a plain text may begin at an offset. */
  #isPlain(at: number): boolean {
    if (isAsciiAlphanumeric(this.#text.charCodeAt(at))) return true;
    plainStart.lastIndex = at;
    return plainStart.test(this.#text);
  }

  /** The first blank at an offset or behind it that a number sign follows; no offset is smaller than one that was asked for earlier. */
  #commentBehind(at: number): number {
    if (this.#comment < at) {
      const found = this.#part.indexOf(' #', at - this.#start);
      this.#comment = found < 0 ? Number.POSITIVE_INFINITY : this.#start + found;
    }
    return this.#comment;
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.test(this.#text) ? this.#text.slice(at, pattern.lastIndex) : undefined;
  }

  /** The offset after the spaces at an offset. */
  #behind(at: number): number {
    let behind = at;
    while (this.#text.charCodeAt(behind) === 32) behind++;
    return behind;
  }

  #isComment(at: number): boolean {
    return this.#text.charAt(at) === '#' && this.#text.charAt(at - 1) === ' ';
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#end : end;
  }

  /** Goes to the first character of the next line that is not blank; from a line's end. */
  #toLine(lineEnd: number): void {
    let line = lineEnd + 1;
    let at = this.#behind(line);
    while (at < this.#end && this.#text.charCodeAt(at) === 10) {
      line = at + 1;
      at = this.#behind(line);
    }
    this.#at = Math.min(at, this.#end);
    this.#column = this.isAtEnd ? 0 : at - line;
  }

  /** Goes to the next line that is neither blank nor a comment; from a line's end, or from the beginning of a line. */
  #toContent(from: number): void {
    this.#toLine(from === 0 || this.#text.charCodeAt(from - 1) === 10 ? from - 1 : from);
    while (!this.isAtEnd && this.#text.charCodeAt(this.#at) === 35) this.#toLine(this.#lineEnd(this.#at));
  }
}
