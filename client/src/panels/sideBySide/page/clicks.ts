import { handleClicks } from '../../shared/page/clicks.ts';
import { lineOf } from '../../shared/page/places.ts';
import type { SideBySideHost } from './sideBySideHost.ts';

/** Elements that have a meaning of their own when they are clicked. */
const controls = 'summary, button, label, input';

/** Follows links, and shows the source of a cell after a click on it or on its button. */
export function handleSideBySideClicks(container: HTMLElement, host: SideBySideHost): void {
  const showPlace = (target: Element) => {
    const place = target.closest('[data-uri][data-line]');
    const uri = place?.getAttribute('data-uri');
    const line = place === null ? undefined : lineOf(place);
    if (uri && line !== undefined) host.post({ type: 'reveal', uri, line });
  };

  handleClicks(container, {
    followPlace: showPlace,
    followLink: (href) => host.post({ type: 'open', href }),
    other: (_, target) => {
      const isOpener = target.closest('.pages-open') !== null;
      if (isOpener || (target.closest(controls) === null && !isSelecting())) showPlace(target);
    },
  });
}

/** Whether some text is selected. Selecting text with the mouse also ends with a click. */
function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
