import { languageTag } from '../document/languageTag.ts';
import type { Item, Link, Place, Source, Text } from '../document/profile/profile.ts';
import { type SectionKey, sectionAnchor, sections } from '../format/sections.ts';
import type { Neighbours } from '../model/neighbours.ts';
import { titleOfRole } from '../model/roleLabels.ts';
import { shownItems } from '../model/shown.ts';
import { nameKey } from '../text/names.ts';
import { align, matchByKeys, matchByText } from './align.ts';
import { withMarkedWords } from './markWords.ts';
import {
  type Column,
  type ComparedRole,
  type ComparedSection,
  type Comparison,
  changes,
  type Part,
  type Row,
} from './model.ts';
import { itemParts, linkTexts, type OwnPart, plainWord } from './parts.ts';
import { type OwnItem, rowOf } from './rows.ts';
import { skillRows } from './skills.ts';

/** Compares roles, each with the one before it. The sections are those of a role, with what is said in a few words at both ends. */
export function compareRoles(roles: readonly ComparedRole[]): Comparison {
  const about = { id: 'about', title: 'About the role', rows: aboutRows(roles) };
  const compared = [about, ...sections.flatMap((format) => sectionOf(format, roles)), closingSection(roles)];
  const rows = compared.flatMap((section) => section.rows);
  const counts = changes.flatMap((change) => {
    const count = rows.filter((row) => row.changes.includes(change)).length;
    return count === 0 ? [] : [{ change, count }];
  });
  const shown = withMarkedWords(compared.filter((section) => section.rows.length > 0));
  return { columns: roles.map(columnOf), sections: shown, counts };
}

/** Sections of one value each are rows of others: the summary tells about the role, and what stands at the end closes the comparison. */
function sectionOf(format: (typeof sections)[number], roles: readonly ComparedRole[]): ComparedSection[] {
  const head = { id: sectionAnchor(format.key), title: format.title };
  switch (format.shape) {
    case 'items':
      return [{ ...head, rows: itemRows(roles, ({ profile }) => profile.role[format.key]) }];
    case 'groups':
      return [{ ...head, rows: skillRows(roles) }];
    case 'links':
      return [{ ...head, rows: linkRows(roles) }];
    case 'text':
    case 'source':
      return [];
  }
}

function closingSection(roles: readonly ComparedRole[]): ComparedSection {
  const [notes, source] = [sectionTitle('notes'), sectionTitle('source')];
  const rows = [
    ...factRow(roles, notes, 'text', ({ profile }) => factOf(profile.role.notes)),
    ...factRow(roles, source, 'line', ({ profile: { role } }) => ({
      texts: sourceTexts(role.source),
      place: role.source && (role.source.name ?? role.source.url ?? role.source.version ?? role.source.licence),
    })),
  ];
  return { id: sectionAnchor('notes'), title: `${notes} and ${source.toLowerCase()}`, rows };
}

function sectionTitle(key: SectionKey): string {
  return sections.find((section) => section.key === key)?.title ?? key;
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
    ...(isOtherVersion ? {} : { place }),
  };
}

/** What one role says to one fact. */
interface Fact {
  readonly texts: readonly string[];
  readonly place: Place | undefined;
}

function aboutRows(roles: readonly ComparedRole[]): Row[] {
  const isOneFile = roles.every(({ profile }) => profile.role.uri === roles[0]?.profile.role.uri);
  const text = (key: 'title' | 'id' | 'family' | 'organisation' | 'lang') => (role: ComparedRole) =>
    factOf(role.profile.role[key]);
  const languages = new Set(roles.map(({ profile }) => profile.role.lang?.value));
  // Most often the next role stands in the next column, maybe with a text that its file does not have yet.
  const compared = isOneFile ? new Map<string, string>() : titlesById(roles);
  const nextTitle = (id: string, { next }: Neighbours) =>
    compared.get(id) ?? next.find((link) => link.id === id)?.target?.title ?? id;
  return [
    // Different roles have different titles, and those stand above the columns.
    ...(isOneFile ? factRow(roles, 'Title', 'line', text('title')) : []),
    ...(isOneFile ? factRow(roles, 'Id', 'line', text('id')) : []),
    ...factRow(roles, 'Family', 'line', text('family')),
    ...factRow(roles, 'Organisation', 'line', text('organisation')),
    ...factRow(roles, 'Grade', 'line', ({ profile: { grade, role } }) => ({
      texts: grade === undefined ? [] : [grade],
      place: role.grade,
    })),
    ...factRow(roles, 'Status', 'line', ({ profile }) => factOf(plainWord(profile.role.status))),
    ...(languages.size > 1 ? factRow(roles, 'Language', 'line', text('lang')) : []),
    ...factRow(roles, 'Next roles', 'line', ({ profile: { role, neighbours } }) => ({
      texts: role.progressesTo.map(({ value }) => nextTitle(value, neighbours)),
      place: role.progressesTo[0],
    })),
    ...factRow(roles, sectionTitle('summary'), 'text', ({ profile }) => factOf(profile.role.summary)),
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

function sourceTexts(source: Source | undefined): string[] {
  if (!source) return [];
  const { name, url, version, licence } = source;
  const origin = url ? linkTexts([name ? { label: name, url } : { url }]) : name ? [name.value] : [];
  return [
    ...origin,
    ...(version ? [`version ${version.value}`] : []),
    ...(licence ? [`licence: ${licence.value}`] : []),
  ];
}

function factOf(text: Text | undefined): Fact {
  return { texts: text ? [text.value] : [], place: text };
}

/** One row, or none where no role says anything. */
function factRow(
  roles: readonly ComparedRole[],
  name: string,
  shape: Part['shape'],
  of: (role: ComparedRole) => Fact,
): Row[] {
  const items = roles.map((role): OwnItem | undefined => {
    const { texts, place } = of(role);
    return texts.length === 0 ? undefined : ownText(role, place, [{ key: 'text', shape, texts }], name);
  });
  return items.some((item) => item !== undefined) ? [rowOf(items)] : [];
}

function linkRows(roles: readonly ComparedRole[]): Row[] {
  const rows = align<Link>(
    roles.map(({ profile }) => profile.role.links),
    (left, right) => matchByKeys(left, right, [({ url }) => url.value, ({ label }) => nameKey(label?.value)]),
  );
  return rows.map((links) =>
    rowOf(
      links.map((link, i) => {
        const role = roles[i];
        const part: OwnPart[] = link ? [{ key: 'text', shape: 'text', texts: linkTexts([link]) }] : [];
        return link && role && ownText(role, link.label ?? link.url, part);
      }),
    ),
  );
}

function ownText(
  { isOtherVersion }: ComparedRole,
  place: Place | undefined,
  parts: readonly OwnPart[],
  name?: string,
): OwnItem {
  return {
    parts,
    ...(name === undefined ? {} : { name }),
    ...(place && !isOtherVersion ? { place } : {}),
  };
}

function itemRows(roles: readonly ComparedRole[], itemsOf: (role: ComparedRole) => readonly Item[]): Row[] {
  const lists = roles.map((role) => shownItems(itemsOf(role)));
  return align(lists, matchItems).map((items) =>
    rowOf(
      items.map((item, i) => {
        const role = roles[i];
        if (!item || !role) return undefined;
        // What has no name is called by what it is.
        const parts = itemParts(item).filter(({ key }) => item.name !== undefined || key !== 'type');
        return ownText(role, item, parts, item.name?.value ?? item.type?.value);
      }),
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
