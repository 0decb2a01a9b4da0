import type { RowFacts } from '../arrangement.ts';

/** A row of a matrix as the server has sent it. */
export interface MatrixRow extends RowFacts {
  /** To be copied. */
  readonly element: Element;
}

/** Takes the rows of skills out of a matrix: those of each group, in the order of the page. */
export function takeRows(page: Element): readonly (readonly MatrixRow[])[] {
  return [...page.querySelectorAll('.rp-matrix tbody')].map((body) => {
    const rows = [...body.querySelectorAll('tr[data-order]')];
    for (const row of rows) row.remove();
    return rows.map((row) => factsOf(row, body.getAttribute('data-group') ?? ''));
  });
}

function factsOf(element: Element, group: string): MatrixRow {
  let values: readonly string[] | undefined;
  return {
    element,
    name: element.querySelector('th')?.textContent?.trim() ?? '',
    group,
    // Only some arrangements ask for them, and of a large table they are hundreds of thousands.
    get values() {
      values ??= [...element.querySelectorAll('td')].map((cell) => cell.getAttribute('data-value') ?? '');
      return values;
    },
    marks: element.getAttribute('data-mark')?.split(' ') ?? [],
    order: Number(element.getAttribute('data-order')),
  };
}
