/** A table of more cells than this is in the page from its beginning, and goes on as somebody comes near its end. */
const mostCells = 20_000;

/** Fewer rows than this are not added at once. */
const fewestRows = 20;

/** The rows of a long table that are not in the page yet. */
export interface LaterRows {
  /** Whether there are any left. */
  readonly areLeft: boolean;
  /** How many rows are in the page. */
  readonly drawn: number;
  /** Adds the next ones to the table in the page. */
  more(page: Element): void;
}

/**
 * Takes the rows out of a table that are too many for the page at once. Those that are hidden are not needed by anybody. In a very large table the
 * server leaves the cells of skills that a role does not ask for empty, and says once what they say: it is written into those that are drawn.
 *
 * @param wanted How many rows are to be in the page at least, since somebody has come so far.
 */
export function takeLaterRows(root: Element, wanted: number): LaterRows {
  const words = root.querySelector('.rp-matrix')?.getAttribute('data-empty');
  const columns = root.querySelectorAll('.rp-matrix thead th').length;
  const portion = Math.max(fewestRows, Math.floor(mostCells / Math.max(1, columns)));
  const rows = [...root.querySelectorAll('.rp-matrix tbody')].flatMap((body, index) =>
    [...body.children].filter((row) => !row.hasAttribute('hidden')).map((row) => ({ row, index })),
  );
  let drawn = Math.max(portion, wanted);
  // Twice as many are not worth any trouble.
  if (rows.length < 2 * drawn) drawn = rows.length;
  for (const { row } of rows.slice(0, drawn)) fill(row, words);
  const later = rows.slice(drawn);
  for (const { row } of later) row.remove();
  return {
    get areLeft() {
      return later.length > 0;
    },
    get drawn() {
      return drawn;
    },
    more(page) {
      const bodies = page.querySelectorAll('.rp-matrix tbody');
      for (const { row, index } of later.splice(0, portion)) {
        fill(row, words);
        bodies[index]?.append(row);
        drawn++;
      }
    },
  };
}

function fill(row: Element, words: string | null | undefined): void {
  if (!words) return;
  for (const cell of row.querySelectorAll('td:empty')) {
    const [sign, said] = [cell.ownerDocument.createElement('span'), cell.ownerDocument.createElement('span')];
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = '–';
    said.className = 'rp-hidden';
    said.textContent = words;
    cell.setAttribute('data-value', '');
    cell.append(sign, said);
  }
}
