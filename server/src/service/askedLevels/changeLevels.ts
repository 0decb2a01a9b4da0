import type { Item, LevelReference, ScaleLevel } from '../document/profile/profile.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import { type Operation, type OrRefused, refused } from '../editing/operations.ts';
import { addSkills } from '../explorer/addSkills.ts';
import type { SkillName } from '../explorer/arrangement.ts';
import { SkillGroups } from '../explorer/skillGroups.ts';
import { say } from '../message.ts';
import { itemLabel } from '../model/labels.ts';
import { findLevel, resolveLevel } from '../model/levels.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type AskedSkill, type FoundAsked, findAsked, writtenLevelOf } from './askedLevels.ts';

/** What becomes of the level of a skill in a role. */
export type LevelChange =
  /** By the level's id, or of a range those of both its ends. A role that does not ask for the skill does so then. */
  | { readonly kind: 'set'; readonly level: string; readonly upTo?: string | null }
  /** So many steps up, or down below zero; a level at the end of its scale stays. */
  | { readonly kind: 'step'; readonly by: number }
  /** The role does not ask for the skill any more. */
  | { readonly kind: 'none' };

/** The operations of a change by the files of the roles, or why it cannot be made. All cells are changed, or none. */
export function planLevels(
  asked: readonly AskedSkill[],
  change: LevelChange,
  workspace: Workspace,
): OrRefused<ReadonlyMap<string, readonly Operation[]>> {
  const files = new Map<string, Operation[]>();
  const added = new Map<string, SkillName[]>();
  for (const one of asked) {
    const found = findAsked(one, workspace);
    if ('refused' in found) return found;
    if (!found.own) {
      if (change.kind === 'set' && one.skill) {
        added.set(one.role, [...(added.get(one.role) ?? []), { ...one.skill, level: change.level }]);
      }
      continue;
    }
    const operations = operationsFor(found, found.own.item, change);
    if ('refused' in operations) return operations;
    files.set(one.role, [...(files.get(one.role) ?? []), ...operations]);
  }
  for (const [role, skills] of added) {
    const plan = addSkills(role, skills, workspace);
    if ('refusal' in plan) return refused('invalid', plan.refusal);
    files.set(role, [...(files.get(role) ?? []), ...(plan.files.get(role) ?? [])]);
  }
  for (const [role, operations] of files) {
    // The last ones first, so that those before them stay where they are.
    const [removals, others] = [operations.filter(isRemoval), operations.filter((one) => !isRemoval(one))];
    files.set(role, [...others, ...removals.toSorted((a, b) => byPlace(b.path, a.path))]);
  }
  return files;
}

function operationsFor(found: FoundAsked, item: Item, change: LevelChange): OrRefused<readonly Operation[]> {
  const isOwn = item.uri === found.role.uri;
  if (change.kind === 'none') {
    return isOwn ? [{ op: 'remove', path: item.path }] : overlaid(found, item, { remove: true });
  }
  const level = levelAfter(found, item, change);
  if ('refused' in level) return level;
  const { value } = level;
  if (value === undefined) return [];
  if (!isOwn) return overlaid(found, item, { level: value });
  return [{ op: 'set', path: `${item.path}/level`, value, was: written(item.level) }];
}

/** What an item says of its level after a change; nothing for one that stays as it is. */
function levelAfter(
  { scale }: FoundAsked,
  item: Item,
  change: Exclude<LevelChange, { readonly kind: 'none' }>,
): OrRefused<{ readonly value: JsonValue | undefined }> {
  const label = itemLabel(item);
  if (!scale)
    return refused('invalid', say`No scale is known for “${label}”, so that it has no levels to choose from.`);
  if (change.kind === 'set') {
    const ends = [change.level, change.upTo ?? change.level].map((id) => findLevel(scale, id));
    const [min, max] = ends.toSorted((a, b) => (a && b ? scale.levels.indexOf(a) - scale.levels.indexOf(b) : 0));
    if (!min || !max)
      return refused('invalid', say`The scale of “${label}” has no level “${change.level}”: choose one of its own.`);
    return { value: levelValue(min, max, item.level) };
  }
  const now = item.level && resolveLevel(item.level, scale);
  if (!now) return { value: undefined };
  const by = Math.max(-now.from, Math.min(scale.levels.length - 1 - now.to, Math.trunc(change.by)));
  const [min, max] = [scale.levels[now.from + by], scale.levels[now.to + by]];
  return { value: by === 0 || !min || !max ? undefined : levelValue(min, max, item.level) };
}

function levelValue(min: ScaleLevel, max: ScaleLevel, before: LevelReference | undefined): JsonValue {
  const [low, high] = [writtenLevelOf(min, before), writtenLevelOf(max, before)];
  return min === max ? low : { min: low, max: high };
}

/** What a role inherits is said anew in its own file, with what differs. */
function overlaid(
  { role, whole, frameworks, own }: FoundAsked,
  { id, ref, name }: Item,
  differing: Readonly<Record<string, JsonValue>>,
): OrRefused<readonly Operation[]> {
  const known = id ? { id: id.value } : ref ? { ref: ref.value } : name ? { name: name.value } : undefined;
  const groups = new SkillGroups(role, whole, frameworks);
  const group = own && groups.groupOf(own.group);
  if (!known || !group) {
    return refused(
      'invalid',
      say`The role inherits this skill, which has no name to be known by: change it where it is written.`,
    );
  }
  return [groups.insert({ ...known, ...differing }, group)];
}

function written(level: LevelReference | undefined): JsonValue {
  if (!level) return null;
  const { min, max } = level;
  return min.value === max.value ? min.value : { min: min.value, max: max.value };
}

function isRemoval({ op }: Operation): boolean {
  return op === 'remove';
}

/** The order of two places of one file, by the numbers in their paths. */
function byPlace(a: string, b: string): number {
  const [left, right] = [a, b].map((path) =>
    path.split('/').flatMap((part) => (/^\d+$/.test(part) ? Number(part) : [])),
  );
  for (let i = 0; i < Math.max(left?.length ?? 0, right?.length ?? 0); i++) {
    const difference = (left?.[i] ?? -1) - (right?.[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
