import type { Code, Place, Text, UnplacedText } from '../service/document/profile/profile.ts';
import {
  type SectionKey,
  type SectionLayout,
  sectionAnchor,
  type sections,
  sectionsInOrder,
} from '../service/format/sections.ts';
import { detailsOfRole } from '../service/model/details.ts';
import { labelOfFact, labelOfSection } from '../service/model/presentation.ts';
import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import { isShownItem, isShownSkill } from '../service/model/shown.ts';
import { asMarkdown } from '../service/text/asMarkdown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type {
  Block,
  DetailsBlock,
  EntryBlock,
  FactBlock,
  GroupBlock,
  PlacedText,
  TableBlock,
  TextBlock,
} from './blocks.ts';
import type { Brand, DocumentKind } from './brand.ts';
import { catalogueLines } from './catalogues.ts';
import { codeBlocks } from './codes.ts';
import {
  detailBlocks,
  entriesOf,
  linkBlocks,
  placed,
  placeOf,
  qualificationBlocks,
  sourceBlocks,
  textBlocks,
} from './entries.ts';
import { factsOf, recordOf } from './facts.ts';
import { type Glance, glanceOf } from './glance.ts';
import { type Ladder, ladderOf, type RoleReference, referenceOf } from './ladder.ts';
import { ownSections } from './ownSections.ts';
import { createRichText } from './richText.ts';
import { type ImportanceKey, importanceKeyOf, type ScaleKey, scaleKeysOf } from './scaleKeys.ts';
import { groupBlocks } from './skillGroups.ts';

/*
 * A role as a document: what it consists of, in which order, and how it is laid out. Every page and document is written from this model, and
 * every value in it knows the place where it is written.
 */

export interface JobProfile {
  readonly kind: DocumentKind;
  /** What the document says beside the author's texts, in their language. */
  readonly phrases: Phrases;
  /** How whoever hands it out wants it to look. */
  readonly brand: Brand;
  /** The role's own file. */
  readonly uri: string;
  /** As it is written; no Markdown. */
  readonly id?: PlacedText;
  readonly title: Title;
  /** BCP 47 tag of the role's texts, as it is written; `en` where it is not. */
  readonly lang: string;
  /** One line of Markdown each. */
  readonly family?: PlacedText;
  readonly organisation?: PlacedText;
  /** What sections and facts are called in the language of the role, by the settings or by its file; all else is said by `phrases`. */
  readonly writtenLabels: ReadonlySet<string>;
  /** What the family is called; plain words. */
  readonly familyLabel: string;
  /** What the organisation is called; plain words. */
  readonly organisationLabel: string;
  /** Grade, status, the role that this one builds on and the one that leads it, as far as they are known. */
  readonly facts: readonly FactBlock[];
  /** The day on which the profile was last changed, as it is written: an ISO date. */
  readonly updated?: string;
  /** Who answers for the profile, and of when it is. */
  readonly record: readonly FactBlock[];
  /** The role that this one builds on. */
  readonly base?: RoleReference;
  /** The role that leads this one; its id is one line of Markdown where no role has it. */
  readonly reportsTo?: RoleReference;
  readonly ladder: Ladder;
  /** The roles that come next, in the order in which the role names them. */
  readonly next: readonly RoleReference[];
  /** What stands before them; plain words. */
  readonly nextLabel: string;
  /** What others call the role. */
  readonly codes: readonly Code[];
  /** How many skills are shown. */
  readonly skillCount: number;
  /** All skills and their levels in one view; absent while no skill has a level. */
  readonly glance?: Glance;
  /** What the levels of the skills mean, scale by scale. */
  readonly scaleKeys: readonly ScaleKey[];
  /** How essential and desirable skills are told apart. */
  readonly importance: ImportanceKey;
  /** The catalogues that skills come from, each as one line of Markdown. */
  readonly catalogues: readonly string[];
  /** Those that have content, in the order in which they are read. */
  readonly sections: readonly Section[];
  /** What the file holds besides, which is no part of the profile: for an editor, and for nobody else. */
  readonly leftovers: readonly UnplacedText[];
}

/** One line of Markdown by which the role is called. */
export interface Title extends PlacedText {
  /** The value that it was made from; `none` while the role has neither a title nor an id. */
  readonly from: 'title' | 'id' | 'none';
}

/** A part of the document with a heading. What is in it depends on its layout. */
export type Section =
  | SectionOf<'lead', TextBlock>
  | SectionOf<'rows' | 'columns', EntryBlock>
  | SectionOf<'groups', GroupBlock>
  | SectionOf<'table', TableBlock>
  | SectionOf<'facts', DetailsBlock>
  | SectionOf<'own', TextBlock | EntryBlock>
  | SectionOf<'plain', Block>;

interface SectionOf<Layout extends SectionLayout, Content extends Block> {
  readonly key: SectionKey;
  /** Its name within a page: `work-activities`. No other section has it. */
  readonly id: string;
  /** Plain words. */
  readonly title: string;
  /** The same where the author wrote it, as one line of Markdown. */
  readonly heading?: PlacedText;
  /** What is said quietly beside its heading, in plain words: that it is not the whole. */
  readonly note?: string;
  readonly layout: Layout;
  /** Where its first value is written, with the path of the whole section. */
  readonly place?: Place | undefined;
  readonly blocks: readonly Content[];
}

type Format = (typeof sections)[number];

/**
 * The document of a role; sections without content are absent.
 *
 * @param phrases Those of the role's language.
 * @param isEdited Whether somebody edits in it, who also sees groups that have no skills yet.
 */
export function jobProfileOf(profile: ResolvedProfile, phrases: Phrases, isEdited = false): JobProfile {
  const { role, neighbours } = profile;
  const { next, base, reportsTo } = neighbours;
  const { organisation, order, accent } = profile.presentation;
  const groups = groupBlocks(phrases, profile.groups, isEdited);
  const { plain } = createRichText();
  const glance = glanceOf(groups, plain, phrases);
  const shown = sectionsInOrder(order)
    .flatMap((format) => sectionsOf(format, profile, phrases, groups, plain))
    .filter((section) => section.blocks.length > 0);
  return {
    kind: 'role',
    phrases,
    brand: accent ? { accent: accent.value } : {},
    uri: role.uri,
    ...(role.id ? { id: { text: role.id.value, place: writtenPlace(role.id) } } : {}),
    title: titleOf(profile, phrases),
    lang: role.lang?.value ?? 'en',
    ...(role.family ? { family: placed(role.family) } : {}),
    ...(organisation ? { organisation: placed(organisation) } : {}),
    writtenLabels: new Set(profile.presentation.labels.values()),
    familyLabel: labelOfFact(profile.presentation, 'family'),
    organisationLabel: labelOfFact(profile.presentation, 'organisation'),
    facts: factsOf(profile, phrases),
    ...(role.updated ? { updated: role.updated.value } : {}),
    record: recordOf(profile),
    ...(base ? { base: referenceOf(base) } : {}),
    ...(reportsTo ? { reportsTo: referenceOf(reportsTo) } : {}),
    ladder: ladderOf(profile),
    next: next.map(referenceOf),
    nextLabel: labelOfFact(profile.presentation, 'progressesTo'),
    codes: role.codes,
    skillCount: groups.reduce((count, { entries }) => count + entries.length, 0),
    ...(glance ? { glance } : {}),
    scaleKeys: scaleKeysOf(profile.groups),
    importance: importanceKeyOf(phrases, groups),
    catalogues: catalogueLines(
      profile.frameworks,
      new Set(profile.groups.flatMap(({ skills }) => skills.flatMap(({ catalogue }) => catalogue ?? []))),
    ),
    sections: withLead(shown),
    leftovers: [...role.leftovers, ...untold(profile, isEdited)],
  };
}

/**
 * Headings above nothing, which no reader is shown: groups without skills, which somebody who edits in the page sees there, and sections
 * without content. A role that builds on another one may name a group only to take something out of it.
 */
function untold({ role, groups, neighbours }: ResolvedProfile, isEdited: boolean): UnplacedText[] {
  if (neighbours.base || role.extends) return [];
  const words = [
    ...groups.flatMap(({ group: { title, type, description }, skills }) => {
      return skills.some(isShownSkill) || isEdited ? [] : [title, type, description];
    }),
    ...role.sections.flatMap(({ title, text, items }) => (text || items.some(isShownItem) ? [] : [title])),
  ];
  return words.flatMap((one) => (one ? [{ ...placeOf(one), label: '', text: one.value }] : []));
}

/** A text opens the profile only where it comes first; elsewhere it is a section like others. */
function withLead(all: readonly Section[]): Section[] {
  const opening = new Set(partsOf(all).opening);
  return all.map((section) =>
    section.layout === 'lead' && !opening.has(section) ? { ...section, layout: 'plain' } : section,
  );
}

/** Sections about the document rather than the role, which close it where they come last. */
const closingKeys: readonly SectionKey[] = ['links', 'notes', 'codes', 'source'];

/**
 * The sections in three parts: those that open the profile and follow its title without headings, which are its summary and its details where
 * they come first; those behind the view of all skills; and those about the document that come last.
 */
export function partsOf(all: readonly Section[]): {
  readonly opening: Section[];
  readonly rest: Section[];
  readonly closing: Section[];
} {
  const opens = ({ key, layout }: Section) => layout === 'lead' || key === 'details';
  const end = all.findIndex((section) => !opens(section));
  const count = end < 0 ? all.length : end;
  const last = Math.max(count, all.findLastIndex(({ key }) => !closingKeys.includes(key)) + 1);
  return { opening: all.slice(0, count), rest: all.slice(count, last), closing: all.slice(last) };
}

/** The title of a section in a document that shows its skills at a glance as well: the usual one of the skills says that these are the details. */
export function titleBesideGlance({ glance, phrases }: JobProfile, { layout, title }: Section): string {
  const isUsual = title === phrases.say('framework.skills');
  return glance && layout === 'groups' && isUsual ? phrases.say('skills.inDetail') : title;
}

/** Where a role belongs, as far as it says so: its family and its organisation. */
export function belongsTo({ family, organisation }: Pick<JobProfile, 'family' | 'organisation'>): PlacedText[] {
  return [family, organisation].filter((one) => one !== undefined);
}

/** What the role is called as plain text: its title, its id where the title is empty without its markup, or words that stand for both. */
export function plainTitle(
  { title, id, phrases }: Pick<JobProfile, 'title' | 'id' | 'phrases'>,
  plain: (markdown: string) => string,
): string {
  return plain(title.text) || id?.text || phrases.say('document.untitledRole');
}

function titleOf({ role }: ResolvedProfile, phrases: Phrases): Title {
  const { title, id } = role;
  const written = title ?? id;
  return {
    text: written?.value ?? asMarkdown(phrases.say('document.untitledRole')),
    place: written && writtenPlace(written),
    from: title ? 'title' : id ? 'id' : 'none',
  };
}

/** The sections that are made of what stands under a key: one as a rule, of the author's own sections as many as there are. */
function sectionsOf(
  format: Format,
  profile: ResolvedProfile,
  phrases: Phrases,
  groups: readonly GroupBlock[],
  plain: (markdown: string) => string,
): Section[] {
  const { role, presentation } = profile;
  const { key } = format;
  const title = labelOfSection(presentation, key);
  const head = { key, id: sectionAnchor(key), title };
  switch (format.shape) {
    case 'text': {
      const text = role[format.key];
      return [{ ...head, layout: format.layout, place: sectionPlace(text), blocks: textBlocks(text) }];
    }
    case 'details': {
      const blocks = detailBlocks(detailsOfRole(role, profile.knownGrade));
      const place = sectionPlace(role.details[0] ?? role.grade);
      return [{ ...head, layout: format.layout, place, blocks }];
    }
    case 'items': {
      const items = role[format.key];
      if (format.layout === 'table') {
        const blocks = qualificationBlocks(phrases, items);
        return [{ ...head, layout: format.layout, place: sectionPlace(blocks[0]?.rows[0]?.place), blocks }];
      }
      const blocks = entriesOf(phrases, items, title, format.title);
      return [{ ...head, layout: format.layout, place: sectionPlace(blocks[0]?.place), blocks }];
    }
    case 'groups':
      return [{ ...head, layout: format.layout, place: sectionPlace(groups[0]?.place), blocks: groups }];
    case 'own':
      return ownSections(phrases, role.sections).map(({ id, heading, section, blocks }) => ({
        ...head,
        id,
        title: (heading && plain(heading.text)) || title,
        ...(heading ? { heading } : {}),
        layout: format.layout,
        place: placeOf(section),
        blocks,
      }));
    case 'links': {
      const links = role[format.key];
      return [{ ...head, layout: format.layout, place: sectionPlace(links[0]?.url), blocks: linkBlocks(links) }];
    }
    case 'codes': {
      const blocks = codeBlocks(phrases, profile);
      return [{ ...head, layout: format.layout, place: sectionPlace(role.codes[0]), blocks }];
    }
    case 'source': {
      const source = role[format.key];
      return [{ ...head, layout: format.layout, place: sectionPlace(source), blocks: sourceBlocks(phrases, source) }];
    }
  }
}

/** Where a value is written; nowhere for an id that is the name of the file. */
function writtenPlace(text: Text): Place | undefined {
  const { start, end } = text.range;
  return start.line === end.line && start.character === end.character ? undefined : placeOf(text);
}

/** The place of a section's first value, with the path of the section. */
function sectionPlace(first: Place | undefined): Place | undefined {
  return first && { uri: first.uri, range: first.range, path: /^\/[^/]*/.exec(first.path)?.[0] ?? '' };
}
