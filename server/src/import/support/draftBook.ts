import type { Message } from '../../service/message.ts';
import type { Decision } from '../decisions.ts';
import type { Draft, DraftFile, DraftText, LeftOut, Oddity } from '../draft.ts';
import type { Piece } from '../piece.ts';
import { blockMarkdown, inlineMarkdown } from './plainMarkdown.ts';

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

  leaveOut(piece: Piece, reason: Message): void {
    this.#leftOut.push({ piece, reason });
  }

  odd(message: Message, piece?: Piece): void {
    this.#oddities.push({ message, ...(piece ? { piece } : {}) });
  }

  /** What the source's form had broken and the reader has put right. */
  repaired(message: Message, piece: Piece): void {
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

/** The words of pieces that are no Markdown, as lines of one text. */
export function plainText(...from: readonly Piece[]): DraftText {
  return { text: blockMarkdown(from.map(({ text }) => text).join('\n')), from };
}

/** The words of pieces that are no Markdown, on one line. */
export function plainLine(...from: readonly Piece[]): DraftText {
  return { text: inlineMarkdown(from.map(({ text }) => text).join(' ')), from };
}
