import { type Anchor, createLineMap, type LineMap } from '../lineMap.ts';

/** Finds the elements of the page that were made from lines of the role file. All lines are 0-based. */
export interface Blocks {
  /** Called when the content of the page has changed. `lines` is the number of lines of its source. */
  changed(lines: number): void;
  /** Called when elements of the page may have moved. */
  moved(): void;
  map(): LineMap;
  /** The element that was made from a line or, if there is none, from the nearest line before it. */
  elementAt(line: number): HTMLElement | undefined;
  /**
   * As `elementAt`, but the first element of the source for a line before all elements. `undefined` for a page without elements.
   *
   * @param roughly For questions about many lines at once: on a page with very many skills the answer may be all of a skill.
   */
  nearestTo(line: number, roughly?: boolean): HTMLElement | undefined;
}

/** Selects the elements that were made from the role file itself. A link to another file has a line of that file. */
export const ownPlaces = '[data-line]:not([data-uri])';

interface Made {
  readonly line: number;
  readonly element: HTMLElement;
}

/**
 * Creates the finder. It measures as little of the page as a question needs, since the browser has to lay out what is measured: of a page with very
 * many skills it lays out no more than what is in sight. Where all of such a page is measured, its skills are measured as wholes.
 */
export function createBlocks(container: HTMLElement): Blocks {
  let lines = 0;
  let made: readonly Made[] | undefined;
  let map: LineMap | undefined;

  /**
   * What a reader sees of each line from one on upwards. Of several elements from one line the last one counts, where the details are; of nested
   * ones the outermost.
   */
  function* seen(line: number, roughly?: boolean): Generator<Made & Anchor> {
    made ??= [...container.querySelectorAll<HTMLElement>(ownPlaces)]
      .map((element) => ({ element, line: Number(element.dataset.line) }))
      .sort((a, b) => a.line - b.line);
    let found: (Made & Anchor) | undefined;
    for (let at = made.findLastIndex((one) => one.line <= line); at >= 0; at--) {
      const one = made[at];
      if (!one || (found?.line === one.line && !one.element.contains(found.element))) continue;
      if (roughly && one.element.matches('.rp-many-skills .rp-skill *')) continue;
      // An element inside a closed section has no place.
      if (!one.element.checkVisibility()) continue;
      const { top, height } = one.element.getBoundingClientRect();
      if (height === 0) continue;
      if (found && found.line !== one.line) yield found;
      found = { ...one, top: Math.max(0, top + window.scrollY) };
    }
    if (found) yield found;
  }

  const elementAt = (line: number, roughly?: boolean) => seen(line, roughly).next().value?.element;

  return {
    changed(count) {
      lines = count;
      made = map = undefined;
    },
    moved() {
      map = undefined;
    },
    map: () => (map ??= createLineMap([...seen(lines, true)], lines, document.documentElement.scrollHeight)),
    elementAt,
    nearestTo: (line, roughly) => elementAt(line, roughly) ?? [...seen(lines, roughly)].at(-1)?.element,
  };
}
