import type { Problem } from '../../../messages.ts';
import { editables, itemOf } from '../elements.ts';

/** Problems that are shown and mended at one value of the page. */
export interface PlacedProblems {
  readonly holder: HTMLElement;
  /** In the order of their lines; at least one. */
  readonly problems: readonly Problem[];
}

/**
 * All problems in the order of the page. Each has a place, be it the nearest value: what cannot be edited in the page is said and mended there
 * as well. Empty for a page in which nothing can be edited.
 *
 * @param partOf The element that was made from a 0-based line, or from the nearest one.
 */
export function placedProblems(
  page: HTMLElement,
  problems: readonly Problem[],
  partOf: (line: number) => HTMLElement | undefined,
): PlacedProblems[] {
  const byHolder = new Map<HTMLElement, Problem[]>();
  for (const problem of [...problems].sort((a, b) => a.line - b.line)) {
    const holder = holderOf(page, partOf(problem.line));
    if (!holder) continue;
    const others = byHolder.get(holder);
    if (others) others.push(problem);
    else byHolder.set(holder, [problem]);
  }
  return [...byHolder]
    .map(([holder, own]) => ({ holder, problems: own }))
    .sort((a, b) => (isBefore(a.holder, b.holder) ? -1 : 1));
}

/** The value that an element is in, or the first one in it or in its item, else the last one before it. */
function holderOf(page: HTMLElement, part: HTMLElement | undefined): HTMLElement | undefined {
  const own =
    part?.closest<HTMLElement>(editables) ??
    part?.querySelector<HTMLElement>(editables) ??
    itemOf(part ?? null)?.querySelector<HTMLElement>(editables);
  if (own?.checkVisibility()) return own;
  const visible = [...page.querySelectorAll<HTMLElement>(editables)].filter((one) => one.checkVisibility());
  return (part && visible.findLast((one) => isBefore(one, part))) ?? visible[0];
}

export function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
