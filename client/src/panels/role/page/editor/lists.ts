import { itemAt } from './elements.ts';
import { placeInList } from './paths.ts';

/** A list that the page shows. */
export interface ShownList {
  /** JSON Pointer. */
  readonly path: string;
  /** What a person calls it: the title of its group or section. */
  readonly label: string;
  readonly element: HTMLElement;
}

/** All lists of the page in its order. */
export function listsIn(page: Element): ShownList[] {
  return [...page.querySelectorAll<HTMLElement>('[data-list]')].map((element) => ({
    path: element.dataset.list ?? '',
    label: element.dataset.listLabel ?? '',
    element,
  }));
}

/** The items of a list in their order. */
export function itemsOf(page: Element, list: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (one) => placeInList(one.getAttribute('data-path') ?? '')?.list === list,
  );
}

/** The index behind the last item of a list. What the page does not show of a list counts as well. */
export function endOf(page: Element, list: string): number {
  const last = itemsOf(page, list).at(-1);
  return (placeInList(last?.getAttribute('data-path') ?? '')?.index ?? -1) + 1;
}

/** Where an item is put: before the one that has this 0-based index in a list now. */
export interface Slot {
  readonly list: string;
  readonly index: number;
}

/**
 * The place one step up or down from items that stand in one list, which at its end is the neighbouring group of skills; `undefined` where
 * there is none.
 */
export function slotBeside(page: Element, paths: readonly string[], step: -1 | 1): Slot | undefined {
  const places = paths.flatMap((path) => placeInList(path) ?? []);
  const list = places[0]?.list;
  if (list === undefined) return undefined;
  const indices = places.map(({ index }) => index);
  const index = step < 0 ? Math.min(...indices) - 1 : Math.max(...indices) + 2;
  if (itemAt(page, `${list}/${step < 0 ? index : index - 1}`)) return { list, index };
  return isGroup(list) ? slotInNeighbour(page, list, step, isGroup) : undefined;
}

/** The place in the next list of the page, or by -1 in the one before; `undefined` where there is none. */
export function slotInNeighbour(
  page: Element,
  list: string,
  step: -1 | 1,
  counts: (list: string) => boolean = () => true,
): Slot | undefined {
  const all = listsIn(page)
    .map(({ path }) => path)
    .filter((path) => path === list || counts(path));
  const next = all[all.indexOf(list) + step];
  if (next === undefined || !all.includes(list)) return undefined;
  return { list: next, index: step < 0 ? endOf(page, next) : 0 };
}

function isGroup(list: string): boolean {
  return /^\/skills\/\d+\/items$/.test(list);
}
