import { isRightToLeft } from '../../../shared/page/direction.ts';
import { button } from '../../../shared/page/editing/textBox.ts';
import { stepThrough } from '../../../shared/page/editing/toolbarKeys.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import { dragBy } from './drag.ts';
import { factOf, isSkill, itemOf, nameOfItem } from './elements.ts';
import type { Slot } from './lists.ts';
import { whatTheySay } from './skills/besideList.ts';

/** What can be done with an item of a list, or a fact. */
export interface ItemActions {
  add(item: HTMLElement): void;
  describe(item: HTMLElement): void;
  /** Shows what the grades beside say of a skill. */
  compare(item: HTMLElement): void;
  /** Of a fact: its label. */
  rename(fact: HTMLElement): void;
  /** By -1 up, by 1 down. */
  move(item: HTMLElement, step: -1 | 1): void;
  /** Lets the person choose another list. */
  moveTo(item: HTMLElement): void;
  /** Puts an item where it was dropped. */
  drop(item: HTMLElement, slot: Slot): void;
  remove(item: HTMLElement): void;
}

/** The buttons beside the item that has the keyboard or the pointer. */
export interface ItemTools {
  show(item: HTMLElement | undefined): void;
  place(): void;
  /** Offers something more of the item at a path, as long as it is shown. */
  offer(path: string, label: string, act: () => void): void;
  /** Gives the keyboard to the first button; nothing without an item. */
  focus(): void;
}

const buttons: readonly { readonly label: string; readonly sign: string; readonly act: keyof typeof acts }[] = [
  { label: say`Add below`, sign: '+', act: 'add' },
  { label: say`Change the label`, sign: '✎', act: 'rename' },
  { label: say`Move up`, sign: '↑', act: 'up' },
  { label: say`Move down`, sign: '↓', act: 'down' },
  { label: say`Move to another list`, sign: '⇥', act: 'moveTo' },
  { label: say`Add a text`, sign: '¶', act: 'describe' },
  { label: whatTheySay, sign: '?', act: 'compare' },
  { label: say`Remove`, sign: '×', act: 'remove' },
];

const acts = {
  add: (actions: ItemActions, item: HTMLElement) => actions.add(item),
  up: (actions: ItemActions, item: HTMLElement) => actions.move(item, -1),
  down: (actions: ItemActions, item: HTMLElement) => actions.move(item, 1),
  rename: (actions: ItemActions, item: HTMLElement) => actions.rename(item),
  moveTo: (actions: ItemActions, item: HTMLElement) => actions.moveTo(item),
  describe: (actions: ItemActions, item: HTMLElement) => actions.describe(item),
  compare: (actions: ItemActions, item: HTMLElement) => actions.compare(item),
  remove: (actions: ItemActions, item: HTMLElement) => actions.remove(item),
} as const;

/** Whether a button has a meaning for an item, or for a fact. */
function suits(act: keyof typeof acts, item: HTMLElement): boolean {
  if (factOf(item) === item) return act === 'rename' || act === 'up' || act === 'down' || act === 'remove';
  return act !== 'rename' && (act !== 'compare' || isSkill(item));
}

/** Creates the buttons. They stand above the page, so that the page can be patched without them. */
export function createItemTools(page: HTMLElement, frame: HTMLElement, actions: ItemActions): ItemTools {
  const bar = element('div', 'edit-tools');
  bar.setAttribute('role', 'toolbar');
  bar.hidden = true;
  let item: HTMLElement | undefined;
  const made = buttons.map(({ label, sign, act }) => {
    const one = button(sign, () => item && acts[act](actions, item), 'edit-tool');
    one.title = label;
    one.setAttribute('aria-label', label);
    return { one, act };
  });
  let offered: HTMLButtonElement | undefined;
  const shownButtons = () => [...(offered ? [offered] : []), ...made.flatMap(({ one }) => (one.hidden ? [] : [one]))];
  const handle = element('span', 'edit-handle', '⠿');
  handle.title = say`Drag to another place`;
  handle.setAttribute('aria-hidden', 'true');
  bar.append(handle, ...made.map(({ one }) => one));
  frame.append(bar);
  dragBy(handle, page, frame, { item: () => item, drop: (dragged, slot) => actions.drop(dragged, slot) });

  const withdraw = () => {
    offered?.remove();
    offered = undefined;
  };

  const place = () => {
    bar.hidden = !item?.isConnected;
    if (!item?.isConnected) return;
    const { top, left, right } = item.getBoundingClientRect();
    bar.style.top = `${top + window.scrollY - bar.offsetHeight + 4}px`;
    const start = isRightToLeft(item) ? left : right - bar.offsetWidth;
    bar.style.left = `${Math.max(0, start + window.scrollX)}px`;
  };

  const show = (now: HTMLElement | undefined) => {
    if (now?.getAttribute('data-path') !== item?.getAttribute('data-path')) withdraw();
    item = now;
    if (item) {
      bar.setAttribute('aria-label', say`Change ${nameOfItem(item)}`);
      for (const { one, act } of made) one.hidden = !suits(act, item);
      handle.hidden = factOf(item) === item;
    }
    place();
  };

  page.addEventListener('pointerover', ({ target }) => {
    const pointed = target instanceof Element ? (itemOf(target) ?? factOf(target)) : undefined;
    if (pointed && !bar.contains(document.activeElement)) show(pointed);
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') item?.querySelector<HTMLElement>('[data-edit]')?.focus();
    else if (!stepThrough(shownButtons(), event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    show,
    place,
    offer(path, label, act) {
      if (item?.getAttribute('data-path') !== path) return;
      withdraw();
      offered = button(label, () => {
        withdraw();
        act();
      });
      bar.prepend(offered);
      place();
    },
    focus: () => shownButtons()[0]?.focus(),
  };
}
