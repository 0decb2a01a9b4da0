import type { Item, RoleProfile, Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { type ItemList, listsOf } from './itemLists.ts';

/** A text of an item. */
export interface ItemText {
  readonly item: Item;
  readonly list: ItemList;
  readonly text: TextValue;
}

/**
 * The texts of the items of a role, by the keys of their lists, all groups of skills together; `texts` are all texts of the file. Texts that
 * come through an alias are left out, since they are the same on purpose.
 */
export function itemTexts(
  document: SourceDocument,
  role: RoleProfile,
  texts: readonly TextValue[],
  textsOfItem: (item: Item) => readonly (Text | undefined)[],
): Map<string, ItemText[]> {
  const byPlace = new Map<number, TextValue>();
  for (const text of texts) if (text.kind === 'prose') byPlace.set(text.node.start, text);
  const found = new Map<string, ItemText[]>();
  for (const list of listsOf(role)) {
    const inList = found.get(list.key) ?? [];
    found.set(list.key, inList);
    for (const item of list.items) {
      for (const one of item.remove ? [] : textsOfItem(item)) {
        const offset = one && document.offsetAt(one.range.start);
        const text = offset === undefined ? undefined : byPlace.get(offset);
        if (offset === undefined || !text) continue;
        // The items of a list with an alias occur twice.
        byPlace.delete(offset);
        inList.push({ item, list, text });
      }
    }
  }
  return found;
}
