import type { RoleProfile } from '../document/profile/profile.ts';
import type { RoleDirectory } from './roleDirectory.ts';

/**
 * The roles that inherit from these, directly or through others, the nearest first. These themselves are among them only where they inherit
 * from one another; a cycle ends.
 */
export function heirsOf(roles: Iterable<RoleProfile>, directory: RoleDirectory): readonly RoleProfile[] {
  return allBefore(roles, (id) => directory.rolesExtending(id));
}

/** The roles that lead to these by `progressesTo`, in one step or several; in the same way. */
export function rolesLeadingTo(roles: Iterable<RoleProfile>, directory: RoleDirectory): readonly RoleProfile[] {
  return allBefore(roles, (id) => directory.rolesProgressingTo(id));
}

function allBefore(roles: Iterable<RoleProfile>, before: (id: string) => readonly RoleProfile[]): RoleProfile[] {
  const found = new Map<string, RoleProfile>();
  const ids = new Set<string>();
  for (const { id } of roles) if (id) ids.add(id.value);
  // A set that grows while it is walked through: each id is looked at once, so that a cycle ends.
  for (const id of ids) {
    for (const role of before(id)) {
      found.set(role.uri, role);
      if (role.id) ids.add(role.id.value);
    }
  }
  return [...found.values()];
}
