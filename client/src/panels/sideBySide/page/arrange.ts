import { detached } from '../../shared/page/elements.ts';
import type { Arrangement } from '../arrangement.ts';
import { arrangeComparison } from './arrangeComparison.ts';
import { arrangeMatrix } from './arrangeMatrix.ts';
import type { ColumnsInSight } from './columnsInSight.ts';
import { type LaterRows, noLaterRows } from './laterRows.ts';
import { takeRows } from './matrixRows.ts';
import type { ShownRows } from './shownRows.ts';

/** An arranged page, and how many of its rows it shows. */
export interface ArrangedPage extends ShownRows {
  /** The page, in a document that is never shown: to be copied from. */
  readonly root: HTMLElement;
  /** What of a long table is not in the page yet. */
  readonly later: LaterRows;
}

/** A page as the server has sent it, of which each arrangement is a copy. */
export interface ArrangeablePage {
  /**
   * Arranges the page as the reader has chosen: sorted and filtered, with the buttons for that.
   *
   * @param lang The BCP 47 tag of the language of the page, for sorting.
   * @param drawn How many rows of a long table are to be there at least.
   * @param before The keys of the rows of a matrix that stay where they were.
   */
  arrange(arrangement: Arrangement, lang: string, drawn?: number, before?: readonly string[]): ArrangedPage;
}

/**
 * Reads a page once for all of its arrangements, since of a table of a thousand rows that takes far longer than to arrange it. Every arrangement is made from
 * the server's page rather than from the arranged one, so that an update has nothing in the page to respect.
 */
export function readPage(html: string, columns: ColumnsInSight): ArrangeablePage {
  const page = detached(html);
  const groups = page.querySelector('.rp-matrix') ? takeRows(page) : undefined;
  return {
    arrange(arrangement, lang, drawn = 0, before = []) {
      const root = page.cloneNode(true) as HTMLElement;
      const filter = offeredFilter(root, arrangement);
      for (const choice of root.querySelectorAll('.rp-filter input')) {
        choice.toggleAttribute('checked', choice.getAttribute('value') === filter);
      }
      const chosen = { ...arrangement, filter };
      return groups
        ? { root, ...arrangeMatrix(root, groups, chosen, lang, drawn, before, columns) }
        : { root, later: noLaterRows, ...arrangeComparison(root, chosen) };
    },
  };
}

/** The chosen filter, or `all` when an update has left a page that does not offer it. */
function offeredFilter(root: Element, { filter }: Arrangement): string {
  const values = [...root.querySelectorAll('.rp-filter input')].map((choice) => choice.getAttribute('value'));
  return values.includes(filter) ? filter : 'all';
}
