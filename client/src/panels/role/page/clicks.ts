import { handleClicks } from '../../shared/page/clicks.ts';
import { lineOf } from '../../shared/page/places.ts';
import type { RoleHost } from './roleHost.ts';

/** Elements that have a meaning of their own when they are clicked. */
const controls = 'a[href], summary, button';

/**
 * Follows links, and shows the source after a double click, or after a click with the key that follows links in editors. A plain click
 * does nothing, so that text can be selected.
 *
 * @param followsDoubleClick Whether a double click shows the source by now.
 */
export function handleRoleClicks(container: HTMLElement, host: RoleHost, followsDoubleClick: () => boolean): void {
  const showPlace = (place: Element) => {
    const line = lineOf(place);
    if (line === undefined) return;
    const uri = place.getAttribute('data-uri');
    host.post(uri === null ? { type: 'reveal', line } : { type: 'openFile', uri, line });
  };

  const showSource = (target: Element) => {
    const place = target.closest(controls) === null ? target.closest('[data-line]') : null;
    if (place !== null) showPlace(place);
  };

  handleClicks(container, {
    followPlace: showPlace,
    followLink: (href) => host.post({ type: 'open', href }),
    other: ({ ctrlKey, metaKey }, target) => {
      if (ctrlKey || metaKey) showSource(target);
    },
  });
  container.addEventListener('dblclick', ({ target }) => {
    if (target instanceof Element && followsDoubleClick()) showSource(target);
  });
}
