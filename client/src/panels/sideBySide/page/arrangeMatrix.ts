import { say } from '../../shared/page/say.ts';
import { type Arrangement, inOrderOf, isShown, type Sort, sortedRows } from '../arrangement.ts';
import type { ColumnsInSight } from './columnsInSight.ts';
import { drawRows, type GroupRow, type LaterRows } from './laterRows.ts';
import { divideRuns, type MatrixRow } from './matrixRows.ts';
import type { ShownRows } from './shownRows.ts';

/**
 * Puts the rows of a matrix that are shown into it, sorted within their groups, and gives each column a button to sort by it.
 *
 * @param groups The rows of each group, of which the table has none.
 * @param drawn How many rows of a long table are to be there at least.
 * @param before The keys of the rows that stay where they were, whatever they say by now.
 * @param columns The columns that are laid out.
 */
export function arrangeMatrix(
  root: Element,
  groups: readonly (readonly MatrixRow[])[],
  arrangement: Arrangement,
  lang: string,
  drawn: number,
  before: readonly string[],
  columns: ColumnsInSight,
): ShownRows & { readonly later: LaterRows } {
  const stays = new Set(before);
  for (const head of root.querySelectorAll('thead th[data-column]')) addSortButton(head, arrangement.sort);
  if (arrangement.editing) makeGrid(root);
  columns.begin(root);
  const bodies = root.querySelectorAll('.rp-matrix tbody');
  if (arrangement.ungrouped) {
    // All rows are in the first of the groups, whose names are not shown.
    for (const title of root.querySelectorAll('.rp-matrix-group')) title.setAttribute('hidden', '');
  }
  const listed = arrangement.ungrouped ? [groups.flat()] : groups;
  const rows: GroupRow[] = [];
  for (const [group, body] of bodies.entries()) {
    const shown = (listed[group] ?? []).filter((row) => stays.has(row.key) || isShown(arrangement, row));
    const sorted = sortedRows(shown, arrangement.sort, lang);
    rows.push(...inOrderOf(sorted, before).map((row) => ({ row, group })));
    body.toggleAttribute('hidden', shown.length === 0);
  }
  const later = drawRows(root, rows, drawn, ({ element }) => {
    // Before it is copied, so that the next copy has it, too: of hundreds of columns it takes longer than copying.
    divideRuns(element);
    columns.dress(element);
    const copy = element.cloneNode(true) as Element;
    if (arrangement.editing) withoutLinks(copy);
    return copy;
  });
  const total = groups.reduce((sum, group) => sum + group.length, 0);
  return { shown: rows.length, total, keys: rows.map(({ row }) => row.key), later };
}

function makeGrid(root: Element): void {
  const table = root.querySelector('.rp-matrix');
  table?.setAttribute('role', 'grid');
  table?.setAttribute('aria-multiselectable', 'true');
}

/** Cells that are chosen have no links in them, which a key or a click would follow. */
function withoutLinks(row: Element): void {
  for (const link of row.querySelectorAll('td a')) {
    const words = link.ownerDocument.createElement('span');
    words.className = link.className;
    words.append(...link.childNodes);
    link.replaceWith(words);
  }
}

/** Adds the button that sorts by a column, and says how the column is sorted. */
function addSortButton(head: Element, sort: Sort | undefined): void {
  const column = head.getAttribute('data-column') ?? '';
  const isSorted = sort?.column === column;
  const name = (head.querySelector('.rp-column-title') ?? head).textContent?.trim() ?? '';
  const direction = sort?.descending ? 'descending' : 'ascending';
  if (isSorted) head.setAttribute('aria-sort', direction);
  const button = head.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'pages-sort';
  button.dataset.sort = column;
  button.setAttribute('aria-label', say`Sort by ${name}`);
  button.title = say`Sort`;
  button.textContent = isSorted ? (sort.descending ? '↓' : '↑') : '↕';
  (head.querySelector('.rp-column-facts') ?? head).append(button);
}
