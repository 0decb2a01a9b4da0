import { type Cell, heightOf, highestRow, type LayoutLine, row, withNext } from '../layoutLines.ts';
import { type PdfCanvas, repeatedTag, type Tag, tag } from '../pdfCanvas.ts';
import type { CellMaker } from '../tables.ts';
import type { PdfContext } from '../texts.ts';

/*
 * Tables of many columns, whose heads and groups are said again on each page.
 */

/** A column: how far from the left it begins, and how wide it is. */
export interface PdfColumn {
  readonly x: number;
  readonly width: number;
}

/** Columns of these widths beside each other. */
export function columnsOf(widths: readonly number[], gap: number): PdfColumn[] {
  let x = 0;
  return widths.map((width) => {
    const column = { x, width };
    x += width + gap;
    return column;
  });
}

export interface TableGroup {
  /** What the group is called, above its rows; `isAgain` on a later page, for the eye alone. */
  readonly head?: (parent: Tag, isAgain: boolean) => LayoutLine[];
  /** The first cell of each row is its head. */
  readonly rows: readonly (readonly CellMaker[])[];
}

export interface GroupedTable {
  readonly columns: readonly PdfColumn[];
  readonly width: number;
  readonly heads: readonly CellMaker[];
  readonly groups: readonly TableGroup[];
  readonly tag: Tag;
  /** Where the lines between the rows of a group begin. */
  readonly rulesFrom?: number;
}

/** Room above and below what a row says. */
const padding = 2.5;

/** The lines of a table. A row that is too high for a page goes on on the next one. */
export function groupedTable({ palette }: PdfContext, table: GroupedTable): LayoutLine[] {
  const { columns, width, heads, groups, rulesFrom = 0 } = table;
  const node = tag('Table', table.tag);
  const cellsOf = (makers: readonly CellMaker[], tags: readonly Tag[]) =>
    makers.map((make, i): Cell => {
      const { x, width: own } = columns[i] ?? { x: 0, width };
      return { x, lines: make({ width: own, tag: tags[i] ?? node }) };
    });
  const headRow = tag('TR', node);
  const head = underlined(
    bottomRow(
      cellsOf(
        heads,
        heads.map((): Tag => ({ type: 'TH', parent: headRow, scope: 'Column' })),
      ),
    ),
    width,
    1.25,
    palette.ink,
  );
  const again = underlined(
    bottomRow(
      cellsOf(
        heads,
        heads.map(() => repeatedTag),
      ),
    ),
    width,
    1.25,
    palette.ink,
  );
  const lines = groups.flatMap(({ head: title, rows }, i) => {
    const isLast = i === groups.length - 1;
    const titles = title ? title(tag('TH', tag('TR', node)), false) : [];
    const atTop = stacked([again, ...(title ? title(repeatedTag, true) : [])]);
    const made = rows.flatMap((makers, place) => {
      const rowTag = tag('TR', node);
      const tags = makers.map(
        (_, column): Tag => (column === 0 ? { type: 'TH', parent: rowTag, scope: 'Row' } : tag('TD', rowTag)),
      );
      const open = (canvas: PdfCanvas) => void tags.map((one) => canvas.open(one));
      const cells = beside(cellsOf(makers, tags), padding, open);
      const isEnd = place === rows.length - 1;
      return cells.map((line, k): LayoutLine => {
        const own = { ...line, head: atTop };
        if (k < cells.length - 1) return own;
        if (!isEnd) return underlined(own, width, 0.5, palette.line, rulesFrom);
        return isLast || !title ? underlined(own, width, 0.75, palette.ink) : own;
      });
    });
    return [...withNext(titles.map((line) => ({ ...line, head: again }))), ...made];
  });
  return [...withNext([head]), ...lines];
}

/** Cells side by side in lines that a page may end between; few lines stay together. */
export function beside(cells: readonly Cell[], space: number, open?: (canvas: PdfCanvas) => void): LayoutLine[] {
  const made = row(cells, space, open);
  if (made.height <= highestRow / 2) return [made];
  const count = Math.max(0, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, k): LayoutLine => {
    const own = cells.flatMap(({ x, lines }) => (lines[k] ? [{ x, line: lines[k] }] : []));
    const inner = k === 0 ? space : Math.max(0, ...own.map(({ line }) => line.space));
    const slice = row(
      own.map(({ x, line }) => ({ x, lines: [line] })),
      inner,
      k === 0 ? open : undefined,
    );
    // Two lines stay together at both ends.
    return { ...slice, keep: k < 1 || k === count - 2 ? 2 : 0 };
  });
}

/** Cells that stand on one line at their feet. */
function bottomRow(cells: readonly Cell[]): LayoutLine {
  const height = Math.max(0, ...cells.map(({ lines }) => heightOf(lines, false)));
  return row(
    cells.map(({ x, lines }) => ({ x, lines: lowered(lines, height - heightOf(lines, false)) })),
    0,
  );
}

function lowered(lines: readonly LayoutLine[], by: number): LayoutLine[] {
  const nothing: LayoutLine = { space: 0, keep: 0, height: by, draw: () => {} };
  return by > 0 ? [nothing, ...lines] : [...lines];
}

/** Lines as one. */
function stacked(lines: readonly LayoutLine[]): LayoutLine {
  return row([{ x: 0, lines }], 0);
}

/** With a line below, from so far to the right on. */
function underlined(line: LayoutLine, width: number, thickness: number, colour: string, from = 0): LayoutLine {
  return {
    ...line,
    height: line.height + padding + thickness,
    draw: (canvas, x, y, gap) => {
      line.draw(canvas, x, y, gap);
      canvas.bar(x + from, y + line.height + padding, width - from, thickness, colour);
    },
  };
}
