import type { CreativeWork, DigitalDocument, ItemList, Occupation } from 'schema-dts';
import type { Block, Outline, OutlineLink, Section } from '../../jobProfile/jobProfile.ts';
import type { Source } from '../../service/document/profile/profile.ts';
import type { ResolvedProfile } from '../../service/model/resolveProfile.ts';
import { isSafeUrl } from '../html/markdown.ts';
import { capitalised } from '../html/words.ts';
import { type Setting, textOfBlocks } from './texts.ts';

/** These say what the role is, or where its profile comes from, in properties of their own. */
const elsewhere = ['summary', 'background', 'work-activities', 'skills', 'qualifications', 'source'];

/** The profile as a document about the role: what can be said of a text but not of an occupation. */
export function documentAbout(setting: Setting, profile: ResolvedProfile, outline: Outline): DigitalDocument {
  const { plain } = setting;
  const { organisation, status, source } = profile.role;
  const parts = outline.sections
    .filter(({ id }) => !elsewhere.includes(id))
    .map((section) => sectionWork(setting, section));
  const mentions = [...ladder(setting, outline), ...others(setting, profile)];
  return {
    '@type': 'DigitalDocument',
    inLanguage: outline.lang,
    ...(organisation ? { sourceOrganization: { '@type': 'Organization', name: plain(organisation.value) } } : {}),
    ...(status ? { creativeWorkStatus: capitalised(status.value) } : {}),
    ...(mentions.length > 0 ? { mentions } : {}),
    ...(parts.length > 0 ? { hasPart: parts } : {}),
    ...(source ? { isBasedOn: sourceWork(setting, source) } : {}),
  };
}

function sectionWork(setting: Setting, { title, blocks }: Section): CreativeWork {
  const isPart = (block: Block) => block.kind === 'entry' || block.kind === 'links';
  const text = textOfBlocks(
    setting,
    blocks.filter((block) => !isPart(block)),
  );
  const parts = blocks.filter(isPart).flatMap((block) => partsOf(setting, block));
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(text === '' ? {} : { text }),
    ...(parts.length > 0 ? { hasPart: parts } : {}),
  };
}

function partsOf(setting: Setting, block: Block): CreativeWork[] {
  if (block.kind === 'links') return block.links.map((link) => linkedWork(setting, link));
  if (block.kind !== 'entry') return [];
  const text = textOfBlocks(setting, block.blocks);
  return [
    {
      '@type': 'CreativeWork',
      ...(block.name === undefined ? {} : { name: setting.plain(block.name) }),
      ...(text === '' ? {} : { text }),
    },
  ];
}

/** An address that must not be followed is a text. */
function linkedWork({ plain }: Setting, { label, url }: OutlineLink): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(label === undefined ? {} : { name: plain(label) }),
    ...(isSafeUrl(url) ? { url } : { text: url }),
  };
}

function sourceWork(setting: Setting, { name, url, version, licence }: Source): CreativeWork {
  const { plain } = setting;
  return {
    '@type': 'CreativeWork',
    ...(name ? { name: plain(name.value) } : {}),
    ...(url ? (isSafeUrl(url.value) ? { url: url.value } : { text: url.value }) : {}),
    ...(version ? { version: plain(version.value) } : {}),
    ...(licence ? { license: { '@type': 'CreativeWork', name: plain(licence.value) } } : {}),
  };
}

function ladder({ plain }: Setting, { ladder }: Outline): ItemList[] {
  if (ladder.length === 0) return [];
  const itemListElement = ladder.map(({ name }, i) => {
    return { '@type': 'ListItem' as const, position: i + 1, name: plain(name) };
  });
  return [{ '@type': 'ItemList', name: 'Career ladder', itemListElement }];
}

/** The roles that this one leads to, and the one that it builds on. */
function others({ plain }: Setting, { neighbours: { next, base } }: ResolvedProfile): Occupation[] {
  const named = [
    ...next.map((link) => ({ link, words: 'Comes next' })),
    ...(base ? [{ link: base, words: 'What this role builds on' }] : []),
  ];
  return named.map(({ link: { id, target }, words }) => ({
    '@type': 'Occupation',
    identifier: id,
    ...(target ? { name: plain(target.title) } : {}),
    disambiguatingDescription: words,
  }));
}
