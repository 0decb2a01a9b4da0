import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import type { FoundSkills } from '../../../questions.ts';
import { type ChosenSkills, type FoundRow, markedParts, rowsOf, useInWords } from './chosenSkills.ts';

/** The list of what was found, by category, with a last line for a skill of one's own. */
export interface SkillList {
  readonly element: HTMLElement;
  show(found: FoundSkills | undefined, query: string): void;
  /** Shows anew what is ticked, and at which level. */
  mark(): void;
  /** Does what a key of the field means in the list; gives whether it means anything. */
  act(key: string): boolean;
  /** Ticks the line that is looked at. */
  tick(): void;
}

/** What follows from the keys and clicks of a list. */
export interface SkillListEvents {
  /** Another line is looked at; `undefined` for the last one. */
  looked(row: FoundRow | undefined): void;
  ticked(): void;
  /** The last line was chosen. */
  written(): void;
}

/** How many lines a page key goes. */
const pageOfLines = 8;

/** @param field Has the keyboard, and says which line is looked at. */
export function createSkillList(field: HTMLElement, chosen: ChosenSkills, events: SkillListEvents): SkillList {
  const list = element('div', 'edit-skill-list');
  list.id = 'edit-skill-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say`Skills that were found`);
  list.setAttribute('aria-multiselectable', 'true');
  let rows: readonly FoundRow[] = [];
  let options: readonly HTMLElement[] = [];
  let at = 0;

  const look = (index: number) => {
    at = Math.max(0, Math.min(options.length - 1, index));
    for (const [i, option] of options.entries()) option.classList.toggle('edit-skill-active', i === at);
    const option = options[at];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
    events.looked(rows[at]);
  };

  const choose = (index: number) => {
    const row = rows[index];
    if (row) {
      chosen.toggle(row.skill, row.category);
      events.ticked();
    } else if (options[index]) events.written();
  };

  const optionFor = (row: FoundRow, index: number, query: string): HTMLElement => {
    const { skill } = row;
    const option = element('div', 'edit-skill-option');
    option.id = `edit-skill-${index}`;
    option.setAttribute('role', 'option');
    if (skill.isInRole) option.setAttribute('aria-disabled', 'true');
    const name = element('span', 'edit-skill-name');
    const parts = markedParts(skill.name, query);
    name.append(...parts.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text)));
    const alias = parts.some(({ isMarked }) => isMarked) ? undefined : aliasFor(row, query);
    if (alias !== undefined) name.append(element('span', 'edit-skill-alias', say` also called “${alias}”`));
    if (skill.isInRole) name.append(element('span', 'edit-skill-alias', say` already in this role`));
    const level = element('span', 'edit-skill-at');
    option.append(
      element('span', 'edit-skill-tick'),
      name,
      level,
      element('span', 'edit-skill-uses', useInWords(skill.usedBy.count)),
    );
    option.addEventListener('click', () => {
      look(index);
      choose(index);
    });
    return option;
  };

  const mark = () => {
    for (const [i, { skill }] of rows.entries()) {
      const option = options[i];
      const isTicked = chosen.has(skill.ref);
      option?.setAttribute('aria-selected', String(isTicked));
      const tick = option?.querySelector('.edit-skill-tick');
      if (tick) tick.textContent = isTicked ? '☑' : skill.isInRole ? '✓' : '☐';
      const id = chosen.levelOf(skill);
      const level = option?.querySelector('.edit-skill-at');
      if (level) level.textContent = skill.levels.find((one) => one.id === id)?.label ?? id ?? '';
    }
  };

  return {
    element: list,
    show(found, query) {
      rows = found ? rowsOf(found) : [];
      let index = 0;
      const made: HTMLElement[] = [];
      const groups = (found?.categories ?? []).map((category) => {
        const group = element('div', 'edit-skill-group');
        group.setAttribute('role', 'group');
        const label = [category.name, category.framework].filter((part) => part !== '').join(' · ');
        group.setAttribute('aria-label', label);
        const title = element('div', 'edit-skill-category', label);
        title.setAttribute('aria-hidden', 'true');
        const own = category.skills.map((skill) => optionFor({ skill, category }, index++, query));
        made.push(...own);
        group.append(title, ...own);
        return group;
      });
      const last = element('div', 'edit-skill-option edit-skill-own');
      if (query !== '') {
        last.id = `edit-skill-${index}`;
        last.setAttribute('role', 'option');
        last.setAttribute('aria-selected', 'false');
        const words = say`${rows.length > 0 ? say`None of these? ` : ''}Write “${query}” as a skill of this role only`;
        last.append(element('span', 'edit-skill-tick', '✎'), element('span', 'edit-skill-name', words));
        const own = index;
        last.addEventListener('click', () => choose(own));
        made.push(last);
      }
      options = made;
      list.replaceChildren(...groups, ...(query === '' ? [] : [last]));
      list.scrollTop = 0;
      mark();
      look(0);
    },
    mark,
    act(key) {
      const step = steps[key];
      if (step !== undefined) look(at + step);
      else if (key === 'Enter') choose(at);
      else return false;
      return true;
    },
    tick() {
      choose(at);
    },
  };
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: pageOfLines,
  PageUp: -pageOfLines,
};

/** Another name of a skill in which a typed word stands. */
function aliasFor({ skill }: FoundRow, query: string): string | undefined {
  return skill.aliases.find((alias) => markedParts(alias, query).some(({ isMarked }) => isMarked));
}
