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
    const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
    for (const edit of sorted) this.#replace(edit);
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
    // A line break of two characters is not cut in two.
    if (tail > 0 && old.charAt(old.length - tail) === '\n' && /\r$/.test(old.slice(0, old.length - tail))) tail--;
    if (same > 0 && old.charAt(same - 1) === '\r') same--;
    return { start: start + same, end: end - tail, newText: newText.slice(same, newText.length - tail) };
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
