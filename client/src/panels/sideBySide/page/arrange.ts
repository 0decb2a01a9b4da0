import { detached } from '../../shared/page/elements.ts';
import type { Arrangement } from '../arrangement.ts';
import { arrangeComparison } from './arrangeComparison.ts';
import { arrangeMatrix } from './arrangeMatrix.ts';
import { type LaterRows, takeLaterRows } from './laterRows.ts';
import type { ShownRows } from './shownRows.ts';

/** The HTML of an arranged page, and how many of its rows it shows. */
export interface ArrangedPage extends ShownRows {
  readonly html: string;
  /** What of a long table is not in the HTML yet. */
  readonly later: LaterRows;
}

/**
 * Arranges the HTML of a page as the reader has chosen: sorted and filtered, with the buttons for that. Every arrangement is made from the
 * server's page rather than from the arranged one, so that an update has nothing in the page to respect.
 *
 * @param lang The BCP 47 tag of the language of the page, for sorting.
 * @param drawn How many rows of a long table are to be there at least.
 */
export function arrange(html: string, arrangement: Arrangement, lang: string, drawn = 0): ArrangedPage {
  const root = detached(html);
  const filter = offeredFilter(root, arrangement);
  for (const choice of root.querySelectorAll('.rp-filter input')) {
    choice.toggleAttribute('checked', choice.getAttribute('value') === filter);
  }
  const rows = root.querySelector('.rp-matrix')
    ? arrangeMatrix(root, { ...arrangement, filter }, lang)
    : arrangeComparison(root, { ...arrangement, filter });
  const later = takeLaterRows(root, drawn);
  return { html: root.innerHTML, later, ...rows };
}

/** The chosen filter, or `all` when an update has left a page that does not offer it. */
function offeredFilter(root: Element, { filter }: Arrangement): string {
  const values = [...root.querySelectorAll('.rp-filter input')].map((choice) => choice.getAttribute('value'));
  return values.includes(filter) ? filter : 'all';
}
