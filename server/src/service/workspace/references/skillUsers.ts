import type { RoleProfile } from '../../document/profile/profile.ts';
import { inheritedFrameworks } from '../../model/effectiveRole.ts';
import { heirsOf } from '../../model/heirs.ts';
import { splitReference } from '../../model/reference.ts';
import type { Workspace } from '../workspace.ts';

/** The roles that refer to a skill, by its id. */
export type SkillUsers = (skillId: string) => readonly RoleProfile[];

/**
 * The roles that refer to a skill of a framework, by the skill's id: those that name the framework themselves and those that inherit its
 * alias. Who inherits the reference as well is not counted. Worked out once for thousands of skills: only heirs are looked through.
 */
export function skillUsers(frameworkUri: string, workspace: Workspace): SkillUsers {
  return workspace.rememberedOfRoles(`users of the skills of ${frameworkUri}`, () =>
    findUsers(frameworkUri, workspace),
  );
}

function findUsers(frameworkUri: string, workspace: Workspace): SkillUsers {
  const heirs = new Map<string, RoleProfile[]>();
  for (const role of heirsOf(workspace.rolesUsing(frameworkUri), workspace)) {
    for (const id of inheritedReferences(role, frameworkUri, workspace)) {
      const users = heirs.get(id);
      if (users) users.push(role);
      else heirs.set(id, [role]);
    }
  }
  return (skillId) => {
    const users = workspace.rolesReferringTo(frameworkUri, skillId);
    const more = heirs.get(skillId);
    return more ? [...users, ...more.filter((role) => !users.includes(role))] : users;
  };
}

/** The skills that a role refers to by an alias of the framework which it does not name itself. */
function inheritedReferences(role: RoleProfile, frameworkUri: string, workspace: Workspace): Set<string> {
  const refs = role.skills.flatMap(({ items }) => items.flatMap(({ ref }) => ref?.value ?? []));
  if (refs.length === 0) return new Set();
  const own = new Set(role.frameworks.map(({ alias }) => alias.value));
  const frameworks = inheritedFrameworks(role, workspace);
  return new Set(
    refs.flatMap((ref) => {
      const parts = splitReference(ref);
      return parts && !own.has(parts.alias) && frameworks.get(parts.alias)?.uri === frameworkUri ? parts.id : [];
    }),
  );
}
