import type { Refusal } from '../../editMessages.ts';
import { stepOfArrow } from '../direction.ts';
import { element } from '../elements.ts';
import { say } from '../say.ts';
import { type AnswerBox, createAnswerBox } from './answerBox.ts';
import { type OpenBox, whenLeft } from './box.ts';
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
  /** The ends of the range that is chosen now, instead of one value. */
  readonly wasRange?: ChosenRange | undefined;
  /** The element that shows it, in the page as it is now. */
  anchor(): HTMLElement | undefined;
  /** Sends the choice, `undefined` for none. Gives why it was refused. */
  send(value: string | number | undefined): Promise<Refusal | undefined>;
  /** The same for a range, where there can be one. */
  sendRange?(range: ChosenRange): Promise<Refusal | undefined>;
  /** What can be looked at beside the choices, on request; its buttons answer by `settle`. */
  readonly aside?: {
    readonly label: string;
    content(settle: (sent: Promise<Refusal | undefined>) => void): Promise<HTMLElement>;
  };
  closed(): void;
}

/** From one value to another one further on in the list. */
export interface ChosenRange {
  readonly min: string | number;
  readonly max: string | number;
}

/** Opens a group of radio buttons below a value. The arrow keys look at what each means; Enter, or a click, chooses. */
export function openChoiceBox(frame: HTMLElement, task: ChoiceTask): OpenBox {
  const box = createAnswerBox(frame, 'edit-choice', task.anchor, () => task.closed());
  const group = element('fieldset', 'edit-choices');
  const meaning = element('p', 'edit-meaning');
  meaning.setAttribute('aria-live', 'polite');
  // It keeps its room while one goes from one to the other, where there is something to say of any.
  meaning.hidden = !task.sendRange && !task.choices.some(({ text }) => text);

  const choose = (value: string | number | undefined) => {
    if (!box.isOpen) return;
    if (value === task.was && !task.wasRange) box.close();
    else box.settle(task.send(value));
  };

  /** The other end of the range, whose one end is the checked button; `undefined` while one value is meant. */
  let other = rangeEnd(task);
  const checkedIndex = () => radios.findIndex(({ radio }) => radio.checked);
  const markRange = () => {
    const ends = [checkedIndex(), other ?? -1].sort((a, b) => a - b);
    const [from = -1, to = -1] = ends;
    const isRange = from >= 0 && from !== to;
    for (const [i, { step }] of radios.entries())
      step.classList.toggle('edit-in-range', isRange && i >= from && i <= to);
    if (isRange) meaning.textContent = say`${task.choices[from]?.label ?? ''} to ${task.choices[to]?.label ?? ''}`;
    return isRange ? { min: task.choices[from]?.value ?? 0, max: task.choices[to]?.value ?? 0 } : undefined;
  };
  const chooseShown = () => {
    const range = markRange();
    if (!range) choose(radios[checkedIndex()]?.value ?? task.was);
    else if (range.min === task.wasRange?.min && range.max === task.wasRange.max) box.close();
    else if (box.isOpen && task.sendRange) box.settle(task.sendRange(range));
  };
  /** Makes the range longer or shorter by one step; its first end stays. */
  const stretch = (by: number) => {
    const at = checkedIndex();
    other ??= at;
    const next = radios[Math.max(0, Math.min(radios.length - 1, at + by))];
    if (!next) return;
    next.radio.checked = true;
    next.radio.focus();
    markRange();
    box.place();
  };

  const radios = task.choices.map(({ value, label, text }, i) => {
    const radio = element('input', '');
    radio.type = 'radio';
    radio.name = 'edit-choice';
    radio.checked = value === (task.wasRange?.max ?? task.was);
    const step = element('label', 'edit-step');
    if (task.choices.some((one) => one.text) && !text) step.classList.add('edit-undescribed');
    step.append(radio, element('span', '', label));
    const look = () => {
      meaning.textContent = text ?? '';
      box.place();
    };
    radio.addEventListener('change', () => {
      other = undefined;
      markRange();
      look();
    });
    radio.addEventListener('focus', look);
    // The arrow keys check a button as well, with a click that no pointer has made.
    radio.addEventListener('click', ({ detail }) => {
      if (detail > 0) choose(value);
    });
    step.addEventListener('click', (event) => {
      if (event.detail === 0) return;
      if (event.shiftKey && task.sendRange) {
        event.preventDefault();
        stretch(i - checkedIndex());
      } else if (event.target !== radio) choose(value);
    });
    return { radio, step, value, key: String(i + 1) };
  });
  const none = button(say`None`, () => choose(undefined));
  const steps = element('div', 'edit-steps');
  steps.append(...radios.map(({ step }) => step));
  group.append(element('legend', 'edit-legend', task.label), steps);
  const range = task.sendRange ? say` · Shift → a range` : '';
  const hint = element('p', 'edit-hint', say`← → look · Enter choose${range} · Del none · Esc as it was`);
  const aside = task.aside && asideOf(task.aside, box);
  const hasValue = task.was !== undefined || task.wasRange !== undefined;
  box.element.append(group, meaning, ...(hasValue ? [none] : []), ...(aside ? [aside.element] : []), hint, box.refusal);

  box.element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const numbered = radios.find(({ key }) => key === event.key);
    const by = stepOfArrow(event.key, steps);
    if (event.key === 'Escape') box.close();
    else if (event.shiftKey && by !== 0 && task.sendRange) stretch(by);
    else if (event.key === 'Delete') choose(undefined);
    else if (numbered) choose(numbered.value);
    else if (event.key === '?' && aside) aside.show();
    else if (event.target instanceof HTMLButtonElement || (event.key !== 'Enter' && event.key !== ' ')) return;
    else chooseShown();
    event.preventDefault();
  });
  // A label does not take the keyboard, so that pressing it would take it from the box.
  box.element.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  });
  whenLeft(box.element, box.close);
  markRange();
  box.place();
  (radios.find(({ radio }) => radio.checked) ?? radios[0])?.radio.focus({ preventScroll: true });
  box.element.scrollIntoView({ block: 'nearest' });
  return box;
}

/** A button in whose place what it stands for is shown. */
function asideOf(
  { label, content }: NonNullable<ChoiceTask['aside']>,
  box: AnswerBox,
): { readonly element: HTMLElement; show(): void } {
  const holder = element('div', 'edit-aside');
  let isAsked = false;
  const show = () => {
    if (isAsked) return;
    isAsked = true;
    content(box.settle).then((shown) => {
      if (!box.isOpen) return;
      const hasFocus = holder.contains(document.activeElement);
      holder.replaceChildren(shown);
      box.place();
      if (hasFocus || document.activeElement?.closest('.edit-choice') === box.element) shown.focus();
    });
  };
  const ask = button(`${label} (?)`, show);
  holder.append(ask);
  return { element: holder, show };
}

/** The index of the end of the range that is not the checked one. */
function rangeEnd({ choices, wasRange }: ChoiceTask): number | undefined {
  if (!wasRange) return undefined;
  const at = choices.findIndex(({ value }) => value === wasRange.min);
  return at < 0 ? undefined : at;
}
