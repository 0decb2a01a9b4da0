import type { Message } from '../../service/message.ts';
import type { LeftOut } from '../draft.ts';
import type { Piece } from '../piece.ts';

/** The pieces of a document in their order, as they are read. */
export class PieceLog {
  readonly pieces: Piece[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #file: string;
  readonly #placeOf: (line: number) => string;

  /** `placeOf` says for people where a 0-based line is. */
  constructor(file: string, placeOf: (line: number) => string = (line) => `line ${line + 1}`) {
    this.#file = file;
    this.#placeOf = placeOf;
  }

  add(text: string, line: number): Piece {
    const piece: Piece = { text, file: this.#file, place: this.#placeOf(line), line };
    this.pieces.push(piece);
    return piece;
  }

  /** All pieces that `read` adds are left out. */
  leaving(reason: Message, read: () => void): void {
    const before = this.pieces.length;
    read();
    for (const piece of this.pieces.slice(before)) this.leftOut.push({ piece, reason });
  }
}
