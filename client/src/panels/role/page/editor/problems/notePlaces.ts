import { isRightToLeft } from '../../../../shared/page/direction.ts';

/** The room beside the text in which notes stand, in pixels of the document. */
export interface NoteRoom {
  readonly left: number;
  readonly width: number;
}

/** A note that stands at a value. */
export interface PlacedNote {
  readonly element: HTMLElement;
  readonly holder: HTMLElement;
}

/** The space between the text and what stands beside it, and the least that a note needs, in pixels. */
const gap = 16;
const least = 200;
const most = 320;

/** The space between notes, in pixels. */
const between = 8;

/** The room beside the text of a role, at the end of its lines; none where that is too narrow, and on a page that has a rail there. */
export function besideRoom(page: HTMLElement): NoteRoom | undefined {
  const text = page.querySelector('main:not([data-framework]) > *');
  if (!text) return undefined;
  const { left, right } = text.getBoundingClientRect();
  const wide = document.documentElement.clientWidth;
  const width = Math.min(most, (isRightToLeft(text) ? left : wide - right) - 2 * gap);
  if (width < least) return undefined;
  return { left: (isRightToLeft(text) ? left - gap - width : right + gap) + window.scrollX, width };
}

/** Places notes beside their values, each below the one before it. */
export function placeBeside(notes: readonly PlacedNote[], { left, width }: NoteRoom): void {
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
export function placeBelow({ element, holder }: PlacedNote): void {
  if (!holder.isConnected) return;
  element.style.width = '';
  const { bottom, left, right } = holder.getBoundingClientRect();
  const start = isRightToLeft(holder) ? right - element.offsetWidth : left;
  const room = document.documentElement.clientWidth - element.offsetWidth - 12;
  element.style.top = `${bottom + window.scrollY + 8}px`;
  element.style.left = `${Math.max(12, Math.min(start, room)) + window.scrollX}px`;
}
