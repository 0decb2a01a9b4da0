import { type Message, say } from '../../../service/message.ts';
import type { LeftOut, Oddity } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import type { Cell } from './rows.ts';

/** What is said about the sources while they are read. */
export interface DdatNotes {
  readonly oddities: readonly Oddity[];
  readonly leftOut: readonly LeftOut[];
  odd(message: Message, piece?: Piece): void;
  /** Leaves out a cell that says what another one has said. */
  repeats(cell: Cell): void;
  leaveOut(cell: Cell, reason: Message): void;
  /** Leaves out a row that lacks what it would be about. */
  leaveRow(cells: ReadonlyMap<string, Cell>, reason: Message): void;
  /** Whether a cell says only that there is no text, in which case it is left out. `what` begins the sentence about it. */
  isStandIn(cell: Cell, what: Message): boolean;
}

const standIn = /^(?:missing|not in use|not used|n\/a|tbc|tbd)\.?$/i;

export function createNotes(): DdatNotes {
  const oddities: Oddity[] = [];
  const leftOut: LeftOut[] = [];
  const odd = (message: Message, piece?: Piece): void => {
    oddities.push(piece ? { message, piece } : { message });
  };
  const leaveOut = ({ pieces }: Cell, reason: Message): void => {
    for (const piece of pieces) leftOut.push({ piece, reason });
  };
  return {
    oddities,
    leftOut,
    odd,
    leaveOut,
    repeats: (cell) => leaveOut(cell, say`another row says the same`),
    leaveRow(cells, reason) {
      for (const cell of cells.values()) leaveOut(cell, reason);
      const [first] = cells.values();
      odd(say`A row was left out, since ${reason}.`, first?.pieces[0]);
    },
    isStandIn(cell, what) {
      if (!standIn.test(cell.text)) return false;
      leaveOut(cell, say`it says that there is no text`);
      odd(say`${what} is "${cell.text}".`, cell.pieces[0]);
      return true;
    },
  };
}
