import type { Refusal } from '../../../../shared/editMessages.ts';
import { createAnswerBox } from '../../../../shared/page/editing/answerBox.ts';
import type { OpenBox } from '../../../../shared/page/editing/box.ts';
import { button } from '../../../../shared/page/editing/textBox.ts';
import { element } from '../../../../shared/page/elements.ts';
import { say } from '../../../../shared/page/say.ts';
import type { ChosenSkill, FoundSkills } from '../../../questions.ts';
import { createChosenSkills, type FoundRow, rowsOf } from './chosenSkills.ts';
import { createSkillDetails } from './skillDetails.ts';
import { createSkillList } from './skillList.ts';

/** What skills are searched for. */
export interface SkillTask {
  /** What is typed from the beginning. */
  readonly query: string;
  /** The element that the search stands below, in the page as it is now. */
  anchor(): HTMLElement | undefined;
  find(query: string): Promise<FoundSkills | undefined>;
  /** Takes in what was chosen. Gives why it was refused. */
  add(chosen: readonly ChosenSkill[], place: FoundSkills['place']): Promise<Refusal | undefined>;
  /** The same for a skill that stands in no catalogue. */
  write(name: string, place: FoundSkills['place']): Promise<Refusal | undefined>;
  /** Called when the search has gone; with the path of the first skill that was added, if any. */
  closed(added: string | undefined): void;
}

/** In pixels, where there is room: a list with levels and uses, and texts beside it. */
const widthOfBox = 800;

/** Opens a search of the catalogues below an element. Words find skills at once; several are ticked, and come into the role together. */
export function openSkillBox(frame: HTMLElement, task: SkillTask): OpenBox {
  /** The path of the first skill that was added. */
  let added: string | undefined;
  const box = createAnswerBox(frame, 'edit-skills', task.anchor, () => task.closed(added), widthOfBox);
  const chosen = createChosenSkills();
  const field = element('input', 'edit-skill-field');
  field.type = 'text';
  field.value = task.query;
  field.placeholder = say`Search the catalogue: words of a name, another name or a text`;
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-label', say`Search for skills`);
  field.setAttribute('aria-expanded', 'true');
  field.setAttribute('aria-controls', 'edit-skill-list');
  field.setAttribute('aria-autocomplete', 'list');
  const count = element('span', 'edit-skill-count');
  count.setAttribute('role', 'status');
  const addButton = button(say`Add`, () => add(), 'edit-button edit-primary');
  const summary = element('span', 'edit-skill-summary');
  const foot = element('div', 'edit-skill-foot');
  foot.append(summary, button(say`Close`, box.close), addButton);
  let found: FoundSkills | undefined;
  /** The words that were asked for last; an answer to earlier ones comes too late. */
  let asked: string | undefined;

  const list = createSkillList(field, chosen, {
    looked: (row) => {
      details.show(row);
      box.place();
    },
    ticked: () => refresh(),
    written: () => write(),
  });
  const details = createSkillDetails(chosen, () => refresh());
  const top = element('div', 'edit-skill-top');
  top.append(field, count);
  const middle = element('div', 'edit-skill-middle');
  middle.append(list.element, details.element);
  const hint = element('p', 'edit-hint', say`↑ ↓ look · Enter tick · Tab its level · Ctrl+Enter add · Esc close`);
  box.element.append(top, middle, foot, hint, box.refusal);

  const refresh = () => {
    list.mark();
    const number = chosen.count;
    addButton.textContent = number === 0 ? say`Add` : number === 1 ? say`Add 1 skill` : say`Add ${number} skills`;
    addButton.disabled = number === 0;
    summary.textContent =
      number === 0 ? say`Nothing chosen yet` : say`${number} chosen, each at the level that is usual here or set`;
    box.place();
  };

  const search = () => {
    const query = field.value.trim();
    if (query === asked) return;
    asked = query;
    task.find(query).then((answered) => {
      if (!box.isOpen || query !== asked) return;
      found = answered;
      const rows: readonly FoundRow[] = answered ? rowsOf(answered) : [];
      list.show(answered, query);
      const shown = rows.length;
      const total = answered?.count ?? 0;
      count.textContent = answered
        ? shown < total
          ? say`${shown} of ${total} found`
          : say`${total} found`
        : say`No answer`;
      refresh();
      // The list has made the box higher.
      box.element.scrollIntoView({ block: 'nearest' });
    });
  };

  const settle = (sent: Promise<Refusal | undefined>, { path, index }: FoundSkills['place']) =>
    box.settle(
      sent.then((refused) => {
        if (!refused) added = `${path}/${index}`;
        return refused;
      }),
    );

  const add = () => {
    if (!found || box.isBusy || chosen.count === 0) return;
    settle(task.add(chosen.all, found.place), found.place);
  };

  const write = () => {
    const name = field.value.trim();
    if (!found || box.isBusy || name === '') return;
    settle(task.write(name, found.place), found.place);
  };

  field.addEventListener('input', search);
  box.element.addEventListener('keydown', (event) => {
    // The keys of the page mean nothing while skills are searched for.
    event.stopPropagation();
    if (event.isComposing) return;
    const hasCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') box.close();
    else if (event.key === 'Enter' && hasCommand) {
      if (chosen.count === 0) list.tick();
      add();
    } else if (event.target !== field) {
      // Tab leads from the levels on to the buttons, and back to the words that were typed.
      if (event.key !== 'Tab' || !event.shiftKey || !details.element.contains(document.activeElement)) return;
      field.focus();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      if (!details.focus()) return;
    } else if (!list.act(event.key)) return;
    event.preventDefault();
  });
  box.element.addEventListener('mousedown', (event) => {
    // What was typed keeps the keyboard while lines are ticked by the pointer.
    if (event.target instanceof Element && list.element.contains(event.target)) event.preventDefault();
  });

  refresh();
  box.place();
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'nearest' });
  search();
  return {
    place: box.place,
    // What was ticked but not added is not added by going elsewhere; the search stays for whoever comes back.
    finish: () => {
      if (chosen.count === 0) box.close();
    },
    get isOpen() {
      return box.isOpen;
    },
  };
}
