import type { Item, RoleProfile, SkillGroup } from '../document/profile/profile.ts';
import { itemTextListKeys } from '../format/items.ts';
import { mapKeys } from '../format/mapKeys.ts';
import { itemSectionKeys } from '../format/sections.ts';

/**
 * A role with the content of the role that it extends, and of what that one extends. Items are matched by `id`, else by `ref`,
 * else by name (case and punctuation ignored) within the group of the same title; a matched item is overlaid key by key,
 * `remove: true` drops it, the rest is appended in order. Scalars replace. Whatever is inherited keeps the place where it was written.
 * An unknown base and a cycle end the chain; `bases` are the roles that took part, nearest first.
 */
export function applyExtends(
  role: RoleProfile,
  find: (id: string) => RoleProfile | undefined,
): { readonly role: RoleProfile; readonly bases: readonly RoleProfile[] } {
  const bases: RoleProfile[] = [];
  let id = role.extends?.value;
  while (id !== undefined) {
    const base = find(id);
    if (!base || base.uri === role.uri || bases.includes(base)) break;
    bases.push(base);
    id = base.extends?.value;
  }
  let merged: RoleProfile | undefined;
  for (const layer of [role, ...bases].reverse()) merged = merged ? overlay(merged, layer) : layer;
  return { role: merged ?? role, bases };
}

function overlay(base: RoleProfile, role: RoleProfile): RoleProfile {
  const aliases = new Set(role.frameworks.map(({ alias }) => alias.value));
  return {
    ...base,
    ...role,
    frameworks: [...base.frameworks.filter(({ alias }) => !aliases.has(alias.value)), ...role.frameworks],
    progressesTo: role.progressesTo.length > 0 ? role.progressesTo : base.progressesTo,
    ...mapKeys(itemSectionKeys, (key) => overlayItems(base[key], role[key])),
    skills: overlayGroups(base.skills, role.skills),
    links: [...base.links, ...role.links.filter(({ url }) => !base.links.some((link) => link.url.value === url.value))],
  };
}

function overlayGroups(base: readonly SkillGroup[], own: readonly SkillGroup[]): SkillGroup[] {
  const rest = [...own];
  const merged = base.map((group) => {
    const index = rest.findIndex(({ title }) => title !== undefined && sameName(title.value, group.title?.value));
    const [over] = index < 0 ? [] : rest.splice(index, 1);
    if (!over) return group;
    const category = over.category.length > 0 ? over.category : group.category;
    return { ...group, ...over, category, items: overlayItems(group.items, over.items) };
  });
  return [...merged, ...rest];
}

function overlayItems(base: readonly Item[], own: readonly Item[]): Item[] {
  const rest = [...own];
  const merged = base.flatMap((item) => {
    const index = rest.findIndex((candidate) => matches(candidate, item));
    const [over] = index < 0 ? [] : rest.splice(index, 1);
    if (!over) return [item];
    return over.remove ? [] : [overlayItem(item, over)];
  });
  return [...merged, ...rest.filter(({ remove }) => !remove)];
}

function overlayItem(base: Item, own: Item): Item {
  return {
    ...base,
    ...own,
    ...mapKeys(itemTextListKeys, (key) => (own[key].length > 0 ? own[key] : base[key])),
    links: own.links.length > 0 ? own.links : base.links,
  };
}

/** By the first of id, ref and name that the overlaying item has. */
function matches(own: Item, base: Item): boolean {
  if (own.id) return own.id.value === base.id?.value;
  if (own.ref) return own.ref.value === base.ref?.value;
  return own.name !== undefined && sameName(own.name.value, base.name?.value);
}

/** Names are the same when their letters and digits are. */
export function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && letters(a) === letters(b);
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
