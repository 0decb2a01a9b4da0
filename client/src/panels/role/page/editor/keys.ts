import type { RoleOnlyMessage } from '../../messages.ts';
import { editables, factOf, itemOf, pathOf } from './elements.ts';
import type { FactEdits } from './factEdits.ts';
import type { ItemTools } from './itemTools.ts';
import type { ListEdits } from './listEdits.ts';
import { itemsOf } from './lists.ts';
import type { MoveEdits } from './moveEdits.ts';
import type { ProblemNotes } from './problems/problemNotes.ts';
import type { Selection } from './selection.ts';

/** What the keys of the page act on. */
export interface KeyTargets {
  readonly page: HTMLElement;
  readonly lists: ListEdits;
  readonly moves: MoveEdits;
  readonly facts: FactEdits;
  readonly selection: Selection;
  readonly tools: ItemTools;
  readonly notes: ProblemNotes;
  /** Opens the editor of a value. */
  open(value: HTMLElement): void;
  /** Gives the keyboard to what can be added to the role. */
  toAdders(): void;
  /** Shows what the grades beside say of an item; `false` where they say nothing of such items. */
  compare(item: HTMLElement): boolean;
  /** Lets the person add something below an item. */
  addAfter(item: HTMLElement): void;
  post(message: RoleOnlyMessage): void;
}

/** What keys mean while no text is typed and nothing is chosen. */
export interface PageKeys {
  /** Does what a key means at an element of the page; gives whether it means anything, so that nobody else gets it. */
  act(event: KeyboardEvent, target: HTMLElement): boolean;
}

export function createPageKeys({
  page,
  post,
  open,
  addAfter,
  compare,
  toAdders,
  lists,
  moves,
  facts,
  selection,
  tools,
  notes,
}: KeyTargets): PageKeys {
  /** Keys with Ctrl or Cmd, most of which are VS Code's. */
  const command = (event: KeyboardEvent): boolean => {
    const { key, altKey } = event;
    if (!altKey && /^[zy]$/i.test(key)) {
      post({ type: key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo' });
      return false;
    }
    return key === '.' && notes.focus();
  };

  /** Keys that move, choose or add items. */
  const itemKey = ({ key, altKey, shiftKey }: KeyboardEvent, target: HTMLElement, item: HTMLElement): boolean => {
    const step = stepOf(key);
    if (altKey && step) {
      if (shiftKey) moves.toNeighbour(item, step);
      else moves.step(item, step);
    } else if (altKey && key === 'F10') {
      tools.show(item);
      tools.focus();
    } else if (!altKey && shiftKey && step) extend(item, step, target);
    else if (!altKey && key === ' ' && shiftKey) selection.toggle(item);
    else if (!altKey && key === 'Insert') addAfter(item);
    else if (!altKey && key === '?') return compare(item);
    else if (key === 'Escape' && selection.count > 0) selection.clear();
    else return false;
    return true;
  };

  /** Chooses the neighbour of an item as well, and goes there. */
  const extend = (item: HTMLElement, step: -1 | 1, target: HTMLElement) => {
    const list = /^(.*)\/\d+$/.exec(item.getAttribute('data-path') ?? '')?.[1] ?? '';
    const all = itemsOf(page, list);
    const next = selection.count === 0 ? item : (all[all.indexOf(item) + step] ?? item);
    selection.extendTo(item, next);
    if (next === item) return;
    const suffix = pathOf(target).slice((item.getAttribute('data-path') ?? '').length);
    const own = [...next.querySelectorAll<HTMLElement>(editables)];
    const same = own.find((one) => pathOf(one) === `${next.getAttribute('data-path')}${suffix}`);
    (same ?? own[0])?.focus();
  };

  return {
    act(event, target) {
      const { key, altKey, shiftKey } = event;
      if (event.ctrlKey || event.metaKey) return command(event);
      if (key === 'F8') return notes.step(shiftKey ? -1 : 1);
      const item = itemOf(target);
      if (item && itemKey(event, target, item)) return true;
      const fact = factOf(target);
      const by = stepOf(key);
      if (fact && !item && altKey && by) {
        facts.move(fact, by);
        return true;
      }
      if (fact && !item && altKey && key === 'F10') {
        tools.show(fact);
        tools.focus();
        return true;
      }
      if (fact && key === 'F2' && !altKey && facts.rename(fact)) return true;
      if (key === 'Insert' && !item) {
        toAdders();
        return true;
      }
      if (altKey || !target.matches(editables)) return false;
      const step = stepOf(key);
      if (key === 'Enter' || key === 'F2') open(target);
      else if (key === 'Delete') return lists.removeAt(target);
      else if (step) neighbourOf(page, target, step)?.focus();
      else return false;
      return true;
    },
  };
}

function stepOf(key: string): -1 | 1 | undefined {
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
}

function neighbourOf(page: HTMLElement, target: HTMLElement, step: -1 | 1): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(editables)].filter((one) => one.checkVisibility());
  return all[all.indexOf(target) + step];
}
