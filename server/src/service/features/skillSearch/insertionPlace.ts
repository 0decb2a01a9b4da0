import type { Position } from 'vscode-languageserver-types';
import type { Item, RoleProfile, SkillGroup } from '../../document/profile/profile.ts';
import type { FoundSkills } from '../../model/foundSkills.ts';

/** Where somebody is in a role: a cursor, or a JSON Pointer of a group, of an item or of its list. */
export type SkillPlace = { readonly position: Position } | { readonly path: string };

export interface InsertionPlace {
  readonly place: FoundSkills['place'];
  /** `undefined` in a role without skills, and at the end of skills that are in no group. */
  readonly group: SkillGroup | undefined;
}

/**
 * Where new skills go: behind the item that the place is in, else to the end of its group, else to the end of the last group. A role without skills
 * gets a list of them.
 */
export function insertionPlace({ skills }: RoleProfile, at: SkillPlace | undefined): InsertionPlace {
  const group = skills.findLast((one) => at && (isIn(one.path, at) || startsBefore(one, at))) ?? skills.at(-1);
  if (!group) return { place: { path: '/skills', index: 0 }, group: undefined };
  const item = group.items.findLast((one) => at && (isIn(one.path, at) || holds(one, at))) ?? group.items.at(-1);
  const title = group.title ? { group: group.title.value } : {};
  const list = item && parentOf(item.path);
  // An item that an alias brings in stands elsewhere: the list of the group is the place for more, whatever is in it.
  if (!list) return { place: { path: `${group.path}/items`, index: 0, ...title }, group };
  return { place: { path: list.path, index: list.index + 1, ...title }, group };
}

function isIn(path: string, at: SkillPlace): boolean {
  return 'path' in at && (at.path === path || at.path.startsWith(`${path}/`));
}

/** Blank lines below a group belong to it. */
function startsBefore({ range }: SkillGroup, at: SkillPlace): boolean {
  return 'position' in at && range.start.line <= at.position.line;
}

function holds({ range }: Item, at: SkillPlace): boolean {
  return 'position' in at && range.start.line <= at.position.line && at.position.line <= range.end.line;
}

function parentOf(path: string): { readonly path: string; readonly index: number } | undefined {
  const [, list, index] = /^(.*)\/(\d+)$/.exec(path) ?? [];
  return list === undefined ? undefined : { path: list, index: Number(index) };
}
