import type { RoleProfile } from '../document/profile/profile.ts';
import { effectiveRole } from './effectiveRole.ts';
import { frameworksFor } from './frameworks.ts';
import { gradeOf, nextGrades } from './grades.ts';
import type { RoleDirectory } from './roleDirectory.ts';

/**
 * Whether a role is the highest of its ladder so far, so that its next grade can be made: it leads to no role, and either a framework
 * knows a grade above its own, or roles lead to it and no framework says that its grade is the highest.
 */
export function endsLadder(role: RoleProfile, directory: RoleDirectory): boolean {
  const { role: whole } = effectiveRole(role, directory);
  if (whole.progressesTo.length > 0 || whole.status?.value === 'retired') return false;
  const frameworks = frameworksFor(whole, directory);
  if (nextGrades(whole.grade?.value, frameworks).size > 0) return true;
  if (gradeOf({ role: whole, frameworks })) return false;
  return role.id !== undefined && directory.rolesProgressingTo(role.id.value).some(({ uri }) => uri !== role.uri);
}
