import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import type { Problem } from '../../../messages.ts';
import { problemIcon, worstFirst } from '../../problemMark.ts';

/** How many problems there are, and the way from one to the next. */
export interface ProblemBar {
  /** Shows all problems, and which of them are where the keyboard is: the number of the first, from 1, and how many; hides itself without any. */
  show(problems: readonly Problem[], here: { readonly first: number; readonly count: number } | undefined): void;
}

/** Creates the bar. It stays at the lower edge of the window until the end of the page is reached, so that it pushes nothing. */
export function createProblemBar(page: HTMLElement, step: (by: -1 | 1) => void): ProblemBar {
  const region = element('section', 'edit-mending');
  region.setAttribute('aria-label', say`To mend`);
  region.hidden = true;
  const count = element('span', 'edit-mending-count');
  const way = (label: string, sign: string, keys: string, by: -1 | 1) => {
    const made = button(sign, () => step(by), 'edit-tool');
    made.title = `${label} (${keys})`;
    made.setAttribute('aria-label', label);
    made.setAttribute('aria-keyshortcuts', keys);
    return made;
  };
  const bar = element('div', 'edit-mending-bar');
  bar.append(count, way(say`Problem before`, '↑', 'Shift+F8', -1), way(say`Next problem`, '↓', 'F8', 1));
  region.append(bar);
  page.after(region);
  return {
    show(problems, here) {
      const [worst] = worstFirst(problems);
      region.hidden = worst === undefined;
      if (!worst) return;
      const words = here ? say`${numbersOf(here)} of ${problems.length} to mend` : say`${problems.length} to mend`;
      const sign = element('span', `preview-problem-${worst.severity}`);
      sign.append(problemIcon(worst.severity));
      count.replaceChildren(sign, words);
    },
  };
}

/** "2", or for several "2 and 3" or "2 to 5". */
export function numbersOf({ first, count }: { readonly first: number; readonly count: number }): string {
  if (count === 1) return String(first);
  return count === 2 ? say`${first} and ${first + 1}` : say`${first} to ${first + count - 1}`;
}
