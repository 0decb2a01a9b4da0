import { patch } from '../../preview/page/patch.ts';
import type { PagesUpdate } from '../messages.ts';
import { everything, nextSort, type View } from '../view.ts';
import { arranged } from './arrange.ts';
import { goToChange } from './changes.ts';
import type { Host } from './host.ts';
import { createToolbar, type Toolbar } from './toolbar.ts';

export interface SideBySidePage {
  update(update: PagesUpdate): void;
}

/** Shows what the panel sends as the reader has arranged it, and keeps that arrangement over updates and reloads. */
export function createSideBySidePage(container: HTMLElement, host: Host): SideBySidePage {
  let latest: PagesUpdate | undefined;
  let toolbar: Toolbar | undefined;
  let view: View = host.state?.view ?? everything;

  const frame = () => container.querySelector('.rp-matrix-frame');

  const keep = () => {
    // Before the first page there is nothing to scroll, and what an earlier page left must not be overwritten.
    if (latest !== undefined && latest.html !== '') {
      const { scrollLeft: left = 0, scrollTop: top = 0 } = frame() ?? {};
      host.save({ subject: latest.subject, scroll: window.scrollY, frame: { left, top }, view });
    }
  };

  const show = () => {
    if (latest === undefined) return;
    if (latest.html === '') {
      // A failure before the first page has nothing to show but the notice.
      container.replaceChildren();
      return;
    }
    const { html, shown, total } = arranged(latest.html, view, latest.lang);
    patch(container, html);
    const words = latest.subject.kind === 'matrix' ? ['skill', 'skills'] : ['difference', 'differences'];
    const noun = total === 1 ? words[0] : words[1];
    toolbar?.say(shown === total ? `${total} ${noun}` : `${shown} of ${total} ${noun}`);
  };

  const change = (part: Partial<View>) => {
    view = { ...view, ...part };
    show();
    keep();
  };

  const go = (step: 1 | -1) => {
    if (toolbar === undefined) return;
    const words = goToChange(container, toolbar.element, step);
    if (words !== undefined) toolbar.say(words);
  };

  container.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest('.rp-filter')) change({ filter: target.value });
  });
  container.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a[href]')) return;
    // The whole head can be clicked; its button is there for the keyboard.
    const column = target.closest('thead th[data-column]')?.getAttribute('data-column');
    if (column) change({ sort: nextSort(view.sort, column) });
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  // What is scrolled inside the page tells nobody above it, so that it is heard on the way down.
  window.addEventListener('scroll', keep, { passive: true, capture: true });

  return {
    update(update) {
      const isFirst = latest === undefined || latest.html === '';
      latest = update;
      if (toolbar === undefined) {
        toolbar = createToolbar(update.subject.kind, { change, go, save: () => host.post({ type: 'export' }) });
        toolbar.show(view);
        container.before(toolbar.element);
      }
      show();
      if (isFirst && host.state !== undefined) {
        window.scrollTo({ top: host.state.scroll, behavior: 'instant' });
        frame()?.scrollTo({ ...host.state.frame, behavior: 'instant' });
      }
      keep();
    },
  };
}
