import { stepOfArrow } from '../../../shared/page/direction.ts';
import type { Announcer } from '../../../shared/page/editing/announcer.ts';
import type { OpenBox } from '../../../shared/page/editing/box.ts';
import { openChoiceBox } from '../../../shared/page/editing/choiceBox.ts';
import { element } from '../../../shared/page/elements.ts';
import { say } from '../../../shared/page/say.ts';
import type { Cell, LevelChange, LevelPageMessage, LevelPanelMessage, UnsavedCell } from '../../levelMessages.ts';
import type { ColumnsInSight } from '../columnsInSight.ts';
import { createChosenLevels } from './chosenLevels.ts';
import {
  between,
  cellAt,
  type GridPlace,
  keyOfRow,
  labelOfCell,
  meaningOf,
  placeOfCell,
  rolesOf,
  shownRows,
} from './grid.ts';
import { createLevelRequests } from './levelRequests.ts';
import { createManyCells } from './manyCells.ts';

/** Lets people choose levels in a table of skills. */
export interface LevelEditor {
  /** Called when the page has been patched. */
  updated(isOn: boolean): void;
  answered(message: LevelPanelMessage): void;
  place(): void;
  /** Gives the keyboard to the cell that had it last, else to the first one. */
  focus(): void;
  /** The role of the column that has the keyboard, or had it last. */
  readonly role: string | undefined;
}

/** @param unsaved Called with the cells that are not saved yet. */
export function createLevelEditor(
  page: HTMLElement,
  columns: Pick<ColumnsInSight, 'show'>,
  frame: HTMLElement,
  announcer: Announcer,
  post: (message: LevelPageMessage) => void,
  unsaved: (cells: readonly UnsavedCell[]) => void,
): LevelEditor {
  const requests = createLevelRequests(post);
  const chosenLevels = createChosenLevels();
  let isOn = false;
  let current: GridPlace = { row: 0, column: 0 };
  /** The other corner of what is chosen, where several cells are. */
  let corner: GridPlace | undefined;
  let changed: readonly UnsavedCell[] = [];
  let box: OpenBox | undefined;

  const tableOf = () => page.querySelector<HTMLTableElement>('.rp-matrix');
  const chosen = (): GridPlace[] => (corner ? between(corner, current) : [current]);

  const many = createManyCells(
    (change) => void changeAll(change),
    () => focus(),
  );
  frame.append(many.element);

  const mark = () => {
    const table = tableOf();
    if (!table || !isOn) return;
    const rows = shownRows(table);
    current = within(current, rows.length, rolesOf(table).length);
    const cell = cellAt(rows, current);
    for (const old of table.querySelectorAll('td[tabindex], td[aria-selected]')) {
      // Without it, the cell that has the keyboard would lose it.
      if (old !== cell) old.removeAttribute('tabindex');
      old.removeAttribute('aria-selected');
    }
    if (corner) {
      for (const place of chosen()) cellAt(rows, place)?.setAttribute('aria-selected', 'true');
    }
    if (cell) cell.tabIndex = 0;
    many.show(corner ? chosen().length : 1);
    markUnsaved(table, changed);
  };

  const focus = () => {
    const table = tableOf();
    const rows = table ? shownRows(table) : [];
    columns.show(current.column, rows[current.row]);
    const cell = cellAt(rows, current);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const goTo = (place: GridPlace, isExtending: boolean) => {
    const table = tableOf();
    if (!table) return;
    const hadCorner = corner !== undefined;
    corner = isExtending ? (corner ?? current) : undefined;
    current = within(place, shownRows(table).length, rolesOf(table).length);
    mark();
    focus();
    if (corner && !hadCorner) void offerForMany();
  };

  const cells = (places: readonly GridPlace[]): Cell[] => {
    const table = tableOf();
    if (!table) return [];
    const rows = shownRows(table);
    return places.flatMap((place) => {
      const cell = cellAt(rows, place);
      const meaning = cell && meaningOf(table, cell, place.column);
      return meaning ? [meaning] : [];
    });
  };

  const offerForMany = async () => {
    const [first] = cells([corner ?? current]);
    if (!first) return;
    const offer = await requests.offer(first.asked);
    if ('choices' in offer) chosenLevels.offered(offer);
    many.offer('choices' in offer ? offer : undefined);
  };

  const change = async (places: readonly GridPlace[], what: LevelChange): Promise<string | undefined> => {
    // A role that does not ask for a skill has no level to step from, and nothing to take away.
    const all = cells(places).filter(({ asked }) => what.kind === 'set' || asked.item !== undefined);
    if (all.length === 0) return undefined;
    const refused = await requests.change(all, what);
    if (refused) return refused.message;
    showChosen(places, what);
    announcer.say(all.length === 1 ? say`Changed` : say`${all.length} cells changed`);
    return undefined;
  };

  const showChosen = (places: readonly GridPlace[], what: LevelChange) => {
    const table = tableOf();
    if (!table) return;
    const rows = shownRows(table);
    chosenLevels.show(
      places.flatMap((place) => cellAt(rows, place) ?? []),
      what,
    );
    markUnsaved(table, changed);
  };

  const changeAll = async (what: LevelChange) => {
    const refused = await change(chosen(), what);
    if (refused !== undefined) announcer.refuse(say`Not changed: ${refused}`);
    focus();
  };

  const open = async () => {
    const table = tableOf();
    const place = current;
    const cell = table && cellAt(shownRows(table), place);
    const meaning = table && cell && meaningOf(table, cell, place.column);
    if (!table || !cell || !meaning) return;
    const label = labelOfCell(table, cell, place.column);
    const offer = await requests.offer(meaning.asked);
    if (!('choices' in offer)) {
      announcer.refuse(offer.message);
      return;
    }
    chosenLevels.offered(offer);
    box?.finish();
    const anchor = () => {
      const now = tableOf();
      return now ? cellAt(shownRows(now), place) : undefined;
    };
    box = openChoiceBox(frame, {
      label,
      choices: offer.choices.map(({ value, label: name, text }) => ({
        value,
        label: value === offer.usual ? say`${name} (usual here)` : name,
        ...(text === undefined ? {} : { text }),
      })),
      was: offer.now,
      anchor,
      send: (value) => send(place, value === undefined ? { kind: 'none' } : { kind: 'set', level: String(value) }),
      sendRange: ({ min, max }) => send(place, { kind: 'set', level: String(min), upTo: String(max) }),
      closed: () => focus(),
    });
  };

  const send = async (place: GridPlace, what: LevelChange) => {
    const message = await change([place], what);
    return message === undefined ? undefined : { reason: 'refused', message };
  };

  /** Sets the level with a number on its scale, from 1. */
  const setNumber = async (number: number) => {
    const places = chosen();
    const [first] = cells([current]);
    if (!first) return;
    const offer = await requests.offer(first.asked);
    if ('choices' in offer) chosenLevels.offered(offer);
    const level = 'choices' in offer ? offer.choices[number - 1]?.value : undefined;
    if (level === undefined) announcer.refuse(say`There is no level ${number} on this scale.`);
    else {
      const refused = await change(places, { kind: 'set', level });
      if (refused !== undefined) announcer.refuse(say`Not changed: ${refused}`);
    }
  };

  /** What a key means at a cell. */
  const meaningOfKey = (event: KeyboardEvent): (() => void) | undefined => {
    const { key, shiftKey } = event;
    const { row, column } = current;
    const hasCommand = event.ctrlKey || event.metaKey;
    if (event.altKey) return undefined;
    if (hasCommand && /^[zy]$/i.test(key)) {
      return () => post({ type: key.toLowerCase() === 'y' || shiftKey ? 'redo' : 'undo' });
    }
    if (hasCommand && /^a$/i.test(key)) {
      return () => {
        const table = tableOf();
        corner = { row, column: 0 };
        goTo({ row, column: (table ? rolesOf(table).length : 1) - 1 }, true);
        void offerForMany();
      };
    }
    if (hasCommand && key !== 'Home' && key !== 'End') return undefined;
    switch (key) {
      case 'ArrowUp':
        return () => goTo({ row: row - 1, column }, shiftKey);
      case 'ArrowDown':
        return () => goTo({ row: row + 1, column }, shiftKey);
      case 'ArrowLeft':
      case 'ArrowRight':
        return () => goTo({ row, column: column + stepOfArrow(key, tableOf() ?? page) }, shiftKey);
      case 'Home':
        return () => goTo({ row: hasCommand ? 0 : row, column: 0 }, shiftKey);
      case 'End':
        return () =>
          goTo({ row: hasCommand ? Number.MAX_SAFE_INTEGER : row, column: Number.MAX_SAFE_INTEGER }, shiftKey);
      case 'Enter':
      case 'F2':
      case ' ':
        return () => (corner ? many.focus() : void open());
      case 'Delete':
        return () => void changeAll({ kind: 'none' });
      case '+':
        return () => void changeAll({ kind: 'step', by: 1 });
      case '-':
        return () => void changeAll({ kind: 'step', by: -1 });
      case 'Escape':
        return corner ? () => goTo(current, false) : undefined;
      default:
        return /^[1-9]$/.test(key) ? () => void setNumber(Number(key)) : undefined;
    }
  };

  page.addEventListener('keydown', (event) => {
    if (!isOn || event.isComposing || !(event.target instanceof Element) || !event.target.matches('td')) return;
    const meaning = meaningOfKey(event);
    if (!meaning) return;
    event.preventDefault();
    event.stopPropagation();
    meaning();
  });
  page.addEventListener(
    'click',
    (event) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>('.rp-matrix td') : null;
      const table = tableOf();
      if (!isOn || !cell || !table || event.ctrlKey || event.metaKey) return;
      const place = placeOfCell(shownRows(table), cell);
      if (!place) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      goTo(place, event.shiftKey);
      if (!event.shiftKey) void open();
    },
    { capture: true },
  );

  return {
    updated(on) {
      if (!on) {
        box?.finish();
        many.show(1);
      }
      isOn = on;
      const hadFocus = page.contains(document.activeElement) || document.activeElement === document.body;
      mark();
      if (isOn && hadFocus && document.activeElement === document.body) focus();
      box?.place();
    },
    answered(message) {
      if (message.type !== 'unsaved') {
        requests.answered(message);
        return;
      }
      changed = message.cells;
      unsaved(changed);
      mark();
    },
    place: () => box?.place(),
    focus,
    get role() {
      const table = tableOf();
      return table ? rolesOf(table)[current.column] : undefined;
    },
  };
}

function within({ row, column }: GridPlace, rows: number, columns: number): GridPlace {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}

/** Marks the cells that are not saved yet, with what they showed before. */
function markUnsaved(table: HTMLTableElement, cells: readonly UnsavedCell[]): void {
  for (const old of table.querySelectorAll('.pages-was')) old.remove();
  for (const old of table.querySelectorAll('.pages-changed')) old.classList.remove('pages-changed');
  if (cells.length === 0) return;
  const columns = new Map(rolesOf(table).map((role, column) => [role, column]));
  const rows = new Map(shownRows(table).map((row) => [keyOfRow(row), row]));
  for (const { role, row, was } of cells) {
    const cell = rows.get(row)?.querySelectorAll('td')[columns.get(role) ?? -1];
    if (!cell) continue;
    cell.classList.add('pages-changed');
    cell.append(element('small', 'pages-was', was === '' ? say`was not asked` : say`was ${was}`));
  }
}
