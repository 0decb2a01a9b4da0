import type { SourceDocument } from '../sourceDocument.ts';
import type { Node } from '../syntax/tree.ts';
import type { FrameworkUse, Item, RoleProfile, SkillGroup } from './profile.ts';
import { defined, Reader } from './reader.ts';

/** The role that a document holds, as far as it can be read. */
export function readRole(document: SourceDocument): RoleProfile {
  const reader = new Reader(document);
  const root = document.root;
  return {
    kind: 'role',
    uri: document.uri,
    range: document.rangeOf(root ?? { start: 0, end: 0 }),
    frameworks: readUses(reader),
    progressesTo: reader.texts(root, 'progressesTo'),
    background: readItems(reader, root, 'background'),
    workActivities: readItems(reader, root, 'workActivities'),
    skills: reader.mappings(root, 'skills').map((group) => readGroup(reader, group)),
    training: readItems(reader, root, 'training'),
    developmentActivities: readItems(reader, root, 'developmentActivities'),
    qualifications: readItems(reader, root, 'qualifications'),
    links: reader.links(root, 'links'),
    ...defined({
      id: reader.text(root, 'id'),
      title: reader.text(root, 'title'),
      family: reader.text(root, 'family'),
      organisation: reader.text(root, 'organisation'),
      grade: reader.text(root, 'grade'),
      status: reader.text(root, 'status'),
      lang: reader.text(root, 'lang'),
      source: reader.source(root, 'source'),
      extends: reader.text(root, 'extends'),
      summary: reader.text(root, 'summary'),
      notes: reader.text(root, 'notes'),
    }),
  };
}

function readUses(reader: Reader): FrameworkUse[] {
  return reader.entries(reader.document.root, 'frameworks').flatMap(([alias, pair]) => {
    const path = reader.asText(pair.value);
    return path ? [{ alias, path }] : [];
  });
}

function readGroup(reader: Reader, node: Node): SkillGroup {
  return {
    uri: reader.document.uri,
    range: reader.document.rangeOf(node),
    category: reader.texts(node, 'category'),
    items: readItems(reader, node, 'items'),
    ...defined({
      title: reader.text(node, 'title'),
      type: reader.text(node, 'type'),
      framework: reader.text(node, 'framework'),
      scale: reader.text(node, 'scale'),
    }),
  };
}

function readItems(reader: Reader, parent: Node | undefined, key: string): Item[] {
  return reader.mappings(parent, key).map((node) => ({
    uri: reader.document.uri,
    range: reader.document.rangeOf(node),
    examples: reader.texts(node, 'examples'),
    links: reader.links(node, 'links'),
    tags: reader.texts(node, 'tags'),
    remove: reader.isTrue(node, 'remove'),
    ...defined({
      id: reader.text(node, 'id'),
      ref: reader.text(node, 'ref'),
      name: reader.text(node, 'name'),
      description: reader.text(node, 'description'),
      type: reader.text(node, 'type'),
      level: reader.level(node, 'level'),
      scale: reader.text(node, 'scale'),
      levelDescription: reader.text(node, 'levelDescription'),
      importance: reader.text(node, 'importance'),
      awardingBody: reader.text(node, 'awardingBody'),
      status: reader.text(node, 'status'),
    }),
  }));
}
