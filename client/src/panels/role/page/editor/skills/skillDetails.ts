import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import { type ChosenSkills, type FoundRow, useInWords } from './chosenSkills.ts';

/** What is said of the skill that is looked at: who uses it, and its levels with their texts, of which one is chosen. */
export interface SkillDetails {
  readonly element: HTMLElement;
  show(row: FoundRow | undefined): void;
  /** Gives the keyboard to the chosen level; `false` where there is none to choose. */
  focus(): boolean;
}

/** @param changed Called when another level was chosen. */
export function createSkillDetails(chosen: ChosenSkills, changed: () => void): SkillDetails {
  const panel = element('div', 'edit-skill-details');
  let shown = '';

  const level = (row: FoundRow, id: string | undefined, label: string, text: string | undefined): HTMLElement => {
    const { skill, category } = row;
    const step = element('label', 'edit-skill-level');
    const radio = element('input', '');
    radio.type = 'radio';
    radio.name = 'edit-skill-level';
    radio.value = id ?? '';
    radio.checked = chosen.levelOf(skill) === id;
    radio.disabled = skill.isInRole;
    radio.addEventListener('change', () => {
      chosen.setLevel(skill, category, id);
      changed();
    });
    const usual = id !== undefined && id === skill.level ? sourceWords[skill.levelFrom ?? 'catalogue'] : undefined;
    const name = element('span', 'edit-skill-level-name', usual === undefined ? label : `${label} · ${usual}`);
    step.append(radio, name);
    if (text !== undefined) step.append(element('span', 'edit-skill-level-text', text));
    return step;
  };

  return {
    element: panel,
    show(row) {
      const now = row?.skill.ref ?? '';
      if (now === shown && panel.contains(document.activeElement)) return;
      shown = now;
      panel.replaceChildren();
      if (!row) return;
      const { skill } = row;
      const { count, titles } = skill.usedBy;
      const more = count - titles.length;
      const names = count === 0 ? '' : `: ${titles.join(', ')}${more > 0 ? say` and ${more} more` : ''}`;
      const group = element('fieldset', 'edit-skill-levels');
      group.append(
        element('legend', 'edit-legend', skill.name),
        element('p', 'edit-skill-use', say`Used by ${useInWords(count)}${names}`),
      );
      if (skill.description !== undefined) group.append(element('p', 'edit-skill-text', skill.description));
      group.append(...skill.levels.map(({ id, label, text }) => level(row, id, label, text)));
      if (skill.levels.length > 0) group.append(level(row, undefined, say`No level`, undefined));
      panel.append(group);
    },
    focus() {
      const radio =
        panel.querySelector<HTMLInputElement>('input:checked:enabled') ??
        panel.querySelector<HTMLInputElement>('input:enabled');
      radio?.focus();
      return radio !== null;
    },
  };
}

/** Why a level is the usual one. */
const sourceWords = {
  grade: say`usual at this grade`,
  group: say`usual in this group`,
  catalogue: say`as in the catalogue`,
} as const;
