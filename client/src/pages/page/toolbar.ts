import type { View } from '../view.ts';

/** What the tools do; the page decides what that means. */
export interface ToolbarActions {
  change(change: Partial<View>): void;
  /** To the next change, or the one before. */
  go(step: 1 | -1): void;
  save(): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows how things are arranged, as after a reload. */
  show(view: View): void;
  /** Says how much is shown or where the reader is; a screen reader reads it out when it changes. */
  say(text: string): void;
}

/** The tools above a page about several roles. */
export function createToolbar(kind: 'comparison' | 'matrix', actions: ToolbarActions): Toolbar {
  const bar = element('div', 'pages-toolbar');
  // A part of the page that is found by its name. As a toolbar the arrow keys would have to go from tool to tool.
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', kind === 'comparison' ? 'Tools of the comparison' : 'Tools of the table');
  bar.lang = 'en';
  const status = element('span', 'pages-status');
  status.setAttribute('role', 'status');
  const save = button('Export…', 'Save what is shown as HTML, Markdown or CSV', () => actions.save());
  const tools = kind === 'comparison' ? comparisonTools(actions) : matrixTools(actions);
  bar.append(...tools.first, save, tools.tick, status);
  return {
    element: bar,
    show: tools.show,
    say: (text) => {
      if (status.textContent !== text) status.textContent = text;
    },
  };
}

interface Tools {
  readonly first: readonly HTMLElement[];
  readonly tick: HTMLElement;
  readonly show: (view: View) => void;
}

function comparisonTools({ change, go }: ToolbarActions): Tools {
  const previous = button('↑ Previous', 'Previous change (Shift+F7)', () => go(-1));
  previous.setAttribute('aria-keyshortcuts', 'Shift+F7');
  const next = button('↓ Next change', 'Next change (F7)', () => go(1));
  next.setAttribute('aria-keyshortcuts', 'F7');
  const same = tick('Hide what is the same', (hideSame) => change({ hideSame }));
  return {
    first: [previous, next],
    tick: same.label,
    show: ({ hideSame }) => {
      same.input.checked = hideSame;
    },
  };
}

function matrixTools({ change }: ToolbarActions): Tools {
  const search = element('input', 'pages-search');
  search.type = 'search';
  search.placeholder = 'Filter skills and groups';
  search.setAttribute('aria-label', 'Filter skills and groups');
  search.spellcheck = false;
  search.addEventListener('input', () => change({ search: search.value }));
  const differences = tick('Only differences', (onlyDifferences) => change({ onlyDifferences }));
  return {
    first: [search],
    tick: differences.label,
    show: (view) => {
      search.value = view.search;
      differences.input.checked = view.onlyDifferences;
    },
  };
}

function button(words: string, title: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'pages-button');
  made.type = 'button';
  made.textContent = words;
  made.title = title;
  made.addEventListener('click', act);
  return made;
}

function tick(words: string, act: (isTicked: boolean) => void): { label: HTMLLabelElement; input: HTMLInputElement } {
  const label = element('label', 'pages-tick');
  const input = element('input', 'pages-tick-box');
  input.type = 'checkbox';
  input.addEventListener('change', () => act(input.checked));
  label.append(input, words);
  return { label, input };
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
