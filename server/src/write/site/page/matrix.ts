import type { Phrases } from '../../../service/text/phrases/phrases.ts';
import { searchWords } from '../../../service/text/searchWords.ts';
import { phrasesOf } from './pagePhrases.ts';
import { type Row as Facts, isShown, nextSort, type Sort, sortedRows } from './rows.ts';

/*
 * The script of a table of skills by grade: a filter by words, sorting by a click on the head of a column, and the choice between groups and one
 * list. Without it the table is whole, in the order of its groups.
 */

interface Row extends Facts {
  readonly element: Element;
}

interface Group {
  readonly body: Element;
  readonly rows: readonly Row[];
}

const table = document.querySelector('.rp-matrix');
const tools = document.querySelector<HTMLElement>('[data-matrix-tools]');
const input = tools?.querySelector<HTMLInputElement>('input[type=search]');
const grouped = tools?.querySelector<HTMLInputElement>('input[type=checkbox]');
const status = tools?.querySelector<HTMLElement>('[role=status]');

if (table && tools && input && grouped && status) {
  const phrases = phrasesOf(tools);
  const groups = [...table.querySelectorAll('tbody')].map((body): Group => ({ body, rows: rowsOf(body) }));
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  let sort: Sort | undefined;
  const show = () => {
    let shown = 0;
    const all = groups.flatMap(({ rows }) => rows);
    const asked = searchWords(input.value);
    for (const [i, { body, rows }] of groups.entries()) {
      const own = grouped.checked ? rows : i === 0 ? all : [];
      const wanted = own.filter((row) => isShown(row, asked));
      for (const { element } of own) element.toggleAttribute('hidden', true);
      for (const { element } of wanted) element.removeAttribute('hidden');
      body.append(...sortedRows(own, sort, document.documentElement.lang).map(({ element }) => element));
      body.toggleAttribute('hidden', wanted.length === 0);
      body.querySelector('.rp-matrix-group')?.toggleAttribute('hidden', !grouped.checked);
      shown += wanted.length;
    }
    status.textContent = shown === total ? '' : phrases.say('arranging.shown', { shown, count: total });
    for (const head of table.querySelectorAll('thead th[data-column]')) showSort(head, sort);
  };
  for (const head of table.querySelectorAll('thead th[data-column]')) {
    (head.querySelector('.rp-column-facts') ?? head).append(sortButton(head, phrases));
    head.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) return;
      sort = nextSort(sort, head.getAttribute('data-column') ?? '');
      show();
    });
  }
  input.addEventListener('input', show);
  grouped.addEventListener('change', show);
  tools.hidden = false;
  // Browsers keep what was typed when somebody comes back.
  show();
}

function rowsOf(body: Element): Row[] {
  return [...body.querySelectorAll('tr[data-order]')].map((element) => ({
    element,
    name: element.querySelector('th')?.textContent?.trim() ?? '',
    words: searchWords(`${element.querySelector('th')?.textContent ?? ''} ${body.getAttribute('data-group') ?? ''}`),
    values: [...element.querySelectorAll('td')].map((cell) => cell.getAttribute('data-value') ?? ''),
    order: Number(element.getAttribute('data-order')),
  }));
}

function sortButton(head: Element, phrases: Phrases): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'rp-sort';
  const name = (head.querySelector('.rp-column-title') ?? head).textContent?.trim() ?? '';
  button.setAttribute('aria-label', phrases.say('arranging.sortBy', { name }));
  return button;
}

function showSort(head: Element, sort: Sort | undefined): void {
  const isSorted = sort !== undefined && sort.column === head.getAttribute('data-column');
  if (isSorted) head.setAttribute('aria-sort', sort.descending ? 'descending' : 'ascending');
  else head.removeAttribute('aria-sort');
  const button = head.querySelector('.rp-sort');
  if (button) button.textContent = isSorted ? (sort.descending ? '↓' : '↑') : '↕';
}
