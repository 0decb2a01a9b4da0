import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import type { FixesMessage, Problem } from '../../../messages.ts';
import { problemNames } from '../../problemMark.ts';

/** What is wrong at one value, with its fixes as buttons. */
export interface ProblemNote {
  readonly element: HTMLElement;
  readonly problems: readonly Problem[];
  /** Takes in that the same problems are on other lines by now, because of what was written above them. */
  moved(problems: readonly Problem[]): void;
  /** The value. */
  holder: HTMLElement;
  /** Asks for the fixes, which are not asked for before somebody sees the note. */
  ask(): void;
  /**
   * Shows the fixes of a problem, if it is one of these. Gives whether it is.
   *
   * @param hasMoved Whether the problem may have come to another line since its fixes were asked for.
   */
  fixes(message: FixesMessage, hasMoved: boolean): boolean;
}

export interface NoteActions {
  ask(problem: Problem): void;
  fix(problem: Problem, title: string): void;
  reveal(problem: Problem): void;
}

export function createProblemNote(first: readonly Problem[], holder: HTMLElement, actions: NoteActions): ProblemNote {
  const note = element('div', 'edit-problems');
  note.setAttribute('role', 'group');
  note.setAttribute('aria-label', say`Problems here`);
  let problems = first;
  const entries = problems.map((problem) => {
    const entry = element('div', 'edit-problem');
    const name = element('p', `preview-problem-${problem.severity}`, problemNames[problem.severity]);
    entry.append(name, element('p', '', problem.message));
    return entry;
  });
  note.append(...entries);
  let isAsked = false;
  return {
    element: note,
    get problems() {
      return problems;
    },
    moved(now) {
      problems = now;
    },
    holder,
    ask() {
      if (isAsked) return;
      isAsked = true;
      for (const problem of problems) actions.ask(problem);
    },
    fixes({ line, message, titles }, hasMoved) {
      const lacksFixes = (index: number) => !entries[index]?.querySelector('button');
      const index = problems.findIndex(
        (one, place) => one.message === message && (hasMoved ? lacksFixes(place) : one.line === line),
      );
      const entry = entries[index];
      if (!entry) return false;
      if (!lacksFixes(index)) return true;
      /** Does something with the problem at the line where it is by then. */
      const doing = (act: (problem: Problem) => void) => () => {
        const problem = problems[index];
        if (problem) act(problem);
      };
      const buttons = titles.map((title) =>
        button(
          title,
          doing((problem) => actions.fix(problem, title)),
        ),
      );
      // What nothing here mends is looked at where it is written.
      const others = [button(say`Show it in the text`, doing(actions.reveal), 'edit-show')];
      entry.append(...(buttons.length > 0 ? buttons : others));
      return true;
    },
  };
}
