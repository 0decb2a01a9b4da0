import { itemTextKeys, itemTextListKeys } from '../../format/items.ts';
import { mapKeys } from '../../format/mapKeys.ts';
import { itemSectionKeys, textSectionKeys } from '../../format/sections.ts';
import { roleIdOfFile } from '../kind.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { readAsMeant } from './meantRoot.ts';
import type { FrameworkUse, Item, OwnSection, RoleProfile, SkillGroup, Text } from './profile.ts';
import { BlockMemory } from './readBlocks.ts';
import { defined, type Reader } from './reader.ts';

/** The role that a document holds, as far as it can be read. */
export function readRole(document: SourceDocument): RoleProfile {
  const { root, isWritten, leftovers } = readAsMeant(document);
  return BlockMemory.reading(document, isWritten, (blocks) => roleOf(document, root, leftovers, blocks));
}

function roleOf(
  document: SourceDocument,
  root: Reader,
  leftovers: RoleProfile['leftovers'],
  blocks: BlockMemory,
): RoleProfile {
  return {
    ...headOf(document, root),
    ...root.place(),
    details: root.details('details'),
    codes: root.codes('codes'),
    skills: blocks.list(root, 'skills', readGroup),
    sections: blocks.list(root, 'sections', readSection),
    links: root.links('links'),
    leftovers,
    ...mapKeys(itemSectionKeys, (key) => blocks.list(root, key, readItem)),
    ...defined({
      organisation: root.text('organisation'),
      owner: root.text('owner'),
      version: root.text('version'),
      updated: root.text('updated'),
      source: root.source('source'),
    }),
    ...readTexts(root, textSectionKeys),
  };
}

/** What says who a role is, and where it stands among others. */
export type RoleHead = Pick<
  RoleProfile,
  | 'kind'
  | 'uri'
  | 'frameworks'
  | 'progressesTo'
  | 'id'
  | 'title'
  | 'family'
  | 'grade'
  | 'status'
  | 'lang'
  | 'extends'
  | 'reportsTo'
  | 'replacedBy'
>;

/** No more of the role that a document holds. */
export function readRoleHead(document: SourceDocument): RoleHead {
  return headOf(document, readAsMeant(document).root);
}

function headOf(document: SourceDocument, root: Reader): RoleHead {
  return {
    kind: 'role',
    uri: document.uri,
    frameworks: readUses(root),
    progressesTo: root.texts('progressesTo'),
    ...defined({
      id: root.text('id') ?? idOfFile(document),
      title: root.text('title'),
      family: root.text('family'),
      grade: root.text('grade'),
      status: root.text('status'),
      lang: root.text('lang'),
      extends: root.text('extends'),
      reportsTo: root.text('reportsTo'),
      replacedBy: root.text('replacedBy'),
    }),
  };
}

/** The id of a role that names none, at the beginning of its file. */
function idOfFile(document: SourceDocument): Text | undefined {
  const value = roleIdOfFile(document.uri);
  return value === undefined
    ? undefined
    : { value, uri: document.uri, range: document.rangeOf({ start: 0, end: 0 }), path: '/id' };
}

function readUses(root: Reader): FrameworkUse[] {
  return root.entries('frameworks').flatMap(([alias, value]) => {
    const path = value.asText();
    return path ? [{ alias, path }] : [];
  });
}

function readGroup(group: Reader, blocks: BlockMemory): SkillGroup {
  return {
    ...group.place(),
    category: group.texts('category'),
    items: blocks.list(group, 'items', readItem),
    ...defined({
      title: group.text('title'),
      description: group.text('description'),
      type: group.text('type'),
      framework: group.text('framework'),
      scale: group.text('scale'),
    }),
  };
}

function readSection(section: Reader, blocks: BlockMemory): OwnSection {
  return {
    ...section.place(),
    items: blocks.list(section, 'items', readItem),
    ...defined({ title: section.text('title'), text: section.text('text') }),
  };
}

function readItem(item: Reader): Item {
  return {
    ...item.place(),
    ...mapKeys(itemTextListKeys, (list) => item.texts(list)),
    links: item.links('links'),
    details: item.details('details'),
    codes: item.codes('codes'),
    remove: item.isTrue('remove'),
    ...readTexts(item, itemTextKeys),
    ...defined({ level: item.level('level') }),
  };
}

function readTexts<K extends string>(parent: Reader, keys: readonly K[]): { readonly [key in K]?: Text } {
  const texts: { [key in K]?: Text } = {};
  for (const key of keys) {
    const text = parent.text(key);
    if (text) texts[key] = text;
  }
  return texts;
}
