import { isHidden } from '../../service/text/clipboard/htmlStyle.ts';
import type { HtmlElement } from '../../service/text/clipboard/htmlTree.ts';

export interface HtmlRow {
  readonly cells: readonly HtmlElement[];
  readonly isHeader: boolean;
  readonly line: number | undefined;
}

/** The rows of a table, those of its parts included, and its captions. */
export function rowsOf(table: HtmlElement): { rows: HtmlRow[]; captions: HtmlElement[] } {
  const rows: HtmlRow[] = [];
  const captions: HtmlElement[] = [];
  const visit = (element: HtmlElement, inHead: boolean) => {
    const stray: HtmlElement[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        // Words that stand between the cells are shown before the table.
        if (child.trim() !== '') captions.push({ name: 'p', attributes: new Map(), children: [child] });
      } else if (isHidden(child)) continue;
      else if (child.name === 'tr') rows.push(rowOf(child, inHead));
      else if (child.name === 'caption') captions.push(child);
      else if (child.name === 'td' || child.name === 'th') stray.push(child);
      else visit(child, inHead || child.name === 'thead');
    }
    if (stray.length > 0) rows.push({ cells: stray, isHeader: false, line: element.line });
  };
  visit(table, false);
  return { rows: rows.filter(({ cells }) => cells.length > 0), captions };
}

function rowOf(row: HtmlElement, inHead: boolean): HtmlRow {
  const cells = row.children.flatMap((child): HtmlElement[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [cellAround(child)];
    if (isHidden(child)) return [];
    // What stands between the cells is shown, too.
    return child.name === 'td' || child.name === 'th' ? [child] : [cellAround(child)];
  });
  return { cells, isHeader: inHead || (cells.length > 0 && cells.every(({ name }) => name === 'th')), line: row.line };
}

function cellAround(child: HtmlElement | string): HtmlElement {
  return { name: 'td', attributes: new Map(), children: [child] };
}

/** True for a table that only lays out a text: another table is in it, or no row has two cells with something in them. */
export function isLayoutTable(rows: readonly HtmlRow[]): boolean {
  const holdsTable = (element: HtmlElement): boolean =>
    element.children.some((child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)));
  return (
    rows.some(({ cells }) => cells.some(holdsTable)) ||
    rows.every(({ cells }) => cells.filter((cell) => cell.children.length > 0).length < 2)
  );
}

/** Columns and rows that one cell may take up. */
const widestSpan = 100;

export function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, widestSpan) : 1;
}
