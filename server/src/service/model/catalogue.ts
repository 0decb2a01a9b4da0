import type { Framework, Skill, Text } from '../document/profile/profile.ts';
import { sameName } from '../text/names.ts';

/** A framework by its name, else its id; `undefined` for one that has neither. */
export function frameworkLabel({ name, id }: Pick<Framework, 'name' | 'id'>): string | undefined {
  return name?.value ?? id?.value;
}

/** A skill of a catalogue by its name, else its id. */
export function catalogueSkillLabel({ name, id }: Pick<Skill, 'name' | 'id'>): string {
  return name?.value ?? id.value;
}

/** Another name of a skill that the catalogue keeps, if this is one and not its name; `undefined` for any other name. */
export function aliasAmong(skill: Skill, name: string): Text | undefined {
  if (sameName(name, skill.name?.value)) return undefined;
  return skill.aliases.find((alias) => sameName(name, alias.value));
}

/** The skill that counts in the place of a retired one, through several replacements if need be; itself when nothing replaces it. */
export function successorOf(skill: Skill, skills: ReadonlyMap<string, Skill>): Skill {
  const seen = new Set([skill]);
  let current = skill;
  while (current.status?.value === 'retired' && current.replacedBy) {
    const next = skills.get(current.replacedBy.value);
    if (!next || seen.has(next)) break;
    seen.add(next);
    current = next;
  }
  return current;
}

/** What a category of a framework is called; an unknown one is called by its id. */
export function categoryName(framework: Pick<Framework, 'categories'> | undefined, id: string): string {
  return framework?.categories.find((category) => category.id === id)?.name ?? id;
}

/** True for texts that differ at most in white space and in the shape of quotation marks and apostrophes: a copy, typed or pasted. */
export function isCopy(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
