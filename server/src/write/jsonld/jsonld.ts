import type { DefinedTerm, DefinedTermSet, Occupation } from 'schema-dts';
import { type Block, type EntryBlock, factIn, type GroupBlock, type Origin } from '../../jobProfile/blocks.ts';
import { type JobProfile, plainTitle } from '../../jobProfile/jobProfile.ts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import { plainWords } from '../../jobProfile/plainText.ts';
import { createRichText } from '../../jobProfile/richText.ts';
import type { SectionKey } from '../../service/format/sections.ts';
import { categoryCodes, identifiers, sameAs } from './codes.ts';
import { credential } from './credentials.ts';
import { documentAbout } from './document.ts';
import { type JsonLdContext, levelWords, textOfBlocks } from './texts.ts';

/**
 * A role as an Occupation of schema.org in JSON-LD. Texts are plain, since nobody who reads this data knows Markdown. What the vocabulary
 * has no place for (training, notes, links, where the profile comes from and how far it has come) belongs to a document whose subject the
 * role is, so that no text is lost. It may stand in a page's script as it is.
 */
export function jsonLdOf(profile: JobProfile): string {
  const rich = createRichText();
  const context: JsonLdContext = {
    rich,
    phrases: profile.phrases,
    plain: (markdown) => plainWords(rich.line(markdown)),
  };
  const data = { '@context': contextOf(profile), ...occupation(context, profile) };
  return `${JSON.stringify(data, undefined, 2).replaceAll(/[<\u2028\u2029]/g, escapeCharacter)}\n`;
}

/** The texts are in the role's language, where its tag is one. */
function contextOf({ lang }: JobProfile) {
  const wellFormed = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(lang);
  return wellFormed ? (['https://schema.org', { '@language': lang }] as const) : 'https://schema.org';
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function occupation(context: JsonLdContext, profile: JobProfile): Occupation {
  const { plain } = context;
  const { id, sections } = profile;
  const blocks = (key: SectionKey): readonly Block[] => sections.find((section) => section.key === key)?.blocks ?? [];
  const categories = categoriesOf(context, profile);
  const summary = textOfBlocks(context, blocks('summary'));
  return {
    '@type': 'Occupation',
    ...(id ? { identifier: id.text } : {}),
    name: plainTitle(profile, plain),
    ...sameAs(profile.codes),
    ...(categories.length > 0 ? { occupationalCategory: categories } : {}),
    ...(summary === '' ? {} : { description: summary }),
    ...listed(
      'experienceRequirements',
      blocks('background').map((block) => experience(context, block)),
    ),
    ...listed(
      'responsibilities',
      blocks('workActivities').map((block) => textOfBlocks(context, [block])),
    ),
    ...listed('skills', skills(context, blocks('skills'))),
    ...listed(
      'qualifications',
      blocks('qualifications').flatMap((block) =>
        block.kind === 'table' ? block.rows.map((row) => credential(context, row)) : [],
      ),
    ),
    subjectOf: documentAbout(context, profile),
  };
}

function categoriesOf(context: JsonLdContext, { family, facts, codes }: JobProfile) {
  const { plain } = context;
  const grade = factIn(facts, 'grade')?.parts[0];
  return [
    ...(family ? [{ '@type': 'CategoryCode' as const, name: plain(family.text) }] : []),
    ...(grade
      ? [
          {
            '@type': 'CategoryCode' as const,
            name: plain(grade.text),
            inCodeSet: { '@type': 'CategoryCodeSet' as const, name: 'Grades' },
          },
        ]
      : []),
    ...categoryCodes(context, codes),
  ];
}

/** An object with this property, or without it where there are no values. */
function listed<Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): { [Key in Name]?: readonly Value[] } {
  const property: { [Key in Name]?: readonly Value[] } = {};
  if (values.length > 0) property[name] = values;
  return property;
}

function experience(context: JsonLdContext, block: Block) {
  const { name, blocks } = block.kind === 'entry' ? block : { name: undefined, blocks: [block] };
  const description = textOfBlocks(context, blocks);
  return {
    '@type': 'OccupationalExperienceRequirements' as const,
    ...(name ? { name: context.plain(name.text) } : {}),
    ...(description === '' ? {} : { description }),
  };
}

function skills(context: JsonLdContext, blocks: readonly Block[]): DefinedTerm[] {
  const sets: KnownSets = { catalogues: new Map(), categories: new Map() };
  return blocks.flatMap((block, g) => {
    if (block.kind !== 'group') return [];
    return block.entries.map((entry, i) =>
      term(context, entry, { block, id: `_:group-${g + 1}`, isFirst: i === 0 }, sets),
    );
  });
}

/** Sets of terms that were defined already, with their identifiers: catalogues by their files, categories by their paths. */
interface KnownSets {
  readonly catalogues: Map<string, string>;
  readonly categories: Map<string, string>;
}

interface GroupOfTerm {
  readonly block: GroupBlock;
  readonly id: string;
  readonly isFirst: boolean;
}

function term(
  context: JsonLdContext,
  { id, name, level, origin, blocks }: EntryBlock,
  group: GroupOfTerm,
  sets: KnownSets,
): DefinedTerm {
  const description = textOfBlocks(context, blocks);
  const code = origin?.id ?? id;
  const url = origin?.url;
  return {
    '@type': 'DefinedTerm',
    inDefinedTermSet: [
      groupSet(context, group),
      ...categorySets(context, group, sets),
      ...catalogueSet(context, origin, sets.catalogues),
    ],
    ...(code === undefined ? {} : { termCode: code }),
    ...(name ? { name: context.plain(name.text) } : {}),
    ...(level ? { disambiguatingDescription: levelWords(context, level.level) } : {}),
    ...(description === '' ? {} : { description }),
    ...(url === undefined || !isSafeUrl(url) ? {} : { url }),
    ...sameAs(origin?.codes ?? []),
    ...identifiers(origin?.codes ?? []),
  };
}

/** The group of a skill: defined at its first skill, and referred to by its identifier at the others. */
function groupSet(context: JsonLdContext, { block, id, isFirst }: GroupOfTerm) {
  const { title, description: introduction, facts } = block;
  if (!isFirst) return { '@id': id };
  const description = textOfBlocks(context, introduction ? [...facts, introduction] : facts);
  return {
    '@type': 'DefinedTermSet' as const,
    '@id': id,
    ...(title ? { name: context.plain(title.text) } : {}),
    ...(description === '' ? {} : { description }),
  };
}

/** The catalogue that a skill comes from: defined where it is first named, and referred to by its identifier elsewhere. */
function catalogueSet(context: JsonLdContext, origin: Origin | undefined, known: Map<string, string>) {
  if (origin?.catalogue === undefined) return [];
  const { uri } = origin.place;
  const before = known.get(uri);
  if (before !== undefined) return [{ '@id': before }];
  const id = `_:catalogue-${known.size + 1}`;
  known.set(uri, id);
  return [{ '@type': 'DefinedTermSet' as const, '@id': id, name: context.plain(origin.catalogue) }];
}

/**
 * The category that a group is in, as a set that is part of those around it: defined where it is first named, and referred to by its identifier
 * elsewhere.
 */
function categorySets({ plain }: JsonLdContext, { block }: GroupOfTerm, { categories }: KnownSets) {
  const path = factIn(block.facts, 'category')?.parts.map(({ text }) => plain(text)) ?? [];
  let outer: DefinedTermSet | { readonly '@id': string } | undefined;
  for (let depth = 1; depth <= path.length; depth++) {
    const key = JSON.stringify(path.slice(0, depth));
    const known = categories.get(key);
    const id = known ?? `_:category-${categories.size + 1}`;
    categories.set(key, id);
    outer =
      known === undefined
        ? { '@type': 'DefinedTermSet', '@id': id, name: path[depth - 1] ?? '', ...(outer ? { isPartOf: outer } : {}) }
        : { '@id': id };
  }
  return outer ? [outer] : [];
}
