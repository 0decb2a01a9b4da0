import { say } from '../../../shared/page/say.ts';
import { nameOfItem, pathOf } from './elements.ts';
import { endOf, itemsOf, listsIn, type Slot, slotBeside, slotInNeighbour } from './lists.ts';
import { type Move, moveOf } from './moveOperations.ts';
import { placeInList } from './paths.ts';
import type { Selection } from './selection.ts';
import type { EditorShared } from './valueEdits.ts';

/** Moves an item, or all that are chosen with it. */
export interface MoveEdits {
  /** By one place up or down, at the end of a group of skills into the next one. */
  step(item: HTMLElement, by: -1 | 1): void;
  /** Into the next list of the page, or the one before. */
  toNeighbour(item: HTMLElement, by: -1 | 1): void;
  /** Before the item that is at an index of a list. */
  to(item: HTMLElement, slot: Slot): void;
}

/** Items on their way: keys that follow one another go on from where they are, before the page shows it. */
interface Way {
  readonly start: readonly string[];
  paths: readonly string[];
  pending: number;
}

export function createMoveEdits(shared: EditorShared, selection: Selection): MoveEdits {
  const { page, requests, announcer, focusOn } = shared;
  let way: Way | undefined;

  const wayOf = (paths: readonly string[]): Way => {
    const isSame = (other: readonly string[] | undefined) => other?.join() === paths.join();
    if (!way || !(isSame(way.start) || isSame(way.paths))) way = { start: paths, paths, pending: 0 };
    return way;
  };

  const move = (item: HTMLElement, slotFrom: (paths: readonly string[]) => Slot | undefined, end: string) => {
    const moved = selection.with(item);
    const name = moved.length > 1 ? say`${moved.length} items` : nameOfItem(item);
    const own = item.getAttribute('data-path') ?? '';
    const focused = document.activeElement;
    const within = focused && item.contains(focused) ? pathOf(focused).slice(own.length) : '';
    const paths = moved.map((one) => one.getAttribute('data-path') ?? '');
    const at = paths.indexOf(own);
    const current = wayOf(paths);
    current.pending++;
    let made: Move | undefined;
    let said = '';
    requests
      .send(() => {
        const slot = slotFrom(current.paths);
        made = slot && moveOf(current.paths, slot.list, slot.index);
        if (slot && made) said = wordsFor(page, current.paths, slot, made);
        return made?.operations ?? [];
      })
      .then((refused) => {
        current.pending--;
        if (way === current && current.pending === 0) way = undefined;
        if (refused) announcer.refuse(say`Not moved: ${refused.message}`);
        else if (!made) announcer.say(`${name}${end}`);
        else if (made.operations.length > 0) {
          current.paths = made.paths;
          selection.set(made.paths);
          announcer.say(`${name}, ${said}`);
          focusOn(`${made.paths[Math.max(0, at)]}${within}`);
        }
      });
  };

  return {
    step: (item, by) =>
      move(item, (paths) => slotBeside(page, paths, by), by < 0 ? say` is the first` : say` is the last`),
    toNeighbour: (item, by) =>
      move(
        item,
        ([first = '']) => {
          const list = placeInList(first)?.list;
          return list === undefined ? undefined : slotInNeighbour(page, list, by);
        },
        by < 0 ? say`: there is no list above` : say`: there is no list below`,
      ),
    to: (item, slot) => move(item, () => slot, say` stays where it is`),
  };
}

/** "moved up, 1 of 4", or with another list "moved to Clinical, 3 of 3". */
function wordsFor(page: HTMLElement, paths: readonly string[], { list }: Slot, { paths: after }: Move): string {
  const from = placeInList(paths[0] ?? '');
  const to = placeInList(after[0] ?? '');
  if (!from || !to) return say`moved`;
  const isSame = from.list === list;
  const count = itemsOf(page, list).length + (isSame ? 0 : paths.length);
  const label = listsIn(page).find(({ path }) => path === list)?.label ?? say`another list`;
  const way = isSame ? (to.index < from.index ? say`moved up` : say`moved down`) : say`moved to ${label}`;
  return say`${way}, ${to.index + 1} of ${count}`;
}

/** What can be reached from an item by moving it, for a list to choose from. */
export function otherListsFor(page: HTMLElement, item: HTMLElement): { readonly label: string; readonly slot: Slot }[] {
  const own = placeInList(item.getAttribute('data-path') ?? '')?.list;
  // A group or a section moves within its own list alone.
  if (own === undefined || own === '/sections' || (own === '/skills' && item.matches('[data-list]'))) return [];
  return listsIn(page)
    .filter(({ path }) => path !== own)
    .map(({ path, label }) => ({ label, slot: { list: path, index: endOf(page, path) } }));
}
