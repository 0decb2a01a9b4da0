import { groupLabel, skillId, skillName } from '../service/model/labels.ts';
import { writtenLevel } from '../service/model/levels.ts';
import type { ResolvedGroup, ResolvedSkill } from '../service/model/resolveProfile.ts';
import { isShownSkill } from '../service/model/shown.ts';
import { sameName } from '../service/text/names.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { AtLevelBlock, EntryBlock, EntryName, FactBlock, GroupBlock, Origin, PlacedText } from './blocks.ts';
import {
  detailBlocks,
  exampleBlocks,
  factBlocks,
  factOf,
  indicatorBlocks,
  linkBlocks,
  placed,
  placeOf,
  tagBlocks,
  textBlocks,
  wordFact,
} from './entries.ts';

/**
 * The groups of skills that have something to show, in their order.
 *
 * @param keepsEmpty Whether a group with words of its own is there without any skill as well, for somebody who writes the role.
 */
export function groupBlocks(phrases: Phrases, groups: readonly ResolvedGroup[], keepsEmpty = false): GroupBlock[] {
  return groups.flatMap((group) => {
    const skills = group.skills.filter(isShownSkill);
    const { title, description, type } = group.group;
    const isKept = skills.length > 0 || (keepsEmpty && [title, description, type].some((text) => text !== undefined));
    return isKept ? [groupBlock(phrases, group, skills)] : [];
  });
}

function groupBlock(phrases: Phrases, group: ResolvedGroup, skills: readonly ResolvedSkill[]): GroupBlock {
  const title = groupLabel(group);
  const entries = skills.map((skill, i) => skillEntry(phrases, skill, skills[i - 1], title));
  return {
    kind: 'group',
    place: placeOf(group.group),
    ...(title === undefined ? {} : { title: titleOf(title, group) }),
    ...(group.group.description ? { description: { kind: 'text', ...placed(group.group.description) } } : {}),
    facts: groupFacts(phrases, group, title),
    entries,
  };
}

function titleOf(text: string, { group }: ResolvedGroup): PlacedText {
  return { text, place: group.title && placeOf(group.title) };
}

/** Where the group belongs and its skills come from, as far as its title does not say it. */
function groupFacts(
  phrases: Phrases,
  { group, categories, skills }: ResolvedGroup,
  title: string | undefined,
): FactBlock[] {
  const type = group.type && !sameName(group.type.value, title) ? group.type : undefined;
  const path = categories.map((text, i) => ({ text, place: group.category[i] && placeOf(group.category[i]) }));
  // The title of a group is often the innermost category.
  if (sameName(path.at(-1)?.text, title)) path.pop();
  const catalogues = [...new Set(skills.flatMap(({ catalogue }) => catalogue ?? []))];
  return [
    ...factBlocks('type', type ? [type] : []),
    ...(path.length > 0 ? [factOf('category', path, phrases.say('labels.category'))] : []),
    ...(catalogues.length > 0
      ? [
          factOf(
            'catalogues',
            catalogues.map((text) => ({ text })),
            phrases.say('labels.from'),
          ),
        ]
      : []),
  ];
}

function skillEntry(
  phrases: Phrases,
  skill: ResolvedSkill,
  before: ResolvedSkill | undefined,
  title: string | undefined,
): EntryBlock {
  const { item, level, unknownLevel } = skill;
  const name = nameOf(skill, before);
  const type = item.type && !sameName(item.type.value, title) ? item.type : undefined;
  const refersTo = item.ref && skillId({ ref: item.ref });
  const unknown = unknownLevel && { text: writtenLevel(unknownLevel), place: placeOf(unknownLevel) };
  return {
    kind: 'entry',
    place: placeOf(item),
    ...(item.id ? { id: item.id.value } : {}),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(name ? { name } : {}),
    ...(level ? { level: { kind: 'level', level, place: item.level && placeOf(item.level) } } : {}),
    ...(skill.skill ? { origin: originOf(skill.skill, skill.catalogue) } : {}),
    blocks: [
      ...(unknown
        ? [factOf('level', [unknown], isPlainLevel(unknown.text) ? undefined : phrases.say('labels.level'))]
        : []),
      ...(item.importance ? [wordFact(phrases, 'importance', item.importance)] : []),
      ...factBlocks('type', type ? [type] : []),
      ...tagBlocks(phrases, item.tags),
      ...textBlocks(skill.description),
      ...detailBlocks([...item.details, ...(skill.skill?.details ?? [])]),
      ...atLevelBlocks(phrases, skill),
      ...exampleBlocks(skill.examples, phrases.say('labels.example')),
      ...linkBlocks(skill.links),
    ],
  };
}

/** Whether a level that no scale knows says itself what it is: "good", "5/5", "Level 2", rather than "3" or "C1". */
function isPlainLevel(text: string): boolean {
  return /\p{L}{3}|[★☆●○]|\d\s*\/\s*\d/u.test(text);
}

function nameOf(skill: ResolvedSkill, before: ResolvedSkill | undefined): EntryName | undefined {
  const text = skillName(skill);
  if (text === undefined) return undefined;
  const written = skill.name ?? skill.item.id ?? skill.item.ref;
  return {
    text,
    place: written && placeOf(written),
    from: skill.name ? 'name' : 'id',
    ...(before && skillName(before) === text ? { repeats: 'name' } : {}),
  };
}

function originOf(
  { id, url, codes, ...skill }: NonNullable<ResolvedSkill['skill']>,
  catalogue: string | undefined,
): Origin {
  return {
    place: placeOf(skill),
    id: id.value,
    ...(url ? { url: url.value } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    ...(catalogue === undefined ? {} : { catalogue }),
  };
}

/** What shows the skill at any level shows it at this one as well. */
function atLevelBlocks(
  phrases: Phrases,
  { levelTexts, indicators, indicatorsAtAnyLevel }: ResolvedSkill,
): AtLevelBlock[] {
  const blocks = [...levelTexts.flatMap(textBlocks), ...indicatorBlocks([...indicators, ...indicatorsAtAnyLevel])];
  const isOfLevel = levelTexts.length + indicators.length > 0;
  const label = phrases.say(isOfLevel ? 'labels.atThisLevel' : 'labels.atAnyLevel');
  return blocks.length === 0 ? [] : [{ kind: 'atLevel', role: 'own', label, blocks }];
}
