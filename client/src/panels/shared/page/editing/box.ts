import { isRightToLeft } from '../direction.ts';
import { element } from '../elements.ts';

/** What stands above the page at the place of an element, with room for it in the page. */
export interface Box {
  readonly element: HTMLElement;
  /** Moves the box to where its element is now. */
  place(): void;
  /** Takes the box away and gives the room back. */
  remove(): void;
}

/** What stands above the page while something is edited. */
export interface OpenBox {
  place(): void;
  /** Sends what has been typed or chosen, if it does so without being asked, and closes. */
  finish(): void;
  readonly isOpen: boolean;
}

/** How a box lies to its element: over it, or below it. */
export type BoxSide = 'over' | 'below';

/** The room between an element and what is below it, in pixels. */
const gap = 12;

/** The least width of a box in pixels, where there is room. */
const leastWidth = { over: 160, below: 420 } as const;

/**
 * Creates a box. The page is patched without it; what is given to the element for its sake is given again by `place`.
 *
 * @param anchor Finds the element in the page as it is now; without one the box stays where it was.
 * @param least The least width in pixels, where there is room.
 */
export function createBox(
  frame: HTMLElement,
  className: string,
  side: BoxSide,
  anchor: () => HTMLElement | undefined,
  least: number = leastWidth[side],
): Box {
  const box = element('div', `edit-box edit-${side} ${className}`);
  frame.append(box);
  let held: HTMLElement | undefined;
  let hidden: HTMLElement | undefined;

  const release = () => {
    held?.style.removeProperty(side === 'over' ? 'min-height' : 'padding-bottom');
    hidden?.style.removeProperty('opacity');
    held = undefined;
    hidden = undefined;
  };

  const place = () => {
    const target = anchor();
    const block = target && blockOf(target);
    if (block !== held || target !== hidden) release();
    if (!target || !block) return;
    held = block;
    const { top, left, right } = target.getBoundingClientRect();
    const around = block.getBoundingClientRect();
    const fromRight = isRightToLeft(target);
    const room = document.documentElement.clientWidth - 2 * gap;
    const width = Math.min(room, Math.max(least, fromRight ? right - around.left : around.right - left));
    const start = fromRight ? right - width : left;
    box.classList.toggle('edit-from-right', fromRight);
    box.style.width = `${width}px`;
    // Beside the edge of the page there is no room for a box that begins where its element does.
    box.style.left = `${Math.max(gap, Math.min(start, room + gap - width)) + window.scrollX}px`;
    if (side === 'over') {
      hidden = target;
      // The text stays where it is for those who do not see the page.
      target.style.opacity = '0';
      block.style.minHeight = `${box.offsetHeight}px`;
      box.style.top = `${top + window.scrollY}px`;
    } else {
      // The room that the box itself has made is not the element's own.
      block.style.paddingBottom = '0px';
      // Other buttons may stand below one.
      const { bottom } = (target.localName === 'button' ? block : target).getBoundingClientRect();
      block.style.paddingBottom = `${box.offsetHeight + 2 * gap}px`;
      box.style.top = `${bottom + window.scrollY + gap}px`;
    }
  };

  return {
    element: box,
    place,
    remove() {
      release();
      box.remove();
    },
  };
}

/** The element whose height makes room for an element. */
export function blockOf(target: HTMLElement): HTMLElement {
  let block = target;
  const isPartOfLine = () => block.localName === 'button' || getComputedStyle(block).display === 'inline';
  while (isPartOfLine() && block.parentElement) block = block.parentElement;
  return block;
}

/** Calls `act` when the keyboard leaves an element; when the window loses it, the person comes back to where they were. */
export function whenLeft(left: HTMLElement, act: () => void): void {
  left.addEventListener('focusout', ({ relatedTarget }) => {
    if (!document.hasFocus() || (relatedTarget instanceof Node && left.contains(relatedTarget))) return;
    act();
  });
}

/** Gives a field the look of the text that it stands for. */
export function dressAs(field: HTMLElement, model: HTMLElement): void {
  const look = getComputedStyle(model);
  for (const name of ['font-family', 'font-size', 'font-weight', 'line-height', 'letter-spacing', 'color']) {
    field.style.setProperty(name, look.getPropertyValue(name));
  }
}
