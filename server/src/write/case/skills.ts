import type {
  Category,
  Framework,
  Indicator,
  Skill,
  SkillLevel,
  Text,
} from '../../service/document/profile/profile.ts';
import { levelOfKey } from '../../service/model/levels.ts';
import type { PackageBuilder } from './builder.ts';
import type { ItemType } from './itemTypes.ts';
import type { Link } from './package.ts';
import type { ScaleItems } from './scales.ts';
import { notesOf, statement } from './words.ts';

const kinds: ReadonlyMap<string, ItemType> = new Map([
  ['skill', 'Skill'],
  ['knowledge', 'Knowledge'],
  ['behaviour', 'Behaviour'],
  ['task', 'Task'],
  ['attribute', 'Attribute'],
  ['competency', 'Competency'],
]);

/** Adds the skills below their categories, what shows them, and what they mean at each level. */
export function addSkills(
  builder: PackageBuilder,
  framework: Framework,
  categories: ReadonlyMap<string, Link>,
  scales: ReadonlyMap<string, ScaleItems>,
): void {
  const links = new Map(
    [...framework.skills.values()].map((skill) => {
      const id = skill.id.value;
      return [id, builder.linkTo(skill.name?.value ?? id, ['skill', id], skill.codes)] as const;
    }),
  );
  const parents = new Map(framework.categories.map(({ id, parent }: Category) => [id, parent]));
  for (const skill of framework.skills.values()) {
    const link = links.get(skill.id.value);
    if (link) addSkill(skill, link);
  }

  function addSkill(skill: Skill, link: Link): void {
    const path = skill.category.map(({ value }) => value);
    const own = path.findLast((id) => categories.has(id));
    const parent = categories.get(own ?? '') ?? builder.document;
    builder.add(kinds.get(skill.kind?.value ?? '') ?? 'Catalogue entry', link, parent, {
      ...statement(link.title, skill.description?.value),
      humanCodingScheme: skill.id.value,
      ...(skill.aliases.length > 0 ? { conceptKeywords: skill.aliases.map(({ value }) => value) } : {}),
      ...notesOf(skill.details),
      ...(skill.status?.value === 'retired' ? { extensions: { status: skill.status.value } } : {}),
    });
    const above = ancestorsOf(own);
    for (const id of path) {
      const other = categories.get(id);
      if (other && !above.has(id)) builder.associate('isPartOf', link, other);
    }
    const named = scales.get(skill.scale?.value ?? '');
    if (named) builder.associate('isRelatedTo', link, named.link, undefined, 'scale');
    const next = links.get(skill.replacedBy?.value ?? '');
    if (next) builder.associate('replacedBy', link, next);
    if (skill.url) builder.addLinks(link, [{ ...skill.url, url: skill.url }], 'url');
    if (skill.guidance) addText('Guidance', link, ['skill', skill.id.value, 'guidance'], skill.guidance);
    addMeaning(link, ['skill', skill.id.value], skill);
    builder.addCodes(link, skill.codes);
    for (const level of skill.levels) addLevel(skill, link, level);
  }

  function ancestorsOf(id: string | undefined): Set<string> {
    const above = new Set<string>();
    for (let at = id; at !== undefined && !above.has(at); at = parents.get(at)) above.add(at);
    return above;
  }

  function addLevel(skill: Skill, link: Link, level: SkillLevel): void {
    const scale = scales.get(skill.scale?.value ?? framework.defaultScale?.value ?? '');
    const step = scale && levelOfKey(scale.scale, level.level.value);
    const id = step?.id ?? level.level.value;
    const path = ['skill', skill.id.value, 'level', id];
    const item = builder.add('Skill level', builder.linkTo(`${link.title}: ${step?.name ?? id}`, path), link, {
      ...statement(step?.name ?? id, level.description?.value),
      humanCodingScheme: level.level.value,
    });
    const destination = scale?.levels.get(id);
    if (destination) builder.associate('hasSkillLevel', item, destination);
    addMeaning(item, path, level);
    for (const [index, example] of level.examples.entries())
      addText('Example', item, [...path, 'example', String(index)], example);
  }

  /** What shows a skill or a level of it, what to read about it, and what to ask. */
  function addMeaning(
    parent: Link,
    path: readonly string[],
    { indicators, links: urls, questions }: Pick<Skill, 'indicators' | 'links' | 'questions'>,
  ): void {
    for (const [index, indicator] of indicators.entries())
      addIndicator(parent, [...path, 'indicator', String(index)], indicator);
    for (const [index, question] of questions.entries())
      addText('Question', parent, [...path, 'question', String(index)], question);
    builder.addLinks(parent, urls);
  }

  function addIndicator(parent: Link, path: readonly string[], { text, examples }: Indicator): void {
    const link = addText('Indicator', parent, path, text);
    for (const [index, example] of examples.entries())
      addText('Example', link, [...path, 'example', String(index)], example);
  }

  function addText(type: ItemType, parent: Link, path: readonly string[], { value }: Text): Link {
    const title = value.length > 80 ? `${value.slice(0, 79).trimEnd()}…` : value;
    return builder.add(type, builder.linkTo(title.replace(/\s+/g, ' '), path), parent, { fullStatement: value });
  }
}
