import type { Refusal } from '../../../shared/editMessages.ts';
import { createAnswerBox } from '../../../shared/page/editing/answerBox.ts';
import { button } from '../../../shared/page/editing/textBox.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';

/** What is asked before something is done to a skill. */
export interface Question {
  readonly title: string;
  /** The fields, the first of which gets the keyboard. */
  readonly fields: readonly HTMLElement[];
  /** The words of the button that does it, by what the fields say now; `undefined` while they do not say enough. */
  answer(): string | undefined;
  /** Does it. Gives why it was refused. */
  act(): Promise<Refusal | undefined>;
  /** The element below which the question stands, in the page as it is now. */
  anchor(): HTMLElement | undefined;
  closed(): void;
}

/** A question that is open. */
export interface OpenQuestion {
  place(): void;
  /** To be called when a field has changed. */
  changed(): void;
  close(): void;
}

/** Opens a question below an element. Escape leaves everything as it was. */
export function openQuestion(frame: HTMLElement, question: Question): OpenQuestion {
  const box = createAnswerBox(frame, 'edit-choice rp-fw-question', question.anchor, () => question.closed());
  const group = element('div', '');
  group.setAttribute('role', 'group');
  const title = element('p', 'edit-legend', question.title);
  title.id = 'rp-fw-question-title';
  group.setAttribute('aria-labelledby', title.id);

  const act = () => {
    if (!box.isBusy && question.answer() !== undefined) box.settle(question.act());
  };

  const buttons = element('div', 'rp-fw-buttons');
  const yes = button('', act, 'rp-fw-primary');
  const changed = () => {
    const words = question.answer();
    yes.disabled = words === undefined;
    yes.textContent = words ?? say`Choose first`;
    box.place();
    buttons.scrollIntoView({ block: 'nearest' });
  };
  buttons.append(yes, button(say`Leave it`, box.close), element('span', 'edit-hint', say`One step to undo`));
  group.append(title, ...question.fields, buttons, box.refusal);
  box.element.append(group);
  box.element.addEventListener('keydown', (event) => {
    // The keys of the page mean nothing while something is asked.
    event.stopPropagation();
    if (event.key === 'Escape') box.close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'radio') act();
    else return;
    event.preventDefault();
  });
  changed();
  const [first] = question.fields;
  (first?.matches('input, select') ? first : first?.querySelector<HTMLElement>('input, select'))?.focus({
    preventScroll: true,
  });
  box.element.scrollIntoView({ block: 'nearest' });
  return {
    place: box.place,
    changed,
    close: box.close,
  };
}

/** A group of radio buttons with words that explain each. */
export function choiceOf(
  label: string,
  options: readonly { readonly value: string; readonly words: string; readonly remark?: string }[],
  changed: () => void,
): { readonly element: HTMLElement; readonly value: string } {
  const group = element('fieldset', 'edit-choices');
  group.append(element('legend', 'rp-fw-picker-label', label));
  const radios = options.map(({ value, words, remark }, i) => {
    const radio = element('input', '');
    radio.type = 'radio';
    radio.name = 'rp-fw-choice';
    radio.value = value;
    radio.checked = i === 0;
    radio.addEventListener('change', changed);
    const line = element('label', 'rp-fw-radio');
    line.append(radio, element('span', '', words));
    group.append(line);
    if (remark !== undefined) group.append(element('p', 'edit-hint', remark));
    return radio;
  });
  return {
    element: group,
    get value() {
      return radios.find(({ checked }) => checked)?.value ?? '';
    },
  };
}

/** A list to choose one thing from. */
export function selectOf(
  label: string,
  options: readonly { readonly value: string; readonly words: string }[],
  value: string,
  changed: () => void,
): { readonly element: HTMLElement; readonly field: HTMLSelectElement } {
  const root = element('label', 'rp-fw-picker-label', label);
  const field = element('select', 'rp-fw-search');
  for (const one of options) {
    const option = element('option', '', one.words);
    option.value = one.value;
    field.append(option);
  }
  field.value = value;
  field.addEventListener('change', changed);
  root.append(field);
  return { element: root, field };
}
