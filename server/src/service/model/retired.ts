import type { RoleProfile } from '../document/profile/profile.ts';
import { onlyRoleWithId, type RoleDirectory } from './roleDirectory.ts';

/**
 * The role that counts in the place of a retired one, through several replacements if need be; `undefined` where nothing that is current takes its
 * place, as in a circle of replacements. A skill's is `successorOf`.
 */
export function successorOfRole(role: RoleProfile, directory: RoleDirectory): RoleProfile | undefined {
  const seen = new Set([role]);
  // A set is walked over what is added on the way, each role once.
  for (const one of seen) {
    if (one.status?.value !== 'retired') return one;
    const next = one.replacedBy && onlyRoleWithId(one.replacedBy.value, directory);
    if (next) seen.add(next);
  }
  return undefined;
}
