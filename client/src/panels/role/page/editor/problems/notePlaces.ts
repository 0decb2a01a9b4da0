import { isRightToLeft } from '../../../../shared/page/direction.ts';
import { blockOf } from '../../../../shared/page/editing/box.ts';
import { factOf, itemOf } from '../elements.ts';

/** How notes stand to the text: beside it, in pixels of the document; each as a line below its own; or the one where the keyboard is above what follows. */
export type NoteForm =
  | { readonly kind: 'beside'; readonly left: number; readonly width: number }
  | { readonly kind: 'below' }
  | { readonly kind: 'floating' };

/** A note that stands at a value. */
export interface PlacedNote {
  readonly element: HTMLElement;
  readonly holder: HTMLElement;
}

/** The space between the text and what stands beside it, and the least and the most that a note takes, in pixels. */
const gap = 16;
const least = 200;
const most = 320;

/** The space between notes, in pixels. */
const between = 8;

/** The space above and below a note that stands below its line, in pixels; an item with the keyboard has a ring around it. */
const around = 6;

/** How there is room for notes: at the end of the lines of a role, or below them. The rows of a framework have one height, and a rail beside them. */
export function noteForm(page: HTMLElement): NoteForm {
  const text = page.querySelector('main:not([data-framework]) > *');
  if (!text) return { kind: 'floating' };
  const { left, right } = text.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const width = Math.min(most, (isRightToLeft(text) ? left : wide - right) - 2 * gap);
  if (width < least) return { kind: 'below' };
  return { kind: 'beside', left: (isRightToLeft(text) ? left - gap - width : right + gap) + window.scrollX, width };
}

/** Places notes beside their values, each below the one before it. */
export function placeBeside(
  notes: readonly PlacedNote[],
  { left, width }: Extract<NoteForm, { readonly kind: 'beside' }>,
): void {
  let free = 0;
  for (const { element, holder } of notes) {
    if (!holder.isConnected) continue;
    element.style.left = `${left}px`;
    element.style.width = `${width}px`;
    const top = Math.max(free, holder.getBoundingClientRect().top + window.scrollY - 4);
    element.style.top = `${top}px`;
    free = top + element.offsetHeight + between;
  }
}

/** Places a note below its value, over the text that follows. */
export function placeFloating({ element, holder }: PlacedNote): void {
  if (!holder.isConnected) return;
  element.style.width = '';
  const { bottom, left, right } = holder.getBoundingClientRect();
  const start = isRightToLeft(holder) ? right - element.offsetWidth : left;
  const room = document.documentElement.clientWidth - element.offsetWidth - 12;
  element.style.top = `${bottom + window.scrollY + 8}px`;
  element.style.left = `${Math.max(12, Math.min(start, room)) + window.scrollX}px`;
}

/** Places notes below the lines of their values, in room that is made for them in the page. */
export interface NotesBelow {
  /** Gives the room again that a patch of the page has taken, and back what is needed no more: without any notes, all of it. */
  place(notes: readonly PlacedNote[]): void;
}

export function createNotesBelow(): NotesBelow {
  /** What has been given room, and the pixels that it has of its own. */
  const held = new Map<HTMLElement, number>();

  return {
    place(notes) {
      const rows = new Map<HTMLElement, PlacedNote[]>();
      for (const note of notes) {
        if (!note.holder.isConnected) continue;
        const row = rowOf(note.holder);
        rows.set(row, [...(rows.get(row) ?? []), note]);
      }
      const needed = new Map([...rows].map(([row, own]) => [roomOf(row), own]));
      for (const place of held.keys()) {
        if (needed.has(place)) continue;
        place.style.removeProperty(roomIn(place));
        held.delete(place);
      }
      for (const [row, own] of rows) for (const { element } of own) element.style.width = `${row.offsetWidth}px`;
      for (const [place, own] of needed) {
        const room = roomIn(place);
        const before = held.get(place) ?? Number.parseFloat(getComputedStyle(place).getPropertyValue(room));
        held.set(place, before);
        place.style.setProperty(room, `${before + heightOf(own)}px`);
      }
      // What is measured comes behind all that moves it.
      for (const [row, own] of rows) {
        const { left, bottom } = row.getBoundingClientRect();
        const isInside = roomIn(roomOf(row)) === 'padding-bottom';
        let top = bottom + window.scrollY + around - (isInside ? heightOf(own) : 0);
        for (const { element } of own) {
          element.style.left = `${left + window.scrollX}px`;
          element.style.top = `${top}px`;
          top += element.offsetHeight + around;
        }
      }
    },
  };
}

/** How much room notes need, in pixels. */
function heightOf(notes: readonly PlacedNote[]): number {
  return notes.reduce((sum, { element }) => sum + element.offsetHeight + around, around);
}

/** What a note stands below: the item or the fact of a value, or else its line, and where that is too narrow, what it stands beside others in. */
function rowOf(value: HTMLElement): HTMLElement {
  let row = itemOf(value) ?? factOf(value) ?? blockOf(value);
  const enough = Math.min(least, document.documentElement.clientWidth / 2);
  while (row.offsetWidth < enough && row.parentElement && row.parentElement.localName !== 'main') {
    row = row.parentElement;
  }
  return row;
}

/** What is made longer for the notes of a row: of a row of a table a cell. */
function roomOf(row: HTMLElement): HTMLElement {
  const [first] = row.children;
  return row instanceof HTMLTableRowElement && first instanceof HTMLElement ? first : row;
}

/** Cells have no margins. */
function roomIn(place: HTMLElement): 'padding-bottom' | 'margin-bottom' {
  return place instanceof HTMLTableCellElement ? 'padding-bottom' : 'margin-bottom';
}
