import morphdom from 'morphdom';

/**
 * Makes the container hold `html` by changing only what differs, so that the scroll position, the focus and the selection stay
 * and nothing flickers. What the reader has folded or unfolded stays so too.
 */
export function patch(container: HTMLElement, html: string): void {
  // In a document that is never shown nothing is loaded or run while the text is read.
  const next = document.implementation.createHTMLDocument().createElement('div');
  next.innerHTML = html;
  morphdom(container, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => {
      if (from instanceof HTMLDetailsElement && to.localName === 'details') to.toggleAttribute('open', from.open);
      return !from.isEqualNode(to);
    },
  });
}
