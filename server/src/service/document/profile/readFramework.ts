import { listEnd, mappingEnd } from '../edits/listEnd.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { dereference, findPair, type Node } from '../syntax/tree.ts';
import type { Category, Framework, Grade, Scale, ScaleLevel, Skill, SkillLevel } from './profile.ts';
import { defined, Reader } from './reader.ts';

/** The framework that a document holds, as far as it can be read; of two with the same id the first one counts. */
export function readFramework(document: SourceDocument): Framework {
  const reader = new Reader(document);
  const skills = reader.mappings(document.root, 'skills').flatMap((node) => readSkill(reader, node) ?? []);
  return {
    ...readFrameworkFrame(document),
    skills: byId(skills, (skill) => skill.id.value),
    ...defined({ skillsEnd: listEnd(document, findPair(document.root, 'skills')?.value) }),
  };
}

/** The framework without its skills, which are all but a few lines of it: quick even where there are thousands of them. */
export function readFrameworkFrame(document: SourceDocument): Framework {
  const reader = new Reader(document);
  const root = document.root;
  const scales = reader.entries(root, 'scales').map(([id, pair]) => readScale(reader, id.value, pair.value));
  return {
    kind: 'framework',
    uri: document.uri,
    scales: byId(scales, (scale) => scale.id),
    categories: reader.mappings(root, 'categories').flatMap((node) => readCategory(reader, node) ?? []),
    grades: reader.mappings(root, 'grades').flatMap((node) => readGrade(reader, node) ?? []),
    skills: new Map(),
    ...defined({
      id: reader.text(root, 'id'),
      name: reader.text(root, 'name'),
      version: reader.text(root, 'version'),
      description: reader.text(root, 'description'),
      lang: reader.text(root, 'lang'),
      source: reader.source(root, 'source'),
      defaultScale: reader.text(root, 'defaultScale'),
    }),
  };
}

function byId<T>(values: readonly T[], id: (value: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const value of values) if (!map.has(id(value))) map.set(id(value), value);
  return map;
}

function readScale(reader: Reader, id: string, node: Node): Scale {
  return {
    id,
    name: reader.text(node, 'name')?.value ?? id,
    levels: reader.mappings(node, 'levels').flatMap((level) => readScaleLevel(reader, level) ?? []),
    ...defined({ display: reader.text(node, 'display')?.value }),
  };
}

function readScaleLevel(reader: Reader, node: Node): ScaleLevel | undefined {
  const id = reader.text(node, 'id')?.value;
  if (id === undefined) return undefined;
  return {
    id,
    name: reader.text(node, 'name')?.value ?? id,
    aliases: reader.texts(node, 'aliases').map((alias) => alias.value),
    uri: reader.document.uri,
    range: reader.document.rangeOf(node),
    ...defined({ value: reader.number(node, 'value'), description: reader.text(node, 'description') }),
  };
}

function readCategory(reader: Reader, node: Node): Category | undefined {
  const id = reader.text(node, 'id')?.value;
  if (id === undefined) return undefined;
  return {
    id,
    name: reader.text(node, 'name')?.value ?? id,
    ...defined({
      parent: reader.text(node, 'parent')?.value,
      parentReference: reader.text(node, 'parent'),
      description: reader.text(node, 'description'),
    }),
  };
}

function readGrade(reader: Reader, node: Node): Grade | undefined {
  const id = reader.text(node, 'id')?.value;
  if (id === undefined) return undefined;
  const nextReferences = reader.texts(node, 'progressesTo');
  return {
    id,
    name: reader.text(node, 'name')?.value ?? id,
    progressesTo: nextReferences.map((grade) => grade.value),
    nextReferences,
    ...defined({ track: reader.text(node, 'track')?.value, description: reader.text(node, 'description') }),
  };
}

/** One skill of a framework; `undefined` when it has no id to be referred to by. */
export function readSkill(reader: Reader, node: Node): Skill | undefined {
  const id = reader.text(node, 'id');
  if (!id) return undefined;
  return {
    uri: reader.document.uri,
    range: reader.document.rangeOf(node),
    id,
    category: reader.texts(node, 'category'),
    aliases: reader.texts(node, 'aliases'),
    links: reader.links(node, 'links'),
    levels: reader.entries(node, 'levels').map(([level, pair]) => readSkillLevel(reader, level, pair.value)),
    ...defined({
      name: reader.text(node, 'name'),
      kind: reader.text(node, 'kind'),
      description: reader.text(node, 'description'),
      guidance: reader.text(node, 'guidance'),
      scale: reader.text(node, 'scale'),
      status: reader.text(node, 'status'),
      replacedBy: reader.text(node, 'replacedBy'),
      url: reader.text(node, 'url'),
      levelsEnd: mappingEnd(reader.document, findPair(node, 'levels')?.value),
    }),
  };
}

function readSkillLevel(reader: Reader, level: SkillLevel['level'], node: Node): SkillLevel {
  if (dereference(node)?.kind !== 'mapping') {
    const description = reader.asText(node);
    return { level, indicators: [], examples: [], ...defined({ description }) };
  }
  const indicators = reader.items(node, 'indicators').flatMap((item) => {
    const text = dereference(item)?.kind === 'mapping' ? reader.text(item, 'text') : reader.asText(item);
    return text ? [{ text, examples: reader.texts(item, 'examples') }] : [];
  });
  return {
    level,
    indicators,
    examples: reader.texts(node, 'examples'),
    ...defined({ description: reader.text(node, 'description') }),
  };
}
