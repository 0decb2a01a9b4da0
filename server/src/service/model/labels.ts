import type { Item } from '../document/profile/profile.ts';
import { firstWords } from '../text/firstWords.ts';
import { splitReference } from './reference.ts';
import type { ResolvedGroup, ResolvedSkill } from './resolveProfile.ts';
import type { PlacedSkill } from './skills.ts';

/*
 * What skills, their groups and other items are called where people read of them. All labels are one line of Markdown.
 */

/** A group of skills by its title, else its type, else the innermost of its categories; `undefined` for one that has none of these. */
export function groupLabel({ group, categories }: ResolvedGroup): string | undefined {
  return group.title?.value ?? group.type?.value ?? categories.at(-1);
}

/** A skill by its own name or the catalogue's, else by its id or the one that it refers to; `undefined` for one that is only described. */
export function skillName({ item, name }: ResolvedSkill): string | undefined {
  return name?.value ?? skillId(item);
}

/** The id of a skill as its role has it: its own, else that of the skill it refers to. */
export function skillId({ id, ref }: Pick<Item, 'id' | 'ref'>): string | undefined {
  return id?.value ?? (ref && (splitReference(ref.value)?.id ?? ref.value));
}

/** The same where each skill needs to be called something: by the first words of its text. `undefined` for one without any text. */
export function skillLabel(skill: ResolvedSkill): string | undefined {
  const { description, levelTexts, indicators, examples } = skill;
  const text = description ?? levelTexts[0] ?? indicators[0]?.text ?? examples[0];
  return skillName(skill) ?? (text && firstWords(text.value));
}

/** A skill as the author of its file knows it: by its name or the catalogue's, else as it refers, else by its id. */
export function writtenName({ name, item }: Pick<PlacedSkill, 'name' | 'item'>): string | undefined {
  return name ?? item.ref?.value ?? item.id?.value;
}

/** An item as the author of its file knows it: by its name, what it refers to as written, its text, or its id. Empty for one that has none. */
export function itemLabel({ name, ref, description, id }: Item): string {
  return (name ?? ref ?? description ?? id)?.value ?? '';
}
