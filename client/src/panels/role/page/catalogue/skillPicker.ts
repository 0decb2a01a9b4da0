import { detached, element } from '../../../shared/page/elements.ts';
import type { CatalogueRequests } from './catalogueRequests.ts';

/** A skill that can be chosen. */
export interface PickedSkill {
  readonly id: string;
  readonly name: string;
}

/** A field in which words are typed that a skill is found by. */
export interface SkillPicker {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
  readonly picked: PickedSkill | undefined;
}

/** More skills than this are not offered for what has been typed. */
const mostOffered = 12;

/**
 * Creates it, a combobox.
 *
 * @param without The id of a skill that is not offered.
 * @param changed Called when another skill is picked, or none, and when the list opens or closes.
 */
export function createSkillPicker(
  label: string,
  without: string,
  requests: CatalogueRequests,
  changed: () => void,
): SkillPicker {
  const root = element('div', 'rp-fw-picker');
  const name = element('label', 'rp-fw-picker-label', label);
  const field = element('input', 'rp-fw-search');
  field.type = 'text';
  field.id = 'rp-fw-picker-field';
  field.autocomplete = 'off';
  field.spellcheck = false;
  name.htmlFor = field.id;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  const list = element('ul', 'rp-fw-options');
  list.id = 'rp-fw-picker-options';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  field.setAttribute('aria-controls', list.id);
  root.append(name, field, list);
  let options: readonly PickedSkill[] = [];
  let active = -1;
  let picked: PickedSkill | undefined;

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    changed();
  };

  const pick = (option: PickedSkill | undefined) => {
    if (!option) return;
    picked = option;
    field.value = option.name;
    close();
  };

  const mark = () => {
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === active));
    const shown = list.children[active];
    if (shown) field.setAttribute('aria-activedescendant', shown.id);
    else field.removeAttribute('aria-activedescendant');
    shown?.scrollIntoView({ block: 'nearest' });
  };

  const offer = async () => {
    const find = field.value;
    const answer = await requests.ask({
      find,
      category: undefined,
      filter: undefined,
      from: 0,
      count: mostOffered * 2,
      open: [],
    });
    // What was typed meanwhile has an answer of its own.
    if (!answer || find !== field.value || document.activeElement !== field) return;
    options = answer.rows
      .flatMap(({ html }) => skillIn(html) ?? [])
      .filter(({ id }) => id !== without)
      .slice(0, mostOffered);
    list.replaceChildren(
      ...options.map((option, i) => {
        const line = element('li', 'rp-fw-option', option.name);
        line.id = `rp-fw-option-${i}`;
        line.setAttribute('role', 'option');
        line.addEventListener('mousedown', (event) => {
          event.preventDefault();
          pick(option);
        });
        return line;
      }),
    );
    active = options.length > 0 ? 0 : -1;
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    mark();
    changed();
  };

  field.addEventListener('input', () => {
    picked = undefined;
    changed();
    void offer();
  });
  field.addEventListener('keydown', (event) => {
    if (list.hidden) {
      if (event.key === 'ArrowDown') void offer();
      return;
    }
    if (event.key === 'ArrowDown') active = Math.min(active + 1, options.length - 1);
    else if (event.key === 'ArrowUp') active = Math.max(active - 1, 0);
    else if (event.key === 'Enter') pick(options[active]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
    mark();
  });
  field.addEventListener('blur', () => {
    if (!list.hidden) close();
  });
  return {
    element: root,
    field,
    get picked() {
      return picked;
    },
  };
}

function skillIn(html: string): PickedSkill | undefined {
  const row = detached(html).querySelector<HTMLElement>('[data-skill]');
  const { skill: id, name } = row?.dataset ?? {};
  return id !== undefined && name !== undefined ? { id, name } : undefined;
}
