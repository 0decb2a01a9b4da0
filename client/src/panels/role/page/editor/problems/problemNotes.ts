import { isRightToLeft } from '../../../../shared/page/direction.ts';
import type { Announcer } from '../../../../shared/page/editing/announcer.ts';
import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import { refocus } from '../../../../shared/page/keyboard.ts';
import { say } from '../../../../shared/page/say.ts';
import type { FixesMessage, Problem } from '../../../messages.ts';
import type { EditorParts } from '../../editorParts.ts';
import { problemNames } from '../../problemMark.ts';
import { editables, findEditable, pathOf, wasOf } from '../elements.ts';
import { isBefore, type PlacedProblems, placedProblems } from './placedProblems.ts';
import { createProblemBar, numbersOf } from './problemBar.ts';

/** What is wrong where the keyboard is, with its fixes as buttons, and the way through all that is wrong. */
export interface ProblemNotes {
  set(problems: readonly Problem[]): void;
  fixes(message: FixesMessage): void;
  /** Shows the problems of the element that has the keyboard; hides them for none. */
  show(focused: Element | undefined): void;
  /** Gives the keyboard to the first fix; `false` where there is none. */
  focus(): boolean;
  /** Goes to the next problem, or by -1 to the one before. Gives whether there is one. */
  step(by: -1 | 1): boolean;
  /** Goes to the value at which the problem of a 0-based line is mended; nothing without a problem there. */
  toLine(line: number): void;
  place(): void;
}

/** Creates the notes. They float above the page and never push it. */
export function createProblemNotes(
  { page, post, partOf }: Pick<EditorParts, 'page' | 'post' | 'partOf'>,
  frame: HTMLElement,
  announcer: Announcer,
): ProblemNotes {
  const note = element('div', 'edit-problems');
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', say`Problems here`);
  note.hidden = true;
  frame.append(note);
  let all: readonly Problem[] = [];
  let holder: HTMLElement | undefined;
  let shown = '';
  /** Whether a fix was pressed whose outcome is still to be told. */
  let isMending = false;
  const bar = createProblemBar(page, (by) => step(by));

  const place = () => {
    if (note.hidden || !holder?.isConnected) return;
    const { bottom, left, right } = holder.getBoundingClientRect();
    const start = isRightToLeft(holder) ? right - note.offsetWidth : left;
    const room = document.documentElement.clientWidth - note.offsetWidth - 12;
    note.style.top = `${bottom + window.scrollY + 8}px`;
    note.style.left = `${Math.max(12, Math.min(start, room)) + window.scrollX}px`;
  };

  const entry = ({ line, severity, message }: Problem): HTMLElement => {
    const made = element('div', 'edit-problem');
    made.dataset.key = keyOf({ line, message });
    made.append(element('p', `preview-problem-${severity}`, problemNames[severity]), element('p', '', message));
    return made;
  };

  const show = (focused: Element | undefined) => {
    holder = focused instanceof HTMLElement && focused.matches(editables) ? focused : undefined;
    const places = placedProblems(page, all, partOf);
    const at = places.findIndex((one) => one.holder === holder);
    const here = places[at]?.problems ?? [];
    const numbers = { first: countBefore(places, at) + 1, count: here.length };
    bar.show(all, here.length > 0 ? numbers : undefined);
    note.hidden = here.length === 0;
    const now = JSON.stringify(here);
    if (now !== shown) {
      shown = now;
      note.replaceChildren(...here.map(entry));
      const words = here.map(({ severity, message }) => `${problemNames[severity]}: ${message}`);
      if (words.length > 0) announcer.say(say`Problem ${numbersOf(numbers)} of ${all.length}. ${words.join(' ')}`);
      for (const { line, message } of here) post({ type: 'fixes', line, message });
    }
    place();
  };

  const goTo = ({ holder: target }: PlacedProblems) => {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
    place();
  };

  const step = (by: -1 | 1): boolean => {
    const places = placedProblems(page, all, partOf);
    const active = document.activeElement ?? undefined;
    // From the note of a value, and from what has no place in the page, one goes on from the value.
    const from = active && page.contains(active) ? active : holder?.isConnected ? holder : undefined;
    const next =
      by > 0
        ? places.find((one) => from && one.holder !== from && isBefore(from, one.holder))
        : places.findLast((one) => from && isBefore(one.holder, from));
    const target = next ?? places.at(by > 0 ? 0 : -1);
    if (target) goTo(target);
    return target !== undefined;
  };

  note.addEventListener('keydown', (event) => {
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') holder?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /** The value in the page as it is now, in which it may be another element. */
  const current = () => (holder && !holder.isConnected ? findEditable(page, pathOf(holder), wasOf(holder)) : holder);

  return {
    set(problems) {
      const isMended = isMending && problems.length < all.length;
      all = problems;
      // What has a fix that was pressed may be gone, with the button that had the keyboard.
      const hasFocus = note.contains(document.activeElement);
      const now = current();
      show(now);
      if (hasFocus && now && !note.contains(document.activeElement)) refocus(now);
      if (!isMended) return;
      isMending = false;
      announcer.say(
        problems.length === 0 ? say`Mended. Nothing is left to mend.` : say`Mended. ${problems.length} to mend.`,
      );
    },
    fixes({ line, message, titles }) {
      const found = [...note.querySelectorAll<HTMLElement>('.edit-problem')].find(
        ({ dataset }) => dataset.key === keyOf({ line, message }),
      );
      if (!found || found.querySelector('button')) return;
      const buttons = titles.map((title) =>
        button(title, () => {
          isMending = true;
          post({ type: 'fix', line, message, title });
        }),
      );
      // What nothing here mends is looked at where it is written.
      const others = [button(say`Show it in the text`, () => post({ type: 'reveal', line }), 'edit-show')];
      found.append(...(buttons.length > 0 ? buttons : others));
      place();
    },
    show,
    focus() {
      const first = note.hidden ? null : note.querySelector('button');
      first?.focus();
      return first !== null;
    },
    step,
    toLine(line) {
      const found = placedProblems(page, all, partOf).find(({ problems }) => problems.some((one) => one.line === line));
      if (found) goTo(found);
    },
    place,
  };
}

function countBefore(places: readonly PlacedProblems[], at: number): number {
  return places.slice(0, Math.max(0, at)).reduce((sum, { problems }) => sum + problems.length, 0);
}

function keyOf({ line, message }: Pick<Problem, 'line' | 'message'>): string {
  return `${line} ${message}`;
}
