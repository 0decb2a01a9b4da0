import { externalLink } from '../messages.ts';

/** What clicks in a page lead to. */
export interface ClickActions {
  /** Called with a link that has the place of a source in its attributes. */
  followPlace(link: Element): void;
  /** Called with a link to the outside that may be opened. */
  followLink(href: string): void;
  /** Called for a click on anything but a link. */
  other(event: MouseEvent, target: Element): void;
}

/**
 * Handles clicks in the page. A link to a place in the page itself is left to VS Code. Other links are not, since VS Code would also follow
 * links with schemes that must not be opened.
 */
export function handleClicks(container: HTMLElement, actions: ClickActions): void {
  container.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return;
      const link = event.target.closest('a[href]');
      if (link === null) {
        actions.other(event, event.target);
        return;
      }
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) return;
      event.preventDefault();
      event.stopPropagation();
      if (link.hasAttribute('data-uri')) {
        actions.followPlace(link);
        return;
      }
      const target = externalLink(href);
      if (target !== undefined) actions.followLink(target);
    },
    { capture: true },
  );
}
