import type { Item } from '../document/profile/profile.ts';
import type { ResolvedSkill } from './resolveProfile.ts';

/*
 * What readers see of a role, on every page and in every document, comparison and table: whatever somebody wrote. What is removed is not
 * shown, and neither is an item without any content.
 */

/**
 * Whether a skill is shown, with what its catalogue says of it. A level alone is content; a `scale` is not, since it only says how a level is
 * meant.
 */
export function isShownSkill({ item, name, description, levelTexts, examples }: ResolvedSkill): boolean {
  if (item.remove) return false;
  const content = [name, description, item.ref, item.id, item.level, item.type, item.importance];
  return [...content, levelTexts[0], examples[0], item.links[0], item.tags[0], item.details[0]].some(
    (value) => value !== undefined,
  );
}

/**
 * Whether an item of any other list is shown. An `id` alone is no content, since readers never see it there; nor is a `status`, which says
 * nothing without what it is the status of.
 */
export function isShownItem(item: Item): boolean {
  const { remove, name, description, type, awardingBody, tags, links, examples, details } = item;
  if (remove) return false;
  const content = [name, description, type, awardingBody, tags[0], links[0], examples[0], details[0]];
  return content.some((value) => value !== undefined);
}

/** The items of such a list that are shown, in their order. */
export function shownItems(items: readonly Item[]): Item[] {
  return items.filter(isShownItem);
}
