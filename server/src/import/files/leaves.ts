import { type DraftText, type DraftValue, isDraftText } from '../draft.ts';

/** A value of a draft that is neither a list nor a mapping. */
export type Leaf = DraftText | string | number | boolean;

export function isLeaf(value: DraftValue): value is Leaf {
  return typeof value !== 'object' || isDraftText(value);
}

export function isList(value: DraftValue): value is readonly DraftValue[] {
  return Array.isArray(value);
}
