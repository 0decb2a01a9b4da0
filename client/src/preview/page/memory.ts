import type { PageState } from '../messages.ts';
import type { Host } from './host.ts';

/** Keeps where the reader is while the page is away, because its panel is hidden or the window is reloaded. */
export interface Memory {
  /** To be called after every update. The first one brings back what an earlier page left. */
  updated(uri: string): void;
}

/** Watches scrolling and folding in the container and saves them. */
export function createMemory(container: HTMLElement, host: Host): Memory {
  let state: PageState | undefined;

  const keep = (change: Partial<PageState>) => {
    // Before the first update there is nothing to scroll, and what an earlier page left must not be overwritten.
    if (state === undefined) return;
    state = { ...state, ...change };
    host.save(state);
  };

  window.addEventListener('scroll', () => keep({ scroll: window.scrollY }), { passive: true });
  container.addEventListener(
    'toggle',
    ({ target }) => {
      // Without an id there is no telling which one it is after the text has changed.
      if (!(target instanceof HTMLDetailsElement) || target.id === '') return;
      keep({ folds: { ...state?.folds, [target.id]: target.open } });
    },
    // These events do not bubble.
    { capture: true },
  );

  return {
    updated(uri) {
      if (state !== undefined) {
        if (state.uri !== uri) keep({ uri });
        return;
      }
      const { scroll, folds } = host.state ?? { scroll: 0, folds: {} };
      for (const [id, open] of Object.entries(folds)) {
        const details = document.getElementById(id);
        if (details instanceof HTMLDetailsElement) details.open = open;
      }
      window.scrollTo({ top: scroll, behavior: 'instant' });
      state = { uri, scroll, folds };
      host.save(state);
    },
  };
}
