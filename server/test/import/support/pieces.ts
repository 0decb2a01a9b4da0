import type { DraftText } from '../../../src/import/draft.ts';
import type { Piece } from '../../../src/import/piece.ts';

/** A piece of a source on a line. */
export function pieceOf(text: string, line = 0, file = 'source.txt'): Piece {
  return { text, file, place: `line ${line + 1}`, line };
}

/** Words of a draft, of one piece or several; the piece has the same words unless others are given. */
export function textOf(text: string, ...from: readonly Piece[]): DraftText {
  return { text, from: from.length > 0 ? from : [pieceOf(text)] };
}
