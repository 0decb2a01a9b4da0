import type { Span } from '../../text/span.ts';
import type { TextDifference } from './differences.ts';

/** How many lines on either side of an edit a pattern may look at that is found on its lines, or no longer is. */
const linesAround = 3;

/** Which patterns a text holds. What an earlier version did not hold is looked for where the text has changed since. */
export class Searches {
  readonly #text: string;
  readonly #found = new Map<RegExp, boolean>();
  /** What earlier versions did not hold, and the part of this text that may hold it now. */
  readonly #changed: ReadonlyMap<RegExp, Span>;

  constructor(text: string, changed: ReadonlyMap<RegExp, Span> = new Map()) {
    this.#text = text;
    this.#changed = changed;
  }

  /** The searches of the text after an edit. */
  after({ start, end, delta }: TextDifference, text: string): Searches {
    let from = start;
    let to = end + delta;
    for (let line = 0; line < linesAround && from >= 0; line++)
      from = from === 0 ? -1 : text.lastIndexOf('\n', from - 1);
    for (let line = 0; line < linesAround && to >= 0; line++) to = text.indexOf('\n', to + 1);
    const edited = { start: Math.max(0, from + 1), end: to < 0 ? text.length : to + 1 };
    const changed = new Map<RegExp, Span>();
    for (const [pattern, isFound] of this.#found) if (!isFound) changed.set(pattern, edited);
    // What nobody asked of this version may stand where it differs from the version before, too.
    for (const [pattern, before] of this.#changed) {
      if (this.#found.has(pattern)) continue;
      changed.set(pattern, {
        start: before.start <= start ? Math.min(before.start, edited.start) : edited.start,
        end: before.end >= end ? Math.max(before.end + delta, edited.end) : edited.end,
      });
    }
    return new Searches(text, changed);
  }

  holds(pattern: RegExp): boolean {
    let found = this.#found.get(pattern);
    if (found === undefined) {
      const changed = this.#changed.get(pattern);
      found = pattern.test(changed ? this.#text.slice(changed.start, changed.end) : this.#text);
      this.#found.set(pattern, found);
    }
    return found;
  }
}
