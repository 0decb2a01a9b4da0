import type { OffsetEdit } from '../sourceDocument.ts';

/** A part of the original text, or a text that was inserted. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * A text that is edited several times, one edit upon the other, remembered as what is left of the original: in the end it gives the edits that
 * lead from the original to the last version at once.
 */
export class Pieces {
  readonly #original: string;
  #pieces: Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** Applies edits to the text as it is now, which do not overlap. */
  apply(edits: readonly OffsetEdit[]): void {
    // From the end on; of several at one place the last one first, so that they stand in their order.
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    for (const edit of sorted.reverse()) this.#replace(edit);
  }

  /** The edits of the original text, in order and without overlaps; what an edit writes as it was before is no part of it. */
  edits(): OffsetEdit[] {
    const edits: OffsetEdit[] = [];
    let at = 0;
    let newText = '';
    for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
      if ('text' in piece) {
        newText += piece.text;
        continue;
      }
      if (piece.start > at || newText !== '') edits.push(this.#trimmed({ start: at, end: piece.start, newText }));
      at = piece.end;
      newText = '';
    }
    return edits.filter(({ start, end, newText: text }) => start < end || text !== '');
  }

  #trimmed({ start, end, newText }: OffsetEdit): OffsetEdit {
    const old = this.#original.slice(start, end);
    const most = Math.min(old.length, newText.length);
    let same = 0;
    while (same < most && old.charCodeAt(same) === newText.charCodeAt(same)) same++;
    let tail = 0;
    while (
      tail < most - same &&
      old.charCodeAt(old.length - 1 - tail) === newText.charCodeAt(newText.length - 1 - tail)
    )
      tail++;
    return this.#whole({
      start: start + same,
      end: end - tail,
      newText: newText.slice(same, newText.length - tail),
    });
  }

  /** The edit without cutting a character or a line break of two units in two: editors know no such positions. */
  #whole({ start, end, newText }: OffsetEdit): OffsetEdit {
    const before = this.#isWithin(start) ? 1 : 0;
    const behind = this.#isWithin(end) ? 1 : 0;
    const text = this.#original.slice(start - before, start) + newText + this.#original.slice(end, end + behind);
    return { start: start - before, end: end + behind, newText: text };
  }

  #isWithin(offset: number): boolean {
    const pair = this.#original.slice(offset - 1, offset + 1);
    return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
  }

  #replace({ start, end, newText }: OffsetEdit): void {
    const pieces: Piece[] = [];
    let offset = 0;
    let isWritten = false;
    const write = (): void => {
      if (!isWritten && newText !== '') pieces.push({ text: newText });
      isWritten = true;
    };
    for (const piece of this.#pieces) {
      const length = lengthOf(piece);
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, length)];
      if (from >= length) pieces.push(piece);
      else {
        if (from > 0) pieces.push(part(piece, 0, from));
        if (offset + length >= start) write();
        const rest = Math.max(to, from > 0 ? from : 0);
        if (rest < length) pieces.push(part(piece, rest, length));
      }
      offset += length;
    }
    write();
    this.#pieces = pieces;
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}
