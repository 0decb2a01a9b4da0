import type { Problem, Severity } from '../messages.ts';
import { element } from './elements.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };
const names: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', information: 'Note' };

/** The severities differ in their form, so that nobody needs to tell their colours apart. */
const shapes: Readonly<Record<Severity, readonly (readonly [name: string, attributes: Record<string, string>])[]>> = {
  error: [
    ['circle', { cx: '8', cy: '8', r: '6.5' }],
    ['path', { d: 'M5.5 5.5l5 5m0-5l-5 5' }],
  ],
  warning: [
    ['path', { d: 'M8 1.8L15 14H1z' }],
    ['path', { d: 'M8 6v4m0 1.6v.6' }],
  ],
  information: [
    ['circle', { cx: '8', cy: '8', r: '6.5' }],
    ['path', { d: 'M8 7v4.5m0-7.3v.6' }],
  ],
};

/** The worst problem first, and those of the same kind in the order of the source. */
export function worstFirst(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => ranks[a.severity] - ranks[b.severity] || a.line - b.line);
}

/** An icon that leads to the first of the problems, and says all of them to whoever points at it or comes to it with the keyboard. */
export function problemMark(problems: readonly Problem[], reveal: (line: number) => void): HTMLLIElement {
  const mark = element('li', 'preview-problem');
  const [first] = problems;
  if (!first) return mark;
  const button = element('button', `preview-problem-icon preview-problem-${first.severity}`);
  button.type = 'button';
  button.dataset.at = String(first.line);
  button.setAttribute('aria-label', problems.map(said).join(' '));
  button.append(icon(first.severity));
  button.addEventListener('click', () => reveal(first.line));
  const bubble = element('div', 'preview-problem-text');
  // The button has said it all, so that nobody need come to this one by itself, as browsers have it for whatever can be scrolled.
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
      line.append(icon(problem.severity), element('span', '', problem.message));
      return line;
    }),
  );
  mark.append(button, bubble);
  return mark;
}

function said({ severity, message }: Problem): string {
  return `${names[severity]}: ${message}`;
}

function icon(severity: Severity): SVGSVGElement {
  const svg = svgElement('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  svg.append(...shapes[severity].map(([name, attributes]) => svgElement(name, attributes)));
  return svg;
}

function svgElement<Name extends string>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): Name extends keyof SVGElementTagNameMap ? SVGElementTagNameMap[Name] : SVGElement;
function svgElement(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
