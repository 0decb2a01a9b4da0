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
 * reach them, in two hidden elements of each row, so that browsers need not even work out how they would look; room is left in their place. Rows out of sight
 * get other columns when they come near: the style sheet lays each row out by itself.
 */
export interface ColumnsInSight {
  /** Makes a table that has been read ready for the page: its head, to which `dress` adds rows. */
  begin(root: Element): void;
  /** Makes a row ready for the page. */
  dress(row: Element): void;
  /** Lays out what is in sight by now, if that is something else. */
  draw(): void;
  /** Brings a column into sight, by its 0-based number, and lays it out in a row. */
  show(column: number, row: Element | undefined): void;
}

/** @param container The element of the page that is not patched itself. */
export function createColumnsInSight(container: HTMLElement): ColumnsInSight {
  let total = 0;
  let [first, end] = [0, 0];
  /** What an empty cell says; nothing where the server has said it in each. */
  let words = '';
  /** The rows of the page that are laid out for columns that were in sight before. */
  let stale = new Set<Element>();
  /** The room in the place of the columns before those. A property that cells inherit would have browsers look at all of them. */
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];

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
    room.replaceSync(`.pages-wide .pages-first { margin-inline-start: ${first * width}rem }`);
  };

  /** Those of some rows that are in sight, or a bit above or below it. */
  const near = (rows: Iterable<Element>) => {
    const { top = 0, bottom = window.innerHeight } = frame()?.getBoundingClientRect() ?? {};
    const around = (bottom - top) / 2;
    return [...rows].filter((row) => {
      const own = row.getBoundingClientRect();
      return own.bottom >= top - around && own.top <= bottom + around;
    });
  };

  const dress = (row: Element) => {
    const cells = [...row.querySelectorAll(`td, ${headOfRole}`)];
    for (const cell of isWide() ? cells.slice(first, end) : cells) {
      if (words && cell.localName === 'td' && cell.childNodes.length === 0) fill(cell, words);
    }
    const [start] = cells;
    if (!isWide() || !start) return;
    row.querySelector('.pages-first')?.classList.remove('pages-first');
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
  };

  const renew = (row: Element) => {
    if (stale.delete(row)) dress(row);
  };

  return {
    begin(root) {
      const table = root.querySelector('.rp-matrix');
      const heads = root.querySelectorAll(`.rp-matrix thead ${headOfRole}`);
      words = table?.getAttribute('data-empty') ?? '';
      total = heads.length;
      table?.classList.toggle('pages-wide', isWide());
      stale.clear();
      if (!isWide()) return;
      container.style.setProperty('--pages-columns', `${total * width}rem`);
      table?.setAttribute('aria-colcount', String(total + 1));
      for (const [column, head] of heads.entries()) head.setAttribute('aria-colindex', String(column + 2));
      choose();
      for (const row of root.querySelectorAll('.rp-matrix tr')) dress(row);
    },
    dress,
    draw() {
      if (!isWide()) return;
      const { from, to } = inSight();
      const areOthers = from < first || to > end;
      if (areOthers) stale = new Set(container.querySelectorAll('.rp-matrix :is(thead tr, tr[data-order])'));
      if (stale.size === 0) return;
      // Where they are is asked before something is otherwise, since browsers would work it out anew.
      const rows = near(stale);
      if (areOthers) choose();
      for (const row of rows) renew(row);
    },
    show(column, row) {
      const shown = frame();
      if (!isWide() || !shown) return;
      if (column < first || column >= end) {
        const sign = getComputedStyle(shown).direction === 'rtl' ? -1 : 1;
        shown.scrollLeft = sign * Math.max(0, column * widthInPixels() - shown.clientWidth / 2);
        this.draw();
      }
      if (row) renew(row);
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

/** One element, since there are thousands of such cells. */
function fill(cell: Element, words: string): void {
  const sign = cell.ownerDocument.createElement('span');
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', words);
  sign.textContent = '–';
  cell.setAttribute('data-value', '');
  cell.append(sign);
}
