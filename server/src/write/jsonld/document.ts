import type { CreativeWork, DigitalDocument, ItemList, Occupation } from 'schema-dts';
import { type Block, factIn, type NamedLink, type PlacedText } from '../../jobProfile/blocks.ts';
import type { JobProfile, Section } from '../../jobProfile/jobProfile.ts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import type { SectionKey } from '../../service/format/sections.ts';
import { type JsonLdContext, textOfBlocks } from './texts.ts';

/** The sections that have properties of their own. */
const elsewhere: readonly SectionKey[] = [
  'summary',
  'background',
  'workActivities',
  'skills',
  'qualifications',
  'source',
];

/** The profile as a document about the role: what can be said of a text but not of an occupation. */
export function documentAbout(context: JsonLdContext, profile: JobProfile): DigitalDocument {
  const { plain } = context;
  const { organisation, facts, record, lang, sections } = profile;
  const [owner, version] = [factIn(record, 'owner')?.parts[0], factIn(record, 'version')?.parts[0]];
  const { updated } = profile;
  const status = factIn(facts, 'status')?.parts[0];
  const parts = sections.filter(({ key }) => !elsewhere.includes(key)).map((section) => sectionWork(context, section));
  const mentions = [...ladder(context, profile), ...others(context, profile)];
  const source = sections.find(({ key }) => key === 'source');
  return {
    '@type': 'DigitalDocument',
    inLanguage: lang,
    ...(organisation ? { sourceOrganization: { '@type': 'Organization', name: plain(organisation.text) } } : {}),
    ...(status ? { creativeWorkStatus: status.text } : {}),
    ...(owner ? { accountablePerson: { '@type': 'Person', name: plain(owner.text) } } : {}),
    ...(version ? { version: plain(version.text) } : {}),
    ...(updated === undefined ? {} : { dateModified: updated }),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(parts.length > 0 ? { hasPart: parts } : {}),
    ...(source ? { isBasedOn: sourceWork(context, source.blocks) } : {}),
  };
}

function sectionWork(context: JsonLdContext, { title, blocks }: Section): CreativeWork {
  const isPart = (block: Block) => block.kind === 'entry' || block.kind === 'links';
  const text = textOfBlocks(
    context,
    blocks.filter((block) => !isPart(block)),
  );
  const parts = blocks.filter(isPart).flatMap((block) => partsOf(context, block));
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(text === '' ? {} : { text }),
    ...(parts.length > 0 ? { hasPart: parts } : {}),
  };
}

function partsOf(context: JsonLdContext, block: Block): CreativeWork[] {
  if (block.kind === 'links') return block.links.map((link) => linkedWork(context, link));
  if (block.kind !== 'entry') return [];
  const text = textOfBlocks(context, block.blocks);
  return [
    {
      '@type': 'CreativeWork',
      ...(block.name ? { name: context.plain(block.name.text) } : {}),
      ...(text === '' ? {} : { text }),
    },
  ];
}

function linkedWork({ plain }: JsonLdContext, { label, url }: NamedLink): CreativeWork {
  return { '@type': 'CreativeWork', ...(label ? { name: plain(label.text) } : {}), ...address(url) };
}

/** An address that must not be followed is a text. */
function address({ text }: PlacedText): Pick<CreativeWork, 'url' | 'text'> {
  return isSafeUrl(text) ? { url: text } : { text };
}

function sourceWork({ plain }: JsonLdContext, blocks: readonly Block[]): CreativeWork {
  const link = blocks.find((block) => block.kind === 'links')?.links[0];
  const name = link ? link.label : blocks.find((block) => block.kind === 'name');
  const [version, licence] = [factIn(blocks, 'version')?.parts[0], factIn(blocks, 'licence')?.parts[0]];
  return {
    '@type': 'CreativeWork',
    ...(name ? { name: plain(name.text) } : {}),
    ...(link ? address(link.url) : {}),
    ...(version ? { version: plain(version.text) } : {}),
    ...(licence ? { license: { '@type': 'CreativeWork', name: plain(licence.text) } } : {}),
  };
}

function ladder({ plain }: JsonLdContext, { ladder: { steps } }: JobProfile): ItemList[] {
  if (steps.length === 0) return [];
  const itemListElement = steps.map(({ name }, i) => {
    return { '@type': 'ListItem' as const, position: i + 1, name: plain(name) };
  });
  return [{ '@type': 'ItemList', name: 'Career ladder', itemListElement }];
}

/** The roles that this one leads to, the one that it builds on, and the one that leads it. */
function others({ plain }: JsonLdContext, { next, base, reportsTo }: JobProfile): Occupation[] {
  const named = [
    ...next.map((role) => ({ role, words: 'Comes next' })),
    ...(base ? [{ role: base, words: 'What this role builds on' }] : []),
    ...(reportsTo?.target ? [{ role: reportsTo, words: 'What this role reports to' }] : []),
  ];
  const lead = reportsTo && !reportsTo.target ? [leadInWords(plain, reportsTo.id)] : [];
  const roles = named.map(
    ({ role: { id, target }, words }): Occupation => ({
      '@type': 'Occupation',
      identifier: id,
      ...(target ? { name: plain(target.title) } : {}),
      disambiguatingDescription: words,
    }),
  );
  return [...roles, ...lead];
}

/** A role that is known by its name alone. */
function leadInWords(plain: JsonLdContext['plain'], words: string): Occupation {
  return { '@type': 'Occupation', name: plain(words), disambiguatingDescription: 'What this role reports to' };
}
