import type { Framework, RoleProfile, Skill } from '../document/profile/profile.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { type ResolvedLevel, resolveLevel } from '../model/levels.ts';
import { splitReference } from '../model/reference.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { scaleOf } from '../model/scales.ts';
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
  const frameworks = frameworksFor(role, workspace);
  const named = { uri: role.uri, title: titleOfRole(role) };
  for (const group of role.skills) {
    for (const item of group.items) {
      const parts = item.ref && splitReference(item.ref.value);
      if (parts?.id !== skill.id.value || !item.level) continue;
      const own = frameworks.get(parts.alias);
      if (own && own.uri !== framework.uri) continue;
      const scale = scaleOf(item, group, frameworks);
      const level = scale && resolveLevel(item.level, scale);
      return level ? { ...named, level } : named;
    }
  }
  return named;
}
