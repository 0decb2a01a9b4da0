import type { LevelReference, RoleProfile } from '../document/profile/profile.ts';
import { type Operation, type OrRefused, refused } from '../editing/operations.ts';
import { say } from '../message.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { gradeName, nextGrades } from '../model/grades.ts';
import { findLevelById, levelAsWritten } from '../model/levels.ts';
import { type ResolvedSkill, resolveProfile } from '../model/resolveProfile.ts';
import { onlyRoleWithId } from '../model/roleDirectory.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { indexedSkills, matchSkills, type PlacedSkill, skillsOf } from '../model/skills.ts';
import { nameKey } from '../text/names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type AskedSkill, type FoundAsked, findAsked, writtenLevelOf } from './askedLevels.ts';

/*
 * What the roles right below and above one say of a skill of it: "what does Senior say here?"
 */

/** What one such role says of the skill. */
export interface NeighbourLevel {
  readonly side: 'below' | 'above';
  /** One line of Markdown. */
  readonly role: string;
  /** The grade's name in its framework, else as written. */
  readonly grade?: string;
  /** Whether the role asks for the skill. */
  readonly asks: boolean;
  /** How its scale shows the level; absent for a skill without one. */
  readonly level?: string;
  /** What it says there, its own words or those of the catalogue; CommonMark. */
  readonly texts: readonly string[];
  /** What can be taken over from it, each as one operation upon the role that was asked about. */
  readonly takes: readonly NeighbourTake[];
}

export interface NeighbourTake {
  readonly what: 'level' | 'text';
  readonly operation: Operation;
}

/** More roles on one side than this are not read by a person. */
const mostOnSide = 4;

/** What the roles beside a role say of a skill that it has, those below first, or why it cannot be told; empty for a role that stands alone. */
export function neighbourLevels(asked: AskedSkill, workspace: Workspace): OrRefused<readonly NeighbourLevel[]> {
  const found = findAsked(asked, workspace);
  if ('refused' in found) return found;
  const { whole, frameworks, own } = found;
  const skills = skillsOf(whole, frameworks);
  const skill = skills.find(({ item }) => item === own?.item);
  if (!skill) return refused('not-found', say`This role has no such skill.`);
  const beside = (side: NeighbourLevel['side'], roles: readonly RoleProfile[]) =>
    roles.slice(0, mostOnSide).map((role) => saidBy(role, side, found, skill, skills, workspace));
  const { below, above } = rolesBeside(found, workspace);
  return [...beside('below', below), ...beside('above', above)];
}

/** By the roles' `progressesTo`; on a side where that says nothing, the roles of the same family at the grade right there. */
function rolesBeside(found: FoundAsked, workspace: Workspace) {
  const { role, whole, frameworks } = found;
  const isOther = (one: RoleProfile) => one.uri !== role.uri && one.status?.value !== 'retired';
  const id = role.id?.value;
  const below = (id === undefined ? [] : workspace.rolesProgressingTo(id)).filter(isOther);
  const above = whole.progressesTo.flatMap(({ value }) => onlyRoleWithId(value, workspace) ?? []).filter(isOther);
  const family = nameKey(whole.family?.value);
  const atGrade = (isThere: (grade: string) => boolean) =>
    family === ''
      ? []
      : [...workspace.roles()].filter(
          (one) =>
            one.grade !== undefined &&
            nameKey(one.family?.value) === family &&
            isThere(one.grade.value) &&
            isOther(one),
        );
  const grade = whole.grade?.value;
  const higher = nextGrades(grade, frameworks);
  const isLower = (one: string) => grade !== undefined && nextGrades(one, frameworks).has(grade);
  return {
    below: below.length > 0 ? below : atGrade(isLower),
    above: above.length > 0 ? above : atGrade((one) => higher.has(one)),
  };
}

function saidBy(
  own: RoleProfile,
  side: NeighbourLevel['side'],
  found: FoundAsked,
  skill: PlacedSkill,
  skills: readonly PlacedSkill[],
  workspace: Workspace,
): NeighbourLevel {
  const { role: whole } = effectiveRole(own, workspace);
  const frameworks = frameworksFor(whole, workspace);
  const pairs = matchSkills(skills, indexedSkills(skillsOf(whole, frameworks)));
  const partner = pairs.find(({ left }) => left === skill)?.right;
  const said = resolveProfile(whole, frameworks)
    .groups.flatMap((group) => group.skills)
    .find(({ item }) => item === partner?.item);
  const grade = gradeName(whole, frameworks);
  const level = said?.level?.label;
  const texts = said ? (said.levelTexts.length > 0 ? said.levelTexts : [said.description ?? []].flat()) : [];
  return {
    side,
    role: titleOfRole(own, whole),
    ...(grade === undefined ? {} : { grade }),
    asks: said !== undefined,
    ...(level === undefined ? {} : { level }),
    texts: texts.map(({ value }) => value),
    takes: partner && said ? takesOf(found, skill, partner, said) : [],
  };
}

/** What is the role's own can be changed, in its own file alone. */
function takesOf({ role }: FoundAsked, own: PlacedSkill, partner: PlacedSkill, said: ResolvedSkill): NeighbourTake[] {
  const { item } = own;
  if (item.uri !== role.uri) return [];
  const takes: NeighbourTake[] = [];
  const theirs =
    partner.level?.from === partner.level?.to ? partner.scale?.levels[partner.level?.from ?? -1] : undefined;
  const level = theirs && own.scale && findLevelById(own.scale, theirs.id);
  if (level) {
    const value = writtenLevelOf(level, item.level);
    const was = wasOf(item.level);
    const isSame = own.level?.from === own.level?.to && own.scale?.levels[own.level?.from ?? -1] === level;
    if (!isSame) takes.push({ what: 'level', operation: { op: 'set', path: `${item.path}/level`, value, was } });
  }
  const text = said.item.levelDescription?.value;
  const before = item.levelDescription?.value;
  if (text !== undefined && text.trim() !== before?.trim()) {
    const path = `${item.path}/levelDescription`;
    takes.push({ what: 'text', operation: { op: 'set', path, value: text, was: before ?? null } });
  }
  return takes;
}

function wasOf(level: LevelReference | undefined) {
  return level ? levelAsWritten(level) : null;
}
