import { contentOf } from '../../document/profile/content.ts';
import type { Item, RoleProfile, SkillGroup } from '../../document/profile/profile.ts';
import { type ItemSectionKey, itemSectionKeys } from '../../format/sections.ts';
import { resolvePath } from '../../model/frameworks.ts';
import { splitReference } from '../../model/reference.ts';
import { sameName } from '../../text/names.ts';

/** A list of which two roles share items; the indexes are those of the items in each role's list. */
export interface SharedList {
  /** The key of a plain list, or the indexes of the group in each role. */
  readonly list: ItemSectionKey | { readonly mine: number; readonly theirs: number };
  readonly items: readonly { readonly mine: number; readonly theirs: number }[];
}

/** The items that two roles share word for word, by lists in the order of the file. */
export function sharedLists(mine: RoleProfile, theirs: RoleProfile): SharedList[] {
  const found: SharedList[] = [];
  for (const list of itemSectionKeys) {
    const items = sharedItems(mine, mine[list], theirs, theirs[list]);
    if (items.length > 0) found.push({ list, items });
  }
  for (const [index, group] of mine.skills.entries()) {
    const other = groupLike(group, theirs);
    if (other < 0 || groupLike(group, mine) !== index) continue;
    const their = theirs.skills[other];
    if (!their || !sameHead(mine, group, theirs, their)) continue;
    const items = sharedItems(mine, group.items, theirs, their.items);
    if (items.length > 0) found.push({ list: { mine: index, theirs: other }, items });
  }
  return found;
}

/** The aliases by which an item, or the head of a group, calls frameworks. */
export function aliasesIn({
  ref,
  scale,
  framework,
}: Pick<Item, 'ref' | 'scale'> & Pick<SkillGroup, 'framework'>): string[] {
  const named = [ref, scale].flatMap((text) => (text && splitReference(text.value)?.alias) ?? []);
  return framework ? [...named, framework.value] : named;
}

/** The only group of a role with the title of this one; -1 when there is none, or several. */
function groupLike({ title }: SkillGroup, { skills }: RoleProfile): number {
  if (!title) return -1;
  const index = skills.findIndex((group) => sameName(title.value, group.title?.value));
  const last = skills.findLastIndex((group) => sameName(title.value, group.title?.value));
  return index === last ? index : -1;
}

function sameHead(mine: RoleProfile, a: SkillGroup, theirs: RoleProfile, b: SkillGroup): boolean {
  return (
    contentOf({ ...a, items: [] }) === contentOf({ ...b, items: [] }) && sameFrameworks(mine, theirs, aliasesIn(a))
  );
}

function sharedItems(mine: RoleProfile, own: readonly Item[], theirs: RoleProfile, others: readonly Item[]) {
  const their = others.map(contentOf);
  const ours = own.map(contentOf);
  return own.flatMap((item, index) => {
    const words = ours[index] ?? '';
    const other = their.indexOf(words);
    const once = their.lastIndexOf(words) === other && ours.lastIndexOf(words) === ours.indexOf(words);
    const same = other >= 0 && once && !item.remove && sameFrameworks(mine, theirs, aliasesIn(item));
    return same ? [{ mine: index, theirs: other }] : [];
  });
}

function sameFrameworks(a: RoleProfile, b: RoleProfile, aliases: readonly string[]): boolean {
  return aliases.every((alias) => pathOf(a, alias) !== undefined && pathOf(a, alias) === pathOf(b, alias));
}

function pathOf({ frameworks }: RoleProfile, alias: string): string | undefined {
  const use = frameworks.find((one) => one.alias.value === alias);
  return use && resolvePath(use.path.uri, use.path.value);
}
