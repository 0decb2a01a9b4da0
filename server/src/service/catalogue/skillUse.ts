import type { Framework, RoleProfile, Skill } from '../document/profile/profile.ts';
import type { ResolvedLevel } from '../model/levels.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { askedLevel } from '../workspace/references/skillLevels.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Catalogue } from './catalogue.ts';

/** A role that refers to a skill. */
export interface SkillUse {
  readonly uri: string;
  /** One line of Markdown. */
  readonly title: string;
  /** Absent where the role says none, or one that its scale does not have. */
  readonly level?: ResolvedLevel;
}

/** The roles that refer to a skill, with the level that each asks for, in the order of their titles. */
export function usesOfSkill(skill: Skill, catalogue: Catalogue, workspace: Workspace): SkillUse[] {
  return catalogue
    .usersOf(skill.id.value)
    .map((role) => useIn(role, skill, catalogue.framework, workspace))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

function useIn(role: RoleProfile, skill: Skill, framework: Framework, workspace: Workspace): SkillUse {
  const { level } = askedLevel(role, framework.uri, skill.id.value, workspace) ?? {};
  return { uri: role.uri, title: titleOfRole(role), ...(level ? { level } : {}) };
}
