import type { Detail, Grade, RoleProfile } from '../document/profile/profile.ts';
import { nameKey } from '../text/names.ts';

/** The facts of a role, then those of its grade that it does not state itself. */
export function detailsOfRole(
  role: Pick<RoleProfile, 'details'>,
  grade: Pick<Grade, 'details'> | undefined,
): readonly Detail[] {
  const keyOf = ({ label }: Detail) => nameKey(label.value) || label.value.trim();
  const stated = new Set(role.details.map(keyOf));
  return [...role.details, ...(grade?.details ?? []).filter((detail) => !stated.has(keyOf(detail)))];
}
