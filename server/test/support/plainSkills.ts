import type { Framework } from '../../src/service/document/profile/profile.ts';

/** The same framework with all its skills made, which are compared as they are then; anything else as it is. */
export function withPlainSkills<T extends { readonly kind: string }>(profile: T): T {
  return 'skills' in profile && profile.kind === 'framework'
    ? { ...profile, skills: new Map((profile as unknown as Framework).skills) }
    : profile;
}
