import type { Position } from 'vscode-languageserver-types';
import type { TextDifference } from './differences.ts';

/**
 * Where the lines of a text start, by LSP's line ends (`\n`, `\r\n`, `\r`). It is computed for every version of a text, and therefore by
 * native search rather than character by character, and only when a position is first requested.
 */
export class Lines {
  readonly #text: string;
  #starts: Uint32Array | undefined;
  /** The line that was found last: who reads a file asks for one place after another. */
  #latest = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The lines of a text that was edited: only the lines of the edit are looked for. */
  static after(before: Lines, { start, end, delta }: TextDifference, text: string): Lines {
    const lines = new Lines(text);
    const known = before.#starts;
    if (!known) return lines;
    // The two parts of a line's end belong together, so that one character more on either side is read again.
    const first = Math.max(1, firstAbove(known, start - 2));
    const last = firstAbove(known, end + 1);
    const found = startsWithin(
      text,
      known[first - 1] ?? 0,
      known[last] === undefined ? text.length : known[last] + delta,
    );
    const starts = new Uint32Array(first + found.length + Math.max(0, known.length - last - 1));
    starts.set(known.subarray(0, first));
    starts.set(found, first);
    const at = first + found.length - last - 1;
    for (let i = last + 1; i < known.length; i++) starts[at + i] = (known[i] ?? 0) + delta;
    lines.#starts = starts;
    return lines;
  }

  /** Offsets outside the text are moved to its nearest end, offsets within a line's end to the start of that end. */
  positionAt(offset: number): Position {
    const starts = this.#lineStarts();
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#lineOf(starts, inside);
    const start = starts[line] ?? 0;
    return { line, character: this.#beforeLineEnd(inside, start) - start };
  }

  /** A column beyond the end of its line gives that end, a line beyond the text the end of the text; negative values count as 0. */
  offsetAt(position: Position): number {
    const starts = this.#lineStarts();
    if (position.line < 0) return 0;
    const start = starts[position.line];
    if (start === undefined) return this.#text.length;
    const next = starts[position.line + 1] ?? this.#text.length;
    return this.#beforeLineEnd(Math.min(start + Math.max(0, position.character), next), start);
  }

  #lineOf(starts: Uint32Array, offset: number): number {
    for (let line = this.#latest; line < this.#latest + 2; line++) {
      if ((starts[line] ?? Number.POSITIVE_INFINITY) > offset) break;
      if ((starts[line + 1] ?? Number.POSITIVE_INFINITY) > offset) {
        this.#latest = line;
        return line;
      }
    }
    this.#latest = firstAbove(starts, offset) - 1;
    return this.#latest;
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13)) end--;
    return end;
  }

  #lineStarts(): Uint32Array {
    this.#starts ??= new Uint32Array(startsWithin(this.#text, 0, this.#text.length, [0]));
    return this.#starts;
  }
}

/** The starts of lines behind one offset up to another one, which is the start of a line itself or the end of the text. */
function startsWithin(text: string, from: number, to: number, starts: number[] = []): number[] {
  // Of a text of millions of characters after an edit, no more is looked at than the lines of the edit.
  if (!text.slice(from, to).includes('\r')) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = from;
  while (lineEnd.exec(text) && lineEnd.lastIndex <= to) starts.push(lineEnd.lastIndex);
  return starts;
}

/** The index of the first start that is greater than an offset. */
function firstAbove(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The text with a line feed for every carriage return that ends a line on its own, as YAML reads it. All offsets and positions stay, so
 * that whatever looks for the ends of lines need not know of a third way to write them.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
