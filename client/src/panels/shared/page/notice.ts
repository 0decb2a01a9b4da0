import type { Notice, NoticeAction } from '../messages.ts';
import { element } from './elements.ts';

/**
 * Shows a notice in its element, or empties it. A notice that is shown already is not written again, since screen readers would read it
 * out a second time.
 *
 * @param act Called with the action of the notice when the reader chooses it.
 */
export function showNotice(place: HTMLElement, notice: Notice | undefined, act: (action: NoticeAction) => void): void {
  if (notice === undefined) {
    place.replaceChildren();
    return;
  }
  if (place.querySelector('.preview-notice-text')?.textContent === notice.text) return;
  const bar = element('div', 'preview-notice');
  bar.append(element('span', 'preview-notice-text', notice.text));
  const { action } = notice;
  if (action !== undefined) {
    const button = element('button', 'preview-notice-action', action.label);
    button.type = 'button';
    button.addEventListener('click', () => act(action.id));
    bar.append(button);
  }
  place.replaceChildren(bar);
}
