/**
 * The sections of a role, each once: its key in the file, its shape, its heading and its layout. The order is that in which people read them,
 * and that of all pages and documents. Reading, `extends`, symbols, rules, comparison and all writers go through this table. Which keys the
 * items of a section may have, and which of their values are prose, is in the schemas.
 */

/** What is written under the key of a section: one text, items, groups of items, links, or where the profile comes from. */
export type SectionShape = 'text' | 'details' | 'items' | 'groups' | 'own' | 'links' | 'source';

/**
 * How a section is laid out where there is room for it: `lead` is a text that opens the profile without a heading of its own, `rows`
 * are names beside texts, `columns` are short entries in two columns, `table` has a column for each kind of value, `groups` are
 * headed lists of entries with levels, `plain` follows the text flow.
 */
export type SectionLayout = 'lead' | 'rows' | 'columns' | 'table' | 'groups' | 'plain';

export interface SectionFormat {
  /** The key in the file. */
  readonly key: string;
  readonly shape: SectionShape;
  readonly layout: SectionLayout;
  /** The heading, in English. */
  readonly title: string;
}

export const sections = [
  { key: 'summary', shape: 'text', layout: 'lead', title: 'Summary' },
  { key: 'background', shape: 'items', layout: 'rows', title: 'Background' },
  { key: 'workActivities', shape: 'items', layout: 'rows', title: 'Work activities' },
  { key: 'skills', shape: 'groups', layout: 'groups', title: 'Skills' },
  { key: 'training', shape: 'items', layout: 'columns', title: 'Training' },
  { key: 'developmentActivities', shape: 'items', layout: 'columns', title: 'Development activities' },
  { key: 'qualifications', shape: 'items', layout: 'table', title: 'Qualifications' },
  { key: 'links', shape: 'links', layout: 'plain', title: 'Links' },
  { key: 'notes', shape: 'text', layout: 'plain', title: 'Notes' },
  { key: 'source', shape: 'source', layout: 'plain', title: 'Source' },
] as const satisfies readonly SectionFormat[];

type Section = (typeof sections)[number];

export type SectionKey = Section['key'];

/** The keys of the sections that are lists of items, skills apart, which stand in groups. */
export type ItemSectionKey = Extract<Section, { readonly shape: 'items' }>['key'];

export const itemSections: readonly (SectionFormat & { readonly key: ItemSectionKey })[] = sections.filter(
  (section) => section.shape === 'items',
);

/** The keys of `itemSections`, in their order. */
export const itemSectionKeys: readonly ItemSectionKey[] = itemSections.map(({ key }) => key);

/** The keys of the sections that are one text. */
export type TextSectionKey = Extract<Section, { readonly shape: 'text' }>['key'];

export const textSectionKeys: readonly TextSectionKey[] = sections
  .filter((section) => section.shape === 'text')
  .map(({ key }) => key);

/** The name of a section within a page: its key in lower case with hyphens, `work-activities`. */
export function sectionAnchor(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
