import { languageTag } from '../document/languageTag.ts';
import type { Item, Link, OwnSection, Source } from '../document/profile/profile.ts';
import { sectionAnchor, type sections, sectionsInOrder } from '../format/sections.ts';
import { detailsOfRole } from '../model/details.ts';
import type { Neighbours } from '../model/neighbours.ts';
import { labelOfFact, labelOfSection, type Presentation } from '../model/presentation.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { shownItems } from '../model/shown.ts';
import { asMarkdown } from '../text/asMarkdown.ts';
import { nameKey } from '../text/names.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import { writtenDate } from '../text/writtenDate.ts';
import { align, matchByKeys, matchByText } from './align.ts';
import { codeFacts } from './codes.ts';
import { factOf, factRow, labelledRows, ownText } from './factRows.ts';
import { skillsByChange } from './glance.ts';
import { withMarkedWords } from './markWords.ts';
import {
  type Column,
  type ComparedRole,
  type ComparedSection,
  type Comparison,
  changes,
  type Row,
  type Speech,
} from './model.ts';
import { itemParts, linkTexts, type OwnPart, plainWord } from './parts.ts';
import { areVersions, rowOf } from './rows.ts';
import { senderOf } from './sender.ts';
import { skillRows } from './skills.ts';

/** Compares roles, each with the one before it. The sections are those of a role, with what is said in a few words at both ends. */
export function compareRoles(roles: readonly ComparedRole[], speech: Speech): Comparison {
  const { lang, phrases } = speech;
  const spoken = roles.find(({ profile }) => profile.role.lang?.value === lang) ?? roles[0];
  const { presentation } = spoken?.profile ?? { presentation: { labels: new Map(), order: [] } };
  const about = {
    id: 'about',
    title: phrases.say('comparison.aboutRole'),
    rows: aboutRows(phrases, roles, presentation),
  };
  const compared = [
    about,
    ...sectionsInOrder(presentation.order).flatMap((format) => sectionsOf(phrases, format, roles, presentation)),
    closingSection(phrases, roles, presentation),
    {
      id: sectionAnchor('codes'),
      title: labelOfSection(presentation, 'codes'),
      rows: labelledRows(phrases, roles, (role) => codeFacts(phrases, role)),
    },
  ];
  const rows = compared.flatMap((section) => section.rows);
  const counts = changes.flatMap((change) => {
    const count = rows.filter((row) => row.changes.includes(change)).length;
    return count === 0 ? [] : [{ change, count }];
  });
  const sections = withMarkedWords(
    compared.filter((section) => section.rows.length > 0),
    areVersions(roles),
  );
  const skills = skillsByChange(sections.flatMap((section) => section.rows));
  return { ...speech, sender: senderOf(roles), columns: roles.map(columnOf), sections, skills, counts };
}

/** Sections of one value each are rows of others: the summary tells about the role, and what stands at the end closes the comparison. */
function sectionsOf(
  phrases: Phrases,
  format: (typeof sections)[number],
  roles: readonly ComparedRole[],
  presentation: Presentation,
): ComparedSection[] {
  const head = { id: sectionAnchor(format.key), title: labelOfSection(presentation, format.key) };
  switch (format.shape) {
    case 'details': {
      const rows = labelledRows(phrases, roles, ({ profile }) =>
        detailsOfRole(profile.role, profile.knownGrade).map(({ label, values, ...place }) => ({
          ...place,
          label: label.value,
          texts: values.map(({ value }) => value),
        })),
      );
      return [{ ...head, rows }];
    }
    case 'own':
      return ownSections(phrases, roles, head.title);
    case 'items':
      return [{ ...head, rows: itemRows(phrases, roles, ({ profile }) => profile.role[format.key]) }];
    case 'groups':
      return [{ ...head, rows: skillRows(phrases, roles) }];
    case 'links':
      return [{ ...head, rows: linkRows(phrases, roles) }];
    case 'text':
    case 'codes':
    case 'source':
      return [];
  }
}

function closingSection(phrases: Phrases, roles: readonly ComparedRole[], presentation: Presentation): ComparedSection {
  const [notes, source] = [labelOfSection(presentation, 'notes'), labelOfSection(presentation, 'source')];
  const rows = [
    ...factRow(phrases, roles, notes, 'text', ({ profile }) => factOf(profile.role.notes)),
    ...factRow(phrases, roles, source, 'line', ({ profile: { role } }) => ({
      texts: sourceTexts(phrases, role.source),
      place: role.source && (role.source.name ?? role.source.url ?? role.source.version ?? role.source.licence),
    })),
  ];
  return { id: sectionAnchor('notes'), title: phrases.list([notes, source]), rows };
}

/** A section for each title; those of the same title are one. */
function ownSections(phrases: Phrases, roles: readonly ComparedRole[], untitled: string): ComparedSection[] {
  const titled = (role: ComparedRole) => role.profile.role.sections;
  const aligned = align<OwnSection>(roles.map(titled), (left, right) =>
    matchByKeys(left, right, [({ title }) => nameKey(title?.value) || (title?.value ?? '-')]),
  );
  return aligned.map((columns, i) => {
    const title = columns.findLast((section) => section?.title)?.title?.value;
    const sectionIn = (role: ComparedRole) => columns[roles.indexOf(role)];
    return {
      id: `${sectionAnchor('sections')}-${i + 1}`,
      title: title ?? untitled,
      isMarkdown: title !== undefined,
      rows: [
        ...factRow(phrases, roles, phrases.say('labels.text'), 'text', (role) => factOf(sectionIn(role)?.text)),
        ...itemRows(phrases, roles, (role) => sectionIn(role)?.items ?? []),
      ],
    };
  });
}

/** A role as the head of a column. */
export function columnOf({ profile, label, isOtherVersion }: ComparedRole): Column {
  const { role, grade } = profile;
  const place = role.title ?? role.id ?? role;
  return {
    uri: role.uri,
    title: titleOfRole(role),
    lang: languageTag(role.lang?.value),
    ...(label === undefined ? {} : { label }),
    ...(grade === undefined ? {} : { grade }),
    ...(role.version ? { version: role.version.value } : {}),
    ...(role.status?.value === 'draft' ? { isDraft: true } : {}),
    ...(role.updated ? { updated: writtenDate(role.updated.value, role.lang?.value) } : {}),
    ...(role.owner
      ? {
          owner: { label: asMarkdown(profile.presentation.labels.get('owner') ?? 'Owner'), text: role.owner.value },
        }
      : {}),
    ...(isOtherVersion ? {} : { place }),
  };
}

function aboutRows(phrases: Phrases, roles: readonly ComparedRole[], presentation: Presentation): Row[] {
  const isOneFile = areVersions(roles);
  const text = (key: 'title' | 'id' | 'family' | 'owner' | 'version' | 'lang') => (role: ComparedRole) =>
    factOf(role.profile.role[key]);
  const languages = new Set(roles.map(({ profile }) => profile.role.lang?.value));
  // Most often the next role stands in the next column, maybe with a text that its file does not have yet.
  const compared = isOneFile ? new Map<string, string>() : titlesById(roles);
  const leadOf = (id: string, { reportsTo }: Neighbours) => compared.get(id) ?? reportsTo?.target?.title ?? id;
  const nextTitle = (id: string, { next }: Neighbours) =>
    compared.get(id) ?? next.find((link) => link.id === id)?.target?.title ?? id;
  return [
    // Different roles have different titles, and those stand above the columns.
    ...(isOneFile ? factRow(phrases, roles, phrases.say('labels.title'), 'line', text('title')) : []),
    ...(isOneFile ? factRow(phrases, roles, phrases.say('labels.id'), 'line', text('id')) : []),
    ...factRow(phrases, roles, labelOfFact(presentation, 'family'), 'line', text('family')),
    ...factRow(phrases, roles, labelOfFact(presentation, 'organisation'), 'line', ({ profile }) =>
      factOf(profile.presentation.organisation),
    ),
    ...factRow(phrases, roles, labelOfFact(presentation, 'grade'), 'line', ({ profile: { grade, role } }) => ({
      texts: grade === undefined ? [] : [grade],
      place: role.grade,
    })),
    ...factRow(phrases, roles, labelOfFact(presentation, 'status'), 'line', ({ profile }) =>
      factOf(plainWord(phrases, profile.role.status)),
    ),
    ...(languages.size > 1 ? factRow(phrases, roles, phrases.say('labels.language'), 'line', text('lang')) : []),
    ...factRow(phrases, roles, labelOfFact(presentation, 'reportsTo'), 'line', ({ profile: { role, neighbours } }) => ({
      texts: role.reportsTo ? [leadOf(role.reportsTo.value, neighbours)] : [],
      place: role.reportsTo,
    })),
    ...factRow(phrases, roles, labelOfFact(presentation, 'owner'), 'line', text('owner')),
    ...factRow(phrases, roles, labelOfFact(presentation, 'version'), 'line', text('version')),
    ...factRow(phrases, roles, labelOfFact(presentation, 'updated'), 'line', ({ profile: { role } }) => ({
      texts: role.updated ? [writtenDate(role.updated.value, role.lang?.value)] : [],
      place: role.updated,
    })),
    ...factRow(
      phrases,
      roles,
      labelOfFact(presentation, 'progressesTo'),
      'line',
      ({ profile: { role, neighbours } }) => ({
        texts: role.progressesTo.map(({ value }) => nextTitle(value, neighbours)),
        place: role.progressesTo[0],
      }),
    ),
    ...factRow(phrases, roles, labelOfSection(presentation, 'summary'), 'text', ({ profile }) =>
      factOf(profile.role.summary),
    ),
  ];
}

function titlesById(roles: readonly ComparedRole[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { profile } of roles) {
    const { id, title } = profile.role;
    if (id && title) titles.set(id.value, title.value);
  }
  return titles;
}

function sourceTexts(phrases: Phrases, source: Source | undefined): string[] {
  if (!source) return [];
  const { name, url, version, licence } = source;
  const origin = url ? linkTexts([name ? { label: name, url } : { url }]) : name ? [name.value] : [];
  return [
    ...origin,
    ...(version ? [`${asMarkdown(phrases.say('labels.version'))}${phrases.say('labels.colon')} ${version.value}`] : []),
    ...(licence ? [`${asMarkdown(phrases.say('labels.licence'))}${phrases.say('labels.colon')} ${licence.value}`] : []),
  ];
}

function linkRows(phrases: Phrases, roles: readonly ComparedRole[]): Row[] {
  const rows = align<Link>(
    roles.map(({ profile }) => profile.role.links),
    (left, right) => matchByKeys(left, right, [({ url }) => url.value, ({ label }) => nameKey(label?.value)]),
  );
  return rows.map((links) =>
    rowOf(
      phrases,
      links.map((link, i) => {
        const role = roles[i];
        const part: OwnPart[] = link ? [{ key: 'text', shape: 'text', texts: linkTexts([link]) }] : [];
        return link && role && ownText(role, link.label ?? link.url, part);
      }),
      areVersions(roles),
    ),
  );
}

function itemRows(
  phrases: Phrases,
  roles: readonly ComparedRole[],
  itemsOf: (role: ComparedRole) => readonly Item[],
): Row[] {
  const lists = roles.map((role) => shownItems(itemsOf(role)));
  return align(lists, matchItems).map((items) =>
    rowOf(
      phrases,
      items.map((item, i) => {
        const role = roles[i];
        if (!item || !role) return undefined;
        // What has no name is called by what it is.
        const parts = itemParts(phrases, item).filter(({ key }) => item.name !== undefined || key !== 'type');
        return ownText(role, item, parts, item.name?.value ?? item.type?.value);
      }),
      areVersions(roles),
    ),
  );
}

/** By id, else by name, else by text: the same one first, then the nearest. Different ids are different items. */
function matchItems(left: readonly Item[], right: readonly Item[]): Map<Item, Item> {
  const keys = [
    ({ id }: Item) => id?.value,
    (item: Item) => item.name && `${nameKey(item.name.value)}/${textOf(item)}`,
    ({ name }: Item) => nameKey(name?.value),
    textOf,
  ];
  const idOf = ({ id }: Item) => id?.value;
  const mayMatch = (a: Item, b: Item) => a.id === undefined || b.id === undefined || a.id.value === b.id.value;
  const pairs = matchByKeys(left, right, keys, idOf);
  const taken = new Set(pairs.values());
  const near = matchByText(
    left.filter((item) => !pairs.has(item)),
    right.filter((item) => !taken.has(item)),
    (item) => `${item.name?.value ?? ''} ${textOf(item)}`,
    mayMatch,
  );
  return new Map([...pairs, ...near]);
}

function textOf({ description, examples }: Item): string {
  return [description, ...examples]
    .map((text) => text?.value ?? '')
    .join('\n')
    .trim();
}
