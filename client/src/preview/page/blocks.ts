import { type Anchor, createLineMap, type LineMap, lastUpTo } from '../lineMap.ts';

/** What of the page was made from which line of the role's own file. */
export interface Blocks {
  /** The page has another content, of a source with so many lines. */
  changed(lines: number): void;
  /** Things of the page are in other places. */
  moved(): void;
  map(): LineMap;
  /** The part that was made from this line or, where there is none, from the nearest line above it. */
  elementAt(line: number): HTMLElement | undefined;
  /** The same, and of what is above all parts the first one. */
  nearestTo(line: number): HTMLElement | undefined;
}

/** Links to other files say which line of those they mean. */
export const ownPlaces = '[data-line]:not([data-uri])';

/** Measures the page when somebody asks, and not again before something has changed. */
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
    // What is folded away has no place.
    if (line === undefined || !element.checkVisibility()) continue;
    const { top, height } = element.getBoundingClientRect();
    if (height > 0) placed.push({ line, top: Math.max(0, top + above), element });
  }
  // Of those from the same line the last one is found, being where the detail is, and of nested ones the outermost.
  const byLine = new Map<number, Placed>();
  for (const one of placed) {
    const before = byLine.get(one.line);
    if (!before?.element.contains(one.element)) byLine.set(one.line, one);
  }
  const elements = [...byLine.values()].sort((a, b) => a.line - b.line);
  return { map: createLineMap([...byLine.values()], lines, document.documentElement.scrollHeight), elements };
}

/** The line that an element carries, in whichever file. */
export function lineOf(element: Element): number | undefined {
  const line = Number(element.getAttribute('data-line') ?? Number.NaN);
  return Number.isSafeInteger(line) ? line : undefined;
}
