import type { PageState } from '../messages.ts';
import type { Host } from './host.ts';

/** Keeps how the reader has the page while it is away, because its panel is hidden or the window is reloaded. */
export interface Memory {
  readonly zoom: number;
  /** To be called after every update. Another role is shown as the reader has left it, if that is what was left, or from its beginning. */
  updated(now: Pick<PageState, 'uri' | 'locked'>, isOther: boolean, scrollTo: (line: number) => void): void;
  keep(change: Partial<Pick<PageState, 'line' | 'zoom'>>): void;
}

/** Watches folding in the container. */
export function createMemory(container: HTMLElement, host: Host): Memory {
  let state: PageState | undefined;
  let zoom = host.state?.zoom ?? 1;

  const save = (change: Partial<PageState>) => {
    // Before the first update there is nothing to scroll, and what an earlier page left must not be overwritten.
    if (state === undefined) return;
    state = { ...state, ...change };
    host.save(state);
  };

  container.addEventListener(
    'toggle',
    ({ target }) => {
      // Without an id there is no telling which one it is after the text has changed.
      if (!(target instanceof HTMLDetailsElement) || target.id === '') return;
      save({ folds: { ...state?.folds, [target.id]: target.open } });
    },
    // These events do not bubble.
    { capture: true },
  );

  return {
    get zoom() {
      return zoom;
    },
    keep(change) {
      zoom = change.zoom ?? zoom;
      save(change);
    },
    updated(now, isOther, scrollTo) {
      if (state !== undefined && !isOther) {
        if (state.uri !== now.uri || state.locked !== now.locked) save(now);
        return;
      }
      // The panel that is brought back may by now show another role than the page did.
      const left = state === undefined && host.state?.uri === now.uri ? host.state : undefined;
      state = { ...now, zoom, line: left?.line ?? 0, folds: left?.folds ?? {} };
      for (const [id, open] of Object.entries(state.folds)) {
        const details = document.getElementById(id);
        if (details instanceof HTMLDetailsElement) details.open = open;
      }
      scrollTo(state.line);
      host.save(state);
    },
  };
}
