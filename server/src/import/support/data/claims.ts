import type { Message } from '../../../service/message.ts';
import type { DraftText, DraftValue } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { type DraftBook, plainText } from '../draftBook.ts';
import { type Data, type DataScalar, wordsOf } from './data.ts';

/**
 * What of some data has found its place: a reader claims the values that it understands, and carries all others over as they are, so that
 * nothing is lost because nobody asked for it.
 */
export class Claims {
  readonly #book: DraftBook;
  readonly #file: string;
  readonly #isMarkdown: boolean;
  readonly #withoutWords: ReadonlySet<string>;
  readonly #pieces = new Map<DataScalar, Piece>();
  readonly #claimed = new Set<Data>();

  /**
   * Notes down the words of all values, in their order. Numbers are values, no words. `isMarkdown` says what the texts are, `withoutWords` names
   * the keys below which nothing is in words, such as identifiers: nothing of these is carried over.
   */
  constructor(
    book: DraftBook,
    file: string,
    root: Data | undefined,
    isMarkdown: boolean,
    withoutWords: ReadonlySet<string> = new Set(),
  ) {
    this.#withoutWords = withoutWords;
    this.#book = book;
    this.#file = file;
    this.#isMarkdown = isMarkdown;
    if (root) this.#walk(root, '');
  }

  #walk(data: Data, path: string): void {
    if (data.kind === 'scalar') {
      const words = typeof data.value === 'string' ? wordsOf(data) : undefined;
      if (words === undefined) return;
      this.#pieces.set(
        data,
        this.#book.piece(this.#file, words, path === '' ? `line ${data.line + 1}` : path, data.line),
      );
    } else if (data.kind === 'list') {
      for (const [index, item] of data.items.entries()) this.#walk(item, `${path}[${index}]`);
    } else {
      for (const [key, value] of data.entries) {
        if (!this.#withoutWords.has(key)) this.#walk(value, path === '' ? key : `${path}.${key}`);
      }
    }
  }

  /** The piece of a text; `undefined` for what is no text. */
  pieceOf(data: Data | undefined): Piece | undefined {
    return data?.kind === 'scalar' ? this.#pieces.get(data) : undefined;
  }

  /** A text that finds its place; `undefined` for what has no words. A number becomes its figures. */
  text(data: Data | undefined): DraftText | string | undefined {
    const words = wordsOf(data);
    if (data?.kind !== 'scalar' || words === undefined) return undefined;
    this.#claimed.add(data);
    const piece = this.#pieces.get(data);
    if (!piece) return words;
    return this.#isMarkdown ? { text: words, from: [piece] } : plainText(piece);
  }

  /** A text that has to stand on one line. */
  line(data: Data | undefined): DraftText | string | undefined {
    return onOneLine(this.text(data));
  }

  /** A value as it is, be it an id, a number or a date. */
  exact(data: Data | undefined): DraftText | string | undefined {
    const words = wordsOf(data);
    if (data?.kind !== 'scalar' || words === undefined) return undefined;
    this.#claimed.add(data);
    const piece = this.#pieces.get(data);
    return piece ? { text: words, from: [piece] } : words;
  }

  /**
   * The text of an item: of a mapping with one entry the key and the value, since in YAML a colon that stands in no quotes makes one of a
   * sentence.
   */
  item(data: Data | undefined): DraftText | string | undefined {
    const [entry, another] = data?.kind === 'map' ? [...data.entries] : [];
    if (!entry || another) return this.text(data);
    const [key, value] = entry;
    const text = this.text(value);
    if (text === undefined) return undefined;
    return typeof text === 'string' ? `${key}: ${text}` : { text: `${key}: ${text.text}`, from: text.from };
  }

  /** An id that was made of a value: with its words where it still has all of them, else the value is carried over. */
  id(data: Data | undefined, id: string): DraftText | string {
    if (lettersOf(wordsOf(data) ?? '') !== lettersOf(id)) return id;
    const exact = this.exact(data);
    return typeof exact === 'object' ? { text: id, from: exact.from } : id;
  }

  /** A value that the files say in another way, such as a reference by an id. */
  told(data: Data | undefined, reason: Message): void {
    if (data?.kind !== 'scalar' || this.#claimed.has(data)) return;
    this.#claimed.add(data);
    const piece = this.#pieces.get(data);
    if (piece) this.#book.leaveOut(piece, reason);
  }

  /** All texts of some data that the files say in another way. */
  toldAll(data: Data | undefined, reason: Message): void {
    if (data === undefined) return;
    if (data.kind === 'scalar') this.told(data, reason);
    else if (data.kind === 'list') for (const item of data.items) this.toldAll(item, reason);
    else {
      for (const [key, value] of data.entries) if (!this.#withoutWords.has(key)) this.toldAll(value, reason);
    }
  }

  /** A list or a mapping of which every part is claimed by itself. */
  walked(data: Data | undefined): void {
    if (data) this.#claimed.add(data);
  }

  isClaimed(data: Data): boolean {
    return this.#claimed.has(data);
  }

  /** What of a mapping's values is not claimed, under keys of the author's own: `x-googleSheetId`. */
  rest(data: Data | undefined): Record<string, DraftValue> {
    const rest: Record<string, DraftValue> = {};
    if (data?.kind !== 'map') return rest;
    for (const [key, value] of data.entries) {
      if (this.#withoutWords.has(key)) continue;
      const carried = this.#carried(value);
      if (carried !== undefined) rest[freeKey(ownKey(key), rest)] = carried;
    }
    return rest;
  }

  /** What of a value is not claimed, as it is written. */
  #carried(data: Data): DraftValue | undefined {
    if (data.kind === 'scalar') {
      if (this.#claimed.has(data)) return undefined;
      this.#claimed.add(data);
      if (typeof data.value !== 'string') return data.value ?? undefined;
      return this.exact(data);
    }
    if (this.#claimed.has(data)) return undefined;
    if (data.kind === 'list') {
      // No list of ours stands within a list: the items of such a one stand in its place.
      const items = data.items
        .map((item) => this.#carried(item))
        .flatMap((item): readonly DraftValue[] => (item === undefined ? [] : isList(item) ? item : [item]));
      return items.length > 0 ? items : undefined;
    }
    const entries = [...data.entries].flatMap(([key, value]): [string, DraftValue][] => {
      const carried = this.#withoutWords.has(key) ? undefined : this.#carried(value);
      return carried === undefined ? [] : [[key, carried]];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
}

function lettersOf(words: string): string {
  return (
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.join(' ') ?? ''
  );
}

function isList(value: DraftValue): value is readonly DraftValue[] {
  return Array.isArray(value);
}

function freeKey(key: string, taken: object): string {
  let free = key;
  for (let count = 2; Object.hasOwn(taken, free); count++) free = `${key}-${count}`;
  return free;
}

/** What several things have left, with keys that no two of them share. */
export function mergedRests(...rests: readonly Readonly<Record<string, DraftValue>>[]): Record<string, DraftValue> {
  const merged: Record<string, DraftValue> = {};
  for (const rest of rests) for (const [key, value] of Object.entries(rest)) merged[freeKey(key, merged)] = value;
  return merged;
}

/** The key under which data that the format has no key for is carried. */
export function ownKey(key: string): string {
  return `x-${key.trim().replace(/\s+/g, '-') || 'value'}`;
}

/** A text on one line. */
export function onOneLine(text: DraftText | string | undefined): DraftText | string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  return /\s{2}|[^\S \u00A0]/.test(text.text)
    ? { text: text.text.replace(/[^\S\u00A0]+/g, ' '), from: text.from }
    : text;
}

/** A name of more letters is a text. */
const longestName = 160;

/**
 * A text as a name and what is said of it: a line before a list or a paragraph is the name. Several sentences, and a list at the beginning, are
 * no name.
 */
export function nameAndText(text: DraftText | string | undefined): {
  readonly name?: DraftText | string;
  readonly description?: DraftText | string;
} {
  if (text === undefined) return {};
  if (typeof text === 'string') return { name: text };
  const at = text.text.indexOf('\n');
  if (at < 0) return isName(text.text) ? { name: text } : { description: text };
  const first = text.text.slice(0, at).trim();
  const rest = text.text.slice(at).replace(/^\s*\n/, '');
  const isBlock = /^(?:[-*+>#|]|\d+[.)]|```)/;
  if (isBlock.test(first)) return { description: text };
  if (isBlock.test(rest.trimStart()) || /^\s*\n\s*\n/.test(text.text.slice(at))) {
    const isHeading = isName(first) && !/[.!?]$/.test(first);
    return isHeading
      ? { name: { text: first, from: text.from }, description: { text: rest, from: text.from } }
      : { description: text };
  }
  // Lines of one paragraph are a text that is wrapped.
  const line = text.text.replace(/[^\S\u00A0]+/g, ' ');
  return isName(line) ? { name: { text: line, from: text.from } } : { description: text };
}

function isName(line: string): boolean {
  return line.length <= longestName && !/[.!?]\s+\p{Lu}/u.test(line);
}
