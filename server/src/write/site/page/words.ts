import { searchWords } from '../../../service/text/searchWords.ts';

/** A role of the site, as its index holds it. */
export interface FoundRole {
  readonly title: string;
  readonly href: string;
  /** Grade, family and organisation. */
  readonly about: string;
  /** Places in the list of skills. */
  readonly skills: readonly number[];
}

export interface SiteIndex {
  readonly roles: readonly FoundRole[];
  /** The names of all skills, each once. */
  readonly skills: readonly string[];
}

export interface Match {
  readonly role: FoundRole;
  /** The skills for which it was found; none when its own words hold all that was asked for. */
  readonly skills: readonly string[];
}

/** The roles whose own words, or whose skills, hold the beginnings of all words that are asked for; those found by their own words come first. */
export function search({ roles, skills }: SiteIndex, query: string): Match[] {
  const asked = searchWords(query);
  if (asked.length === 0) return [];
  const skillWords = skills.map(searchWords);
  const found = skills.flatMap((_, i) => (holdsAll(skillWords[i] ?? [], asked) ? [i] : []));
  const bySkill = new Set(found);
  const byTitle: Match[] = [];
  const others: Match[] = [];
  for (const role of roles) {
    if (holdsAll(searchWords(`${role.title} ${role.about}`), asked)) byTitle.push({ role, skills: [] });
    else {
      const held = role.skills.filter((skill) => bySkill.has(skill)).map((skill) => skills[skill] ?? '');
      if (held.length > 0) others.push({ role, skills: held });
    }
  }
  return [...byTitle, ...others];
}

function holdsAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}
