import type { Range } from 'vscode-languageserver-types';
import type { Item, RoleProfile, Text } from '../document/profile/profile.ts';
import { quoted } from '../schema/wording.ts';
import { effectiveRole, frameworksFor, type Workspace } from '../workspace/workspace.ts';
import type { RelatedPlace } from './finding.ts';
import type { Frameworks } from './frameworks.ts';
import { matchSkills, type PlacedSkill, type SkillPair, skillsOf } from './skills.ts';

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
 */
export function* ladderSteps(role: RoleProfile, workspace: Workspace): Generator<CareerStep> {
  if (role.progressesTo.length === 0) return;
  const lower = rung(role, workspace);
  const skills = skillsOf(lower.role, lower.frameworks);
  if (isRetired(lower)) return;
  for (const entry of role.progressesTo) {
    const [next, another] = workspace.rolesWithId(entry.value);
    if (!next || another || next.uri === role.uri) continue;
    if (role.id && next.progressesTo.some(({ value }) => value === role.id?.value)) continue;
    const higher = rung(next, workspace);
    if (isRetired(higher)) continue;
    yield { entry, lower, higher, pairs: matchSkills(skills, skillsOf(higher.role, higher.frameworks)) };
  }
}

function rung(own: RoleProfile, workspace: Workspace): Rung {
  const { role } = effectiveRole(own, workspace);
  const name = own.title?.value ?? own.id?.value ?? role.title?.value ?? 'the next role';
  return { role, frameworks: frameworksFor(role, workspace), name };
}

function isRetired({ role }: Rung): boolean {
  return role.status?.value === 'retired';
}

/** A skill of the lower role by the catalogue's name for it or its own; `undefined` when it has none. */
export function nameOfSkill({ name, item }: PlacedSkill): string | undefined {
  return name ?? item.ref?.value ?? item.id?.value;
}

/** A place of the lower role as the lower role's file shows it: what is inherited, at the step's `progressesTo`. */
export function placeInFile(
  place: Place,
  { entry }: CareerStep,
): { readonly range: Range; readonly isInherited: boolean } {
  return place.uri === entry.uri
    ? { range: place.range, isInherited: false }
    : { range: entry.range, isInherited: true };
}

/** The narrowest place in a file that names an item. */
export function placeOfItem(item: Item, uri: string): Place {
  return [item.ref, item.name, item.id, item.description].find((text) => text?.uri === uri) ?? item;
}

/** Where a role says who it is. */
export function placeOfRole({ role }: Rung): Place {
  const { uri, range } = [role.title, role.id].find((text) => text?.uri === role.uri) ?? role;
  return { uri, range };
}

/** Where the file of the lower role shows the level of a skill, and where the levels of both roles are written. */
export function levelPlaces(
  step: CareerStep,
  { left, right }: SkillPair,
): { readonly range: Range; readonly related: readonly RelatedPlace[] } {
  const [own, theirs] = [left?.item.level, right?.item.level];
  const { range, isInherited } = own ? placeInFile(own, step) : { range: step.entry.range, isInherited: false };
  const related: RelatedPlace[] = [];
  if (own && left?.level && isInherited) {
    related.push({
      uri: own.uri,
      range: own.range,
      message: `This role inherits ${quoted(left.level.name)} from here.`,
    });
  }
  if (theirs && right?.level) {
    const message = `In ${quoted(step.higher.name)} the level is ${quoted(right.level.name)}.`;
    related.push({ uri: theirs.uri, range: theirs.range, message });
  }
  return { range, related };
}

interface Place {
  readonly uri: string;
  readonly range: Range;
}
