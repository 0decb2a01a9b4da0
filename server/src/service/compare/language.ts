import { languageTag } from '../document/languageTag.ts';
import type { RoleProfile } from '../document/profile/profile.ts';
import { primaryLanguage } from '../text/prose/prose.ts';

/**
 * The language of a page about several roles, as a BCP 47 tag: the one that most of them are written in, of several the first; `en` without roles.
 * Variants of a language count together, and the first of them is taken.
 */
export function languageOfRoles(roles: Iterable<Pick<RoleProfile, 'lang'>>): string {
  const tags = new Map<string, { readonly tag: string; count: number }>();
  for (const { lang } of roles) {
    const tag = languageTag(lang?.value);
    const known = tags.get(primaryLanguage(tag)) ?? { tag, count: 0 };
    known.count++;
    tags.set(primaryLanguage(tag), known);
  }
  const [commonest] = [...tags.values()].sort((a, b) => b.count - a.count);
  return commonest?.tag ?? 'en';
}
