import type { Draft } from '../../../shared/editMessages.ts';
import type { TextTask } from '../../../shared/page/editing/textBox.ts';
import { itemAt, itemOf, nameOfItem, pathOf, placeInList } from './elements.ts';
import type { EditorShared } from './valueEdits.ts';

/** Adds, moves and removes items of lists. */
export interface ListEdits {
  /** Lets the person type a new item below an item, or below the one that a value belongs to. */
  addAfter(item: HTMLElement): void;
  addBelow(value: HTMLElement): void;
  /** The same for a list that the role does not have yet. */
  addFirst(path: string, label: string, anchor: () => HTMLElement | undefined): void;
  /** Goes on with a new item that was being typed. */
  resume(draft: Draft): void;
  move(item: HTMLElement, step: -1 | 1): void;
  remove(item: HTMLElement): void;
  /** Removes the item whose name is empty; `false` for a value that is no item's name. */
  removeEmpty(name: HTMLElement): boolean;
}

export function createListEdits(shared: EditorShared, openText: (task: TextTask) => void): ListEdits {
  const { page, requests, announcer, focusOn } = shared;

  /** Where an item is that is being moved: keys that follow one another go on from there, before the page shows it. */
  let way: { readonly start: string; path: string; pending: number } | undefined;

  const addAt = (list: string, index: number, label: string, before: () => HTMLElement | undefined, text = ''): void =>
    openText({
      label,
      isLine: true,
      was: null,
      text,
      start: '',
      side: 'below',
      anchor: before,
      look: () => before()?.querySelector<HTMLElement>('[data-edit="line"]') ?? before(),
      send: (value) => requests.send(() => [{ op: 'insert', path: list, index, value }]),
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        const now = () => itemAt(page, `${list}/${index}`) ?? before();
        if (how === 'next') addAt(list, index + 1, label, now);
        else if (how === 'done') focusOn(`${list}/${index}`);
        else if (index > 0) focusOn(`${list}/${index - 1}`);
        else before()?.focus();
      },
      draft: (typed) => ({ path: list, kind: 'item', index, was: null, text: typed }),
    });

  const addAfter = (item: HTMLElement) => {
    const at = placeInList(item.getAttribute('data-path') ?? '');
    if (!at) return;
    const { list, index } = at;
    addAt(list, index + 1, `New item after ${nameOfItem(item)}`, () => itemAt(page, `${list}/${index}`));
  };

  const refuse = (message: string) => announcer.refuse(`Not changed: ${message}`);

  const remove = (item: HTMLElement) => {
    const path = item.getAttribute('data-path') ?? '';
    const name = nameOfItem(item);
    const at = placeInList(path);
    if (!at) return;
    const next = nextOf(page, item);
    requests
      .send(() => [{ op: 'remove', path }])
      .then((refused) => {
        if (refused) {
          refuse(refused.message);
          return;
        }
        announcer.say(`${name}, removed`);
        focusOn(next ?? '');
      });
  };

  return {
    addAfter,
    addBelow(value) {
      const item = itemOf(value);
      if (item) addAfter(item);
      else focusOn(pathOf(value));
    },
    addFirst: (path, label, anchor) => addAt(path, 0, `New: ${label}`, anchor),
    resume({ path, index = 0, text }) {
      const before = () => itemAt(page, `${path}/${index - 1}`) ?? page.querySelector<HTMLElement>('h1') ?? undefined;
      addAt(path, index, 'New item', before, text);
    },
    move(item, step) {
      const name = nameOfItem(item);
      const focused = document.activeElement;
      const start = item.getAttribute('data-path') ?? '';
      const within = focused && item.contains(focused) ? pathOf(focused).slice(start.length) : '';
      if (way === undefined || (way.start !== start && way.path !== start)) way = { start, path: start, pending: 0 };
      const own = way;
      own.pending++;
      let isEnd = false;
      requests
        .send(() => {
          const at = placeInList(own.path);
          isEnd = !at || !itemAt(page, `${at.list}/${at.index + step}`);
          if (!at || isEnd) return [];
          return [{ op: 'move', path: own.path, to: at.list, index: at.index + step }];
        })
        .then((refused) => {
          own.pending--;
          if (way === own && own.pending === 0) way = undefined;
          const at = placeInList(own.path);
          if (refused || !at) refuse(refused?.message ?? 'this item cannot be moved here.');
          else if (isEnd) announcer.say(`${name} is ${step < 0 ? 'the first' : 'the last'}`);
          else {
            own.path = `${at.list}/${at.index + step}`;
            announcer.say(
              `${name}, moved ${step < 0 ? 'up' : 'down'}, ${at.index + step + 1} of ${countIn(page, at.list)}`,
            );
            focusOn(`${own.path}${within}`);
          }
        });
    },
    remove,
    removeEmpty(name) {
      const item = itemOf(name);
      if (!item || item.querySelector('[data-edit="text"]')) return false;
      remove(item);
      return true;
    },
  };
}

function countIn(page: HTMLElement, list: string): number {
  const items = [...page.querySelectorAll('[data-item]')];
  return items.filter((one) => placeInList(one.getAttribute('data-path') ?? '')?.list === list).length;
}

/** The path that the keyboard goes to when an item is removed: the next one takes its place, else the one before. */
function nextOf(page: HTMLElement, item: HTMLElement): string | undefined {
  const path = item.getAttribute('data-path') ?? '';
  const at = placeInList(path);
  if (!at) return undefined;
  if (itemAt(page, `${at.list}/${at.index + 1}`)) return path;
  return at.index > 0 ? `${at.list}/${at.index - 1}` : '/title';
}
