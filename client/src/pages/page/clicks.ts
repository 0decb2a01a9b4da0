import { externalLink } from '../../preview/messages.ts';
import type { Host } from './host.ts';

/** What has a meaning of its own when it is clicked. */
const controls = 'summary, button, label, input';

/** Lets clicks lead to the places that things were made from, and follows links to the outside. */
export function handleClicks(container: HTMLElement, host: Host): void {
  container.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return;
      const link = event.target.closest('a[href]');
      const href = link?.getAttribute('href') ?? '';
      // A place in this page is VS Code's to scroll to.
      if (href.startsWith('#')) return;
      if (link !== null) {
        // VS Code would follow links of some more kinds; the panel opens what is meant to be opened and nothing else.
        event.preventDefault();
        event.stopPropagation();
      }
      const opener = event.target.closest('.pages-open');
      if (link === null && opener === null && (event.target.closest(controls) !== null || isSelecting())) return;
      const target = link?.hasAttribute('data-uri') === false ? undefined : placeOf(event.target);
      if (target !== undefined) host.post({ type: 'reveal', ...target });
      else if (externalLink(href) !== undefined) host.post({ type: 'open', href });
    },
    { capture: true },
  );
}

function placeOf(element: Element): { uri: string; line: number } | undefined {
  const place = element.closest('[data-uri][data-line]');
  const uri = place?.getAttribute('data-uri');
  const line = Number(place?.getAttribute('data-line'));
  return uri && Number.isSafeInteger(line) && line >= 0 ? { uri, line } : undefined;
}

/** Whoever marks words to copy them also ends with a click. */
function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
