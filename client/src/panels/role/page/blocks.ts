import { lineOf } from '../../shared/page/places.ts';
import { type Anchor, createLineMap, type LineMap, lastUpTo } from '../lineMap.ts';

/** Finds the elements of the page that were made from lines of the role file. All lines are 0-based. */
export interface Blocks {
  /** Called when the content of the page has changed. `lines` is the number of lines of its source. */
  changed(lines: number): void;
  /** Called when elements of the page may have moved. */
  moved(): void;
  map(): LineMap;
  /** The element that was made from a line or, if there is none, from the nearest line before it. */
  elementAt(line: number): HTMLElement | undefined;
  /** As `elementAt`, but the first element of the source for a line before all elements. `undefined` for a page without elements. */
  nearestTo(line: number): HTMLElement | undefined;
}

/** Selects the elements that were made from the role file itself. A link to another file has a line of that file. */
export const ownPlaces = '[data-line]:not([data-uri])';

/** Creates the finder. It measures the page at the first question after a change, since measuring is slow. */
export function createBlocks(container: HTMLElement): Blocks {
  let lines = 0;
  let measured: { readonly map: LineMap; readonly elements: readonly Placed[] } | undefined;

  const measure = () => {
    measured ??= measureAll(container, lines);
    return measured;
  };

  const elementAt = (line: number) => lastUpTo(measure().elements, line, (placed) => placed.line)?.element;

  return {
    changed(count) {
      lines = count;
      measured = undefined;
    },
    moved() {
      measured = undefined;
    },
    map: () => measure().map,
    elementAt,
    nearestTo: (line) => elementAt(line) ?? measure().elements[0]?.element,
  };
}

interface Placed extends Anchor {
  readonly element: HTMLElement;
}

function measureAll(container: HTMLElement, lines: number) {
  const above = window.scrollY;
  const placed: Placed[] = [];
  for (const element of container.querySelectorAll<HTMLElement>(ownPlaces)) {
    const line = lineOf(element);
    // An element inside a closed section has no place.
    if (line === undefined || !element.checkVisibility()) continue;
    const { top, height } = element.getBoundingClientRect();
    if (height > 0) placed.push({ line, top: Math.max(0, top + above), element });
  }
  // Of several elements from one line the last one counts, where the details are; of nested ones the outermost.
  const byLine = new Map<number, Placed>();
  for (const one of placed) {
    const before = byLine.get(one.line);
    if (!before?.element.contains(one.element)) byLine.set(one.line, one);
  }
  const elements = [...byLine.values()].sort((a, b) => a.line - b.line);
  return { map: createLineMap([...byLine.values()], lines, document.documentElement.scrollHeight), elements };
}
