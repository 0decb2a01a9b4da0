import type { OffsetEdit, Span } from '../../text/span.ts';

/**
 * Leads from offsets in an edited text to those in the original. What was inserted lies where it was inserted, so that the order of offsets stays
 * and what is within something stays within it.
 */
export class OffsetMap {
  /** Where each edit stands in the original, and where its new text stands in the edited text. */
  readonly #edits: readonly (OffsetEdit & { readonly newStart: number })[];

  /** The edits are in order and do not overlap. */
  constructor(edits: readonly OffsetEdit[]) {
    let longer = 0;
    this.#edits = edits.map((edit) => {
      const newStart = edit.start + longer;
      longer += edit.newText.length - (edit.end - edit.start);
      return { ...edit, newStart };
    });
  }

  /** The offset in the original text. */
  original(offset: number): number {
    const edit = this.#before(offset);
    if (!edit) return offset;
    const inside = offset - edit.newStart;
    if (inside >= edit.newText.length) return edit.end + inside - edit.newText.length;
    return Math.min(edit.start + inside, edit.end);
  }

  /** The same for a part that no edit touches; `undefined` where one does. */
  untouched({ start, end }: Span): Span | undefined {
    const edit = this.#before(end);
    if (edit && edit.newStart + edit.newText.length > start) return undefined;
    return { start: this.original(start), end: this.original(end) };
  }

  /** The last edit that begins at or before an offset of the edited text. */
  #before(offset: number): (OffsetEdit & { readonly newStart: number }) | undefined {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.newStart ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#edits[low - 1];
  }
}
