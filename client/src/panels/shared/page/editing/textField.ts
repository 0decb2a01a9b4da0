import { element } from '../elements.ts';

/** What a text is typed in: its source, or the text as readers see it. */
export interface TextField {
  /** What stands in the box. */
  readonly element: HTMLElement;
  /** What has the keyboard. */
  readonly input: HTMLElement;
  /** The text as Markdown. */
  readonly value: string;
  /** While an edit is on its way, nothing can be typed. */
  setBusy(isBusy: boolean): void;
  /** Gives it the keyboard, with the cursor at the end. */
  focus(): void;
  /** Makes it as high as its text. */
  fit(): void;
  /** Writes what was pasted where the cursor is. */
  insert(markdown: string): void;
  dispose(): void;
}

/** What every field is told. */
export interface FieldTask {
  readonly label: string;
  /** The id of what describes its keys. */
  readonly describedBy: string;
  readonly text: string;
  readonly isLine: boolean;
  changed(): void;
}

/** The field of a line, or of the Markdown source of a text. */
export function createSourceField({ label, describedBy, text, isLine, changed }: FieldTask): TextField {
  const field = element('textarea', 'edit-field');
  field.value = text;
  field.rows = 1;
  field.spellcheck = true;
  field.setAttribute('aria-label', label);
  field.setAttribute('aria-describedby', describedBy);
  if (isLine) field.setAttribute('aria-multiline', 'false');
  field.addEventListener('input', changed);
  return {
    element: field,
    input: field,
    get value() {
      return field.value;
    },
    setBusy(isBusy) {
      field.readOnly = isBusy;
      if (isBusy) field.setAttribute('aria-busy', 'true');
      else field.removeAttribute('aria-busy');
    },
    focus() {
      field.focus({ preventScroll: true });
      field.setSelectionRange(field.value.length, field.value.length);
    },
    fit() {
      field.style.height = 'auto';
      field.style.height = `${field.scrollHeight}px`;
    },
    insert(markdown) {
      const words = isLine ? markdown.replaceAll(/\s*\n\s*/g, ' ').trim() : markdown;
      field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
      changed();
    },
    dispose: () => field.remove(),
  };
}
