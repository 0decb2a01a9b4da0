/** Of a table of no more columns than this all are laid out. */
const mostColumns = 60;

/** Columns that are laid out on either side of those in sight, so that they are there when somebody scrolls. */
const spare = 8;

/** The width of a column in units of the root's font, as the style sheet has it. */
const width = 8.5;

/** The head of the column of a role. */
const headOfRole = 'th[data-column]:not([data-column="name"])';

/**
 * The columns of a very wide table that are laid out: those in sight and some around them. The cells of the others are in the page, where sorting and choosing
 * reach them, in two hidden elements of each row, so that browsers need not even work out how they would look; room is left in their place.
 */
export interface ColumnsInSight {
  /** Makes a table that has been read ready for the page: its head, to which `dress` adds rows. */
  begin(root: Element): void;
  /** Makes a row ready for the page. */
  dress(row: Element): void;
  /** Lays out what is in sight by now, if that is something else. */
  draw(): void;
  /** Brings a column into sight, by its 0-based number. */
  show(column: number): void;
}

/** @param container The element of the page that is not patched itself. */
export function createColumnsInSight(container: HTMLElement): ColumnsInSight {
  let total = 0;
  let [first, end] = [0, 0];
  /** What an empty cell says; nothing where the server has said it in each. */
  let words = '';

  const isWide = () => total > mostColumns;
  const frame = () => container.querySelector('.rp-matrix-frame');
  const widthInPixels = () => width * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

  /** The columns in sight, as numbers of the first and behind the last. */
  const inSight = () => {
    const { scrollLeft = 0, clientWidth = window.innerWidth } = frame() ?? {};
    const start = Math.abs(scrollLeft) / widthInPixels();
    return { from: Math.floor(start), to: Math.min(total, Math.ceil(start + clientWidth / widthInPixels())) };
  };

  const choose = () => {
    const { from, to } = inSight();
    first = Math.max(0, Math.min(from, total - 1) - spare);
    end = Math.min(total, to + spare);
    container.style.setProperty('--pages-before', `${first * width}rem`);
    container.style.setProperty('--pages-after', `${(total - end) * width}rem`);
  };

  const dress = (row: Element) => {
    const cells = [...row.querySelectorAll(`td, ${headOfRole}`)];
    for (const cell of isWide() ? cells.slice(first, end) : cells) {
      if (words && cell.localName === 'td' && cell.childNodes.length === 0) fill(cell, words);
    }
    if (!isWide()) return;
    // Columns that have no cell would be laid out for a title that reaches over them.
    row.querySelector('th[scope="rowgroup"]')?.setAttribute('colspan', String(end - first + 1));
    const [start] = cells;
    if (!start) return;
    for (const edge of ['pages-first', 'pages-last']) row.querySelector(`.${edge}`)?.classList.remove(edge);
    const before = row.querySelector('.pages-before') ?? hiddenPart(row, 'pages-before');
    const after = row.querySelector('.pages-after') ?? hiddenPart(row, 'pages-after');
    if (before.parentElement !== row) start.before(before);
    if (after.parentElement !== row) row.append(after);
    // Only cells that come into sight or leave it are moved.
    const behind = before.childElementCount;
    if (first > behind) before.append(...cells.slice(behind, first));
    else before.after(...cells.slice(first, behind));
    const ahead = cells.length - after.childElementCount;
    if (end < ahead) after.prepend(...cells.slice(end, ahead));
    else after.before(...cells.slice(ahead, end));
    cells[first]?.classList.add('pages-first');
    cells[end - 1]?.classList.add('pages-last');
  };

  return {
    begin(root) {
      const table = root.querySelector('.rp-matrix');
      const heads = root.querySelectorAll(`.rp-matrix thead ${headOfRole}`);
      words = table?.getAttribute('data-empty') ?? '';
      total = heads.length;
      table?.classList.toggle('pages-wide', isWide());
      if (!isWide()) return;
      table?.setAttribute('aria-colcount', String(total + 1));
      for (const [column, head] of heads.entries()) head.setAttribute('aria-colindex', String(column + 2));
      choose();
      for (const row of root.querySelectorAll('.rp-matrix tr')) dress(row);
    },
    dress,
    draw() {
      if (!isWide()) return;
      const { from, to } = inSight();
      if (from >= first && to <= end) return;
      choose();
      for (const row of container.querySelectorAll('.rp-matrix tr')) dress(row);
    },
    show(column) {
      const shown = frame();
      if (!isWide() || !shown || (column >= first && column < end)) return;
      const sign = getComputedStyle(shown).direction === 'rtl' ? -1 : 1;
      shown.scrollLeft = sign * Math.max(0, column * widthInPixels() - shown.clientWidth / 2);
      this.draw();
    },
  };
}

/** What holds the cells of a row that are out of sight on one side. */
function hiddenPart(row: Element, className: string): Element {
  const part = row.ownerDocument.createElement('div');
  part.className = className;
  part.setAttribute('hidden', '');
  return part;
}

function fill(cell: Element, words: string): void {
  const [sign, said] = [cell.ownerDocument.createElement('span'), cell.ownerDocument.createElement('span')];
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = '–';
  said.className = 'rp-hidden';
  said.textContent = words;
  cell.setAttribute('data-value', '');
  cell.append(sign, said);
}
