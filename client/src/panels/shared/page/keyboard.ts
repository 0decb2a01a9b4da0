/**
 * Gives the keyboard to an element whose part of the page was renewed, as far as the page has it. While the reader types elsewhere, in a question
 * of VS Code or in a text editor, an update may not take the keyboard away from there: the element gets it when the reader comes back to the
 * page and nothing else of the page has it by then.
 */
export function refocus(element: HTMLElement): void {
  const take = () => element.focus({ preventScroll: true });
  if (document.hasFocus()) take();
  else {
    const back = () => element.isConnected && document.activeElement === document.body && take();
    window.addEventListener('focus', back, { once: true });
  }
}
