import type { RowFacts } from '../arrangement.ts';

/** A row of a matrix as the server has sent it. */
export interface MatrixRow extends RowFacts {
  /** To be copied; made ready for that when it is copied first. */
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
  const name = element.querySelector('th')?.textContent?.trim() ?? '';
  return {
    element,
    key: JSON.stringify([group, element.getAttribute('data-skill') ?? name]),
    name,
    group,
    // Only some arrangements ask for them, and of a large table they are hundreds of thousands.
    get values() {
      values ??= [...element.querySelectorAll('td')].flatMap((cell) =>
        Array.from({ length: rolesIn(cell) }, () => cell.getAttribute('data-value') ?? ''),
      );
      return values;
    },
    marks: element.getAttribute('data-mark')?.split(' ') ?? [],
    order: Number(element.getAttribute('data-order')),
  };
}

/** Makes a cell for each role of those that the server has written as one, since no role of theirs asks for the skill. */
export function divideRuns(row: Element): void {
  for (const run of row.querySelectorAll('td[colspan]')) {
    const cells = Array.from({ length: rolesIn(run) }, () => row.ownerDocument.createElement('td'));
    run.replaceWith(...cells);
  }
}

/** For how many roles a cell stands. Browsers count no more than a thousand by themselves. */
function rolesIn(cell: Element): number {
  return Number(cell.getAttribute('colspan') ?? 1);
}
