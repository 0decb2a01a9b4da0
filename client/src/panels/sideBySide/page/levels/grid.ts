import { say } from '../../../shared/page/say.ts';
import type { Cell } from '../../levelMessages.ts';

/*
 * The cells of a table of skills, as they are chosen in it: where they are, and what they stand for.
 */

/** A place in the table: the numbers of a row among those that are shown, and of a column of a role. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The rows of skills that are shown, in their order. */
export function shownRows(table: Element): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLTableRowElement>('tbody:not([hidden]) tr[data-order]:not([hidden])')];
}

/** The cell at a place. */
export function cellAt(
  rows: readonly HTMLTableRowElement[],
  { row, column }: GridPlace,
): HTMLTableCellElement | undefined {
  return rows[row]?.querySelectorAll<HTMLTableCellElement>('td')[column];
}

/** Where a cell is; `undefined` for what is no cell of a role. */
export function placeOfCell(rows: readonly HTMLTableRowElement[], cell: Element): GridPlace | undefined {
  const own = cell.closest('tr');
  const row = own ? rows.indexOf(own) : -1;
  const column = [...(own?.querySelectorAll('td') ?? [])].indexOf(cell as HTMLTableCellElement);
  return row < 0 || column < 0 ? undefined : { row, column };
}

/** What a row is known by: the skill of a catalogue, else its name. */
export function keyOfRow(row: HTMLElement): string {
  return row.dataset.skill ?? row.querySelector('th')?.textContent?.trim() ?? '';
}

/** The roles of the columns. */
export function rolesOf(table: Element): string[] {
  return [...table.querySelectorAll<HTMLElement>('thead th[data-role]')].map(({ dataset }) => dataset.role ?? '');
}

/** What a cell stands for. */
export function meaningOf(table: Element, cell: HTMLTableCellElement, column: number): Cell | undefined {
  const row = cell.closest('tr');
  const role = rolesOf(table)[column];
  if (!row || !role) return undefined;
  const { path, itemUri } = cell.dataset;
  const [, uri, id] = /^(.*)#([^#]*)$/.exec(row.dataset.skill ?? '') ?? [];
  return {
    asked: {
      role,
      ...(path === undefined ? {} : { item: { uri: itemUri ?? role, path } }),
      ...(uri === undefined || id === undefined ? {} : { skill: { uri, id } }),
    },
    row: keyOfRow(row),
    shown: path === undefined ? '' : wordsOf(cell),
  };
}

/** What a cell says of its level. */
function wordsOf(cell: Element): string {
  return (cell.querySelector('.rp-level-name') ?? cell).textContent?.trim() ?? '';
}

/** What a cell is called for those who do not see where it is. */
export function labelOfCell(table: Element, cell: HTMLTableCellElement, column: number): string {
  const head = table.querySelectorAll('thead th[data-role]')[column];
  const role = (head?.querySelector('.rp-column-title') ?? head)?.textContent?.trim() ?? '';
  return say`${cell.closest('tr')?.querySelector('th')?.textContent?.trim() ?? ''} for ${role}`;
}

/** The places of a rectangle between two of its corners, row by row. */
export function between(a: GridPlace, b: GridPlace): GridPlace[] {
  const places: GridPlace[] = [];
  for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row++) {
    for (let column = Math.min(a.column, b.column); column <= Math.max(a.column, b.column); column++) {
      places.push({ row, column });
    }
  }
  return places;
}
