import { button } from '../../../shared/page/editing/textBox.ts';
import { element } from '../../../shared/page/elements.ts';
import { refocus } from '../../../shared/page/keyboard.ts';
import type { FixesMessage, Problem } from '../../messages.ts';
import type { EditorParts } from '../editorParts.ts';
import { editables, itemOf } from './elements.ts';

/** What is wrong where the keyboard is, with its fixes as buttons. */
export interface ProblemNotes {
  set(problems: readonly Problem[]): void;
  fixes(message: FixesMessage): void;
  /** Shows the problems of the element that has the keyboard; hides them for none. */
  show(focused: Element | undefined): void;
  /** Gives the keyboard to the first fix; `false` where there is none. */
  focus(): boolean;
  /** Goes to the next problem, or by -1 to the one before. Gives whether there is one. */
  step(by: -1 | 1): boolean;
  place(): void;
}

const names = { error: 'Error', warning: 'Warning', information: 'Note' } as const;

/** Creates the notes. They float above the page and never push it. */
export function createProblemNotes(
  { page, post, partOf }: Pick<EditorParts, 'page' | 'post' | 'partOf'>,
  frame: HTMLElement,
): ProblemNotes {
  const note = element('div', 'edit-problems');
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', 'Problems here');
  note.setAttribute('aria-live', 'polite');
  note.hidden = true;
  frame.append(note);
  let all: readonly Problem[] = [];
  let holder: HTMLElement | undefined;
  let shown = '';

  const place = () => {
    if (note.hidden || !holder?.isConnected) return;
    const { bottom, left } = holder.getBoundingClientRect();
    const room = document.documentElement.clientWidth - note.offsetWidth - 12;
    note.style.top = `${bottom + window.scrollY + 8}px`;
    note.style.left = `${Math.max(12, Math.min(left, room)) + window.scrollX}px`;
  };

  const entry = ({ line, severity, message }: Problem): HTMLElement => {
    const made = element('div', 'edit-problem');
    made.dataset.key = keyOf({ line, message });
    made.append(element('p', `preview-problem-${severity}`, names[severity]), element('p', '', message));
    return made;
  };

  const show = (focused: Element | undefined) => {
    const own = focused instanceof HTMLElement && focused.matches(editables) ? focused : undefined;
    holder = own;
    const here = own ? all.filter(({ line }) => concerns(partOf(line), own)) : [];
    note.hidden = here.length === 0;
    const now = JSON.stringify(here);
    if (now !== shown) {
      shown = now;
      note.replaceChildren(...here.map(entry));
      for (const { line, message } of here) post({ type: 'fixes', line, message });
    }
    place();
  };

  note.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    holder?.focus();
  });

  return {
    set(problems) {
      all = problems;
      // What has a fix that was pressed may be gone, with the button that had the keyboard.
      const hasFocus = note.contains(document.activeElement);
      show(holder?.isConnected ? holder : undefined);
      if (hasFocus && holder && !note.contains(document.activeElement)) refocus(holder);
    },
    fixes({ line, message, titles }) {
      const found = [...note.querySelectorAll<HTMLElement>('.edit-problem')].find(
        ({ dataset }) => dataset.key === keyOf({ line, message }),
      );
      if (!found || found.querySelector('button')) return;
      found.append(...titles.map((title) => button(title, () => post({ type: 'fix', line, message, title }))));
      place();
    },
    show,
    focus() {
      const first = note.hidden ? null : note.querySelector('button');
      first?.focus();
      return first !== null;
    },
    step(by) {
      const places = [...page.querySelectorAll<HTMLElement>(editables)].filter(
        (one) => one.checkVisibility() && all.some(({ line }) => concerns(partOf(line), one)),
      );
      const from = document.activeElement;
      const isAfter = (one: Element) =>
        from !== null && (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const next = by > 0 ? places.find(isAfter) : places.findLast((one) => one !== from && !isAfter(one));
      const target = next ?? (by > 0 ? places[0] : places.at(-1));
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'center' });
      return target !== undefined;
    },
    place,
  };
}

/** Whether a problem of an element of the page concerns a value: it is the value's own, or that of its item and the value is the first there. */
function concerns(part: HTMLElement | undefined, value: HTMLElement): boolean {
  if (!part) return false;
  if (part === value || value.contains(part)) return true;
  const first = part.querySelector(editables);
  const around = part.closest(editables) ?? itemOf(part)?.querySelector(editables);
  return (first ?? around) === value;
}

function keyOf({ line, message }: Pick<Problem, 'line' | 'message'>): string {
  return `${line} ${message}`;
}
