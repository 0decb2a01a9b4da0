/**
 * The sections of a role, each once: its key in the file, its shape, its heading and its layout. The order is that in which people read them,
 * and that of all pages and documents. Reading, `extends`, symbols, rules, comparison and all writers go through this table. Which keys the
 * items of a section may have, and which of their values are prose, is in the schemas.
 */

/**
 * What is written under the key of a section: one text, facts, items, groups of items, sections of the author's own, links, codes, or where the
 * profile comes from.
 */
export type SectionShape = 'text' | 'details' | 'items' | 'groups' | 'own' | 'links' | 'codes' | 'source';

/**
 * How a section is laid out where there is room for it: `lead` is a text that opens the profile without a heading of its own, `rows`
 * are names beside texts, `facts` are labels beside values, `columns` are short entries in two columns, `table` has a column for each kind of value, `groups` are
 * headed lists of entries with levels, `own` is a text with `rows` below it, `plain` follows the text flow.
 */
export type SectionLayout = 'lead' | 'rows' | 'columns' | 'table' | 'groups' | 'facts' | 'own' | 'plain';

export interface SectionFormat {
  /** The key in the file. */
  readonly key: string;
  readonly shape: SectionShape;
  readonly layout: SectionLayout;
  /** The heading, in English. */
  readonly title: string;
}

export const sections = [
  { key: 'details', shape: 'details', layout: 'facts', title: 'Details' },
  { key: 'summary', shape: 'text', layout: 'lead', title: 'Summary' },
  { key: 'background', shape: 'items', layout: 'rows', title: 'Background' },
  { key: 'workActivities', shape: 'items', layout: 'rows', title: 'Work activities' },
  { key: 'skills', shape: 'groups', layout: 'groups', title: 'Skills' },
  { key: 'training', shape: 'items', layout: 'columns', title: 'Training' },
  { key: 'developmentActivities', shape: 'items', layout: 'columns', title: 'Development activities' },
  { key: 'qualifications', shape: 'items', layout: 'table', title: 'Qualifications' },
  { key: 'sections', shape: 'own', layout: 'own', title: 'More about the role' },
  { key: 'links', shape: 'links', layout: 'plain', title: 'Links' },
  { key: 'notes', shape: 'text', layout: 'plain', title: 'Notes' },
  { key: 'codes', shape: 'codes', layout: 'facts', title: 'Codes' },
  { key: 'source', shape: 'source', layout: 'plain', title: 'Source' },
] as const satisfies readonly SectionFormat[];

export type Section = (typeof sections)[number];

export type SectionKey = Section['key'];

/** The keys of the sections that are lists of items, skills apart, which stand in groups. */
export type ItemSectionKey = Extract<Section, { readonly shape: 'items' }>['key'];

export const itemSections: readonly (SectionFormat & { readonly key: ItemSectionKey })[] = sections.filter(
  (section) => section.shape === 'items',
);

/** The keys of `itemSections`, in their order. */
export const itemSectionKeys: readonly ItemSectionKey[] = itemSections.map(({ key }) => key);

/** The keys of the sections that people write as lists: of items, and of skills. */
export const listSectionKeys: ReadonlySet<string> = new Set(['skills', ...itemSectionKeys]);

/** The keys of the sections that are one text. */
export type TextSectionKey = Extract<Section, { readonly shape: 'text' }>['key'];

export const textSectionKeys: readonly TextSectionKey[] = sections
  .filter((section) => section.shape === 'text')
  .map(({ key }) => key);

/** The sections with these first, in their order; a key that means no section is left out. */
export function sectionsInOrder(first: readonly string[]): readonly Section[] {
  if (first.length === 0) return sections;
  const named = [...new Set(first)].flatMap((key) => sections.find((section) => section.key === key) ?? []);
  return [...named, ...sections.filter((section) => !named.includes(section))];
}

/** The name of a section within a page: its key in lower case with hyphens, `work-activities`. */
export function sectionAnchor(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
