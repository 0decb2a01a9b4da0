import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../../text/span.ts';
import type { TextDifference } from './differences.ts';

/**
 * Where the lines of a text start, by LSP's line ends (`\n`, `\r\n`, `\r`). It is computed for every version of a text, and therefore by
 * native search rather than character by character, and only when a position is first requested.
 */
export class Lines {
  readonly #text: string;
  #starts: Starts | undefined;
  /** Who reads a file asks for one place after another, and for the ends of the lists and items around them in between. */
  readonly #latest = new FoundLine();
  readonly #latestEnd = new FoundLine();

  constructor(text: string) {
    this.#text = text;
  }

  /** The lines of a text that was edited: only the lines of the edit are looked for. */
  static after(before: Lines, edit: TextDifference, text: string): Lines {
    const lines = new Lines(text);
    lines.#starts = before.#starts?.after(edit, text);
    return lines;
  }

  /** Offsets outside the text are moved to its nearest end, offsets within a line's end to the start of that end. */
  positionAt(offset: number): Position {
    return this.#positionAt(offset, this.#latest);
  }

  /** The positions of both ends of a span. */
  rangeOf({ start, end }: Span): Range {
    return { start: this.#positionAt(start, this.#latest), end: this.#positionAt(end, this.#latestEnd) };
  }

  #positionAt(offset: number, latest: FoundLine): Position {
    // Before the last character of a line nothing belongs to its end, and most values end there.
    if (
      offset >= latest.start &&
      (offset < latest.last || (offset === latest.last && this.#text.charCodeAt(offset - 1) !== 13))
    ) {
      return { line: latest.line, character: offset - latest.start };
    }
    const starts = this.#lineStarts();
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = starts.firstAbove(inside, latest.line) - 1;
    const start = starts.at(line) ?? 0;
    latest.line = line;
    latest.start = start;
    latest.last = (starts.at(line + 1) ?? this.#text.length) - 1;
    return { line, character: this.#beforeLineEnd(inside, start) - start };
  }

  /** A column beyond the end of its line gives that end, a line beyond the text the end of the text; negative values count as 0. */
  offsetAt(position: Position): number {
    const starts = this.#lineStarts();
    if (position.line < 0) return 0;
    const start = starts.at(position.line);
    if (start === undefined) return this.#text.length;
    const next = starts.at(position.line + 1) ?? this.#text.length;
    return this.#beforeLineEnd(Math.min(start + Math.max(0, position.character), next), start);
  }

  #beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13)) end--;
    return end;
  }

  #lineStarts(): Starts {
    this.#starts ??= new Starts(new Uint32Array(startsWithin(this.#text, 0, this.#text.length, [0])));
    return this.#starts;
  }
}

/** A line, and the offsets of its start and its last character. */
class FoundLine {
  line = 0;
  start = 0;
  last = 0;
}

/** The starts of the lines of a text. Versions that differ in the length of one line have the same numbers, those from the next line on moved. */
class Starts {
  readonly #numbers: Uint32Array;
  /** From which line on the starts are so many characters further on than the numbers say. */
  readonly #movedFrom: number;
  readonly #by: number;

  constructor(numbers: Uint32Array, movedFrom = numbers.length, by = 0) {
    this.#numbers = numbers;
    this.#movedFrom = movedFrom;
    this.#by = by;
  }

  /** `undefined` for a line behind the last one. */
  at(line: number): number | undefined {
    const number = this.#numbers[line];
    return number !== undefined && line >= this.#movedFrom ? number + this.#by : number;
  }

  /** The first line whose start is greater than an offset; the number of lines where there is none. Found the sooner the nearer it is to a line `near`. */
  firstAbove(offset: number, near = 0): number {
    const count = this.#numbers.length;
    let low = 0;
    let high = count;
    if ((this.at(near) ?? Number.POSITIVE_INFINITY) > offset) {
      high = Math.min(near, count);
      for (let step = 1; step <= high; step *= 2) {
        if ((this.at(high - step) ?? 0) <= offset) {
          low = high - step + 1;
          break;
        }
        high -= step;
      }
    } else {
      low = near + 1;
      for (let step = 1; low + step <= count; step *= 2) {
        if ((this.at(low + step - 1) ?? 0) > offset) {
          high = low + step - 1;
          break;
        }
        low += step;
      }
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.at(middle) ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  after({ start, end, delta }: TextDifference, text: string): Starts {
    // The two parts of a line's end belong together, so that one character more on either side is read again.
    const first = Math.max(1, this.firstAbove(start - 2));
    const last = this.firstAbove(end + 1);
    const behind = this.at(last);
    const found = startsWithin(text, this.at(first - 1) ?? 0, behind === undefined ? text.length : behind + delta);
    return this.#movedAlone(found, first, last, delta) ?? this.#replaced(found, first, last, delta);
  }

  /** The same numbers, where an edit has changed nothing but the length of one line, behind which lines have moved by earlier edits or not at all. */
  #movedAlone(found: readonly number[], first: number, last: number, delta: number): Starts | undefined {
    if (found.length !== Math.min(last + 1, this.#numbers.length) - first) return undefined;
    const unmoved = found.findIndex((start, index) => start !== this.at(first + index));
    const from = unmoved < 0 ? Math.min(last + 1, this.#numbers.length) : first + unmoved;
    if (found.slice(from - first).some((start, index) => start !== (this.at(from + index) ?? 0) + delta))
      return undefined;
    if (delta === 0) return this;
    return this.#by === 0 || this.#movedFrom === from ? new Starts(this.#numbers, from, this.#by + delta) : undefined;
  }

  #replaced(found: readonly number[], first: number, last: number, delta: number): Starts {
    const before = this.#numbers;
    const numbers = new Uint32Array(first + found.length + Math.max(0, before.length - last - 1));
    for (let line = 0; line < first; line++) numbers[line] = this.at(line) ?? 0;
    numbers.set(found, first);
    const by = first + found.length - last - 1;
    for (let line = last + 1; line < before.length; line++) numbers[by + line] = (this.at(line) ?? 0) + delta;
    return new Starts(numbers);
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

/**
 * The text with a line feed for every carriage return that ends a line on its own, as YAML reads it. All offsets and positions stay, so
 * that whatever looks for the ends of lines need not know of a third way to write them.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
