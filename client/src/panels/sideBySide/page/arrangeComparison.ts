import { say } from '../../shared/page/say.ts';
import type { Arrangement } from '../arrangement.ts';
import type { ShownRows } from './shownRows.ts';
import { addTakeButtons } from './takeOver.ts';

/** Lets the keyboard go from row to row of a comparison, adds buttons to its cells, and hides what is left out. */
export function arrangeComparison(root: Element, { filter, hideSame }: Arrangement): ShownRows {
  const rows = [...root.querySelectorAll('.rp-row')];
  let shown = 0;
  for (const row of rows) {
    row.setAttribute('tabindex', '-1');
    const isShown = filter === 'all' || (row.getAttribute('data-change')?.split(' ') ?? []).includes(filter);
    row.toggleAttribute('hidden', !isShown);
    if (isShown) shown += 1;
    for (const cell of row.querySelectorAll('.rp-cell[data-uri]')) addOpenButton(cell);
  }
  addTakeButtons(root);
  const leavesOut = hideSame || (filter !== 'all' && filter !== 'same');
  for (const same of root.querySelectorAll('.rp-same')) same.toggleAttribute('hidden', leavesOut);
  for (const shared of root.querySelectorAll('.rp-shared')) shared.toggleAttribute('hidden', hideSame);
  for (const holder of root.querySelectorAll('.rp-row-group, .rp-compare-section')) {
    const isEmpty = holder.querySelector(':is(.rp-row, .rp-same):not([hidden])') === null;
    holder.toggleAttribute('hidden', isEmpty);
  }
  return { shown, total: rows.length };
}

/** Adds the button that shows the source of a cell. A click on the cell does the same, but the keyboard needs an element to focus. */
function addOpenButton(cell: Element): void {
  const button = cell.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'pages-open';
  button.textContent = '↗';
  const role = cell.querySelector('.rp-cell-role')?.textContent?.trim() ?? '';
  button.setAttribute('aria-label', role === '' ? say`Go to the source` : say`Go to the source in ${role}`);
  button.title = say`Go to the source`;
  cell.append(button);
}
