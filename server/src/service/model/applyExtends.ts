import type {
  Code,
  Detail,
  FrameworkUse,
  Item,
  OwnSection,
  RoleProfile,
  SkillGroup,
} from '../document/profile/profile.ts';
import { itemTextListKeys } from '../format/items.ts';
import { mapKeys } from '../format/mapKeys.ts';
import { itemSectionKeys } from '../format/sections.ts';
import { groupedBy } from '../support/groupedBy.ts';
import { nameKey, sameName } from '../text/names.ts';

/** A role with what it inherits. */
export interface EffectiveRole {
  readonly role: RoleProfile;
  /** The roles that took part, nearest first. */
  readonly bases: readonly RoleProfile[];
}

/**
 * A role with the content of the role that it extends, and of what that one extends. Items are matched by `id`, else by `ref`,
 * else by the same name within the group of the same title; a matched item is overlaid key by key,
 * `remove: true` drops it, the rest is appended in order. Scalars replace. Whatever is inherited keeps the place where it was written.
 */
export function applyExtends(role: RoleProfile, find: (id: string) => RoleProfile | undefined): EffectiveRole {
  const bases = basesOf(role, find);
  return { role: layered(role, bases, new WeakMap()), bases };
}

/** A role over its bases, which are given nearest first. */
export function layered(role: RoleProfile, bases: readonly RoleProfile[], keys: ItemKeys): RoleProfile {
  return [role, ...bases].reduceRight((base, own) => overlay(base, own, keys));
}

/**
 * How many roles of a circle are inherited from. Each role of a circle has a chain of its own, so that long ones would cost the square of their
 * length; that it is a circle is reported.
 */
export const mostOfCircle = 16;

/**
 * The roles that a role extends, directly and through others, nearest first. An unknown base and a cycle end the chain, a cycle at the latest
 * after `mostOfCircle` of its roles.
 */
export function basesOf(role: RoleProfile, find: (id: string) => RoleProfile | undefined): readonly RoleProfile[] {
  const bases = new Map<RoleProfile, number>();
  let id = role.extends?.value;
  while (id !== undefined) {
    const base = find(id);
    if (!base) break;
    const first = base.uri === role.uri ? -1 : bases.get(base);
    if (first !== undefined) return [...bases.keys()].slice(0, first + 1 + mostOfCircle);
    bases.set(base, bases.size);
    id = base.extends?.value;
  }
  return [...bases.keys()];
}

/** By what each item may be overlaid, once that was worked out: an item is looked at for each role that inherits it. */
export type ItemKeys = WeakMap<Item, readonly string[]>;

/** A role over the one that it extends, which has what it inherits already; see `applyExtends`. */
export function overlay(base: RoleProfile, role: RoleProfile, keys: ItemKeys): RoleProfile {
  return {
    ...base,
    ...role,
    frameworks: overlayUses(base.frameworks, role.frameworks),
    progressesTo: role.progressesTo.length > 0 ? role.progressesTo : base.progressesTo,
    details: overlayDetails(base.details, role.details),
    codes: overlayCodes(base.codes, role.codes),
    sections: overlaySections(base.sections, role.sections, keys),
    ...mapKeys(itemSectionKeys, (key) => overlayItems(base[key], role[key], keys)),
    skills: overlayGroups(base.skills, role.skills, keys),
    links: overlayLinks(base.links, role.links),
  };
}

/** The frameworks of a role behind those that it inherits; one of the same alias takes the place of the inherited one. */
export function overlayUses(base: readonly FrameworkUse[], own: readonly FrameworkUse[]): readonly FrameworkUse[] {
  const aliases = new Set(own.map(({ alias }) => alias.value));
  return [...base.filter(({ alias }) => !aliases.has(alias.value)), ...own];
}

function overlayLinks(base: RoleProfile['links'], own: RoleProfile['links']): RoleProfile['links'] {
  if (own.length === 0) return base;
  const inherited = new Set(base.map(({ url }) => url.value));
  return [...base, ...own.filter(({ url }) => !inherited.has(url.value))];
}

/** Facts under the same label replace the inherited ones in their place. */
function overlayDetails(base: readonly Detail[], own: readonly Detail[]): readonly Detail[] {
  return overlayNamed(
    base,
    own,
    (over, detail) => sameName(over.label.value, detail.label.value),
    (_, over) => over,
  );
}

/** Each of the base is overlaid by the first that is the same one and has not been taken yet; the rest follows in its order. */
function overlayNamed<T>(
  base: readonly T[],
  own: readonly T[],
  isSame: (over: T, one: T) => boolean,
  merge: (one: T, over: T) => T,
): readonly T[] {
  if (own.length === 0) return base;
  const rest = [...own];
  const merged = base.map((one) => {
    const index = rest.findIndex((over) => isSame(over, one));
    const [over] = index < 0 ? [] : rest.splice(index, 1);
    return over === undefined ? one : merge(one, over);
  });
  return [...merged, ...rest];
}

/** A scheme that the role names itself says what it is there; the inherited codes of other schemes stay. */
function overlayCodes(base: readonly Code[], own: readonly Code[]): readonly Code[] {
  const schemes = new Set(own.map(({ scheme }) => scheme?.value));
  return [...base.filter(({ scheme }) => !schemes.has(scheme?.value)), ...own];
}

function overlaySections(
  base: readonly OwnSection[],
  own: readonly OwnSection[],
  keys: ItemKeys,
): readonly OwnSection[] {
  return overlayNamed(
    base,
    own,
    (over, section) => sameName(over.title?.value, section.title?.value),
    (section, over) => ({ ...section, ...over, items: overlayItems(section.items, over.items, keys) }),
  );
}

function overlayGroups(base: readonly SkillGroup[], own: readonly SkillGroup[], keys: ItemKeys): readonly SkillGroup[] {
  return overlayNamed(
    base,
    own,
    (over, group) => sameTitle(over.title?.value, group.title?.value),
    (group, over) => {
      const category = over.category.length > 0 ? over.category : group.category;
      return { ...group, ...over, category, items: overlayItems(group.items, over.items, keys) };
    },
  );
}

/** Two groups without a title, which hold the skills that stand in no group, are the same one. */
function sameTitle(a: string | undefined, b: string | undefined): boolean {
  return a === undefined && b === undefined ? true : sameName(a, b);
}

/** Each item of the base is overlaid by the first item, in the order of the list, that matches it and has not been taken yet. */
function overlayItems(base: readonly Item[], own: readonly Item[], keys: ItemKeys): readonly Item[] {
  if (own.length === 0) return base;
  const waiting = new Map(own.map((item, index) => [item, index]));
  const byKey = groupedBy(own, keyOf);
  const placeOf = (item: Item) => waiting.get(item) ?? own.length;
  const merged = base.flatMap((item) => {
    let known = keys.get(item);
    if (!known) {
      known = keysOf(item);
      keys.set(item, known);
    }
    // Most items are inherited as they are.
    if (!known.some((key) => byKey.has(key))) return item;
    const candidates = known.flatMap((key) => byKey.get(key)?.find((one) => waiting.has(one)) ?? []);
    const [over] = candidates.sort((a, b) => placeOf(a) - placeOf(b));
    if (!over) return [item];
    waiting.delete(over);
    return over.remove ? [] : [overlayItem(item, over)];
  });
  return [...merged, ...[...waiting.keys()].filter(({ remove }) => !remove)];
}

/** What says which item of a list is meant. */
type ItemIdentity = Partial<Pick<Item, 'id' | 'ref' | 'name'>>;

/** True for an item that overlays one of the base: by the first of id, reference and name that it has. */
export function overlays(own: ItemIdentity, base: ItemIdentity): boolean {
  const key = keyOf(own);
  return key !== undefined && keysOf(base).includes(key);
}

function keyOf({ id, ref, name }: ItemIdentity): string | undefined {
  return keysOf({ ...(id ? { id } : ref ? { ref } : name ? { name } : {}) })[0];
}

/** By what an item of the base may be overlaid. */
function keysOf({ id, ref, name }: ItemIdentity): string[] {
  return [
    ...(id ? [`id ${id.value}`] : []),
    ...(ref ? [`ref ${ref.value}`] : []),
    // A name without a word is the same only as itself.
    ...(name ? [`name ${nameKey(name.value) || name.value.trim()}`] : []),
  ];
}

function overlayItem(base: Item, own: Item): Item {
  return {
    ...base,
    ...own,
    ...mapKeys(itemTextListKeys, (key) => (own[key].length > 0 ? own[key] : base[key])),
    links: own.links.length > 0 ? own.links : base.links,
    details: overlayDetails(base.details, own.details),
    codes: overlayCodes(base.codes, own.codes),
  };
}
