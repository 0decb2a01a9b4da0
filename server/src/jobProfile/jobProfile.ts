import type { Place } from '../service/document/profile/profile.ts';
import { type SectionKey, type SectionLayout, sectionAnchor, sections } from '../service/format/sections.ts';
import type { ResolvedProfile } from '../service/model/resolveProfile.ts';
import { titleOfRole } from '../service/model/roleLabels.ts';
import type { Block, EntryBlock, FactBlock, GroupBlock, PlacedText, TableBlock, TextBlock } from './blocks.ts';
import {
  entriesOf,
  factOf,
  linkBlocks,
  placed,
  placeOf,
  qualificationBlocks,
  sourceBlocks,
  textBlocks,
  wordFact,
} from './entries.ts';
import { type Glance, glanceOf } from './glance.ts';
import { type Ladder, ladderOf, type RoleReference, referenceOf } from './ladder.ts';
import { createRichText } from './richText.ts';
import { groupBlocks } from './skillGroups.ts';

/*
 * A role as a document: what it consists of, in which order, and how it is laid out. Every page and document is written from this model, and
 * every value in it knows the place where it is written.
 */

export interface JobProfile {
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
  /** Grade, status and the role that this one builds on, as far as they are known. */
  readonly facts: readonly FactBlock[];
  /** The role that this one builds on. */
  readonly base?: RoleReference;
  readonly ladder: Ladder;
  /** The roles that come next, in the order in which the role names them. */
  readonly next: readonly RoleReference[];
  /** How many skills are shown. */
  readonly skillCount: number;
  /** All skills and their levels in one view; absent while no skill has a level. */
  readonly glance?: Glance;
  /** Those that have content, in the order in which they are read. */
  readonly sections: readonly Section[];
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
  | SectionOf<'plain', Block>;

interface SectionOf<Layout extends SectionLayout, Content extends Block> {
  readonly key: SectionKey;
  /** Its name within a page: `work-activities`. */
  readonly id: string;
  readonly title: string;
  readonly layout: Layout;
  /** Where its first value is written, with the path of the whole section. */
  readonly place?: Place | undefined;
  readonly blocks: readonly Content[];
}

type Format = (typeof sections)[number];

/** The document of a role; sections without content are absent. */
export function jobProfileOf(profile: ResolvedProfile): JobProfile {
  const { role, neighbours } = profile;
  const { next, base } = neighbours;
  const groups = groupBlocks(profile.groups);
  const glance = glanceOf(groups, createRichText().plain);
  return {
    uri: role.uri,
    ...(role.id ? { id: placed(role.id) } : {}),
    title: titleOf(profile),
    lang: role.lang?.value ?? 'en',
    ...(role.family ? { family: placed(role.family) } : {}),
    ...(role.organisation ? { organisation: placed(role.organisation) } : {}),
    facts: factsOf(profile),
    ...(base ? { base: referenceOf(base) } : {}),
    ladder: ladderOf(profile),
    next: next.map(referenceOf),
    skillCount: groups.reduce((count, { entries }) => count + entries.length, 0),
    ...(glance ? { glance } : {}),
    sections: sections
      .map((format) => sectionOf(format, profile, groups))
      .filter((section) => section.blocks.length > 0),
  };
}

/** Where a role belongs, as far as it says so: its family and its organisation. */
export function belongsTo({ family, organisation }: Pick<JobProfile, 'family' | 'organisation'>): PlacedText[] {
  return [family, organisation].filter((one) => one !== undefined);
}

/** What the role is called as plain text: its title, its id where the title is empty without its markup, or words that stand for both. */
export function plainTitle(
  { title, id }: Pick<JobProfile, 'title' | 'id'>,
  plain: (markdown: string) => string,
): string {
  return plain(title.text) || id?.text || titleOfRole({});
}

function titleOf({ role }: ResolvedProfile): Title {
  const { title, id } = role;
  const written = title ?? id;
  return {
    text: titleOfRole(role),
    place: written && placeOf(written),
    from: title ? 'title' : id ? 'id' : 'none',
  };
}

function factsOf({ role, grade, neighbours: { base } }: ResolvedProfile): FactBlock[] {
  const baseName = base && { text: base.target?.title ?? base.id, place: base.entry && placeOf(base.entry) };
  return [
    ...(grade === undefined
      ? []
      : [factOf('grade', [{ text: grade, place: role.grade && placeOf(role.grade) }], 'Grade')]),
    ...(role.status ? [wordFact('status', role.status, 'Status')] : []),
    ...(baseName ? [factOf('base', [baseName], 'Builds on')] : []),
  ];
}

function sectionOf(format: Format, { role }: ResolvedProfile, groups: readonly GroupBlock[]): Section {
  const { key, title } = format;
  const head = { key, id: sectionAnchor(key), title };
  switch (format.shape) {
    case 'text': {
      const text = role[format.key];
      return { ...head, layout: format.layout, place: sectionPlace(text), blocks: textBlocks(text) };
    }
    case 'items': {
      const items = role[format.key];
      if (format.layout === 'table') {
        const blocks = qualificationBlocks(items);
        return { ...head, layout: format.layout, place: sectionPlace(blocks[0]?.rows[0]?.place), blocks };
      }
      const blocks = entriesOf(items, title);
      return { ...head, layout: format.layout, place: sectionPlace(blocks[0]?.place), blocks };
    }
    case 'groups':
      return { ...head, layout: format.layout, place: sectionPlace(groups[0]?.place), blocks: groups };
    case 'links': {
      const links = role[format.key];
      return { ...head, layout: format.layout, place: sectionPlace(links[0]?.url), blocks: linkBlocks(links) };
    }
    case 'source': {
      const source = role[format.key];
      return { ...head, layout: format.layout, place: sectionPlace(source), blocks: sourceBlocks(source) };
    }
  }
}

/** The place of a section's first value, with the path of the section. */
function sectionPlace(first: Place | undefined): Place | undefined {
  return first && { uri: first.uri, range: first.range, path: /^\/[^/]*/.exec(first.path)?.[0] ?? '' };
}
