import type { Refusal } from '../../editMessages.ts';
import { element } from '../elements.ts';
import { createBox } from './box.ts';
import { button } from './textBox.ts';

/** One value of several that can be chosen. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
  readonly text?: string;
}

/** What is chosen. */
export interface ChoiceTask {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The value that is chosen now. */
  readonly was: string | number | undefined;
  /** The element that shows it, in the page as it is now. */
  anchor(): HTMLElement | undefined;
  /** Sends the choice, `undefined` for none. Gives why it was refused. */
  send(value: string | number | undefined): Promise<Refusal | undefined>;
  closed(): void;
}

export interface ChoiceBox {
  place(): void;
  finish(): void;
  readonly isOpen: boolean;
}

/** Opens a group of radio buttons below a value. The arrow keys look at what each means; Enter, or a click, chooses. */
export function openChoiceBox(frame: HTMLElement, task: ChoiceTask): ChoiceBox {
  const box = createBox(frame, 'edit-choice', 'below', task.anchor);
  const group = element('fieldset', 'edit-choices');
  const meaning = element('p', 'edit-meaning');
  meaning.setAttribute('aria-live', 'polite');
  const answer = element('div', 'edit-answer');
  answer.setAttribute('role', 'alert');
  let isOpen = true;

  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    box.remove();
    task.closed();
  };

  const choose = (value: string | number | undefined) => {
    if (!isOpen) return;
    if (value === task.was) {
      close();
      return;
    }
    task.send(value).then((refused) => {
      if (!refused) {
        close();
        return;
      }
      answer.replaceChildren(element('p', 'edit-refused', refused.message));
      box.place();
    });
  };

  const radios = task.choices.map(({ value, label, text }, i) => {
    const radio = element('input', '');
    radio.type = 'radio';
    radio.name = 'edit-choice';
    radio.checked = value === task.was;
    const step = element('label', 'edit-step');
    if (task.choices.some((one) => one.text) && !text) step.classList.add('edit-undescribed');
    step.append(radio, element('span', '', label));
    const look = () => {
      meaning.textContent = text ?? '';
      box.place();
    };
    radio.addEventListener('change', look);
    radio.addEventListener('focus', look);
    // The arrow keys check a button as well, with a click that no pointer has made.
    radio.addEventListener('click', ({ detail }) => {
      if (detail > 0) choose(value);
    });
    step.addEventListener('click', ({ target, detail }) => {
      if (target !== radio && detail > 0) choose(value);
    });
    return { radio, step, value, key: String(i + 1) };
  });
  const none = button('None', () => choose(undefined));
  const steps = element('div', 'edit-steps');
  steps.append(...radios.map(({ step }) => step));
  group.append(element('legend', 'edit-legend', task.label), steps);
  const hint = element('p', 'edit-hint', '← → look · Enter choose · Del none · Esc as it was');
  box.element.append(group, meaning, ...(task.was === undefined ? [] : [none]), hint, answer);

  box.element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const numbered = radios.find(({ key }) => key === event.key);
    if (event.key === 'Escape') close();
    else if (event.key === 'Delete') choose(undefined);
    else if (numbered) choose(numbered.value);
    else if (event.target === none || (event.key !== 'Enter' && event.key !== ' ')) return;
    else choose(radios.find(({ radio }) => radio.checked)?.value ?? task.was);
    event.preventDefault();
  });
  // A label does not take the keyboard, so that pressing it would take it from the box.
  box.element.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  });
  box.element.addEventListener('focusout', ({ relatedTarget }) => {
    if (!document.hasFocus() || (relatedTarget instanceof Node && box.element.contains(relatedTarget))) return;
    close();
  });
  box.place();
  (radios.find(({ radio }) => radio.checked) ?? radios[0])?.radio.focus({ preventScroll: true });
  box.element.scrollIntoView({ block: 'nearest' });
  return {
    place: () => isOpen && box.place(),
    finish: close,
    get isOpen() {
      return isOpen;
    },
  };
}
