import type { EditorView } from 'prosemirror-view';
import { externalLink } from '../../messages.ts';
import { stepThrough } from '../editing/toolbarKeys.ts';
import { element } from '../elements.ts';
import { say } from '../say.ts';
import { hasLink, setLink, tools } from './commands.ts';

/** The buttons above a text. */
export interface Bar {
  readonly element: HTMLElement;
  /** Shows what is on where the cursor is. */
  update(): void;
  /** Gives the keyboard to the first button. */
  focus(): void;
  /** Asks for the address of a link. */
  askForLink(): void;
}

/** Creates the bar of a text. `showSource` is called when the person wants its Markdown. */
export function createBar(view: () => EditorView, showSource: () => void): Bar {
  const bar = element('div', 'rich-bar');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say`Form of the text`);
  const backToText = () => view().focus();

  const buttonFor = (name: string, sign: string, key: string, act: () => void, className = '') => {
    const button = element('button', `rich-tool ${className}`.trim(), sign);
    button.type = 'button';
    button.title = key === '' ? name : `${name} (${key})`;
    // What is to be seen is a part of what is heard.
    button.setAttribute('aria-label', name === sign ? name : `${name} ${sign}`);
    button.tabIndex = -1;
    // The text keeps its selection.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', act);
    return button;
  };

  const marks = tools.map((tool) => {
    const button = buttonFor(
      tool.name,
      tool.sign,
      tool.key,
      () => {
        tool.run(view().state, view().dispatch, view());
        backToText();
      },
      tool.className,
    );
    return { button, isOn: tool.isOn };
  });
  const link = buttonFor(say`Link`, say`Link`, 'Ctrl+K', () => askForLink());
  const source = buttonFor('Markdown', 'M↓', '', showSource);
  const address = element('input', 'rich-link');
  address.type = 'text';
  address.hidden = true;
  address.placeholder = 'https://…';
  address.setAttribute('aria-label', say`Address of the link; empty for none`);
  const all = [...marks.map(({ button }) => button), link, source];
  const [first] = all;
  if (first) first.tabIndex = 0;
  bar.append(...all, address);

  const askForLink = () => {
    address.hidden = false;
    address.value = '';
    address.focus();
  };
  const closeAddress = () => {
    address.hidden = true;
    backToText();
  };

  address.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      const typed = address.value.trim();
      const href = typed === '' ? '' : externalLink(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
      address.setAttribute('aria-invalid', String(href === undefined));
      if (href !== undefined) {
        setLink(href)(view().state, view().dispatch, view());
        closeAddress();
      }
    } else if (event.key === 'Escape') closeAddress();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  bar.addEventListener('keydown', (event) => {
    if (event.target === address) return;
    if (event.key === 'Escape') backToText();
    else if (!stepThrough(all, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    element: bar,
    update() {
      for (const { button, isOn } of marks) button.setAttribute('aria-pressed', String(isOn(view().state)));
      link.setAttribute('aria-pressed', String(hasLink(view().state)));
    },
    focus: () => first?.focus(),
    askForLink,
  };
}
