import { itemTextKeys, itemTextListKeys } from '../../format/items.ts';
import { mapKeys } from '../../format/mapKeys.ts';
import { itemSectionKeys, textSectionKeys } from '../../format/sections.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import type { FrameworkUse, Item, RoleProfile, SkillGroup, Text } from './profile.ts';
import { defined, Reader } from './reader.ts';

/** The role that a document holds, as far as it can be read. */
export function readRole(document: SourceDocument): RoleProfile {
  const root = Reader.root(document);
  return {
    kind: 'role',
    ...root.place(),
    frameworks: readUses(root),
    progressesTo: root.texts('progressesTo'),
    skills: root.mappings('skills').map(readGroup),
    links: root.links('links'),
    ...mapKeys(itemSectionKeys, (key) => readItems(root, key)),
    ...defined({
      id: root.text('id'),
      title: root.text('title'),
      family: root.text('family'),
      organisation: root.text('organisation'),
      grade: root.text('grade'),
      status: root.text('status'),
      lang: root.text('lang'),
      source: root.source('source'),
      extends: root.text('extends'),
    }),
    ...readTexts(root, textSectionKeys),
  };
}

function readUses(root: Reader): FrameworkUse[] {
  return root.entries('frameworks').flatMap(([alias, value]) => {
    const path = value.asText();
    return path ? [{ alias, path }] : [];
  });
}

function readGroup(group: Reader): SkillGroup {
  return {
    ...group.place(),
    category: group.texts('category'),
    items: readItems(group, 'items'),
    ...defined({
      title: group.text('title'),
      type: group.text('type'),
      framework: group.text('framework'),
      scale: group.text('scale'),
    }),
  };
}

function readItems(parent: Reader, key: string): Item[] {
  return parent.mappings(key).map((item) => ({
    ...item.place(),
    ...mapKeys(itemTextListKeys, (list) => item.texts(list)),
    links: item.links('links'),
    remove: item.isTrue('remove'),
    ...readTexts(item, itemTextKeys),
    ...defined({ level: item.level('level') }),
  }));
}

function readTexts<K extends string>(parent: Reader, keys: readonly K[]): { readonly [key in K]?: Text } {
  const texts: { [key in K]?: Text } = {};
  for (const key of keys) {
    const text = parent.text(key);
    if (text) texts[key] = text;
  }
  return texts;
}
