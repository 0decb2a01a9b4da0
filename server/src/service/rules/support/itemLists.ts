import type { Item, RoleProfile, SkillGroup } from '../../document/profile/profile.ts';
import { sections } from '../../format/sections.ts';

/** The items that stand in one list. */
export interface ItemList {
  /** The key of the role that holds them; all groups of skills share one. */
  readonly key: string;
  readonly items: readonly Item[];
  /** Of skills. */
  readonly group?: SkillGroup;
}

/** The lists of a role, each group of skills being one. */
export function listsOf(role: RoleProfile): ItemList[] {
  return sections.flatMap(({ key, shape }): ItemList[] => {
    if (shape === 'groups') return role[key].map((group) => ({ key, items: group.items, group }));
    return shape === 'items' ? [{ key, items: role[key] }] : [];
  });
}

const punctuation = /[^\p{L}\p{M}\p{N}+#]+/gu;

/** The same for most texts, in a fraction of the time: those in ASCII without numbers such as "3.1". */
const asciiPunctuation = /[^a-z0-9+#]+/g;
const special = /[^\0-\x7f]|\d[^a-z0-9+#]+\d/;

/**
 * A name or a text without case and punctuation. "C", "C++" and "C#" stay three names, and "3.1" is not "31"; what consists of punctuation
 * alone is empty.
 */
export function bareText(text: string): string {
  const lower = text.toLowerCase();
  return special.test(lower) ? lower.replace(punctuation, betweenDigits) : lower.replace(asciiPunctuation, '');
}

function betweenDigits(found: string, offset: number, text: string): string {
  return isDigit(text.charCodeAt(offset - 1)) && isDigit(text.charCodeAt(offset + found.length)) ? '.' : '';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
