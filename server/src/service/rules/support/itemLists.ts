import type { Item, RoleProfile, SkillGroup } from '../../document/profile/profile.ts';
import { sections } from '../../format/sections.ts';

/** The items that stand in one list. */
export interface ItemList {
  /** The key of the role that holds them; all groups of skills share one. */
  readonly key: string;
  readonly items: readonly Item[];
  /** Of skills. */
  readonly group?: SkillGroup;
}

/** The lists of a role, each group of skills being one. */
export function listsOf(role: RoleProfile): ItemList[] {
  const lists: ItemList[] = [];
  for (const { key, shape } of sections) {
    if (shape === 'groups') for (const group of role[key]) lists.push({ key, items: group.items, group });
    else if (shape === 'items') lists.push({ key, items: role[key] });
  }
  return lists;
}
