import { announcerIn } from '../../../shared/page/editing/announcer.ts';
import { createRequests } from '../../../shared/page/editing/requests.ts';
import { element } from '../../../shared/page/elements.ts';
import type { EditorParts, RoleEditor } from '../editorParts.ts';
import { createAdders } from './adders.ts';
import { editables, itemAt, itemOf, kindOf, pathOf, placeInList } from './elements.ts';
import { createItemTools } from './itemTools.ts';
import { createListEdits } from './listEdits.ts';
import { createProblemNotes } from './problemNotes.ts';
import { createValueEdits } from './valueEdits.ts';

/** What has a meaning of its own when it is clicked. */
const controls = 'a[href], button, input, textarea';

export function createRoleEditor(parts: EditorParts): RoleEditor {
  const { page, post } = parts;
  // A landmark, since what is edited stands beside the page rather than in it.
  const frame = element('section', 'edit-layer');
  frame.setAttribute('aria-label', 'Editing');
  parts.frame.append(frame);
  const announcer = announcerIn(frame);
  const requests = createRequests(post);
  /** What gets the keyboard when the page shows it. */
  let wanted: string | undefined;
  let isOn = false;
  let subject: number | undefined;

  const focusOn = (path: string) => {
    const found = elementAt(page, path);
    wanted = found ? undefined : path;
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest' });
  };
  const shared = { ...parts, frame, requests, announcer, focusOn };
  const lists = createListEdits(shared, (task) => values.openText(task));
  const values = createValueEdits(shared, {
    next: (element) => lists.addBelow(element),
    empty: (element) => lists.removeEmpty(element),
  });
  const tools = createItemTools(page, frame, {
    add: (item) => lists.addAfter(item),
    describe: (item) => values.describe(item),
    move: (item, step) => lists.move(item, step),
    remove: (item) => lists.remove(item),
  });
  const notes = createProblemNotes(parts, frame);
  const adders = createAdders(page, (missing) => {
    const anchor = () => adders.buttonOf(missing.path);
    if (missing.kind === 'item') lists.addFirst(missing.path, missing.label, anchor);
    else values.add(missing, anchor);
  });

  page.addEventListener(
    'click',
    (event) => {
      const { target, ctrlKey, metaKey, altKey } = event;
      if (!isOn || ctrlKey || metaKey || altKey || !(target instanceof Element) || target.closest(controls)) return;
      const found = target.closest<HTMLElement>(editables);
      if (!found || getSelection()?.isCollapsed === false) return;
      // The title of a group is in what folds the group.
      event.preventDefault();
      values.open(found);
    },
    { capture: true },
  );
  page.addEventListener('focusin', ({ target }) => {
    wanted = undefined;
    if (!isOn || !(target instanceof Element)) return;
    tools.show(itemOf(target));
    notes.show(target);
  });
  page.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!isOn || event.isComposing || !(target instanceof HTMLElement)) return;
    if (act(event, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  /** Does what a key means at an element of the page; gives whether it means anything. */
  const act = (event: KeyboardEvent, target: HTMLElement): boolean => {
    const { key, altKey } = event;
    const hasCommand = event.ctrlKey || event.metaKey;
    const item = itemOf(target);
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
    if (hasCommand && !altKey && /^[zy]$/i.test(key)) {
      post({ type: key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo' });
      return false;
    }
    if (hasCommand && key === '.') return notes.focus();
    if (hasCommand) return false;
    if (key === 'F8') return notes.step(event.shiftKey ? -1 : 1);
    if (altKey && step && item) lists.move(item, step);
    else if (altKey && key === 'F10' && item) {
      tools.show(item);
      tools.focus();
    } else if (altKey) return false;
    else if ((key === 'Enter' || key === 'F2') && target.matches(editables)) values.open(target);
    else if (key === 'Insert' && item) lists.addAfter(item);
    else if (key === 'Delete' && item && target.matches(editables) && kindOf(target) !== 'level') lists.remove(item);
    else if (step && target.matches(editables)) neighbourOf(page, target, step)?.focus();
    else return false;
    return true;
  };

  return {
    updated(update) {
      const isOther = subject !== undefined && subject !== update.subject;
      subject = update.subject;
      if (isOther) values.closeAll();
      isOn = update.editing;
      page.classList.toggle('edit-on', isOn);
      adders.show(isOn);
      if (!isOn) {
        values.closeAll();
        tools.show(undefined);
        notes.show(undefined);
      }
      requests.shown(update);
      if (isOn) values.restore(parts.draft(), lists);
      const target = wanted === undefined ? undefined : elementAt(page, wanted);
      if (target) {
        wanted = undefined;
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: 'nearest' });
      }
      if (isOn) tools.show(itemOf(document.activeElement) ?? undefined);
      values.place();
    },
    answered(message) {
      if (message.type === 'edited') requests.answered(message);
      else notes.fixes(message);
    },
    setProblems(problems) {
      if (isOn) notes.set(problems);
    },
    place() {
      values.place();
      tools.place();
      notes.place();
    },
  };
}

/** What gets the keyboard for a path: the value there, or the first one of the item there. */
function elementAt(page: HTMLElement, path: string): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(editables)];
  const exact = all.find((element) => pathOf(element) === path);
  if (exact || !placeInList(path)) return exact;
  const item = itemAt(page, path);
  return item?.querySelector<HTMLElement>(editables) ?? undefined;
}

function neighbourOf(page: HTMLElement, target: HTMLElement, step: -1 | 1): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(editables)].filter((one) => one.checkVisibility());
  return all[all.indexOf(target) + step];
}
