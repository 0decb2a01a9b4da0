import type { Item, Link, Source, Text } from '../service/document/profile/profile.ts';
import type { LadderStep, ResolvedLevel, ResolvedProfile, ResolvedSkill } from '../service/model/resolveProfile.ts';
import { shownItems } from '../service/model/shown.ts';
import { writtenLevel } from '../write/html/parts/overview.ts';
import { type ShownGroup, type ShownSkill, shownGroups } from '../write/html/parts/shownSkills.ts';
import { capitalised, sameName } from '../write/html/words.ts';
import { oneLine } from './oneLine.ts';
import { createRichText } from './richText.ts';

/*
 * A role as a document: sections, headings, tables and lists in reading order, for all formats that are written rather than shown. Each
 * format walks this once; what a document contains, and in which order, is decided here alone. All texts are CommonMark as the author
 * wrote them, those named `label` and `title` of sections are plain words of ours.
 */

export interface Outline {
  /** The role's id, else an empty text. */
  readonly id: string;
  /** One line of Markdown. */
  readonly title: string;
  /** BCP 47 tag of the role's texts. */
  readonly lang: string;
  /** One line of Markdown each. */
  readonly family?: string;
  readonly organisation?: string;
  /** Grade, status and the role that this one builds on. */
  readonly facts: readonly Fact[];
  /** The grades on the way through this one, lowest first; empty when it stands alone. */
  readonly ladder: readonly LadderStep[];
  /** The roles that come next, as plain text: their titles where these are known, else their ids. */
  readonly next: readonly string[];
  readonly sections: readonly Section[];
}

/** One line that says one thing: `Grade: Lead`. */
export interface Fact {
  readonly label: string;
  /** One line of Markdown. */
  readonly text: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = TextBlock | EntryBlock | GroupBlock | PointsBlock | TableBlock | LinksBlock | LineBlock;

/** A text of any length. */
export interface TextBlock {
  readonly kind: 'text';
  readonly markdown: string;
}

/** One line, smaller than a text: a type, a path, tags. */
export interface LineBlock {
  readonly kind: 'line';
  /** What it is, where that has to be said. */
  readonly label?: string;
  readonly parts: readonly string[];
}

/** An item: its name as a heading, its level, and what is said of it. */
export interface EntryBlock {
  readonly kind: 'entry';
  /** One line of Markdown; absent for an item without a name. */
  readonly name?: string;
  readonly level?: ResolvedLevel;
  readonly blocks: readonly Block[];
}

/** Entries with a heading in common. */
export interface GroupBlock {
  readonly kind: 'group';
  /** One line of Markdown. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

/** A list of points, each a text with points of its own. */
export interface PointsBlock {
  readonly kind: 'points';
  /** What they are: "For example". */
  readonly label?: string;
  readonly points: readonly Point[];
}

export interface Point {
  readonly markdown: string;
  readonly points: readonly Point[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly (readonly Block[])[])[];
}

export interface LinksBlock {
  readonly kind: 'links';
  readonly links: readonly OutlineLink[];
}

export interface OutlineLink {
  /** One line of Markdown. */
  readonly label?: string;
  /** As it is written; a format follows only those that `isSafeUrl` accepts, and shows any other as text. */
  readonly url: string;
}

/** The document of a role; sections without content are absent. */
export function outlineOf(profile: ResolvedProfile): Outline {
  const { role } = profile;
  const { next, base } = profile.neighbours;
  const { plain } = createRichText();
  const groups = shownGroups(profile.groups, () => '');
  const sections: Section[] = [
    { id: 'summary', title: 'Summary', blocks: textBlocks(role.summary) },
    { id: 'background', title: 'Background', blocks: entries(role.background, 'Background') },
    { id: 'work-activities', title: 'Work activities', blocks: entries(role.workActivities, 'Work activities') },
    { id: 'skills', title: 'Skills', blocks: groups.map(groupBlock) },
    { id: 'training', title: 'Training', blocks: entries(role.training, 'Training') },
    {
      id: 'development-activities',
      title: 'Development activities',
      blocks: entries(role.developmentActivities, 'Development activities'),
    },
    { id: 'qualifications', title: 'Qualifications', blocks: qualifications(role.qualifications) },
    { id: 'links', title: 'Links', blocks: linkBlocks(role.links) },
    { id: 'notes', title: 'Notes', blocks: textBlocks(role.notes) },
    { id: 'source', title: 'Source', blocks: source(role.source) },
  ];
  return {
    id: role.id?.value ?? '',
    ...(role.family ? { family: role.family.value } : {}),
    ...(role.organisation ? { organisation: role.organisation.value } : {}),
    title: role.title?.value ?? role.id?.value ?? 'Untitled role',
    lang: role.lang?.value ?? 'en',
    facts: [
      ...(profile.grade === undefined ? [] : [{ label: 'Grade', text: profile.grade }]),
      ...(role.status ? [{ label: 'Status', text: capitalised(role.status.value) }] : []),
      ...(base ? [{ label: 'Builds on', text: base.target?.title ?? base.id }] : []),
    ],
    ladder: profile.ladder,
    next: next.map(({ id, target }) => (target ? plain(target.title) : id)),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

/** Where a role belongs, as far as it says so: its family and its organisation. */
export function belongsTo({ family, organisation }: Outline): string[] {
  return [family, organisation].filter((one) => one !== undefined);
}

function textBlocks(text: Text | undefined): Block[] {
  return text ? [{ kind: 'text', markdown: text.value }] : [];
}

/** A name where texts stand. */
function nameBlocks(text: Text | undefined): Block[] {
  return text ? [{ kind: 'text', markdown: oneLine(text.value) }] : [];
}

function entries(items: readonly Item[], title: string): Block[] {
  return shownItems(items).map((item): EntryBlock => {
    const name = item.name ?? item.type;
    const type = item.name && item.type && !sameName(item.type.value, title) ? item.type : undefined;
    return {
      kind: 'entry',
      ...(name ? { name: name.value } : {}),
      blocks: [
        ...lineBlocks(type ? [type.value] : []),
        ...textBlocks(item.description),
        ...points(item.examples.map(pointOf)),
        ...linkBlocks(item.links),
        ...lineBlocks(
          item.tags.map(({ value }) => value),
          'Tags',
        ),
      ],
    };
  });
}

function groupBlock({ group: { group, categories, skills: all }, title, skills }: ShownGroup): GroupBlock {
  const type = group.type && !sameName(group.type.value, title) ? group.type : undefined;
  const path = categories.filter((category, i) => i < categories.length - 1 || !sameName(category, title));
  return {
    kind: 'group',
    ...(title === undefined ? {} : { title }),
    blocks: [
      ...lineBlocks(type ? [type.value] : []),
      ...lineBlocks(path, 'Category'),
      ...lineBlocks([...new Set(all.flatMap(({ catalogue }) => catalogue ?? []))], 'From'),
      ...skills.map((skill) => skillEntry(skill, title)),
    ],
  };
}

function skillEntry({ skill, label }: ShownSkill, title: string | undefined): EntryBlock {
  const { item, level, unknownLevel } = skill;
  const type = item.type && !sameName(item.type.value, title) ? item.type : undefined;
  return {
    kind: 'entry',
    ...(label === undefined ? {} : { name: label }),
    ...(level ? { level } : {}),
    blocks: [
      ...lineBlocks(unknownLevel ? [writtenLevel(unknownLevel)] : [], 'Level'),
      ...lineBlocks(item.importance ? [capitalised(item.importance.value)] : []),
      ...lineBlocks(type ? [type.value] : []),
      ...lineBlocks(
        item.tags.map(({ value }) => value),
        'Tags',
      ),
      ...textBlocks(skill.description),
      ...atThisLevel(skill),
      ...points(skill.examples.map(pointOf), 'For example'),
      ...linkBlocks([...item.links, ...(skill.skill?.links ?? [])]),
    ],
  };
}

function atThisLevel({ levelTexts, indicators }: ResolvedSkill): Block[] {
  const texts = levelTexts.flatMap(textBlocks);
  const shown = points(
    indicators.map(({ text, examples }) => ({ markdown: text.value, points: examples.map(pointOf) })),
  );
  return texts.length + shown.length === 0 ? [] : [{ kind: 'line', parts: ['At this level'] }, ...texts, ...shown];
}

function qualifications(items: readonly Item[]): Block[] {
  const shown = shownItems(items);
  if (shown.length === 0) return [];
  const bodies = shown.some((item) => item.awardingBody);
  const statuses = shown.some((item) => item.status && item.status.value !== 'current');
  const rows = shown.map((item) => [
    [
      ...nameBlocks(item.name),
      ...lineBlocks(item.type ? [item.type.value] : []),
      ...textBlocks(item.description),
      ...points(item.examples.map(pointOf)),
      ...linkBlocks(item.links),
      ...lineBlocks(
        item.tags.map(({ value }) => value),
        'Tags',
      ),
    ],
    ...(bodies ? [nameBlocks(item.awardingBody)] : []),
    ...(statuses ? [lineBlocks(item.status ? [capitalised(item.status.value)] : [])] : []),
  ]);
  const columns = ['Qualification', ...(bodies ? ['Awarding body'] : []), ...(statuses ? ['Status'] : [])];
  return [{ kind: 'table', columns, rows }];
}

function source(from: Source | undefined): Block[] {
  if (!from) return [];
  const { name, url, version, licence } = from;
  const origin: Block[] = url ? linkBlocks([name ? { label: name, url } : { url }]) : nameBlocks(name);
  return [
    ...origin,
    ...lineBlocks(version ? [version.value] : [], 'Version'),
    ...lineBlocks(licence ? [licence.value] : [], 'Licence'),
  ];
}

function pointOf({ value }: Text): Point {
  return { markdown: value, points: [] };
}

function points(all: readonly Point[], label?: string): Block[] {
  return all.length === 0 ? [] : [{ kind: 'points', points: all, ...(label === undefined ? {} : { label }) }];
}

function lineBlocks(parts: readonly string[], label?: string): Block[] {
  return parts.length === 0 ? [] : [{ kind: 'line', parts, ...(label === undefined ? {} : { label }) }];
}

function linkBlocks(links: readonly Pick<Link, 'label' | 'url'>[]): Block[] {
  return links.length === 0 ? [] : [{ kind: 'links', links: outlineLinks(links) }];
}

/** Links as a document has them. */
export function outlineLinks(links: readonly Pick<Link, 'label' | 'url'>[]): OutlineLink[] {
  return links.map(({ label, url }) => ({ url: url.value, ...(label ? { label: label.value } : {}) }));
}
