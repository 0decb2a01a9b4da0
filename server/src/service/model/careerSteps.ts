import type { RoleProfile, Text } from '../document/profile/profile.ts';
import { lazy } from '../support/lazy.ts';
import { effectiveRole } from './effectiveRole.ts';
import { type Frameworks, frameworksFor } from './frameworks.ts';
import { resolveLevel } from './levels.ts';
import { onlyRoleWithId, type RoleDirectory } from './roleDirectory.ts';
import { roleLabel } from './roleLabels.ts';
import { indexedSkills, matchSkills, type SkillIndex, type SkillPair, skillsOf } from './skills.ts';

/** A role, with what it inherits, on its place in a ladder. */
export interface Rung {
  readonly role: RoleProfile;
  readonly frameworks: Frameworks;
  /** As people call it: the title, else the id. */
  readonly name: string;
}

/** One step of a career: from a role to one that it progresses to. */
export interface CareerStep {
  /** The entry of `progressesTo` that says so. */
  readonly entry: Text;
  readonly lower: Rung;
  readonly higher: Rung;
  readonly pairs: readonly SkillPair[];
}

/**
 * The steps that lead on from a role, one for each of its `progressesTo` that says which role is meant. Left out are retired roles on
 * either side; ids that no role or several roles have; the role itself and roles that lead straight back, since a circle has no
 * upper end. An inherited `progressesTo` is the base's business: who extends a role is often what that role progresses to.
 * `indexOf` may remember the skills of a role, since it stands above one step and below another, and thousands may lead to one.
 */
export function* careerSteps(
  role: RoleProfile,
  directory: RoleDirectory,
  indexOf: (rung: Rung) => SkillIndex = (rung) => skillIndexOf(rung),
): Generator<CareerStep> {
  if (role.progressesTo.length === 0) return;
  const lower = rung(role, directory);
  if (isRetired(lower)) return;
  const skills = lazy(() => indexOf(lower));
  for (const entry of role.progressesTo) {
    const next = onlyRoleWithId(entry.value, directory);
    if (!next || next.uri === role.uri) continue;
    if (role.id && next.progressesTo.some(({ value }) => value === role.id?.value)) continue;
    const higher = rung(next, directory);
    if (isRetired(higher)) continue;
    yield { entry, lower, higher, pairs: matchSkills(skills(), indexOf(higher)) };
  }
}

/** The skills of a role on a ladder, for the steps that lead from there and to it. */
export function skillIndexOf({ role, frameworks }: Rung, levelOf = resolveLevel): SkillIndex {
  return indexedSkills(skillsOf(role, frameworks, levelOf));
}

function rung(own: RoleProfile, directory: RoleDirectory): Rung {
  const { role } = effectiveRole(own, directory);
  const name = roleLabel(own) ?? role.title?.value ?? 'the next role';
  return { role, frameworks: frameworksFor(role, directory), name };
}

function isRetired({ role }: Rung): boolean {
  return role.status?.value === 'retired';
}
