import { type Cell, highestRow, type LayoutLine, row, spaced, withNext } from './layoutLines.ts';
import { type PdfCanvas, repeatedTag, type Tag, tag } from './pdfCanvas.ts';
import type { PdfContext } from './texts.ts';
import { room } from './theme.ts';

/** Where a cell is set: its width and its place in the structure. */
export interface CellArea {
  readonly width: number;
  readonly tag: Tag;
}

/** Sets the content of a cell. */
export type CellMaker = (area: CellArea) => LayoutLine[];

export interface TableShape {
  readonly width: number;
  /** Between two columns. */
  readonly gap: number;
  /** What each column has of the width; 1 together. */
  readonly shares: readonly number[];
  /** The structure that it belongs to. */
  readonly tag: Tag;
  /** Whether its head is said again on each page. */
  readonly repeats?: boolean;
}

/** A head that is higher is not repeated. */
const highestHead = room.height * 0.2;

/**
 * A table with hairlines between its rows. What a row lacks at its end is one empty cell. The cells of a row that is too high for a page stand one below the other.
 */
export function tableLines(
  { palette }: Pick<PdfContext, 'palette'>,
  head: readonly CellMaker[],
  rows: readonly (readonly CellMaker[])[],
  { width, gap, shares, tag: parent, repeats = false }: TableShape,
): LayoutLine[] {
  const widths = shares.map((share) => share * (width - gap * (shares.length - 1)));
  let x = 0;
  const xs = widths.map((one) => {
    const start = x;
    x += one + gap;
    return start;
  });
  const node = tag('Table', parent);
  const cellsOf = (makers: readonly CellMaker[], tags: readonly Tag[]) =>
    makers.map((make, i): Cell => {
      return { x: xs[i] ?? 0, lines: make({ width: widths[i] ?? width, tag: tags[i] ?? node }) };
    });
  const ruled = (line: LayoutLine, colour: string): LayoutLine => ({
    ...line,
    height: line.height + 5,
    draw: (canvas, x, y, above) => {
      line.draw(canvas, x, y, above);
      canvas.bar(x, y + line.height + 4.5, width, 0.5, colour);
    },
  });
  const headRow = tag('TR', node);
  const headTags = head.map((): Tag => ({ type: 'TH', parent: headRow, scope: 'Column' }));
  const heads = ruled(row(cellsOf(head, headTags), 0), palette.open);
  const again = heads.height <= highestHead && repeats ? headAgain() : undefined;
  function headAgain(): LayoutLine {
    const tags = head.map(() => repeatedTag);
    return ruled(row(cellsOf(head, tags), 0), palette.open);
  }
  const lines = rows.flatMap((makers) => {
    const rowTag = tag('TR', node);
    const tags = makers.map(() => tag('TD', rowTag));
    const missing = head.length - makers.length;
    const rest: Tag[] = missing > 0 ? [{ type: 'TD', parent: rowTag, columns: missing }] : [];
    const open = (canvas: PdfCanvas) => void [...tags, ...rest].map((one) => canvas.open(one));
    const made = row(cellsOf(makers, tags), 5, open);
    if (made.height <= highestRow) return [{ ...ruled(made, palette.line), ...(again ? { head: again } : {}) }];
    return makers.flatMap((make, i) => spaced(make({ width, tag: tags[i] ?? rowTag }), 5));
  });
  return [...withNext([heads]), ...lines];
}
