import type { Draft, Refusal } from '../../editMessages.ts';
import { element } from '../elements.ts';
import { type Box, createBox, dressAs } from './box.ts';

/** What a text is edited for. */
export interface TextTask {
  readonly label: string;
  /** One line ends with Enter, a longer text with Ctrl+Enter. */
  readonly isLine: boolean;
  readonly was: string | null;
  readonly text: string;
  /** What is shown before anything is typed: leaving it so changes nothing. */
  readonly start: string;
  /** What the person should know of the change. */
  readonly remark?: string | undefined;
  /** `below` for a text that does not exist yet. */
  readonly side: 'over' | 'below';
  /** The element that the text is in, or stands below, in the page as it is now. */
  anchor(): HTMLElement | undefined;
  /** The element whose look the text has; the anchor without one. */
  look?(): HTMLElement | undefined;
  /** Sends the text. Gives why it was refused. */
  send(text: string, isForced: boolean): Promise<Refusal | undefined>;
  /** What stands there by now, for a text that has changed meanwhile. */
  theirs(): string | undefined;
  /** Called when the editor has gone; `next` when the person pressed Enter, to go on. */
  closed(how: 'left' | 'done' | 'next' | 'previous'): void;
  /** Called for Backspace or Enter in an empty text; `true` when that means something. */
  emptied(): boolean;
  draft(text: string): Draft;
}

export interface TextBox {
  place(): void;
  /** Sends what has been typed and closes. */
  finish(): void;
  focus(): void;
  readonly isOpen: boolean;
}

/** Opens the editor of a text at the place of the text. */
export function openTextBox(frame: HTMLElement, task: TextTask, keep: (draft: Draft | undefined) => void): TextBox {
  const box: Box = createBox(frame, 'edit-text', task.side, task.anchor);
  const field = element('textarea', 'edit-field');
  field.value = task.text;
  field.rows = 1;
  field.spellcheck = true;
  field.setAttribute('aria-label', task.label);
  if (task.isLine) field.setAttribute('aria-multiline', 'false');
  const keys = task.isLine ? 'Enter done · Esc as it was' : 'Ctrl+Enter done · Esc as it was';
  const hint = element('p', 'edit-hint', task.remark === undefined ? keys : `${task.remark} · ${keys}`);
  hint.id = 'edit-hint';
  field.setAttribute('aria-describedby', hint.id);
  const answer = element('div', 'edit-answer');
  answer.setAttribute('role', 'alert');
  box.element.append(field, hint, answer);
  let isOpen = true;
  let isSending = false;

  const model = task.look?.() ?? task.anchor();
  if (model) dressAs(field, model);

  const place = () => {
    if (!isOpen) return;
    box.place();
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
    box.place();
  };

  const close = (how: 'left' | 'done' | 'next' | 'previous') => {
    if (!isOpen) return;
    isOpen = false;
    box.remove();
    keep(undefined);
    task.closed(how);
  };

  const refuse = (refused: Refusal) => {
    const theirs = refused.reason === 'stale' ? task.theirs() : undefined;
    answer.replaceChildren(
      ...(theirs === undefined ? [element('p', 'edit-refused', refused.message)] : twoWordings(theirs)),
    );
    place();
  };

  const twoWordings = (theirs: string): HTMLElement[] => {
    const group = element('div', 'edit-wordings');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Two wordings');
    const mine = button('Keep mine', () => commit('done', true));
    const other = button('Take theirs', () => close('left'));
    const title = element('p', 'edit-refused', 'Somebody changed this text while you were typing. It says now:');
    group.append(title, element('blockquote', 'edit-theirs', theirs), mine, other);
    return [group];
  };

  const commit = (how: 'done' | 'next', isForced = false) => {
    if (!isOpen || isSending) return;
    const text = task.isLine ? field.value.replaceAll(/\s*\n\s*/g, ' ').trim() : field.value.replace(/\s+$/, '');
    if (text === task.start.trimEnd() && !isForced) {
      close(text === '' ? 'left' : how);
      return;
    }
    if (text === '' && task.emptied()) {
      close('previous');
      return;
    }
    isSending = true;
    field.readOnly = true;
    field.setAttribute('aria-busy', 'true');
    task.send(text, isForced).then((refused) => {
      isSending = false;
      field.readOnly = false;
      field.removeAttribute('aria-busy');
      if (refused) refuse(refused);
      else close(how);
    });
  };

  field.addEventListener('input', () => {
    keep(task.draft(field.value));
    place();
  });
  field.addEventListener('keydown', (event) => {
    // The keys of the page mean nothing while a text is edited.
    event.stopPropagation();
    if (event.isComposing) return;
    const isDone = event.key === 'Enter' && (task.isLine || event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') close('left');
    else if (isDone) commit(task.isLine && !event.ctrlKey && !event.metaKey ? 'next' : 'done');
    else if (event.key === 'Backspace' && field.value === '' && task.emptied()) close('previous');
    else if (event.key === 'Tab') commit('done');
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  });
  box.element.addEventListener('focusout', ({ relatedTarget }) => {
    // When the window loses the keyboard, the person comes back to the text.
    if (!isOpen || !document.hasFocus() || (relatedTarget instanceof Node && box.element.contains(relatedTarget)))
      return;
    if (answer.childElementCount === 0) commit('done');
  });

  place();
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollIntoView({ block: 'nearest' });

  return {
    place,
    finish: () => commit('done'),
    focus: () => field.focus(),
    get isOpen() {
      return isOpen;
    },
  };
}

export function button(label: string, act: () => void, className = 'edit-button'): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
