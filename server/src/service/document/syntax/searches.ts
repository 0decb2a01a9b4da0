import type { TextDifference } from './reparse.ts';

/** How many lines on either side of an edit a pattern may look at that is found on its lines, or no longer is. */
const linesAround = 3;

/** Which patterns a text holds. What an earlier version did not hold is looked for around the edit alone. */
export class Searches {
  readonly #text: string;
  readonly #found = new Map<RegExp, boolean>();
  /** What the earlier version was found not to hold, and the part of this text that may hold it now. */
  readonly #absent: ReadonlyMap<RegExp, boolean> | undefined;
  readonly #part: string;

  constructor(text: string, absent?: ReadonlyMap<RegExp, boolean>, part = text) {
    this.#text = text;
    this.#absent = absent;
    this.#part = part;
  }

  /** The searches of the text after an edit. */
  after({ start, end, delta }: TextDifference, text: string): Searches {
    let from = start;
    let to = end + delta;
    for (let line = 0; line < linesAround && from > 0; line++) from = text.lastIndexOf('\n', from - 1);
    for (let line = 0; line < linesAround && to >= 0; line++) to = text.indexOf('\n', to + 1);
    return new Searches(text, this.#found, text.slice(Math.max(0, from + 1), to < 0 ? text.length : to + 1));
  }

  holds(pattern: RegExp): boolean {
    let found = this.#found.get(pattern);
    if (found === undefined) {
      found = pattern.test(this.#absent?.get(pattern) === false ? this.#part : this.#text);
      this.#found.set(pattern, found);
    }
    return found;
  }
}
