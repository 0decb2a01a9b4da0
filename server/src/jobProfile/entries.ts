import type { Detail, Indicator, Item, Link, Place, Source, Text } from '../service/document/profile/profile.ts';
import { shownItems } from '../service/model/shown.ts';
import { wordOfFormat } from '../service/model/words.ts';
import { asMarkdown } from '../service/text/asMarkdown.ts';
import { capitalised } from '../service/text/capitalised.ts';
import { sameName } from '../service/text/names.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type {
  Block,
  DetailsBlock,
  EntryBlock,
  EntryName,
  FactBlock,
  FactRole,
  LinksBlock,
  NameBlock,
  PlacedText,
  PointsBlock,
  TableBlock,
  TableColumn,
  TextBlock,
} from './blocks.ts';

/*
 * Blocks of single values, and of the lists of items other than skills.
 */

/** The items of a list that are shown. A type that only repeats one of the titles of the section is left out. */
export function entriesOf(phrases: Phrases, items: readonly Item[], ...sectionTitles: readonly string[]): EntryBlock[] {
  const shown = shownItems(items);
  return shown.map((item, i) => {
    const name = nameOf(item, shown[i - 1]);
    const repeatsTitle = sectionTitles.some((title) => sameName(item.type?.value, title));
    const type = item.name && item.type && !repeatsTitle ? item.type : undefined;
    return {
      kind: 'entry',
      place: placeOf(item),
      ...(item.id ? { id: item.id.value } : {}),
      ...(name ? { name } : {}),
      blocks: [
        ...factBlocks('type', type ? [type] : []),
        ...textBlocks(item.description),
        ...detailBlocks(item.details),
        ...exampleBlocks(item.examples),
        ...linkBlocks(item.links),
        ...tagBlocks(phrases, item.tags),
      ],
    };
  });
}

/** An item without a name is called by its type. */
function nameOf(item: Item, before: Item | undefined): EntryName | undefined {
  const called = item.name ?? item.type;
  if (!called) return undefined;
  const name = { ...placed(called), from: item.name ? 'name' : 'type' } as const;
  if (!item.name && !before?.name && sameName(item.type?.value, before?.type?.value))
    return { ...name, repeats: 'type' };
  return called.value === (before?.name ?? before?.type)?.value ? { ...name, repeats: 'name' } : name;
}

/** Qualifications as a table with the columns that have something in them. That one is current goes without saying. */
export function qualificationBlocks(phrases: Phrases, items: readonly Item[]): TableBlock[] {
  const shown = shownItems(items);
  if (shown.length === 0) return [];
  const hasBodies = shown.some((item) => item.awardingBody);
  const columns: TableColumn[] = [{ role: 'qualification', title: phrases.say('labels.qualification') }];
  if (hasBodies) columns.push({ role: 'awardingBody', title: phrases.say('labels.awardingBody') });
  const rows = shown.map((item) => ({
    place: placeOf(item),
    cells: columns.map(({ role }) => cellOf(phrases, item, role)),
    ...(item.status ? { status: wordFact(phrases, 'status', item.status) } : {}),
  }));
  return [{ kind: 'table', columns, rows }];
}

function cellOf(phrases: Phrases, item: Item, column: TableColumn['role']): Block[] {
  switch (column) {
    case 'qualification':
      return [
        ...nameBlocks('name', item.name),
        ...(item.status && item.status.value !== 'current' ? [statusFact(phrases, item.status)] : []),
        ...factBlocks('type', item.type ? [item.type] : []),
        ...textBlocks(item.description),
        ...detailBlocks(item.details),
        ...exampleBlocks(item.examples),
        ...linkBlocks(item.links),
        ...tagBlocks(phrases, item.tags),
      ];
    case 'awardingBody':
      return nameBlocks('awardingBody', item.awardingBody);
  }
}

/** That a qualification is no longer awarded; any other word as it is written. */
function statusFact(phrases: Phrases, status: Text): FactBlock {
  const fact = wordFact(phrases, 'status', status);
  return status.value === 'retired'
    ? {
        ...fact,
        parts: [{ text: capitalWords(phrases, phrases.say('status.noLongerAwarded')), place: placeOf(status) }],
      }
    : fact;
}

/** Where the profile comes from. */
export function sourceBlocks(phrases: Phrases, source: Source | undefined): Block[] {
  if (!source) return [];
  const { name, url, version, licence } = source;
  return [
    ...(url ? linkBlocks([{ url, ...(name ? { label: name } : {}) }]) : nameBlocks('name', name)),
    ...factBlocks('version', version ? [version] : [], phrases.say('labels.version')),
    ...factBlocks('licence', licence ? [licence] : [], phrases.say('labels.licence')),
  ];
}

export function textBlocks(text: Text | undefined): TextBlock[] {
  return text ? [{ kind: 'text', ...placed(text) }] : [];
}

function nameBlocks(role: NameBlock['role'], text: Text | undefined): NameBlock[] {
  return text ? [{ kind: 'name', role, ...placed(text) }] : [];
}

/** Texts that exemplify an item; `label` says so where a reader has to be told. */
export function exampleBlocks(texts: readonly Text[], label?: string): PointsBlock[] {
  if (texts.length === 0) return [];
  const points = texts.map((text) => ({ ...placed(text), points: [] }));
  return [{ kind: 'points', role: 'examples', points, ...(label === undefined ? {} : { label }) }];
}

export function linkBlocks(links: readonly Pick<Link, 'label' | 'url'>[]): LinksBlock[] {
  if (links.length === 0) return [];
  const targets = links.map(({ label, url }) => ({ url: placed(url), ...(label ? { label: placed(label) } : {}) }));
  return [{ kind: 'links', links: targets }];
}

export function tagBlocks(phrases: Phrases, tags: readonly Text[]): FactBlock[] {
  return factBlocks('tags', tags, phrases.say('labels.tags'));
}

/** Facts of the author's own. Their labels are keys, and no Markdown. */
export function detailBlocks(details: readonly Detail[]): DetailsBlock[] {
  if (details.length === 0) return [];
  const facts = details.map((detail) => ({
    place: placeOf(detail),
    label: asMarkdown(detail.label.value),
    values: detail.values.map(placed),
  }));
  return [{ kind: 'details', details: facts }];
}

/** A fact for these values, one part each; nothing without values. */
export function factBlocks(role: FactRole, values: readonly Text[], label?: string): FactBlock[] {
  return values.length === 0 ? [] : [factOf(role, values.map(placed), label)];
}

export function factOf(role: FactRole, parts: readonly PlacedText[], label?: string): FactBlock {
  return { kind: 'fact', role, parts, ...(label === undefined ? {} : { label }) };
}

/** A word from a fixed list, such as a status or an importance. */
export function wordFact(phrases: Phrases, role: FactRole, word: Text, label?: string): FactBlock {
  const known = wordOfFormat(phrases, word.value);
  const text = known === undefined ? capitalised(word.value) : capitalWords(phrases, known);
  const parts = [{ text, place: placeOf(word) }];
  return { ...factOf(role, parts, label), value: word.value };
}

/** Words of ours at the beginning of a line, as Markdown. */
function capitalWords(phrases: Phrases, words: string): string {
  return asMarkdown(phrases.capitalised(words));
}

/** A value as text with its place. */
export function placed(text: Text): PlacedText {
  return { text: text.value, place: placeOf(text) };
}

/** The place of a value alone. */
export function placeOf({ uri, range, path }: Place): Place {
  return { uri, range, path };
}

/** What shows a skill, as a list of points. */
export function indicatorBlocks(indicators: readonly Indicator[]): PointsBlock[] {
  if (indicators.length === 0) return [];
  const points = indicators.map(({ text, examples }) => ({
    ...placed(text),
    points: examples.map((example) => ({ ...placed(example), points: [] })),
  }));
  return [{ kind: 'points', role: 'indicators', points }];
}
