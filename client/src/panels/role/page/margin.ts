import { isRightToLeft } from '../../shared/page/direction.ts';
import { element } from '../../shared/page/elements.ts';
import { refocus } from '../../shared/page/keyboard.ts';
import { lineOf } from '../../shared/page/places.ts';
import { say } from '../../shared/page/say.ts';
import type { Problem } from '../messages.ts';
import { type Blocks, ownPlaces } from './blocks.ts';
import { problemMark, worstFirst } from './problemMark.ts';

/** The marks beside the page: problems, the line of the cursor, and an edge at the element under the pointer. */
export interface Margin {
  /** Marks the element of a 0-based line; none for `undefined`. */
  setCursor(line: number | undefined): void;
  setProblems(problems: readonly Problem[]): void;
  /** Moves all marks to where their elements are now. */
  place(): void;
}

/** The height of a mark in pixels. Marks whose distance is less would cover each other, so that they are joined into one. */
const markHeight = 24;

/** The distance of a mark from the text in pixels, where there is room. */
const markWidth = 26;

/**
 * Creates the margin. Its elements lie above the page rather than in it, so that the page can be patched without them.
 *
 * @param reveal Called with the 0-based line of a mark that the reader has chosen.
 */
export function createMargin(
  margin: HTMLElement,
  container: HTMLElement,
  blocks: Blocks,
  reveal: (line: number) => void,
): Margin {
  let cursor: number | undefined;
  let problems: readonly Problem[] = [];
  const bar = element('div', 'preview-cursor');
  const edge = element('div', 'preview-edge');
  const list = element('ul', 'preview-problems');
  // A landmark, with which a screen reader can go to the problems from anywhere in the page.
  const region = element('section', '');
  region.setAttribute('aria-label', say`Problems`);
  region.append(list);
  region.hidden = true;
  margin.append(bar, edge, region);

  let pointed: HTMLElement | undefined;
  const point = (part: HTMLElement | undefined) => {
    if (part === pointed) return;
    pointed = part;
    putBeside(edge, part);
  };
  container.addEventListener('pointerover', ({ target }) => {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
    point(part?.matches(ownPlaces) ? part : undefined);
  });
  // On its way to the edge the pointer leaves the element, so that only leaving the page hides the edge.
  document.documentElement.addEventListener('pointerleave', () => point(undefined));
  edge.addEventListener('click', () => {
    const line = pointed && lineOf(pointed);
    if (line !== undefined) reveal(line);
  });

  const placeCursor = () => {
    const part = cursor === undefined ? undefined : blocks.elementAt(cursor);
    putBeside(bar, part, part && columnOf(part));
  };

  const placeProblems = () => {
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-at') : undefined;
    const marks = marksOf(problems, blocks).map(({ top, left, found }) => {
      const mark = problemMark(found, reveal);
      mark.style.top = `${top}px`;
      mark.style.left = `${left}px`;
      return mark;
    });
    region.hidden = marks.length === 0;
    list.replaceChildren(...marks);
    const again = focused && list.querySelector<HTMLElement>(`[data-at="${focused}"]`);
    if (again) refocus(again);
  };

  const place = () => {
    placeCursor();
    placeProblems();
    putBeside(edge, pointed?.isConnected ? pointed : undefined);
  };

  return {
    setCursor(line) {
      cursor = line;
      placeCursor();
    },
    setProblems(now) {
      problems = now;
      placeProblems();
    },
    place,
  };
}

/** The width of the window, beyond which nothing stands, in pixels. */
function widest(): number {
  return document.documentElement.clientWidth;
}

/** Moves a mark to the edge where an element or the column that it is in begins, and hides it when there is no visible element. */
function putBeside(mark: HTMLElement, part: HTMLElement | undefined, column = part): void {
  const box = part?.getBoundingClientRect();
  mark.hidden = box === undefined || box.height === 0;
  if (box === undefined) return;
  const { left, right } = (column ?? part)?.getBoundingClientRect() ?? box;
  const fromRight = part !== undefined && isRightToLeft(column ?? part);
  const start = fromRight ? Math.min(right + 6, widest() - 3) : Math.max(0, left - 9);
  mark.style.top = `${box.top + window.scrollY}px`;
  mark.style.left = `${start + window.scrollX}px`;
  mark.style.height = `${box.height}px`;
}

/** The column of text that an element is in, and in whose margin it is marked. */
function columnOf(part: HTMLElement): HTMLElement {
  return part.closest<HTMLElement>('.rp-body, main > *') ?? part;
}

interface Mark {
  readonly top: number;
  readonly left: number;
  readonly found: Problem[];
}

function marksOf(problems: readonly Problem[], blocks: Blocks): Mark[] {
  const placed = problems.flatMap((problem) => {
    const part = blocks.nearestTo(problem.line, true);
    if (!part) return [];
    const column = columnOf(part);
    const { left, right } = column.getBoundingClientRect();
    const start = isRightToLeft(column) ? Math.min(right, widest() - markWidth) : Math.max(0, left - markWidth);
    return [{ top: firstLineOf(part) - markHeight / 2, left: start, problem }];
  });
  const marks: Mark[] = [];
  for (const { top, left, problem } of placed.sort((a, b) => a.top - b.top)) {
    const last = marks.at(-1);
    if (last && top - last.top < markHeight) last.found.push(problem);
    else marks.push({ top, left, found: [problem] });
  }
  return marks.map((mark) => ({ ...mark, found: worstFirst(mark.found) }));
}

/** The middle of the first line of text of an element, in pixels. A heading counts, since there may be a border and space above it. */
function firstLineOf(part: HTMLElement): number {
  const text = part.querySelector('h1, h2, h3, h4, dt') ?? part;
  const { top, height } = text.getBoundingClientRect();
  const { lineHeight, paddingTop } = getComputedStyle(text);
  const line = Math.min(height, Number.parseFloat(lineHeight) || height);
  return window.scrollY + top + Number.parseFloat(paddingTop) + line / 2;
}
