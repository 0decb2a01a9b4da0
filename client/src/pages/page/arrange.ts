import type { View } from '../view.ts';
import { arrangeComparison } from './arrangeComparison.ts';
import { arrangeMatrix } from './arrangeMatrix.ts';

/** A page as it is to be shown, and how much of it that is. */
export interface Arranged {
  readonly html: string;
  readonly shown: number;
  readonly total: number;
}

/**
 * The page as the reader has arranged it: sorted, filtered, with the buttons for that. It is made anew from the server's page every time,
 * so that nothing is kept in the page that the next update would have to respect.
 */
export function arranged(html: string, view: View, lang: string): Arranged {
  // In a document that is never shown nothing is loaded or run while the text is read.
  const made = document.implementation.createHTMLDocument();
  const root = made.createElement('div');
  root.innerHTML = html;
  for (const choice of root.querySelectorAll('.rp-filter input')) {
    choice.toggleAttribute('checked', choice.getAttribute('value') === chosenFilter(root, view));
  }
  const counts = root.querySelector('.rp-matrix')
    ? arrangeMatrix(root, { ...view, filter: chosenFilter(root, view) }, lang)
    : arrangeComparison(root, { ...view, filter: chosenFilter(root, view) });
  return { html: root.innerHTML, ...counts };
}

/** The filter of an earlier page may be one that this page no longer offers. */
function chosenFilter(root: Element, { filter }: View): string {
  const values = [...root.querySelectorAll('.rp-filter input')].map((choice) => choice.getAttribute('value'));
  return values.includes(filter) ? filter : 'all';
}
