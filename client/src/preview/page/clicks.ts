import { externalLink } from '../messages.ts';
import type { Host } from './host.ts';

/** Follows links to the outside and lets a double click lead to the source. */
export function handleClicks(container: HTMLElement, host: Host): void {
  container.addEventListener(
    'click',
    (event) => {
      const link = closest(event, 'a[href]');
      const href = link?.getAttribute('href');
      // A place in this page is VS Code's to scroll to.
      if (href === null || href === undefined || href.startsWith('#')) return;
      // VS Code would follow links of some more kinds; the panel opens what is meant to be opened and nothing else.
      event.preventDefault();
      event.stopPropagation();
      const target = externalLink(href);
      if (target !== undefined) host.post({ type: 'open', href: target });
    },
    { capture: true },
  );

  container.addEventListener('dblclick', (event) => {
    // What can be clicked has a meaning of its own.
    if (closest(event, 'a[href], summary, button') !== null) return;
    const line = Number(closest(event, '[data-line]')?.getAttribute('data-line') ?? Number.NaN);
    if (Number.isSafeInteger(line)) host.post({ type: 'reveal', line });
  });
}

function closest(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}
