import type { Span } from '../text/span.ts';
import { differenceOf } from './syntax/differences.ts';
import { Lines, withLineFeeds } from './syntax/lines.ts';
import { lineEnd, lineStart } from './syntax/spans.ts';

/** A text of which nothing has been read but where its lines start. */
export class TextVersion {
  readonly text: string;
  readonly #lines: Lines;

  private constructor(text: string, lines: Lines) {
    this.text = text;
    this.#lines = lines;
  }

  static of(given: string): TextVersion {
    const text = withLineFeeds(given);
    return new TextVersion(text, new Lines(text));
  }

  /** A later version, the whole lines in it that hold what differs, and how many characters it has more. */
  next(given: string): { readonly version: TextVersion; readonly edited: Span; readonly more: number } {
    const text = withLineFeeds(given);
    const edit = differenceOf(this.text, text);
    const edited = { start: lineStart(text, edit.start), end: lineEnd(text, edit.end + edit.delta) };
    return { version: new TextVersion(text, Lines.after(this.#lines, edit, text)), edited, more: edit.delta };
  }

  /** The 0-based line of an offset. */
  lineAt(offset: number): number {
    return this.#lines.positionAt(offset).line;
  }

  /** The last of the lines. */
  get lastLine(): number {
    return this.lineAt(this.text.length);
  }
}
