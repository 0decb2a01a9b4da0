import type { RolePageState } from '../messages.ts';
import type { RoleHost } from './roleHost.ts';

/** Saves how the reader has arranged the page for the time when its panel is hidden or the window is reloaded. */
export interface Memory {
  /** The factor of the size of the text. */
  readonly zoom: number;
  /** What was being typed when the page went away. */
  readonly draft: unknown;
  /**
   * Called after every update. When the page shows another role than before (`isOther`), what was saved for that role is restored, or
   * the page is scrolled to its beginning.
   */
  updated(
    now: Pick<RolePageState, 'uri' | 'locked' | 'editing'>,
    isOther: boolean,
    scrollTo: (line: number) => void,
  ): void;
  save(change: Partial<Pick<RolePageState, 'line' | 'zoom' | 'draft'>>): void;
}

/** Creates the memory, which also saves the sections that are opened and closed in the container. */
export function createMemory(container: HTMLElement, host: RoleHost): Memory {
  let state: RolePageState | undefined;
  let zoom = host.state?.zoom ?? 1;

  const save = (change: Partial<RolePageState>) => {
    // Before the first update there is nothing to scroll, and the state of an earlier page must not be overwritten.
    if (state === undefined) return;
    state = { ...state, ...change };
    host.save(state);
  };

  container.addEventListener(
    'toggle',
    ({ target }) => {
      // A section without an id cannot be found again after the text has changed.
      if (!(target instanceof HTMLDetailsElement) || target.id === '') return;
      save({ folds: { ...state?.folds, [target.id]: target.open } });
    },
    // This event does not bubble.
    { capture: true },
  );

  return {
    get draft() {
      return state?.draft;
    },
    get zoom() {
      return zoom;
    },
    save(change) {
      zoom = change.zoom ?? zoom;
      save(change);
    },
    updated(now, isOther, scrollTo) {
      if (state !== undefined && !isOther) {
        if (state.uri !== now.uri || state.locked !== now.locked || state.editing !== now.editing) save(now);
        return;
      }
      // A restored panel may show another role by now than the page that has saved the state.
      const saved = state === undefined && host.state?.uri === now.uri ? host.state : undefined;
      state = { ...now, zoom, line: saved?.line ?? 0, folds: saved?.folds ?? {}, draft: saved?.draft };
      for (const [id, open] of Object.entries(state.folds)) {
        const details = document.getElementById(id);
        if (details instanceof HTMLDetailsElement) details.open = open;
      }
      scrollTo(state.line);
      host.save(state);
    },
  };
}
