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
  return sections.flatMap(({ key, shape }): ItemList[] => {
    if (shape === 'groups') return role[key].map((group) => ({ key, items: group.items, group }));
    return shape === 'items' ? [{ key, items: role[key] }] : [];
  });
}
