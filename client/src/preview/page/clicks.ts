import { externalLink } from '../messages.ts';
import { lineOf } from './blocks.ts';
import type { Host } from './host.ts';

/**
 * Follows links, and lets a double click, or a click with the key that follows links in editors, lead to the source. A plain click does
 * nothing, so that text can be selected.
 */
export function handleClicks(container: HTMLElement, host: Host, followsDoubleClick: () => boolean): void {
  container.addEventListener(
    'click',
    (event) => {
      const link = closest(event, 'a[href]');
      const href = link?.getAttribute('href');
      if (link === null || href === null || href === undefined) {
        if (event.ctrlKey || event.metaKey) goToSource(event, host);
        return;
      }
      // A place in this page is VS Code's to scroll to.
      if (href.startsWith('#')) return;
      // VS Code would follow links of some more kinds; the panel opens what is meant to be opened and nothing else.
      event.preventDefault();
      event.stopPropagation();
      if (link.hasAttribute('data-uri')) {
        goTo(link, host);
        return;
      }
      const target = externalLink(href);
      if (target !== undefined) host.post({ type: 'open', href: target });
    },
    { capture: true },
  );

  container.addEventListener('dblclick', (event) => {
    if (followsDoubleClick()) goToSource(event, host);
  });
}

function goToSource(event: MouseEvent, host: Host): void {
  // What can be clicked has a meaning of its own.
  if (closest(event, 'a[href], summary, button') !== null) return;
  const part = closest(event, '[data-line]');
  if (part) goTo(part, host);
}

function goTo(part: Element, host: Host): void {
  const line = lineOf(part);
  if (line === undefined) return;
  const uri = part.getAttribute('data-uri');
  host.post(uri === null ? { type: 'reveal', line } : { type: 'openFile', uri, line });
}

function closest(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}
