import { say } from '../../../shared/page/say.ts';
import { items, nameOfItem } from './elements.ts';
import { placeInList } from './paths.ts';

/** Several items of one list that are moved or removed together. */
export interface Selection {
  /** The chosen items in the order of the page, if the given one is among them; else the given one alone. */
  with(item: HTMLElement): HTMLElement[];
  /** Chooses an item as well, or no longer. An item of another list begins anew. */
  toggle(item: HTMLElement): void;
  /** Chooses all from the item that was chosen first to this one. */
  extendTo(from: HTMLElement, item: HTMLElement): void;
  /** Follows items that have been moved, as the next page shows them. */
  set(paths: readonly string[]): void;
  clear(): void;
  /** Marks the chosen items of a page that has been patched. */
  mark(): void;
  readonly count: number;
}

/** Creates a selection, which is by paths, since the page is patched. `changed` is called with what can be said of it. */
export function createSelection(page: HTMLElement, changed: (said: string) => void): Selection {
  let chosen: readonly string[] = [];
  /** The path of the item that was chosen first, which stays while the other end moves. */
  let fixed: string | undefined;

  const all = () => [...page.querySelectorAll<HTMLElement>(items)];
  const mark = () => {
    for (const item of page.querySelectorAll('.edit-selected')) item.classList.remove('edit-selected');
    if (chosen.length === 0) return;
    for (const item of all()) if (chosen.includes(pathOf(item))) item.classList.add('edit-selected');
  };
  const choose = (paths: readonly string[]) => {
    chosen = paths;
    mark();
  };
  const tell = (item: HTMLElement) =>
    changed(
      chosen.includes(pathOf(item))
        ? say`${nameOfItem(item)}, selected, ${chosen.length} in all`
        : say`${nameOfItem(item)}, not selected, ${chosen.length} in all`,
    );

  return {
    with(item) {
      if (!chosen.includes(pathOf(item))) return [item];
      return all().filter((one) => chosen.includes(pathOf(one)));
    },
    toggle(item) {
      const path = pathOf(item);
      if (chosen.includes(path)) choose(chosen.filter((one) => one !== path));
      else choose([...chosen.filter((one) => listOf(one) === listOf(path)), path]);
      fixed = path;
      tell(item);
    },
    extendTo(from, item) {
      const path = pathOf(item);
      if (chosen.length === 0 || fixed === undefined || listOf(fixed) !== listOf(path)) fixed = pathOf(from);
      if (listOf(fixed) !== listOf(path)) return;
      const [a, b] = [indexOf(fixed), indexOf(path)].sort((one, other) => one - other);
      const between = all().map(pathOf);
      choose(
        between.filter((one) => listOf(one) === listOf(path) && indexOf(one) >= (a ?? 0) && indexOf(one) <= (b ?? 0)),
      );
      tell(item);
    },
    set(paths) {
      if (chosen.length === 0) return;
      fixed = paths[0];
      chosen = paths;
    },
    clear() {
      fixed = undefined;
      if (chosen.length > 0) choose([]);
    },
    mark,
    get count() {
      return chosen.length;
    },
  };
}

function pathOf(item: Element): string {
  return item.getAttribute('data-path') ?? '';
}

function listOf(path: string): string | undefined {
  return placeInList(path)?.list;
}

function indexOf(path: string): number {
  return placeInList(path)?.index ?? -1;
}
