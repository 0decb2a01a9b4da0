import morphdom from 'morphdom';
import { detached, element } from '../../../shared/page/elements.ts';
import { refocus } from '../../../shared/page/keyboard.ts';
import { say } from '../../../shared/page/say.ts';
import type { CatalogueAnswer } from '../../catalogueMessages.ts';
import { type Extent, extentOf, positionOf } from './extent.ts';

/** Rows that are drawn above and below those in sight, so that they are there when somebody scrolls. */
const spare = 12;

/** Rows that are asked for around those that are missing. */
const portion = 80;

/** A list of thousands of rows, of which those in sight are in the page. */
export interface VirtualRows {
  readonly element: HTMLElement;
  /** How many rows there are. */
  readonly total: number;
  /** Takes rows; those of an older version of the file are kept only until their new form is there. */
  take(answer: CatalogueAnswer, isOther: boolean): void;
  /** Draws what is in sight by now, and asks for what is missing there. */
  draw(): void;
  /** The number of a row that is in the page or has been. */
  numberOf(row: Element): number;
  /** Brings a row into sight and draws it. Gives it when it is known. */
  show(number: number): HTMLElement | undefined;
  /** The rows that a request for what is in sight asks for. */
  readonly wanted: { readonly from: number; readonly count: number };
}

interface Row {
  readonly key: string;
  readonly html: string;
}

/**
 * Creates the list. Its rows have one height; a skill that is open has a row of its own height behind it.
 *
 * @param ask Called when rows in sight are not known.
 */
export function createVirtualRows(ask: () => void): VirtualRows {
  const list = element('div', 'rp-fw-list-rows');
  list.setAttribute('role', 'treegrid');
  list.setAttribute('aria-label', say`Skills`);
  list.tabIndex = -1;
  let rows = new Map<number, Row>();
  /** The skills that are open, by the numbers of their rows. */
  let open = new Map<number, { readonly id: string; readonly html: string }>();
  const heights = new Map<string, number>();
  let total = 0;
  let rowHeight = 40;
  let drawn = { first: 0, end: 0 };
  let version = -1;

  const extent = (): Extent => ({
    total,
    rowHeight,
    open: [...open].map(([row, { id }]) => ({ row, height: heights.get(id) ?? 280 })).sort((a, b) => a.row - b.row),
  });

  const measure = () => {
    const row = list.querySelector<HTMLElement>('[data-skill]');
    if (row && row.offsetHeight > 0) rowHeight = row.offsetHeight;
    for (const { id } of open.values()) {
      const shown = list.querySelector<HTMLElement>(`[data-of="${CSS.escape(id)}"]`);
      if (shown) heights.set(id, shown.offsetHeight);
    }
  };

  const inSight = () => {
    const top = list.getBoundingClientRect().top;
    const shape = extent();
    const first = Math.max(0, positionOf(shape, -top) - spare);
    const end = Math.min(total, positionOf(shape, window.innerHeight - top) + 1 + spare);
    return { first, end };
  };

  const draw = () => {
    drawn = inSight();
    const { first, end } = drawn;
    const parts: string[] = [];
    let isMissing = false;
    for (let number = first; number < end; number++) {
      const row = rows.get(number);
      if (!row) isMissing = true;
      const skill = open.get(number);
      const html = row?.html ?? `<div role="row" class="rp-fw-waiting" aria-rowindex="${number + 1}"></div>`;
      parts.push(skill ? html.replace('aria-expanded="false"', 'aria-expanded="true"') : html, skill?.html ?? '');
    }
    const shape = extent();
    const next = detached(parts.join(''));
    const active = list.querySelector<HTMLElement>('[data-skill][tabindex="0"]')?.dataset.skill;
    for (const row of next.querySelectorAll<HTMLElement>('[data-skill]')) {
      if (row.dataset.skill === active) row.tabIndex = 0;
    }
    if (!next.querySelector('[tabindex="0"][data-skill]'))
      next.querySelector<HTMLElement>('[data-skill]')?.setAttribute('tabindex', '0');
    const hadFocus = list.contains(document.activeElement);
    morphdom(list, next, {
      childrenOnly: true,
      getNodeKey: (node) => (node instanceof HTMLElement ? (node.dataset.of ?? node.id) : ''),
      onBeforeElUpdated: (from, to) => {
        if (from instanceof HTMLDetailsElement && to.localName === 'details') to.toggleAttribute('open', from.open);
        return !from.isEqualNode(to);
      },
    });
    // The row with the keyboard may have gone out of sight: the arrow keys go on from where it was.
    if (hadFocus && !list.contains(document.activeElement)) refocus(list);
    list.setAttribute('aria-rowcount', String(total));
    list.style.paddingTop = `${extentOf(shape, first)}px`;
    measure();
    const after = extent();
    list.style.paddingBottom = `${extentOf(after, total) - extentOf(after, end)}px`;
    if (isMissing) ask();
  };

  return {
    element: list,
    get total() {
      return total;
    },
    take(answer, isOther) {
      if (isOther || answer.version !== version) rows = new Map();
      version = answer.version;
      total = answer.total;
      for (const [i, row] of answer.rows.entries()) rows.set(answer.from + i, row);
      open = new Map(answer.open.flatMap(({ id, row, html }) => (row < 0 ? [] : [[row, { id, html }] as const])));
      draw();
    },
    draw,
    numberOf: (row) => Number(row.getAttribute('aria-rowindex') ?? 0) - 1,
    show(number) {
      const shape = extent();
      const top = extentOf(shape, number) + list.getBoundingClientRect().top + window.scrollY;
      const [from, to] = [window.scrollY, window.scrollY + window.innerHeight - rowHeight * 2];
      if (top < from + rowHeight * 2 || top > to)
        window.scrollTo({ top: top - window.innerHeight / 3, behavior: 'instant' });
      draw();
      return list.querySelector<HTMLElement>(`[aria-rowindex="${number + 1}"]`) ?? undefined;
    },
    get wanted() {
      const { first, end } = inSight();
      const from = Math.max(0, first - portion / 2);
      return { from, count: Math.min(400, Math.max(portion, end - from + portion / 2)) };
    },
  };
}
