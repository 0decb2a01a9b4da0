import type { Draft, Operation, Refusal } from '../../../shared/editMessages.ts';
import type { Announcer } from '../../../shared/page/editing/announcer.ts';
import { type Choice, type ChoiceBox, openChoiceBox } from '../../../shared/page/editing/choiceBox.ts';
import type { Requests } from '../../../shared/page/editing/requests.ts';
import { openTextBox, type TextBox, type TextTask } from '../../../shared/page/editing/textBox.ts';
import type { EditorParts } from '../editorParts.ts';
import {
  choicesOf,
  findEditable,
  itemAt,
  kindOf,
  labelOf,
  type Missing,
  nameOfItem,
  pathOf,
  wasOf,
} from './elements.ts';

/** What editing shares of the page. */
export interface EditorShared extends EditorParts {
  readonly requests: Requests;
  readonly announcer: Announcer;
  /** Gives the keyboard to the value or the item at a path, as soon as the page shows it. */
  focusOn(path: string): void;
}

/** What Enter and Backspace mean in the name of an item. */
export interface NameKeys {
  /** Called after Enter at the end of a name. */
  next(element: HTMLElement): void;
  /** Takes an item away whose name is empty; `false` where the value is none of an item. */
  empty(element: HTMLElement): boolean;
}

/** Opens editors of values and sends what is chosen or typed. */
export interface ValueEdits {
  open(element: HTMLElement): void;
  /** Opens the editor of a text that the role does not have yet. */
  openText(task: TextTask): void;
  add(missing: Missing, anchor: () => HTMLElement | undefined): void;
  /** Adds a text to an item. */
  describe(item: HTMLElement): void;
  /** Opens the editor of what was being typed when the page went away; to be called for each page, the first one counts. */
  restore(draft: Draft | undefined, lists: { resume(draft: Draft): void }): void;
  place(): void;
  closeAll(): void;
}

export function createValueEdits(shared: EditorShared, keys: NameKeys): ValueEdits {
  const { page, frame, requests, keep, moved, focusOn } = shared;
  /** One as a rule; a text that was refused stays open while another one is edited. */
  const boxes = new Set<TextBox | ChoiceBox>();
  let isRestored = false;

  const finishAll = () => {
    for (const box of boxes) {
      box.finish();
      if (!box.isOpen) boxes.delete(box);
    }
  };

  const openText = (task: TextTask) => {
    finishAll();
    const closed: TextTask['closed'] = (how) => {
      moved();
      task.closed(how);
    };
    boxes.add(openTextBox(frame, { ...task, closed }, keep));
    moved();
  };

  const openChoice = (
    label: string,
    choices: readonly Choice[],
    seen: unknown,
    path: string,
    anchor: () => HTMLElement | undefined,
  ) => {
    finishAll();
    const was = typeof seen === 'string' || typeof seen === 'number' ? seen : undefined;
    const toJson = typeof seen === 'object' && seen !== null ? seen : was;
    const box = openChoiceBox(frame, {
      label,
      choices,
      was,
      anchor,
      send: (value) => requests.send(() => [choiceOperation(path, value, toJson)]),
      closed: () => {
        moved();
        focusOn(path);
      },
    });
    boxes.add(box);
    moved();
  };

  const textOf = (element: HTMLElement, typed?: string) => {
    const path = pathOf(element);
    const was = wasOf(element);
    const kind = kindOf(element) === 'text' ? 'text' : 'line';
    const isOverlaid = was === null && element.dataset.start !== undefined;
    const start = was ?? element.dataset.start ?? '';
    const find = () => findEditable(page, path, was);
    const isName = kind === 'line' && (/\/name$/.test(path) || /\/\d+$/.test(path));
    openText({
      label: labelOf(element),
      isLine: kind === 'line',
      was,
      // A text that ends with the end of a line is written so.
      text: typed ?? start.trimEnd(),
      start,
      remark: isOverlaid ? 'Only in this role: the catalogue keeps its words' : undefined,
      side: 'over',
      anchor: find,
      send: (text, isForced) =>
        requests.send(() => {
          const now = find();
          const seen = isForced && now ? wasOf(now) : was;
          const at = now ? pathOf(now) : path;
          return [
            text === '' ? { op: 'remove', path: at, was: seen } : { op: 'set', path: at, value: text, was: seen },
          ];
        }),
      theirs: () => {
        const now = find();
        return now ? (wasOf(now) ?? '') : undefined;
      },
      emptied: () => {
        const now = isName ? find() : undefined;
        return now !== undefined && keys.empty(now);
      },
      closed: (how) => {
        const now = find() ?? findEditable(page, path, null);
        if (how === 'next' && isName && now) keys.next(now);
        else if (how !== 'previous') focusOn(now ? pathOf(now) : path);
      },
      draft: (text) => ({ path, kind, was, text }),
    });
  };

  const open = (element: HTMLElement) => {
    const kind = kindOf(element);
    if (kind === 'line' || kind === 'text') {
      textOf(element);
      return;
    }
    const path = pathOf(element);
    const written = wasOf(element);
    const seen: unknown = kind === 'level' && written !== null ? JSON.parse(written) : written;
    const anchor = () => findEditable(page, path, written);
    openChoice(labelOf(element), choicesOf(element), seen, path, anchor);
  };

  const newText = (
    { path, label, kind, typed = '' }: Pick<Missing, 'path' | 'label' | 'kind'> & { readonly typed?: string },
    anchor: () => HTMLElement | undefined,
    look?: () => HTMLElement | undefined,
  ) =>
    openText({
      label: kind === 'fact' ? 'New fact, as “Label: value”' : `New: ${label}`,
      isLine: kind !== 'text',
      was: null,
      text: typed,
      start: '',
      side: 'below',
      anchor,
      ...(look ? { look } : {}),
      send: (text) => {
        if (kind !== 'fact') return requests.send(() => [{ op: 'set', path, value: text, was: null }]);
        const fact = /^([^:]+):\s*(.+)$/s.exec(text);
        if (!fact) return Promise.resolve(unlabelled);
        const [, name = '', value = ''] = fact;
        const at = `${path}/${name.trim().replaceAll('~', '~0').replaceAll('/', '~1')}`;
        return requests.send(() => [{ op: 'set', path: at, value, was: null }]);
      },
      theirs: () => undefined,
      emptied: () => true,
      closed: (how) => {
        if (how === 'done' || how === 'next') focusOn(path);
        else anchor()?.focus();
      },
      draft: (text) => ({ path, kind: kind === 'text' || kind === 'fact' ? kind : 'line', was: null, text }),
    });

  return {
    open,
    openText,
    add(missing, anchor) {
      const { path, label, kind } = missing;
      const main = page.querySelector('main');
      if (kind === 'choice' && main) {
        openChoice(label, choicesOf(main, path === '/grade' ? 'data-grades' : 'data-statuses'), null, path, anchor);
      } else newText(missing, anchor);
    },
    describe(item) {
      const at = item.getAttribute('data-path') ?? '';
      const path = `${at}/description`;
      const existing = [...item.querySelectorAll<HTMLElement>('[data-edit="text"]')].find(
        (one) => pathOf(one) === path,
      );
      if (existing) open(existing);
      else newText({ path, label: `text of ${nameOfItem(item)}`, kind: 'text' }, () => itemAt(page, at));
    },
    restore(draft, lists) {
      if (isRestored) return;
      isRestored = true;
      if (!draft) return;
      const { path, was, kind, text } = draft;
      const element = findEditable(page, path, was);
      // The page can have gone away after the text was sent.
      if (element && (wasOf(element) ?? '').trimEnd() === text) {
        keep(undefined);
        return;
      }
      if (kind === 'item') lists.resume(draft);
      else if (element) {
        // What stands there now may be another text than the one that was seen.
        textOf(element, text);
      } else {
        const anchor = () => page.querySelector<HTMLElement>('h1') ?? undefined;
        newText({ path, label: path.slice(1), kind, typed: text }, anchor);
      }
    },
    place() {
      for (const box of boxes) box.place();
    },
    closeAll() {
      finishAll();
      isRestored = true;
    },
  };
}

const unlabelled: Refusal = { reason: 'invalid', message: 'A fact has a label and a value: “Salary: £40,000”.' };

function choiceOperation(
  path: string,
  value: string | number | undefined,
  seen: string | number | object | undefined,
): Operation {
  // The server compares a range with what is written; the page's own words for it would not do.
  const was = typeof seen === 'object' ? {} : { was: seen ?? null };
  return value === undefined ? { op: 'remove', path, ...was } : { op: 'set', path, value, ...was };
}
