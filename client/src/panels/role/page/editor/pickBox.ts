import type { Refusal } from '../../../shared/editMessages.ts';
import { createAnswerBox } from '../../../shared/page/editing/answerBox.ts';
import { type OpenBox, whenLeft } from '../../../shared/page/editing/box.ts';
import { button } from '../../../shared/page/editing/textBox.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import type { PickOption } from '../../questions.ts';

/** What is picked from what there is. */
export interface PickTask {
  readonly label: string;
  /** The values that are there now. */
  readonly was: readonly string[];
  /** Whether several are ticked, rather than one chosen. */
  readonly isMany: boolean;
  /** Whether words that are none of the options may be written. */
  readonly takesWords: boolean;
  /** Whether what is there already may go. */
  readonly canClear: boolean;
  /** What can be made anew: its label, and what makes it. */
  readonly makers: readonly { readonly label: string; make(): void }[];
  options(): Promise<readonly PickOption[]>;
  anchor(): HTMLElement | undefined;
  /** Sends the values. Gives why they were refused. */
  send(values: readonly string[]): Promise<Refusal | undefined>;
  closed(): void;
}

/** A line of the list. */
interface Line {
  readonly label: string;
  readonly detail: string;
  /** `undefined` for a line that makes something. */
  readonly value?: string;
  act(): void;
}

/** Opens a field with a list of what there is below a value. Typed words leave those that have them all. */
export function openPickBox(frame: HTMLElement, task: PickTask): OpenBox {
  const box = createAnswerBox(frame, 'edit-pick', task.anchor, () => task.closed());
  const field = element('input', 'edit-skill-field');
  field.type = 'text';
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-label', task.label);
  field.setAttribute('aria-expanded', 'true');
  field.setAttribute('aria-controls', 'edit-pick-list');
  field.setAttribute('aria-autocomplete', 'list');
  field.placeholder = task.label;
  const list = element('div', 'edit-pick-list');
  list.id = 'edit-pick-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', task.label);
  if (task.isMany) list.setAttribute('aria-multiselectable', 'true');
  const ticked = new Set(task.was);
  let options: readonly PickOption[] | undefined;
  let lines: readonly Line[] = [];
  let at = 0;

  const send = (values: readonly string[]) => {
    if (values.join('\n') === task.was.join('\n')) box.close();
    else box.settle(task.send(values));
  };
  const choose = (value: string) => {
    if (!task.isMany) send([value]);
    else if (task.canClear || !task.was.includes(value)) {
      if (!ticked.delete(value)) ticked.add(value);
      show();
    }
  };

  const linesFor = (query: string): Line[] => {
    // A key that is pressed before the answer chooses nothing.
    if (options === undefined) return [];
    const words = query.toLowerCase().split(/\s+/);
    const found = options.filter(({ label, detail = '', value }) => {
      const text = `${label} ${detail} ${value}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const own = query !== '' && task.takesWords && !found.some(({ label }) => label === query);
    return [
      ...found.map(({ value, label, detail = '' }) => ({ value, label, detail, act: () => choose(value) })),
      ...(own ? [{ value: query, label: say`Write “${query}” as words`, detail: '', act: () => choose(query) }] : []),
      ...task.makers.map(({ label, make }) => ({
        label,
        detail: '',
        act: () => {
          box.close();
          make();
        },
      })),
    ];
  };

  const look = (index: number) => {
    at = Math.max(0, Math.min(lines.length - 1, index));
    for (const [i, option] of [...list.children].entries()) option.classList.toggle('edit-skill-active', i === at);
    const option = list.children[at];
    if (option) field.setAttribute('aria-activedescendant', option.id);
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const show = () => {
    lines = linesFor(field.value.trim());
    const made = lines.map(({ label, detail, value, act }, i) => {
      const option = element('div', 'edit-pick-option');
      option.id = `edit-pick-${i}`;
      option.setAttribute('role', 'option');
      const isTicked = value !== undefined && ticked.has(value);
      option.setAttribute('aria-selected', String(isTicked));
      const tick = value === undefined ? '+' : isTicked ? '✓' : '';
      option.append(element('span', 'edit-skill-tick', tick), element('span', 'edit-skill-name', label));
      if (detail !== '') option.append(element('span', 'edit-pick-detail', detail));
      option.addEventListener('click', act);
      return option;
    });
    list.replaceChildren(...made);
    look(at);
    box.place();
  };

  field.addEventListener('input', () => {
    at = 0;
    show();
  });
  const keys = task.isMany ? say`Enter tick · Ctrl+Enter done` : say`Enter choose`;
  const clear = task.canClear && !task.isMany && task.was.length > 0 ? say` · Del none` : '';
  const foot = element('div', 'edit-skill-foot');
  if (task.isMany) foot.append(button(say`Done`, () => send([...ticked]), 'edit-button edit-primary'));
  box.element.append(
    field,
    list,
    foot,
    element('p', 'edit-hint', say`↑ ↓ look · ${keys}${clear} · Esc as it was`),
    box.refusal,
  );

  box.element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (key === 'Escape') box.close();
    else if (key === 'Enter' && (event.ctrlKey || event.metaKey) && task.isMany) send([...ticked]);
    else if (event.target !== field) return;
    else if (step !== 0) look(at + step);
    else if (key === 'Enter') lines[at]?.act();
    else if (key === 'Delete' && field.value === '' && clear !== '') send([]);
    else return;
    event.preventDefault();
  });
  box.element.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && list.contains(event.target)) event.preventDefault();
  });
  if (!task.isMany) whenLeft(box.element, box.close);

  show();
  field.focus({ preventScroll: true });
  task.options().then((all) => {
    if (!box.isOpen) return;
    options = all;
    at = Math.max(
      0,
      all.findIndex(({ value }) => value === task.was[0]),
    );
    show();
    box.element.scrollIntoView({ block: 'nearest' });
  });
  box.element.scrollIntoView({ block: 'nearest' });
  return box;
}
