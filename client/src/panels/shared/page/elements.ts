/** Makes an element with a class and a text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/**
 * Reads HTML into an element of a document that is never shown, in which nothing is loaded and no script runs. The element is to be
 * read or copied from, not to be put into the page.
 */
export function detached(html: string): HTMLElement {
  const made = document.implementation.createHTMLDocument().createElement('div');
  made.innerHTML = html;
  return made;
}
