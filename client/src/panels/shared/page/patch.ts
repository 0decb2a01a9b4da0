import morphdom from 'morphdom';
import { detached } from './elements.ts';

/**
 * Makes the container hold `html` by changing only what differs, so that the scroll position, the focus and the selection stay and nothing
 * flickers. Sections stay open or closed as the reader has left them.
 */
export function patch(container: HTMLElement, html: string): void {
  morphdom(container, detached(html), {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => {
      if (from instanceof HTMLDetailsElement && to.localName === 'details') to.toggleAttribute('open', from.open);
      // What a script of the page fills by itself is none of the server's.
      return !from.isEqualNode(to) && !(from instanceof HTMLElement && from.dataset.live !== undefined);
    },
  });
}
