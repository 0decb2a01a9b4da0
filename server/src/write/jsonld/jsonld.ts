import type { DefinedTerm, Occupation } from 'schema-dts';
import { type Block, type EntryBlock, type GroupBlock, type Outline, outlineOf } from '../../jobProfile/jobProfile.ts';
import { plainWords } from '../../jobProfile/plainText.ts';
import { createRichText } from '../../jobProfile/richText.ts';
import type { ResolvedProfile, ResolvedSkill } from '../../service/model/resolveProfile.ts';
import { shownItems } from '../../service/model/shown.ts';
import { isSafeUrl } from '../html/markdown.ts';
import { shownGroups } from '../html/parts/shownSkills.ts';
import { credential } from './credentials.ts';
import { documentAbout } from './document.ts';
import { levelWords, type Setting, textOfBlocks } from './texts.ts';

/**
 * A role as an Occupation of schema.org in JSON-LD. Texts are plain, since nobody who reads this data knows Markdown. What the vocabulary
 * has no place for (training, notes, links, where the profile comes from and how far it has come) belongs to a document whose subject the
 * role is, so that no text is lost. It may stand in a page's script as it is.
 */
export function jsonLdOf(profile: ResolvedProfile): string {
  const outline = outlineOf(profile);
  const rich = createRichText();
  const setting: Setting = { rich, plain: (markdown) => plainWords(rich.line(markdown)) };
  const data = { '@context': contextOf(outline), ...occupation(setting, profile, outline) };
  return `${JSON.stringify(data, undefined, 2).replaceAll(/[<\u2028\u2029]/g, escapeCharacter)}\n`;
}

/** The texts are in the role's language, where its tag is one. */
function contextOf({ lang }: Outline) {
  const wellFormed = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang);
  return wellFormed ? (['https://schema.org', { '@language': lang }] as const) : 'https://schema.org';
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function occupation(setting: Setting, profile: ResolvedProfile, outline: Outline): Occupation {
  const { plain } = setting;
  const { family, id } = profile.role;
  const blocks = (name: string): readonly Block[] =>
    outline.sections.find((section) => section.id === name)?.blocks ?? [];
  const categories = [
    ...(family ? [{ '@type': 'CategoryCode' as const, name: plain(family.value) }] : []),
    ...(profile.grade === undefined
      ? []
      : [
          {
            '@type': 'CategoryCode' as const,
            name: plain(profile.grade),
            inCodeSet: { '@type': 'CategoryCodeSet' as const, name: 'Grades' },
          },
        ]),
  ];
  const summary = textOfBlocks(setting, blocks('summary'));
  return {
    '@type': 'Occupation',
    ...(id ? { identifier: id.value } : {}),
    name: plain(outline.title) || outline.id || 'Untitled role',
    ...(categories.length > 0 ? { occupationalCategory: categories } : {}),
    ...(summary === '' ? {} : { description: summary }),
    ...listed(
      'experienceRequirements',
      blocks('background').map((block) => experience(setting, block)),
    ),
    ...listed(
      'responsibilities',
      blocks('work-activities').map((block) => textOfBlocks(setting, [block])),
    ),
    ...listed('skills', skills(setting, profile, blocks('skills'))),
    ...listed(
      'qualifications',
      shownItems(profile.role.qualifications).map((item) => credential(setting, item)),
    ),
    subjectOf: documentAbout(setting, profile, outline),
  };
}

/** A property with its values, absent without any. */
function listed<Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): { [Key in Name]?: readonly Value[] } {
  const property: { [Key in Name]?: readonly Value[] } = {};
  if (values.length > 0) property[name] = values;
  return property;
}

function experience(setting: Setting, block: Block) {
  const { name, blocks } = block.kind === 'entry' ? block : { name: undefined, blocks: [block] };
  const description = textOfBlocks(setting, blocks);
  return {
    '@type': 'OccupationalExperienceRequirements' as const,
    ...(name === undefined ? {} : { name: setting.plain(name) }),
    ...(description === '' ? {} : { description }),
  };
}

/** The outline has the groups and skills of the profile one by one, and in their order. */
function skills(setting: Setting, profile: ResolvedProfile, blocks: readonly Block[]): DefinedTerm[] {
  const groups = shownGroups(profile.groups, () => '');
  const catalogues = new Map<string, string>();
  return blocks.flatMap((block, g) => {
    if (block.kind !== 'group') return [];
    const entries = block.blocks.filter((one) => one.kind === 'entry');
    return entries.map((entry, i) => {
      const group = { block, id: `_:group-${g + 1}`, isFirst: i === 0 };
      return term(setting, entry, group, groups[g]?.skills[i]?.skill, catalogues);
    });
  });
}

interface GroupOfTerm {
  readonly block: GroupBlock;
  readonly id: string;
  readonly isFirst: boolean;
}

function term(
  setting: Setting,
  { name, level, blocks }: EntryBlock,
  group: GroupOfTerm,
  skill: ResolvedSkill | undefined,
  catalogues: Map<string, string>,
): DefinedTerm {
  const description = textOfBlocks(setting, blocks);
  const code = skill?.skill?.id.value ?? skill?.item.id?.value;
  const url = skill?.skill?.url?.value;
  return {
    '@type': 'DefinedTerm',
    inDefinedTermSet: [groupSet(setting, group), ...catalogueSet(setting, skill, catalogues)],
    ...(code === undefined ? {} : { termCode: code }),
    ...(name === undefined ? {} : { name: setting.plain(name) }),
    ...(level ? { disambiguatingDescription: levelWords(setting, level) } : {}),
    ...(description === '' ? {} : { description }),
    ...(url === undefined || !isSafeUrl(url) ? {} : { url }),
  };
}

/** The group with all that is said of it at its first skill, and by its identifier at the others. */
function groupSet(setting: Setting, { block, id, isFirst }: GroupOfTerm) {
  if (!isFirst) return { '@id': id };
  const description = textOfBlocks(
    setting,
    block.blocks.filter(({ kind }) => kind !== 'entry'),
  );
  return {
    '@type': 'DefinedTermSet' as const,
    '@id': id,
    ...(block.title === undefined ? {} : { name: setting.plain(block.title) }),
    ...(description === '' ? {} : { description }),
  };
}

/** The catalogue that a skill comes from; its identifier is made where it is first named. */
function catalogueSet(setting: Setting, skill: ResolvedSkill | undefined, known: Map<string, string>) {
  const uri = skill?.skill?.uri;
  if (uri === undefined || skill?.catalogue === undefined) return [];
  const before = known.get(uri);
  if (before !== undefined) return [{ '@id': before }];
  const id = `_:catalogue-${known.size + 1}`;
  known.set(uri, id);
  return [{ '@type': 'DefinedTermSet' as const, '@id': id, name: setting.plain(skill.catalogue) }];
}
