import type { Position } from 'vscode-languageserver-types';

/**
 * Where the lines of a text start, by LSP's line ends (`\n`, `\r\n`, `\r`). It is computed for every version of a text, and therefore by
 * native search rather than character by character, and only when a position is first requested.
 */
export class Lines {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offsets outside the text are moved to its nearest end, offsets within a line's end to the start of that end. */
  positionAt(offset: number): Position {
    const starts = this.#lineStarts();
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) > inside) high = middle;
      else low = middle + 1;
    }
    const line = low - 1;
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

  #beforeLineEnd(offset: number, lineStart: number): number {
    let end = offset;
    while (end > lineStart && (this.#text.charCodeAt(end - 1) === 10 || this.#text.charCodeAt(end - 1) === 13)) end--;
    return end;
  }

  #lineStarts(): readonly number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      const lineEnd = /\r\n|\n|\r/g;
      while (lineEnd.exec(this.#text)) starts.push(lineEnd.lastIndex);
      this.#starts = starts;
    }
    return this.#starts;
  }
}

/**
 * The text with a line feed for every carriage return that ends a line on its own, as YAML reads it. All offsets and positions stay, so
 * that whatever looks for the ends of lines need not know of a third way to write them.
 */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}
