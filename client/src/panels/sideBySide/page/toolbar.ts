import { element } from '../../shared/page/elements.ts';
import { say } from '../../shared/page/say.ts';
import type { Arrangement } from '../arrangement.ts';
import type { UnsavedCell } from '../levelMessages.ts';
import type { Subject } from '../subject.ts';

/** What the tools do. */
export interface ToolbarActions {
  change(change: Partial<Arrangement>): void;
  /** Goes to the next change, or to the one before. */
  go(step: 1 | -1): void;
  export(): void;
  /** Saves all roles whose levels have been changed. */
  save(): void;
  /** Adds skills of the catalogue to the role of the column that has the keyboard. */
  addSkills(): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows an arrangement in the tools, as after a reload. */
  show(arrangement: Arrangement): void;
  /** Shows a text in the status. Screen readers read it out when it changes. */
  setStatus(text: string): void;
  /** Says how many cells are not saved yet. */
  setUnsaved(cells: readonly UnsavedCell[]): void;
}

/** Creates the tools above a page about several roles. */
export function createToolbar(kind: Subject['kind'], actions: ToolbarActions): Toolbar {
  const bar = element('div', 'pages-toolbar');
  // A region that is found by its name. With the role of a toolbar the arrow keys would have to go from tool to tool.
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', kind === 'comparison' ? say`Tools of the comparison` : say`Tools of the table`);
  bar.lang = document.documentElement.lang;
  const status = element('span', 'pages-status');
  status.setAttribute('role', 'status');
  const formats =
    kind === 'comparison' ? say`PDF, Word, HTML, Markdown or CSV` : say`PDF, Word, Excel, HTML, Markdown or CSV`;
  const exportButton = button(say`Export…`, say`Save what is shown as ${formats}`, () => actions.export());
  const tools = kind === 'comparison' ? comparisonTools(actions) : matrixTools(actions);
  bar.append(...tools.first, exportButton, tools.tick, ...(tools.last ?? []), status);
  return {
    element: bar,
    show: tools.show,
    setStatus: (text) => {
      if (status.textContent !== text) status.textContent = text;
    },
    setUnsaved: (cells) => tools.setUnsaved?.(cells),
  };
}

interface Tools {
  readonly first: readonly HTMLElement[];
  readonly tick: HTMLElement;
  readonly last?: readonly HTMLElement[];
  readonly show: (arrangement: Arrangement) => void;
  readonly setUnsaved?: (cells: readonly UnsavedCell[]) => void;
}

function comparisonTools({ change, go }: ToolbarActions): Tools {
  const previous = button(say`↑ Previous`, say`Previous change (Shift+F7)`, () => go(-1));
  previous.setAttribute('aria-keyshortcuts', 'Shift+F7');
  const next = button(say`↓ Next change`, say`Next change (F7)`, () => go(1));
  next.setAttribute('aria-keyshortcuts', 'F7');
  const same = tick(say`Hide what is the same`, (hideSame) => change({ hideSame }));
  return {
    first: [previous, next],
    tick: same.label,
    show: ({ hideSame }) => {
      same.input.checked = hideSame;
    },
  };
}

function matrixTools({ change, save, addSkills }: ToolbarActions): Tools {
  const search = element('input', 'pages-search');
  search.type = 'search';
  search.placeholder = say`Filter skills and groups`;
  search.setAttribute('aria-label', say`Filter skills and groups`);
  search.spellcheck = false;
  search.addEventListener('input', () => change({ search: search.value }));
  const groups = button(say`Groups`, say`Skills in their groups, or all in one list`, () => {
    const isOn = groups.getAttribute('aria-pressed') !== 'true';
    groups.setAttribute('aria-pressed', String(isOn));
    change({ ungrouped: !isOn });
  });
  const differences = tick(say`Only differences`, (onlyDifferences) => change({ onlyDifferences }));
  const edit = button(say`Edit`, say`Choose levels in the table`, () => {
    const isOn = edit.getAttribute('aria-pressed') !== 'true';
    showEditing(isOn);
    change({ editing: isOn });
  });
  const showEditing = (isOn: boolean) => {
    edit.setAttribute('aria-pressed', String(isOn));
    add.hidden = !isOn;
  };
  const add = button(say`+ Skills…`, say`Add skills of the catalogue to the role of the chosen column`, addSkills);
  const saveAll = button(say`Save all`, say`Save all roles whose levels have been changed`, save);
  const unsaved = element('span', 'pages-unsaved');
  unsaved.setAttribute('role', 'status');
  const changes = element('span', 'pages-changes');
  changes.hidden = true;
  changes.append(unsaved, saveAll);
  return {
    first: [search, groups],
    tick: differences.label,
    last: [edit, add, changes],
    setUnsaved: (cells) => {
      const roles = new Set(cells.map(({ role }) => role)).size;
      const changed = cells.length === 1 ? say`1 change` : say`${cells.length} changes`;
      const inRoles = roles === 1 ? say`1 role` : say`${roles} roles`;
      changes.hidden = cells.length === 0;
      unsaved.textContent = cells.length === 0 ? '' : say`● ${changed} in ${inRoles}`;
    },
    show: (arrangement) => {
      search.value = arrangement.search;
      differences.input.checked = arrangement.onlyDifferences;
      groups.setAttribute('aria-pressed', String(!arrangement.ungrouped));
      showEditing(arrangement.editing);
    },
  };
}

function button(words: string, title: string, act: () => void): HTMLButtonElement {
  const made = element('button', 'pages-button', words);
  made.type = 'button';
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
