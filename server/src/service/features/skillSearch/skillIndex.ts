import type { Framework, Skill } from '../../document/profile/profile.ts';
import { catalogueSkillLabel } from '../../model/catalogue.ts';
import { lazy } from '../../support/lazy.ts';
import { folded } from '../../text/searchWords.ts';

/** A skill with its words, each text with a blank in front so that the start of a word is found by one. */
export interface IndexedSkill {
  readonly skill: Skill;
  /** The innermost category; empty for none. */
  readonly category: string;
  readonly name: string;
  /** The aliases, the id, and the names of the categories. */
  readonly names: string;
  /** What the catalogue says of it and of its levels, in lower case. */
  readonly texts: () => string;
}

/** The skills of a framework that may be taken in, in the order of its file. */
export function indexSkills(framework: Framework): readonly IndexedSkill[] {
  const categories = new Map(framework.categories.toReversed().map(({ id, name }) => [id, name]));
  const found: IndexedSkill[] = [];
  for (const skill of framework.skills.values()) {
    if (skill.status?.value === 'retired') continue;
    const ofSkill = skill.category.map(({ value }) => categories.get(value) ?? value);
    found.push({
      skill,
      category: ofSkill.at(-1) ?? '',
      name: searchedWords(catalogueSkillLabel(skill)),
      names: searchedWords([...skill.aliases.map(({ value }) => value), skill.id.value, ...ofSkill].join(' ')),
      // Looked through as they are: parting thousands of them into words takes longer than it helps.
      texts: lazy(() => folded(textsOf(skill).join('\n'))),
    });
  }
  return found;
}

/** A text as it is searched: in lower case without accents, whose words are apart by single blanks. */
export function searchedWords(text: string): string {
  return ` ${folded(text)
    .replace(/[\s\-–—_/,;:.()"“”]+/g, ' ')
    .trim()}`;
}

function textsOf({ description, guidance, indicators, levels }: Skill): string[] {
  const texts = [description, guidance, ...indicators.map((one) => one.text)];
  for (const level of levels) texts.push(level.description, ...level.indicators.map((one) => one.text));
  return texts.flatMap((text) => text?.value ?? []);
}
