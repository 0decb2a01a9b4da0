import { isLine } from '../../../common/typeGuards.ts';

/** The 0-based line of a source that an element was made from; `undefined` when it was made from none. */
export function lineOf(element: Element): number | undefined {
  const line = Number(element.getAttribute('data-line') ?? Number.NaN);
  return isLine(line) ? line : undefined;
}
