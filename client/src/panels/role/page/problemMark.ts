import { element } from '../../shared/page/elements.ts';
import { say } from '../../shared/page/say.ts';
import type { Problem, Severity } from '../messages.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };
/** What a problem of each severity is called. */
export const problemNames: Readonly<Record<Severity, string>> = {
  error: say`Error`,
  warning: say`Warning`,
  information: say`Note`,
};

const circle = 'M8 1.5a6.5 6.5 0 1 0 .1 0z';

/** The icons of the severities differ in their shape, since not everybody can tell their colours apart. */
const shapes: Readonly<Record<Severity, string>> = {
  error: `${circle}M5.5 5.5l5 5m0-5l-5 5`,
  warning: 'M8 1.8L15 14H1zM8 6v4m0 1.6v.6',
  information: `${circle}M8 7v4.5m0-7.3v.6`,
};

/** Sorts problems by severity, the highest first, and problems of one severity by their lines. */
export function worstFirst(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => ranks[a.severity] - ranks[b.severity] || a.line - b.line);
}

/** Makes an icon that leads to the first of the problems, and shows all of them while it has the pointer or the focus. */
export function problemMark(problems: readonly Problem[], reveal: (line: number) => void): HTMLLIElement {
  const mark = element('li', 'preview-problem');
  const [first] = problems;
  if (!first) return mark;
  const button = element('button', `preview-problem-icon preview-problem-${first.severity}`);
  button.type = 'button';
  button.dataset.at = String(first.line);
  button.setAttribute('aria-label', problems.map(spoken).join(' '));
  button.append(problemIcon(first.severity));
  button.addEventListener('click', () => reveal(first.line));
  const bubble = element('div', 'preview-problem-text');
  // The label of the button has the same text. Browsers would otherwise let the keyboard focus an element that can be scrolled.
  bubble.setAttribute('aria-hidden', 'true');
  bubble.tabIndex = -1;
  button.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 40 : event.key === 'ArrowUp' ? -40 : 0;
    if (step === 0 || bubble.scrollHeight <= bubble.clientHeight) return;
    event.preventDefault();
    bubble.scrollBy(0, step);
  });
  bubble.append(
    ...problems.map((problem) => {
      const line = element('p', `preview-problem-${problem.severity}`);
      line.append(problemIcon(problem.severity), element('span', '', problem.message));
      return line;
    }),
  );
  mark.append(button, bubble);
  return mark;
}

/** The text of a problem for screen readers. */
function spoken({ severity, message }: Problem): string {
  return `${problemNames[severity]}: ${message}`;
}

/** The icon of a severity; those who do not see it are told in words. */
export function problemIcon(severity: Severity): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.innerHTML = `<path d="${shapes[severity]}"/>`;
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  return svg;
}
