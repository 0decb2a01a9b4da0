import { heightOf } from './heights.ts';
import { keepsNext, type Part, type Row, rowWithNext } from './parts.ts';
import { cellPadding, grid } from './theme.ts';

/** A part of an item that has a label of its own. */
export interface ItemPart {
  readonly label: readonly Part[];
  readonly parts: readonly Part[];
}

const line = 280;

/** Items that are not higher, nine lines, stay in one piece; a longer one may be torn apart between its paragraphs. */
const highest = 9 * line;

/** So much stays together at the beginning of an item, which is its name and three lines, and at its end. */
const least = { piece: 4 * line, last: 2 * line } as const;

/**
 * An item as rows, which no page break goes through, with neither lines nor white between them: a row for each label, or several where what stands
 * beside it is long.
 */
export function itemRows(items: readonly ItemPart[]): Row[] {
  const isWhole = items.reduce((sum, item) => sum + heightOfItem(item), 0) <= highest;
  const rows = items.flatMap(({ label, parts }) =>
    (isWhole ? [parts] : pieces(parts)).map((piece, i): Row => [{ parts: i === 0 ? label : [] }, { parts: piece }]),
  );
  return rows.map((row, i) => {
    const isLast = i === rows.length - 1;
    const joins = [...(i > 0 ? (['above'] as const) : []), ...(isLast ? [] : (['below'] as const))];
    const joined = joins.length > 0 ? row.map((cell) => ({ ...cell, joins })) : row;
    return isWhole && !isLast ? rowWithNext(joined) : joined;
  });
}

function heightOfItem({ label, parts }: ItemPart): number {
  const width = (column: number) => column - cellPadding.side;
  return Math.max(heightOf(label, width(grid.label)), heightOf(parts, width(grid.text)));
}

/** What stands beside a label, cut between its paragraphs into pieces of a few lines. */
function pieces(parts: readonly Part[]): Part[][] {
  const found: Part[][] = [];
  let piece: Part[] = [];
  for (const part of parts) {
    piece.push(part);
    if (heightOf(piece, grid.text) < least.piece || keepsNext(part)) continue;
    found.push(piece);
    piece = [];
  }
  const last = found.at(-1);
  if (last && heightOf(piece, grid.text) < least.last) last.push(...piece);
  else if (piece.length > 0 || !last) found.push(piece);
  return found;
}
