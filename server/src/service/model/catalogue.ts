import type { Framework, Skill, Text } from '../document/profile/profile.ts';
import { groupedBy } from '../support/groupedBy.ts';
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
  if (skill.status?.value !== 'retired') return skill;
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

/** What is in one category of a framework. */
export interface InCategory<T> {
  /** Its name; absent for what is in none. */
  readonly name?: string;
  readonly members: readonly T[];
}

/** Skills, or what holds them, by their innermost category: in the order of the framework, categories that it does not know next, those without one last. */
export function byCategory<T>(
  all: readonly T[],
  framework: Pick<Framework, 'categories'> | undefined,
  skillOf: (one: T) => Pick<Skill, 'category'>,
): InCategory<T>[] {
  const idOf = (one: T) => skillOf(one).category.at(-1)?.value;
  const known = groupedBy(all, idOf);
  const ids = new Set([...(framework?.categories ?? []).map(({ id }) => id), ...known.keys()]);
  const named = [...ids].flatMap((id): InCategory<T>[] => {
    const members = known.get(id);
    return members ? [{ name: categoryName(framework, id), members }] : [];
  });
  const without = all.filter((one) => idOf(one) === undefined);
  return without.length > 0 ? [...named, { members: without }] : named;
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
