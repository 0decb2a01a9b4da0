import type { Detail, Grade, RoleProfile } from '../document/profile/profile.ts';
import { sameName } from '../text/names.ts';

/** The facts of a role, then those of its grade that it does not state itself. */
export function detailsOfRole(
  role: Pick<RoleProfile, 'details'>,
  grade: Pick<Grade, 'details'> | undefined,
): readonly Detail[] {
  const states = (label: string) => role.details.some((detail) => sameName(detail.label.value, label));
  return [...role.details, ...(grade?.details ?? []).filter(({ label }) => !states(label.value))];
}
