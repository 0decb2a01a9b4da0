import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import type { FixesMessage, Problem } from '../../../messages.ts';
import { problemNames } from '../../problemMark.ts';

/** What is wrong at one value, with its fixes as buttons. */
export interface ProblemNote {
  readonly element: HTMLElement;
  readonly problems: readonly Problem[];
  /** The value. */
  holder: HTMLElement;
  /** Asks for the fixes, which are not asked for before somebody sees the note. */
  ask(): void;
  /** Shows the fixes of a problem, if it is one of these. Gives whether it is. */
  fixes(message: FixesMessage): boolean;
}

export interface NoteActions {
  ask(problem: Problem): void;
  fix(problem: Problem, title: string): void;
  reveal(problem: Problem): void;
}

export function createProblemNote(
  problems: readonly Problem[],
  holder: HTMLElement,
  actions: NoteActions,
): ProblemNote {
  const note = element('div', 'edit-problems');
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', say`Problems here`);
  const entries = problems.map((problem) => {
    const entry = element('div', 'edit-problem');
    const name = element('p', `preview-problem-${problem.severity}`, problemNames[problem.severity]);
    entry.append(name, element('p', '', problem.message));
    return { problem, entry };
  });
  note.append(...entries.map(({ entry }) => entry));
  let isAsked = false;
  return {
    element: note,
    problems,
    holder,
    ask() {
      if (isAsked) return;
      isAsked = true;
      for (const problem of problems) actions.ask(problem);
    },
    fixes({ line, message, titles }) {
      const found = entries.find(({ problem }) => problem.line === line && problem.message === message);
      if (!found) return false;
      const { problem, entry } = found;
      if (entry.querySelector('button')) return true;
      const buttons = titles.map((title) => button(title, () => actions.fix(problem, title)));
      // What nothing here mends is looked at where it is written.
      const others = [button(say`Show it in the text`, () => actions.reveal(problem), 'edit-show')];
      entry.append(...(buttons.length > 0 ? buttons : others));
      return true;
    },
  };
}
