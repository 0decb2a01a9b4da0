import type { Draft, Operation } from '../../../shared/editMessages.ts';
import type { TextTask } from '../../../shared/page/editing/textBox.ts';
import { say } from '../../../shared/page/say.ts';
import { factOf, itemAt, itemOf, kindOf, labelOfFact, nameOfItem, pathOf } from './elements.ts';
import { endOf } from './lists.ts';
import { placeInList } from './paths.ts';
import type { Selection } from './selection.ts';
import type { EditorShared } from './valueEdits.ts';

/** What is added to a list: an item by its name, or a group of skills by its title. */
export type AddedKind = 'item' | 'group';

/** Adds and removes items of lists, and lists as a whole. */
export interface ListEdits {
  /** Lets the person type a new item below an item, or below the one that a value belongs to. */
  addAfter(item: HTMLElement): void;
  addBelow(value: HTMLElement): void;
  /** The same at the end of a list, which the role need not have yet. */
  addLast(path: string, kind: AddedKind, label: string, anchor: () => HTMLElement | undefined): void;
  /** Goes on with a new item that was being typed. */
  resume(draft: Draft): void;
  /** Removes an item, or all that are chosen with it. */
  remove(item: HTMLElement): void;
  /** Removes what a value stands for: its item, its fact, its section, or the value alone. Gives whether it can be removed. */
  removeAt(value: HTMLElement): boolean;
  /** Removes the item whose name is empty; `false` for a value that is no item's name. */
  removeEmpty(name: HTMLElement): boolean;
}

/** @param goOn Called when somebody has added a group by Enter, to go on with its skills. */
export function createListEdits(
  shared: EditorShared,
  selection: Selection,
  openText: (task: TextTask) => void,
  goOn: (group: string) => void,
): ListEdits {
  const { page, requests, announcer, focusOn } = shared;

  const addAt = (
    list: string,
    index: number,
    kind: AddedKind,
    label: string,
    before: () => HTMLElement | undefined,
    text = '',
  ): void =>
    openText({
      label,
      isLine: true,
      was: null,
      text,
      start: '',
      side: 'below',
      anchor: before,
      look: () => before()?.querySelector<HTMLElement>('[data-edit="line"]') ?? before(),
      send: (value) =>
        requests.send(() => [{ op: 'insert', path: list, index, value: kind === 'group' ? { title: value } : value }]),
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        const path = `${list}/${index}`;
        const now = () => itemAt(page, path) ?? before();
        if (how === 'next' && kind === 'group') goOn(path);
        else if (how === 'next') addAt(list, index + 1, kind, label, now);
        else if (how === 'done') focusOn(path);
        else if (index > 0 && itemAt(page, `${list}/${index - 1}`)) focusOn(`${list}/${index - 1}`);
        else before()?.focus();
      },
      draft: (typed) => ({ path: list, kind, index, was: null, text: typed }),
    });

  const addAfter = (item: HTMLElement) => {
    // What has an id besides its name is added by the button of its list, which makes one.
    const adder = item.matches('[data-item="named"]') ? item.parentElement?.nextElementSibling : undefined;
    if (adder instanceof HTMLElement && adder.matches('[data-add]')) {
      adder.click();
      return;
    }
    const at = placeInList(item.getAttribute('data-path') ?? '');
    if (!at) return;
    const { list, index } = at;
    const isGroup = list === '/skills' && item.matches('[data-list]');
    const label = isGroup ? say`New group after ${nameOfItem(item)}` : say`New item after ${nameOfItem(item)}`;
    addAt(list, index + 1, isGroup ? 'group' : 'item', label, () => itemAt(page, `${list}/${index}`));
  };

  const send = (operations: readonly Operation[], name: string, next: string) => {
    requests
      .send(() => operations)
      .then((refused) => {
        if (refused) {
          announcer.refuse(say`Not changed: ${refused.message}`);
          return;
        }
        announcer.say(say`${name}, removed`);
        focusOn(next);
      });
  };

  const remove = (item: HTMLElement) => {
    const all = selection.with(item);
    const paths = all.map((one) => one.getAttribute('data-path') ?? '');
    const inside = item.querySelectorAll('[data-item]').length;
    const name = all.length > 1 ? say`${all.length} items` : nameOfItem(item);
    const next = nextOf(page, paths);
    selection.clear();
    // From the end, since each one that goes makes the next ones move up.
    const operations = paths.toReversed().map((path): Operation => ({ op: 'remove', path }));
    send(operations, inside > 0 ? say`${name} and what is in it` : name, next);
  };

  return {
    addAfter,
    addBelow(value) {
      const item = itemOf(value);
      if (item) addAfter(item);
      else focusOn(pathOf(value));
    },
    addLast: (list, kind, label, anchor) => addAt(list, endOf(page, list), kind, label, anchor),
    resume({ path, kind, index = 0, text }) {
      const before = () => itemAt(page, `${path}/${index - 1}`) ?? page.querySelector<HTMLElement>('h1') ?? undefined;
      addAt(path, index, kind === 'group' ? 'group' : 'item', say`New item`, before, text);
    },
    remove,
    removeAt(value) {
      const kind = kindOf(value);
      const item = itemOf(value);
      const fact = factOf(value);
      const path = pathOf(value);
      if (kind === 'heading') {
        send([{ op: 'remove', path }], say`${(value.textContent ?? '').trim()} and all in it`, '/title');
      } else if (fact && (!item || item.contains(fact))) {
        const name = labelOfFact(fact);
        send([{ op: 'remove', path: fact.getAttribute('data-path') ?? '' }], name, '/title');
      } else if (item && kind !== 'level') remove(item);
      else if (item || path === '/title') return false;
      else send([{ op: 'remove', path }], (value.textContent ?? '').trim().slice(0, 60), '/title');
      return true;
    },
    removeEmpty(name) {
      const item = itemOf(name);
      // What holds something is not removed by way of its name.
      if (!item || item.matches('[data-list]') || item.querySelector('[data-edit="text"]')) return false;
      remove(item);
      return true;
    },
  };
}

/** The path that the keyboard goes to when items are removed: the next one takes their place, else the one before. */
function nextOf(page: HTMLElement, paths: readonly string[]): string {
  const [first, last] = [placeInList(paths[0] ?? ''), placeInList(paths.at(-1) ?? '')];
  if (!first || !last) return '/title';
  if (itemAt(page, `${last.list}/${last.index + 1}`)) return `${first.list}/${first.index}`;
  return first.index > 0 ? `${first.list}/${first.index - 1}` : '/title';
}
