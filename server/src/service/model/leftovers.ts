import type { RoleProfile } from '../document/profile/profile.ts';
import { firstWords } from '../text/firstWords.ts';

/** What a role's file holds besides the profile, by the author's words for it, else by the first words of the text; each name once. */
export function leftoverNames({ leftovers }: Pick<RoleProfile, 'leftovers'>): string[] {
  const names = leftovers.map(({ label, text }) => label.trim() || firstWords(text) || text.trim());
  return [...new Set(names)].filter((name) => name !== '');
}
