import { element } from '../../../shared/page/elements.ts';
import { refocus } from '../../../shared/page/keyboard.ts';
import { say } from '../../../shared/page/say.ts';
import type { CatalogueAnswer } from '../../catalogueMessages.ts';

/** What beside the list says which of the framework is shown. */
export interface Rail {
  readonly element: HTMLElement;
  /** Shows the categories; `part` is what is shown in the place of the skills. */
  show(answer: CatalogueAnswer, category: string | undefined, part: string | undefined): void;
}

/** What of a framework can be shown in the place of its skills. */
export type FrameworkPart = 'categories' | 'scales' | 'grades';

const parts: readonly { readonly part: FrameworkPart; readonly words: string }[] = [
  { part: 'categories', words: say`Categories` },
  { part: 'scales', words: say`Level scales` },
  { part: 'grades', words: say`Grades` },
];

/**
 * Creates it: the categories with the numbers of their skills, and the other parts of the framework.
 *
 * @param choose Called with a category, or with nothing for all skills.
 * @param turnTo Called with another part of the framework.
 */
export function createRail(
  choose: (category: string | undefined) => void,
  turnTo: (part: FrameworkPart) => void,
): Rail {
  const rail = element('nav', 'rp-fw-rail');
  rail.setAttribute('aria-label', say`Parts of the framework`);
  const categories = element('ul', 'rp-fw-rail-list');
  const others = element('ul', 'rp-fw-rail-list');
  rail.append(
    element('h2', 'rp-fw-rail-head', say`Skills`),
    categories,
    element('h2', 'rp-fw-rail-head', say`Also in this framework`),
    others,
  );
  const buttons = parts.map(({ part, words }) => railButton(words, undefined, () => turnTo(part)));
  for (const button of buttons) others.append(listItem(button));
  let shown = '';

  return {
    element: rail,
    show({ all, categories: known }, category, part) {
      const now = JSON.stringify([all, known, category, part]);
      if (now === shown) return;
      shown = now;
      for (const [i, button] of buttons.entries()) {
        if (parts[i]?.part === part) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
      const lines = [{ id: undefined, name: say`All skills`, depth: 0, count: all }, ...known];
      const focused = rail.contains(document.activeElement)
        ? document.activeElement?.getAttribute('data-category')
        : null;
      categories.replaceChildren(
        ...lines.map(({ id, name, depth, count }) => {
          const button = railButton(name, count, () => choose(id));
          button.dataset.category = id ?? '';
          button.style.paddingInlineStart = `${8 + 14 * depth}px`;
          if (part === undefined && id === category) button.setAttribute('aria-current', 'true');
          return listItem(button);
        }),
      );
      if (focused !== null && focused !== undefined) {
        const again = categories.querySelector<HTMLElement>(`[data-category="${CSS.escape(focused)}"]`);
        if (again) refocus(again);
      }
    },
  };
}

function railButton(words: string, count: number | undefined, act: () => void): HTMLButtonElement {
  const button = element('button', 'rp-fw-rail-button');
  button.type = 'button';
  button.append(element('span', '', words));
  if (count !== undefined) button.append(element('span', 'rp-fw-count', numbered(count)));
  button.addEventListener('click', act);
  return button;
}

function listItem(child: HTMLElement): HTMLElement {
  const item = element('li', '');
  item.append(child);
  return item;
}

/** A number as it is read: 14,212. */
export function numbered(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
