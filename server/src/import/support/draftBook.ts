import type { Decision } from '../decisions.ts';
import type { Draft, DraftFile, DraftText, LeftOut, Oddity } from '../draft.ts';
import type { Piece } from '../piece.ts';
import { blockMarkdown, plainMarkdown } from './plainMarkdown.ts';

/** What a reader notes down while it goes through a source, so that no word and no doubt is forgotten. One for each reading. */
export class DraftBook {
  readonly #pieces: Piece[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #oddities: Oddity[] = [];
  readonly #decisions: Decision[] = [];

  /** The next words of a source. */
  piece(file: string, text: string, place: string, line?: number): Piece {
    const piece = { text, file, place, ...(line === undefined ? {} : { line }) };
    this.#pieces.push(piece);
    return piece;
  }

  /** The next words of a text, on a 0-based line. */
  onLine(file: string, text: string, line: number): Piece {
    return this.piece(file, text, `line ${line + 1}`, line);
  }

  leaveOut(piece: Piece, reason: string): void {
    this.#leftOut.push({ piece, reason });
  }

  odd(message: string, piece?: Piece): void {
    this.#oddities.push({ message, ...(piece ? { piece } : {}) });
  }

  /** What the source's form had broken and the reader has put right. */
  repaired(message: string, piece: Piece): void {
    this.#oddities.push({ message, piece, repaired: true });
  }

  decided(decision: Decision): void {
    this.#decisions.push(decision);
  }

  draft(files: readonly DraftFile[]): Draft {
    return {
      pieces: this.#pieces,
      files,
      oddities: this.#oddities,
      leftOut: this.#leftOut,
      decisions: this.#decisions,
    };
  }
}

/** The words of pieces that are no Markdown. One line stays as it is, several are paragraphs and lists. */
export function plainText(...from: readonly Piece[]): DraftText {
  const words = from.map(({ text }) => text).join('\n');
  return { text: words.includes('\n') ? blockMarkdown(words) : plainMarkdown(words), from };
}
