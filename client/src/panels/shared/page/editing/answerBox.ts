import type { Refusal } from '../../editMessages.ts';
import { element } from '../elements.ts';
import { createBox, type OpenBox } from './box.ts';

/** A box in which a person answers once: it closes when the answer was taken, and says why when it was not. */
export interface AnswerBox extends OpenBox {
  readonly element: HTMLElement;
  /** Says why an answer was refused, where it is put in the box. */
  readonly refusal: HTMLElement;
  /** Whether an answer is under way. */
  readonly isBusy: boolean;
  /** Closes the box; nothing when it has closed before. */
  close(): void;
  /** Waits for what was sent, and closes the box unless it was refused. */
  settle(sent: Promise<Refusal | undefined>): void;
}

/**
 * Creates it, below an element.
 *
 * @param anchor Finds the element in the page as it is now.
 * @param closed Called once, when the box has gone.
 * @param least The least width in pixels, where there is room.
 */
export function createAnswerBox(
  frame: HTMLElement,
  className: string,
  anchor: () => HTMLElement | undefined,
  closed: () => void,
  least?: number,
): AnswerBox {
  const box = createBox(frame, className, 'below', anchor, least);
  const refusal = element('div', 'edit-answer');
  refusal.setAttribute('role', 'alert');
  let isOpen = true;
  let isBusy = false;

  const place = () => {
    if (isOpen) box.place();
  };
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    box.remove();
    closed();
  };

  return {
    element: box.element,
    refusal,
    place,
    close,
    finish: close,
    settle(sent) {
      isBusy = true;
      sent.then((refused) => {
        isBusy = false;
        if (!refused) {
          close();
          return;
        }
        refusal.replaceChildren(element('p', 'edit-refused', refused.message));
        place();
      });
    },
    get isOpen() {
      return isOpen;
    },
    get isBusy() {
      return isBusy;
    },
  };
}
