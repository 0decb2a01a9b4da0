import type { Item, LevelReference, RoleProfile, Scale, Skill } from '../document/profile/profile.ts';
import type { Operation } from '../editing/operations.ts';
import { type Frameworks, findSkill } from '../model/frameworks.ts';
import { describedAt, findLevel } from '../model/levels.ts';
import { scaleOf } from '../model/scales.ts';

/**
 * Operations that raise each skill of a role by one step: to the next level of its scale, of a skill of a catalogue to the next one that it
 * describes. A skill at the end of its scale stays. The level is written as the one before it was: by id, number or name. What the role
 * says in its own words of a level that a catalogue describes was said of the lower one, and goes.
 */
export function raisedLevels(role: RoleProfile, frameworks: Frameworks): Operation[] {
  const operations: Operation[] = [];
  for (const group of role.skills) {
    for (const item of group.items) {
      const scale = item.level && scaleOf(item, group, frameworks);
      if (!item.level || !scale) continue;
      const skill = item.ref && findSkill(frameworks, item.ref.value);
      const raised = raisedLevel(item.level, scale, skill);
      if (raised === undefined) continue;
      operations.push({ op: 'set', path: item.level.path, value: raised });
      if (skill) operations.push(...withoutOwnText(item));
    }
  }
  return operations;
}

function withoutOwnText({ levelDescription }: Item): Operation[] {
  return levelDescription ? [{ op: 'remove', path: levelDescription.path }] : [];
}

function raisedLevel(
  { min, max }: LevelReference,
  scale: Scale,
  skill: Skill | undefined,
): string | number | { readonly min: string | number; readonly max: string | number } | undefined {
  const upper = next(max.value, scale, skill);
  if (upper === undefined) return undefined;
  if (min.path === max.path) return upper;
  return { min: next(min.value, scale, skill) ?? min.value, max: upper };
}

function next(written: string | number, scale: Scale, skill: Skill | undefined): string | number | undefined {
  const level = findLevel(scale, written);
  if (!level) return undefined;
  const above = scale.levels.slice(scale.levels.indexOf(level) + 1);
  const describes = skill !== undefined && scale.levels.some((one) => describedAt(skill, scale, one));
  const higher = describes ? above.find((one) => describedAt(skill, scale, one)) : above[0];
  if (!higher) return undefined;
  if (written === level.value) return higher.value ?? higher.id;
  return written === level.id ? higher.id : written === level.name ? higher.name : higher.id;
}
