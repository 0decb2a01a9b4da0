import type { ItemAct, ItemEdits } from '../service/features/items/actOnItem.ts';

/*
 * What is said between client and server when somebody moves or copies the item at the cursor; see `protocol.ts`, which exports it.
 */

export type { ItemAct, ItemEdits };

/**
 * Asks for the edits of an open document that move the list item at a position or copy it. Gives `ItemEdits`, an `ItemRefusal`, or `null` where the
 * position is in no item.
 */
export const itemMethod = 'roleProfile/item';

export interface ItemParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
  readonly act: ItemAct;
}

/** Why there are no edits, in a sentence for the person. */
export interface ItemRefusal {
  readonly refusal: string;
}
