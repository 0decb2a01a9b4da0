import { originOf } from './moved.ts';
import type { Node } from './tree.ts';

/** The part of a list in which it differs from an earlier one, as indexes; `last` is exclusive. */
export interface ChangedPart {
  readonly first: number;
  readonly last: number;
  /** Where the part ends in the earlier list, in which it begins at `first`, too. */
  readonly lastBefore: number;
}

/** The part of a list that does not stand at the beginning or the end of an earlier one, wherever it has moved. */
export function changedPart(before: readonly Node[], now: readonly Node[]): ChangedPart {
  const shorter = Math.min(before.length, now.length);
  let first = 0;
  while (first < shorter && isSame(before[first], now[first])) first++;
  let last = now.length;
  let lastBefore = before.length;
  while (last > first && lastBefore > first && isSame(before[lastBefore - 1], now[last - 1])) {
    last--;
    lastBefore--;
  }
  return { first, last, lastBefore };
}

function isSame(before: Node | undefined, now: Node | undefined): boolean {
  // Nothing has moved where an edit leaves the length of a text as it was.
  return before === now || (before !== undefined && now !== undefined && originOf(before) === originOf(now));
}
