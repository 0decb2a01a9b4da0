import { say } from '../../shared/page/say.ts';
import { type Arrangement, isShown, type RowFacts, type Sort, sortedRows } from '../arrangement.ts';
import type { ShownRows } from './shownRows.ts';

interface Row extends RowFacts {
  readonly element: Element;
}

/** Sorts the rows of a matrix within their groups, hides those that are left out, and gives each column a button to sort by it. */
export function arrangeMatrix(root: Element, arrangement: Arrangement, lang: string): ShownRows {
  for (const head of root.querySelectorAll('thead th[data-column]')) addSortButton(head, arrangement.sort);
  if (arrangement.editing) makeGrid(root);
  let shown = 0;
  let total = 0;
  const groups = [...root.querySelectorAll('.rp-matrix tbody')].map((body) => ({
    body,
    rows: [...body.querySelectorAll('tr[data-order]')].map((row) => factsOf(row, body)),
  }));
  if (arrangement.ungrouped) joinGroups(root, groups);
  for (const { body, rows } of groups) {
    const wanted = new Set(rows.filter((row) => isShown(arrangement, row)));
    for (const row of rows) row.element.toggleAttribute('hidden', !wanted.has(row));
    body.append(...sortedRows(rows, arrangement.sort, lang).map(({ element }) => element));
    body.toggleAttribute('hidden', wanted.size === 0);
    shown += wanted.size;
    total += rows.length;
  }
  return { shown, total };
}

/** All rows in the first of the groups, whose names are not shown. */
function joinGroups(root: Element, groups: readonly { readonly rows: Row[] }[]): void {
  const [first, ...others] = groups;
  first?.rows.push(...others.flatMap(({ rows }) => rows.splice(0)));
  for (const title of root.querySelectorAll('.rp-matrix-group')) title.setAttribute('hidden', '');
}

/** A table whose cells are chosen in has no links in them, which a key or a click would follow. */
function makeGrid(root: Element): void {
  const table = root.querySelector('.rp-matrix');
  table?.setAttribute('role', 'grid');
  table?.setAttribute('aria-multiselectable', 'true');
  for (const link of root.querySelectorAll('.rp-matrix td a')) {
    const words = link.ownerDocument.createElement('span');
    words.className = link.className;
    words.append(...link.childNodes);
    link.replaceWith(words);
  }
}

function factsOf(element: Element, body: Element): Row {
  return {
    element,
    name: element.querySelector('th')?.textContent?.trim() ?? '',
    group: body.getAttribute('data-group') ?? '',
    values: [...element.querySelectorAll('td')].map((cell) => cell.getAttribute('data-value') ?? ''),
    marks: element.getAttribute('data-mark')?.split(' ') ?? [],
    order: Number(element.getAttribute('data-order')),
  };
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
