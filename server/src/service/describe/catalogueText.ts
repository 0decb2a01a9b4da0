import type {
  Category,
  Framework,
  Grade,
  Indicator,
  Scale,
  ScaleLevel,
  Skill,
  SkillLevel,
} from '../document/profile/profile.ts';
import { type Message, say, type Translate } from '../message.ts';
import { catalogueSkillLabel, categoryName, frameworkLabel } from '../model/catalogue.ts';
import { skillsInWords } from '../model/counts.ts';
import { findGrade } from '../model/grades.ts';
import { describedAt, levelLabel, levelOfKey } from '../model/levels.ts';
import { blocks, bold, listItem, markdown, plain } from './markdown.ts';

/** Descriptions of the entries of frameworks in Markdown, for hovers and for completions. */

/** The most squares in a picture: every level has one, so that long pictures would make a list of levels as large as the square of its length. */
const mostSquares = 24;

/** A level's place on its scale as a small picture: `■■■□` is the third of four. On a scale of very many levels a square stands for several. */
export function levelPicture(scale: Scale, level: ScaleLevel): string {
  const squares = Math.min(scale.levels.length, mostSquares);
  const place = Math.ceil(((scale.levels.indexOf(level) + 1) * squares) / Math.max(1, scale.levels.length));
  return '■'.repeat(place) + '□'.repeat(squares - place);
}

/** A level: its name, its place, its description, and what it means for a skill when one is given. */
export function describeLevel(scale: Scale, level: ScaleLevel, skill: Skill | undefined, translate: Translate): string {
  const place = translate(say`${scale.levels.indexOf(level) + 1} of ${scale.levels.length} on ${plain(scale.name)}`);
  const head = `${bold(levelLabel(scale, level))} ${levelPicture(scale, level)} ${place}`;
  if (!skill) return blocks(head, text(level.description));
  const described = describedAt(skill, scale, level);
  const name = bold(catalogueSkillLabel(skill));
  return blocks(
    head,
    text(level.description),
    '---',
    ...(described
      ? [translate(say`${name} at this level:`), describeSkillLevel(described, translate)]
      : [translate(say`The catalogue does not describe ${name} at this level.`)]),
  );
}

/** A skill with the text of each of its levels; levels for which `isMarked` holds are marked as the role's own. */
export function describeSkill(
  skill: Skill,
  framework: Framework,
  scale: Scale | undefined,
  isMarked: (level: ScaleLevel) => boolean,
  translate: Translate,
): string {
  const facts = [
    ...skill.category.map(({ value }) => categoryName(framework, value)),
    ...(skill.status?.value === 'retired' ? [translate(say`retired`)] : []),
    ...(skill.replacedBy ? [translate(say`replaced by ${skill.replacedBy.value}`)] : []),
  ];
  return blocks(
    bold(catalogueSkillLabel(skill)),
    facts.map(plain).join(' · '),
    text(skill.description),
    skill.guidance && blocks(translate(say`Guidance:`), text(skill.guidance)),
    skill.levels.length > 0 ? '---' : undefined,
    orderedLevels(skill, scale)
      .map((skillLevel) => levelItem(skillLevel, scale, isMarked, translate))
      .join('\n'),
  );
}

/** A scale with its levels, lowest first. */
export function describeScale(scale: Scale): string {
  const levels = scale.levels.map((level) => {
    const head = `${levelPicture(scale, level)} ${bold(levelLabel(scale, level))}`;
    return listItem(level.description ? blocks(head, text(level.description)) : head);
  });
  return blocks(bold(scale.name), levels.join('\n'));
}

/** A framework: its name, its version, how many skills and scales it has, and its description. */
export function describeFramework(framework: Framework, translate: Translate): string {
  const name = bold(frameworkLabel(framework) ?? translate(say`Framework`));
  const facts = [
    ...(framework.version ? [say`version ${framework.version.value}`] : []),
    ...(framework.skills.size > 0 ? [skillsInWords(framework.skills.size)] : []),
    ...(framework.scales.size > 0 ? [scalesInWords(framework.scales.size)] : []),
  ].map(translate);
  return blocks(name, facts.map(plain).join(' · '), text(framework.description));
}

/** A category: its name, its parent and its description. */
export function describeCategory(category: Category, framework: Framework, translate: Translate): string {
  const parent = category.parent && categoryName(framework, category.parent);
  return blocks(bold(category.name), parent && translate(say`Part of ${plain(parent)}`), text(category.description));
}

/** A grade: its name, its track, the grades to which it leads, and its description. */
export function describeGrade(grade: Grade, framework: Framework, translate: Translate): string {
  const next = grade.progressesTo.map((id) => findGrade(framework, id)?.name ?? id);
  const leads = next.length > 0 ? [translate(say`leads to ${next.join(', ')}`)] : [];
  const facts = [...(grade.track ? [grade.track] : []), ...leads];
  return blocks(bold(grade.name), facts.map(plain).join(' · '), text(grade.description));
}

/** Everything in the catalogue about a skill at one level: its description, indicators and examples. */
function describeSkillLevel(skillLevel: SkillLevel, translate: Translate): string {
  return blocks(
    text(skillLevel.description),
    skillLevel.indicators.map(describeIndicator).join('\n'),
    skillLevel.examples.length > 0 ? translate(say`Examples:`) : undefined,
    skillLevel.examples.map((example) => listItem(markdown(example.value))).join('\n'),
  );
}

function describeIndicator({ text: indicator, examples }: Indicator): string {
  const list = examples.map((example) => listItem(markdown(example.value))).join('\n');
  return listItem(list === '' ? markdown(indicator.value) : `${markdown(indicator.value)}\n${list}`);
}

function levelItem(
  skillLevel: SkillLevel,
  scale: Scale | undefined,
  isMarked: (level: ScaleLevel) => boolean,
  translate: Translate,
): string {
  const level = scale && levelOfKey(scale, skillLevel.level.value);
  const name =
    scale && level ? `${levelPicture(scale, level)} ${bold(levelLabel(scale, level))}` : bold(skillLevel.level.value);
  const head = level && isMarked(level) ? translate(say`${name} ← this role`) : name;
  const description = text(skillLevel.description);
  const body = description ?? skillLevel.indicators.map(describeIndicator).join('\n');
  return listItem(blocks(head, body));
}

function scalesInWords(count: number): Message {
  return count === 1 ? say`1 scale` : say`${count} scales`;
}

/** In the order of the scale; levels that are not on it come last. */
function orderedLevels(skill: Skill, scale: Scale | undefined): readonly SkillLevel[] {
  const levels = scale?.levels ?? [];
  const placeOf = ({ level: { value } }: SkillLevel): number => {
    const level = scale && levelOfKey(scale, value);
    return level ? levels.indexOf(level) : levels.length;
  };
  return skill.levels.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function text(value: { readonly value: string } | undefined): string | undefined {
  return value && markdown(value.value);
}
