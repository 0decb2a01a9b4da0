import morphdom from 'morphdom';
import { detached } from './elements.ts';

/**
 * Makes the container hold `html` by changing only what differs, so that the scroll position, the focus and the selection stay and nothing
 * flickers. Sections stay open or closed as the reader has left them.
 */
export function patch(container: HTMLElement, html: string): void {
  patchWith(container, detached(html));
}

/** The same with the content of an element, which is used up by that. */
export function patchWith(container: HTMLElement, next: HTMLElement): void {
  morphdom(container, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => {
      // Of a part that is the same the server gives no more than how it has moved.
      if (to.hasAttribute('data-kept')) {
        moveLines(from, to);
        return false;
      }
      if (from instanceof HTMLDetailsElement && to.localName === 'details') to.toggleAttribute('open', from.open);
      // What a script of the page fills by itself is none of the server's.
      return !from.isEqualNode(to) && !(from instanceof HTMLElement && from.dataset.live !== undefined);
    },
  });
}

/** Says of a part of the page where it is written now. */
function moveLines(part: HTMLElement, { dataset: { lines = '', from, to = '' } }: HTMLElement): void {
  if (lines + to === '') return;
  for (const { dataset } of [part, ...part.querySelectorAll<HTMLElement>('[data-line],[data-edit-path],[data-add]')]) {
    if (dataset.line && !dataset.uri) dataset.line = `${Number(dataset.line) + Number(lines)}`;
    for (const name of ['path', 'editPath', 'list', 'add']) {
      const path = dataset[name];
      if (from && path && `${path}/`.startsWith(`${from}/`)) dataset[name] = to + path.slice(from.length);
    }
  }
}
