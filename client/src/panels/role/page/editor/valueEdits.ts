import { isRecord } from '../../../../common/typeGuards.ts';
import type { Draft, Operation } from '../../../shared/editMessages.ts';
import type { Announcer } from '../../../shared/page/editing/announcer.ts';
import type { OpenBox } from '../../../shared/page/editing/box.ts';
import {
  type Choice,
  type ChoiceTask,
  type ChosenRange,
  openChoiceBox,
} from '../../../shared/page/editing/choiceBox.ts';
import type { Requests } from '../../../shared/page/editing/requests.ts';
import { openTextBox, type Pasted, type TextTask } from '../../../shared/page/editing/textBox.ts';
import { lineOf } from '../../../shared/page/places.ts';
import { say } from '../../../shared/page/say.ts';
import type { EditorParts } from '../editorParts.ts';
import { choicesOf, findEditable, kindOf, labelOf, pathOf, wasOf } from './elements.ts';
import type { Questions } from './questions.ts';
import { reachesOf } from './reaches.ts';
import { besideList, whatTheySay } from './skills/besideList.ts';

/** What editing shares of the page. */
export interface EditorShared extends EditorParts {
  readonly requests: Requests;
  readonly announcer: Announcer;
  readonly questions: Questions;
  /** Gives the keyboard to the value or the item at the first of some paths that the page shows, as soon as it does. */
  focusOn(...paths: readonly string[]): void;
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
  /** Opens the choice of a value, of which `seen` is there now. */
  openChoice(
    label: string,
    choices: readonly Choice[],
    seen: unknown,
    path: string,
    anchor: () => HTMLElement | undefined,
  ): void;
  /** Opens any other box, which is closed when the next one is opened. */
  openBox(box: () => OpenBox): void;
  /** Opens the editor of what was being typed when the page went away; to be called for each page, the first one counts. */
  restore(draft: Draft | undefined, resume: (draft: Draft) => void): void;
  place(): void;
  closeAll(): void;
}

export function createValueEdits(shared: EditorShared, keys: NameKeys): ValueEdits {
  const { page, frame, requests, keep, moved, focusOn } = shared;
  /** One as a rule; a text that was refused stays open while another one is edited. */
  const boxes = new Set<OpenBox>();
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
    const read = (pasted: Pasted) => shared.questions.ask({ kind: 'paste', ...pasted });
    boxes.add(openTextBox(frame, { read, ...task, closed }, keep));
    moved();
  };

  const asideOf = (skill: string): NonNullable<ChoiceTask['aside']> => ({
    label: whatTheySay,
    content: (settle) => besideList(shared, skill, settle),
  });

  const openChoice = (
    label: string,
    choices: readonly Choice[],
    seen: unknown,
    path: string,
    anchor: () => HTMLElement | undefined,
  ) => {
    finishAll();
    const was = typeof seen === 'string' || typeof seen === 'number' ? seen : undefined;
    const wasRange = isRange(seen) ? seen : undefined;
    const written = wasRange ?? was;
    const levelOf = /^(.*)\/level$/.exec(path)?.[1];
    // A range is written of a level alone.
    const sendRange = (range: ChosenRange) =>
      requests.send(() => [{ op: 'set', path, value: { ...range }, was: wasRange ? { ...wasRange } : (was ?? null) }]);
    const box = openChoiceBox(frame, {
      label,
      choices,
      was,
      anchor,
      ...(wasRange ? { wasRange } : {}),
      ...(levelOf ? { sendRange, aside: asideOf(levelOf) } : {}),
      send: (value) => requests.send(() => [choiceOperation(path, value, written)]),
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
      remark: isOverlaid ? say`A text of the catalogue` : undefined,
      ...(isOverlaid ? { reaches: () => reachesOf(shared, element, path, start) } : {}),
      showPlace: () => {
        const line = lineOf(element.closest('[data-line]') ?? element);
        if (line !== undefined) shared.post({ type: 'reveal', line });
      },
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

  return {
    open,
    openText,
    openChoice,
    openBox(open) {
      finishAll();
      boxes.add(open());
      moved();
    },
    restore(draft, resume) {
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
      // What stands there now may be another text than the one that was seen.
      if (element && (kind === 'line' || kind === 'text')) textOf(element, text);
      else resume(draft);
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

function choiceOperation(
  path: string,
  value: string | number | undefined,
  seen: string | number | ChosenRange | undefined,
): Operation {
  const was = typeof seen === 'object' ? { ...seen } : (seen ?? null);
  return value === undefined ? { op: 'remove', path, was } : { op: 'set', path, value, was };
}

function isRange(value: unknown): value is ChosenRange {
  return isRecord(value) && isLevel(value.min) && isLevel(value.max);
}

function isLevel(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
