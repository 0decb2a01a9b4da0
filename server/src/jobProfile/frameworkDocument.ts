import type {
  Code,
  Framework,
  Grade,
  Scale,
  ScaleLevel,
  Skill,
  SkillLevel,
  Text,
} from '../service/document/profile/profile.ts';
import { builtInScales } from '../service/model/builtInScales.ts';
import { levelLabel, levelOfKey } from '../service/model/levels.ts';
import type { Presentation } from '../service/model/presentation.ts';
import { scaleOfSkill } from '../service/model/scales.ts';
import { asMarkdown } from '../service/text/asMarkdown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { AtLevelBlock, Block, EntryBlock, FactBlock, GroupBlock, PlacedText, TextBlock } from './blocks.ts';
import {
  detailBlocks,
  exampleBlocks,
  factBlocks,
  factOf,
  indicatorBlocks,
  linkBlocks,
  placed,
  placeOf,
  sourceBlocks,
  textBlocks,
  wordFact,
} from './entries.ts';
import type { JobProfile, Section } from './jobProfile.ts';

/** How a framework is shown as a document. */
export interface FrameworkLook {
  /** Whose document it is, as the settings have it. */
  readonly presentation?: Partial<Pick<Presentation, 'organisation' | 'accent' | 'labels'>>;
  /** More skills are not shown, but counted: a page of ten thousand would be of no use. */
  readonly most?: number;
}

/**
 * A framework as a document: what it is about, its scales with what their levels mean, its grades, and its skills by category with what each
 * level of each means. It is the model that roles are written from, so that every format of a role is one of a framework.
 *
 * @param phrases Those of the framework's language.
 */
export function frameworkDocument(
  whole: Framework,
  phrases: Phrases,
  { presentation = {}, most = Number.POSITIVE_INFINITY }: FrameworkLook = {},
): JobProfile {
  const { organisation, accent } = presentation;
  const framework = { ...whole, skills: new Map([...whole.skills].slice(0, most)) };
  const left = whole.skills.size - framework.skills.size;
  const { uri, id, name, lang, version, description, skills } = whole;
  const title = name ?? id;
  const sections = [
    ...summaryOf(phrases, description),
    ...scaleSections(phrases, framework),
    ...gradeSection(phrases, framework.grades),
    ...skillSection(phrases, framework),
    ...moreSection(phrases, left),
    ...sourceSection(phrases, framework),
  ];
  return {
    kind: 'framework',
    phrases,
    brand: accent ? { accent: accent.value } : {},
    uri,
    ...(id ? { id: placed(id) } : {}),
    title: {
      text: title?.value ?? asMarkdown(phrases.say('document.untitledFramework')),
      place: title && placeOf(title),
      from: name ? 'title' : id ? 'id' : 'none',
    },
    lang: lang?.value ?? 'en',
    ...(organisation ? { organisation: placed(organisation) } : {}),
    writtenLabels: new Set(),
    familyLabel: '',
    organisationLabel: presentation.labels?.get('organisation') ?? 'Organisation',
    facts: [],
    record: factBlocks('version', version ? [version] : [], phrases.say('labels.version')),
    ladder: { steps: [], rungs: [], branches: [] },
    next: [],
    nextLabel: '',
    codes: [],
    skillCount: skills.size,
    scaleKeys: [],
    importance: { marked: new Set() },
    catalogues: [],
    sections,
    leftovers: [],
  };
}

function summaryOf(phrases: Phrases, description: Text | undefined): Section[] {
  if (!description) return [];
  return [
    {
      key: 'summary',
      id: 'summary',
      title: phrases.say('framework.about'),
      layout: 'lead',
      place: placeOf(description),
      blocks: textBlocks(description),
    },
  ];
}

/** The scales whose levels say what they mean; the names of the others stand beside the levels of the skills. */
function scaleSections(phrases: Phrases, { scales }: Framework): Section[] {
  return [...scales.values()]
    .filter(({ levels }) => levels.some(({ description }) => description))
    .map((scale) => ({
      key: 'sections',
      id: `scale-${scale.id}`,
      title:
        scales.size === 1 ? phrases.say('framework.levels') : phrases.say('framework.levelsOf', { scale: scale.name }),
      layout: 'own',
      blocks: scale.levels.map((level) => levelEntry(phrases, scale, level)),
    }));
}

function levelEntry(phrases: Phrases, scale: Scale, level: ScaleLevel): EntryBlock {
  return entry({ text: asMarkdown(levelLabel(scale, level)) }, [
    ...textBlocks(level.description),
    ...codeFacts(phrases, level.codes ?? []),
  ]);
}

function gradeSection(phrases: Phrases, grades: readonly Grade[]): Section[] {
  if (grades.length === 0) return [];
  const names = new Map(grades.map(({ id, name }) => [id, name]));
  const blocks = grades.map(({ name, track, description, details, codes, nextReferences }) =>
    entry({ text: asMarkdown(name) }, [
      ...(track === undefined ? [] : [factOf('type', [{ text: asMarkdown(track) }])]),
      ...textBlocks(description),
      ...detailBlocks(details),
      ...codeFacts(phrases, codes),
      ...(nextReferences.length === 0
        ? []
        : [
            factOf(
              'base',
              nextReferences.map((next) => ({
                text: asMarkdown(names.get(next.value) ?? next.value),
                place: placeOf(next),
              })),
              phrases.say('framework.leadsTo'),
            ),
          ]),
    ]),
  );
  return [{ key: 'sections', id: 'grades', title: phrases.say('framework.grades'), layout: 'own', blocks }];
}

/** The skills by category, in the order of the categories; those without one stand last. */
function skillSection(phrases: Phrases, framework: Framework): Section[] {
  const groups = new Map<string, Skill[]>();
  for (const { id } of framework.categories) groups.set(id, []);
  const without: Skill[] = [];
  for (const skill of framework.skills.values()) {
    const category = skill.category.at(-1)?.value;
    if (category === undefined) without.push(skill);
    else groups.set(category, [...(groups.get(category) ?? []), skill]);
  }
  const blocks: GroupBlock[] = [];
  for (const [id, skills] of groups) {
    const category = framework.categories.find((one) => one.id === id);
    if (skills.length > 0 || category?.description)
      blocks.push(groupOf(phrases, framework, id, category?.description, skills));
  }
  if (without.length > 0)
    blocks.push({ kind: 'group', facts: [], entries: without.map((skill) => skillEntry(phrases, skill, framework)) });
  return blocks.length === 0
    ? []
    : [{ key: 'skills', id: 'skills', title: phrases.say('framework.skills'), layout: 'groups', blocks }];
}

/** Says that there are more skills than are shown. */
function moreSection(phrases: Phrases, left: number): Section[] {
  if (left === 0) return [];
  const text = asMarkdown(phrases.say('framework.more', { count: left }));
  return [
    {
      key: 'notes',
      id: 'more',
      title: phrases.say('framework.moreTitle'),
      layout: 'plain',
      blocks: [{ kind: 'text', text }],
    },
  ];
}

function groupOf(
  phrases: Phrases,
  framework: Framework,
  id: string,
  description: Text | undefined,
  skills: readonly Skill[],
): GroupBlock {
  const name = framework.categories.find((category) => category.id === id)?.name ?? id;
  return {
    kind: 'group',
    title: { text: asMarkdown(name) },
    ...(description ? { description: { kind: 'text', ...placed(description) } satisfies TextBlock } : {}),
    facts: [],
    entries: skills.map((skill) => skillEntry(phrases, skill, framework)),
  };
}

function skillEntry(phrases: Phrases, skill: Skill, framework: Framework): EntryBlock {
  const { id, name, description, guidance, status, replacedBy, url, details, codes, indicators, links, levels } = skill;
  const scale = scaleOfSkill(skill, framework) ?? builtInScales.get(skill.scale?.value ?? '');
  const heir = replacedBy && framework.skills.get(replacedBy.value);
  return {
    ...entry(name ? placed(name) : placed(id), [
      ...(status?.value === 'retired' ? [wordFact(phrases, 'status', status)] : []),
      ...(replacedBy
        ? [
            factOf(
              'base',
              [{ text: heir?.name?.value ?? asMarkdown(replacedBy.value), place: placeOf(replacedBy) }],
              phrases.say('labels.replacedBy'),
            ),
          ]
        : []),
      ...textBlocks(description),
      ...textBlocks(guidance),
      ...indicatorBlocks(indicators),
      ...orderedLevels(levels, scale).map((level) => levelBlock(level, scale)),
      ...detailBlocks(details),
      ...codeFacts(phrases, codes),
      ...linkBlocks([...(url ? [{ url }] : []), ...links, ...levels.flatMap((level) => level.links)]),
    ]),
    place: placeOf(skill),
    id: id.value,
  };
}

/** In the order of the scale; levels that it lacks stand last, as they are written. */
function orderedLevels(levels: readonly SkillLevel[], scale: Scale | undefined): readonly SkillLevel[] {
  if (!scale) return levels;
  const rank = ({ level }: SkillLevel): number => {
    const known = levelOfKey(scale, level.value);
    return known ? scale.levels.indexOf(known) : scale.levels.length;
  };
  return levels.toSorted((a, b) => rank(a) - rank(b));
}

function levelBlock({ level, description, indicators, examples }: SkillLevel, scale: Scale | undefined): AtLevelBlock {
  const known = scale && levelOfKey(scale, level.value);
  const place = scale && known ? scale.levels.indexOf(known) : -1;
  return {
    kind: 'atLevel',
    role: 'named',
    label: scale && known ? levelLabel(scale, known) : level.value,
    ...(scale && known && place >= 0
      ? {
          level: {
            scaleName: scale.name,
            steps: scale.levels.map((one) => one.name),
            from: place,
            to: place,
            name: known.name,
            label: levelLabel(scale, known),
          },
        }
      : {}),
    blocks: [...textBlocks(description), ...indicatorBlocks(indicators), ...exampleBlocks(examples)],
  };
}

function sourceSection(phrases: Phrases, { source }: Framework): Section[] {
  const blocks = sourceBlocks(phrases, source);
  return blocks.length === 0
    ? []
    : [{ key: 'source', id: 'source', title: phrases.say('framework.source'), layout: 'plain', blocks }];
}

function entry(name: PlacedText, blocks: readonly Block[]): EntryBlock {
  return { kind: 'entry', name: { ...name, from: 'name' }, ...(name.place ? { place: name.place } : {}), blocks };
}

/** What others call the thing, in one line. */
function codeFacts(phrases: Phrases, codes: readonly Code[]): FactBlock[] {
  const parts = codes.map(({ scheme, code, address, label }) => ({
    text: [scheme, code ?? address, label].flatMap((one) => (one ? [asMarkdown(one.value)] : [])).join(' '),
  }));
  return parts.length === 0 ? [] : [factOf('codes', parts, phrases.say('labels.codes'))];
}
