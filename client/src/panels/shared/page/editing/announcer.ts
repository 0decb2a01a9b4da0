import { element } from '../elements.ts';

/** Tells those who do not see the page what has happened in it. */
export interface Announcer {
  /** When there is time for it: what was moved or removed. */
  say(text: string): void;
  /** At once, and to be seen as well: what could not be done. */
  refuse(text: string): void;
}

/** Creates the places where it is said. They exist from the start, since screen readers announce only changes of elements that they know. */
export function announcerIn(frame: HTMLElement): Announcer {
  const status = element('div', 'edit-said');
  status.setAttribute('role', 'status');
  const alert = element('div', 'edit-alert');
  alert.setAttribute('role', 'alert');
  frame.append(status, alert);
  return {
    say(text) {
      alert.textContent = '';
      status.textContent = text;
    },
    refuse(text) {
      alert.textContent = text;
    },
  };
}
