import type { Draft, Refusal } from '../../editMessages.ts';
import { element } from '../elements.ts';
import { say } from '../say.ts';
import { type Box, createBox, dressAs, type OpenBox, whenLeft } from './box.ts';
import { loadRichText } from './loadRichText.ts';
import { createSourceField, type FieldTask, type TextField } from './textField.ts';

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
  /** How far the change can reach, the nearest first; it is asked for before a text is sent. Without it there is no question. */
  reaches?(): Promise<readonly Reach[]>;
  /** Shows the place in its file; for a text that cannot be edited because of what is around it there. */
  showPlace?(): void;
  /** What stands there by now, for a text that has changed meanwhile. */
  theirs(): string | undefined;
  /** Called when the editor has gone; `next` when the person pressed Enter, to go on. */
  closed(how: 'left' | 'done' | 'next' | 'previous'): void;
  /** Called for Backspace or Enter in an empty text; `true` when that means something. */
  emptied(): boolean;
  draft(text: string): Draft;
  /** Reads what was copied from another program as Markdown. Without it, the browser's own paste counts. */
  read?(pasted: Pasted): Promise<string>;
}

/** What is on the clipboard. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** Where a changed text counts. */
export interface Reach {
  readonly label: string;
  /** Whom it touches. */
  readonly detail: string;
  send(text: string): Promise<Refusal | undefined>;
}

export interface TextBox extends OpenBox {
  focus(): void;
}

/** Opens the editor of a text at the place of the text: a line as it is written, a longer text as readers see it where it loses nothing by that. */
export function openTextBox(frame: HTMLElement, task: TextTask, keep: (draft: Draft | undefined) => void): TextBox {
  const box: Box = createBox(frame, 'edit-text', task.side, task.anchor);
  const hint = element('p', 'edit-hint');
  hint.id = 'edit-hint';
  const answer = element('div', 'edit-answer');
  answer.setAttribute('role', 'alert');
  box.element.append(hint, answer);
  let isOpen = true;
  let isSending = false;

  const place = () => {
    if (!isOpen) return;
    box.place();
    field.fit();
    box.place();
  };
  const fieldTask = (text: string): FieldTask => ({
    label: task.label,
    describedBy: hint.id,
    text,
    isLine: task.isLine,
    changed: () => {
      keep(task.draft(field.value));
      place();
    },
  });
  const describe = (remark?: string) => {
    const keys = task.isLine ? say`Enter done · Esc as it was` : say`Ctrl+Enter done · Esc as it was`;
    hint.textContent = [task.remark, remark, keys].filter((part) => part !== undefined).join(' · ');
  };
  const show = (now: TextField, remark?: string) => {
    field = now;
    const model = task.look?.() ?? task.anchor();
    if (model) dressAs(now.element, model);
    box.element.prepend(now.element);
    describe(remark);
    place();
  };
  /** Puts another field in the place of the one that is there, which has the keyboard if that had it. */
  const change = (now: TextField, remark?: string) => {
    const before = field;
    const hadFocus = before.element.contains(document.activeElement);
    isChanging = true;
    show(now, remark);
    if (hadFocus) now.focus();
    before.dispose();
    isChanging = false;
    place();
  };
  let isChanging = false;
  let wantsSource = false;
  const showSource = () => {
    wantsSource = true;
    change(createSourceField(fieldTask(field.value)), say`As Markdown`);
    field.focus();
  };

  let field = createSourceField(fieldTask(task.text));
  show(field);
  if (!task.isLine) {
    loadRichText().then((rich) => {
      if (!isOpen || isSending || wantsSource || !rich) return;
      const now = rich.createRichField(fieldTask(field.value), showSource);
      if (now) change(now, say`Alt+F10 its form`);
      else describe(say`As Markdown, of which nothing is lost`);
    });
  }

  const close = (how: 'left' | 'done' | 'next' | 'previous') => {
    if (!isOpen) return;
    isOpen = false;
    box.remove();
    field.dispose();
    keep(undefined);
    task.closed(how);
  };

  const refuse = (refused: Refusal) => {
    const theirs = refused.reason === 'stale' ? task.theirs() : undefined;
    const { showPlace } = task;
    const shown: HTMLElement[] = [element('p', 'edit-refused', refused.message)];
    if (refused.reason === 'broken' && showPlace) shown.push(button(say`Show it in the text`, () => showPlace()));
    answer.replaceChildren(...(theirs === undefined ? shown : twoWordings(theirs)));
    place();
  };

  const twoWordings = (theirs: string): HTMLElement[] => {
    const group = element('div', 'edit-wordings');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', say`Two wordings`);
    const mine = button(say`Keep mine`, () => commit('done', true));
    const other = button(say`Take theirs`, () => close('left'));
    const title = element('p', 'edit-refused', say`Somebody changed this text while you were typing. It says now:`);
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
    if (task.reaches && !isForced && text !== '') askForReach(task.reaches, text, how);
    else transmit(task.send(text, isForced), how);
  };

  const transmit = (sent: Promise<Refusal | undefined>, how: 'done' | 'next') => {
    isSending = true;
    field.setBusy(true);
    sent.then((refused) => {
      isSending = false;
      field.setBusy(false);
      if (refused) refuse(refused);
      else close(how);
    });
  };

  const askForReach = (reaches: () => Promise<readonly Reach[]>, text: string, how: 'done' | 'next') => {
    isSending = true;
    reaches().then((all) => {
      isSending = false;
      if (!isOpen) return;
      const question = reachQuestion(
        all,
        (chosen) => transmit(chosen.send(text), how),
        () => close('left'),
      );
      answer.replaceChildren(question);
      place();
      question.querySelector('input')?.focus({ preventScroll: true });
      question.scrollIntoView({ block: 'nearest' });
    });
  };

  const act = (event: KeyboardEvent): boolean => {
    const hasCommand = event.ctrlKey || event.metaKey;
    const isDone = event.key === 'Enter' && (task.isLine || hasCommand);
    if (event.key === 'Escape') close('left');
    else if (isDone) commit(task.isLine && !hasCommand ? 'next' : 'done');
    else if (event.key === 'Backspace' && field.value === '' && task.emptied()) close('previous');
    else return false;
    return true;
  };
  // Before the field gets a key, which may have a meaning of its own there.
  box.element.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.target !== field.input) return;
      if (act(event)) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key === 'Tab') commit('done');
    },
    { capture: true },
  );
  // The keys of the page mean nothing while a text is edited.
  box.element.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Escape' || !answer.contains(document.activeElement)) return;
    event.preventDefault();
    close('left');
  });
  box.element.addEventListener(
    'paste',
    (event) => {
      const pasted = event.target instanceof Node && field.input.contains(event.target) ? pastedIn(event) : undefined;
      if (!pasted || !task.read) return;
      event.preventDefault();
      event.stopPropagation();
      const into = field;
      task.read(pasted).then((markdown) => {
        if (isOpen && into === field) field.insert(markdown);
      });
    },
    { capture: true },
  );
  whenLeft(box.element, () => {
    if (isOpen && !isChanging && answer.childElementCount === 0) commit('done');
  });

  place();
  field.focus();
  field.element.scrollIntoView({ block: 'nearest' });

  return {
    place,
    finish: () => commit('done'),
    focus: () => field.focus(),
    get isOpen() {
      return isOpen;
    },
  };
}

/** Asks where a changed text shall count. The nearest is chosen before anybody answers. */
function reachQuestion(reaches: readonly Reach[], keep: (reach: Reach) => void, putBack: () => void): HTMLElement {
  const group = element('fieldset', 'edit-reaches');
  group.append(element('legend', 'edit-legend', say`This text is shared. Where should your change count?`));
  const radios = reaches.map(({ label, detail }, i) => {
    const radio = element('input', '');
    radio.type = 'radio';
    radio.name = 'edit-reach';
    radio.checked = i === 0;
    const line = element('label', 'edit-reach');
    line.append(radio, element('span', 'edit-reach-label', label), element('span', 'edit-reach-detail', detail));
    group.append(line);
    return radio;
  });
  const chosen = () => {
    const reach = reaches[radios.findIndex(({ checked }) => checked)];
    if (reach) keep(reach);
  };
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    chosen();
  });
  group.append(button(say`Keep the change`, chosen), button(say`Put it back`, putBack));
  return group;
}

/** What another program has put on the clipboard; `undefined` for plain words, and for what was copied from such a field. */
function pastedIn({ clipboardData }: ClipboardEvent): Pasted | undefined {
  const text = clipboardData?.getData('text/plain') ?? '';
  const html = clipboardData?.getData('text/html') ?? '';
  const isPlain = html === '' && !text.includes('\n');
  return isPlain || text === '' || html.includes('data-pm-slice') ? undefined : { text, html };
}

export function button(label: string, act: () => void, className = 'edit-button'): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}
