import type { LevelReference, Text } from '../document/profile/profile.ts';
import type { ResolvedGroup, ResolvedSkill } from './resolveProfile.ts';

/*
 * What groups, skills and levels are called wherever they are shown, so that pages, documents, comparisons and tables use the same words.
 */

/** What a group is called: its title, else its type, else its innermost category; `undefined` when it has none of them. */
export function labelOfGroup({ group, categories }: ResolvedGroup): string | undefined {
  return group.title?.value ?? group.type?.value ?? categories.at(-1);
}

/**
 * What a skill is called: the role's or the catalogue's name, else the item's own id, else the id within the catalogue that it refers to;
 * `undefined` when it has none of them. One line of Markdown.
 */
export function labelOfSkill({ name, item }: Pick<ResolvedSkill, 'name' | 'item'>): string | undefined {
  return name?.value ?? item.id?.value ?? (item.ref && idInCatalogue(item.ref));
}

/** The id of a skill within the catalogue, of a reference such as `house/incident-management`. */
export function idInCatalogue({ value }: Text): string {
  return value.replace(/^.*\//, '');
}

/** A level as it is written, for one that is on no known scale: `4/5`, or of a range `2 to 4`. */
export function writtenLevel({ min, max }: LevelReference): string {
  return min.value === max.value ? String(min.value) : `${min.value} to ${max.value}`;
}
