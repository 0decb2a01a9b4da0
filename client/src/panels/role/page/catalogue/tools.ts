import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import type { CatalogueAnswer, CatalogueFilter } from '../../catalogueMessages.ts';
import { numbered } from './rail.ts';

/** The tools above the list. */
export interface CatalogueTools {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  readonly add: HTMLButtonElement;
  show(answer: CatalogueAnswer, filter: CatalogueFilter | undefined): void;
}

const filters: readonly { readonly filter: CatalogueFilter; readonly words: string }[] = [
  { filter: 'unused', words: say`Not used` },
  { filter: 'retired', words: say`Retired, still used` },
  { filter: 'incomplete', words: say`A level missing` },
];

export function createCatalogueTools(actions: {
  find(words: string): void;
  filter(filter: CatalogueFilter | undefined): void;
  add(): void;
}): CatalogueTools {
  const bar = element('div', 'rp-fw-tools');
  bar.setAttribute('role', 'search');
  const search = element('input', 'rp-fw-search');
  search.type = 'search';
  search.placeholder = say`Find by name, other name or text`;
  search.setAttribute('aria-label', say`Find skills by name, other name or text`);
  search.spellcheck = false;
  search.addEventListener('input', () => actions.find(search.value));
  let current: CatalogueFilter | undefined;
  const toggles = filters.map(({ filter, words }) => {
    const button = element('button', 'rp-fw-toggle');
    button.type = 'button';
    const count = element('span', 'rp-fw-count');
    button.append(element('span', '', words), count);
    button.addEventListener('click', () => actions.filter(current === filter ? undefined : filter));
    return { filter, button, count };
  });
  const add = element('button', 'rp-fw-primary', say`+ Skill`);
  add.type = 'button';
  add.addEventListener('click', () => actions.add());
  const status = element('span', 'rp-fw-status');
  status.setAttribute('role', 'status');
  bar.append(search, ...toggles.map(({ button }) => button), add, status);
  return {
    element: bar,
    search,
    add,
    show({ counts, skills, all }, filter) {
      current = filter;
      for (const { filter: own, button, count } of toggles) {
        button.setAttribute('aria-pressed', String(own === filter));
        count.textContent = ` ${numbered(counts[own])}`;
      }
      const words = skills === all ? say`${numbered(all)} skills` : say`${numbered(skills)} of ${numbered(all)} skills`;
      if (status.textContent !== words) status.textContent = words;
    },
  };
}
