import { whenAsked } from '../../support/lazy.ts';
import { listEnd, mappingEnd } from '../edits/listEnd.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { entryKeyOf } from '../syntax/moved.ts';
import { dereference, findPair, type Node } from '../syntax/tree.ts';
import { type MeantFile, readAsMeant } from './meantRoot.ts';
import type { Category, Framework, Grade, Indicator, Scale, ScaleLevel, Skill, SkillLevel } from './profile.ts';
import { BlockMemory } from './readBlocks.ts';
import { defined, type MappingList, Reader } from './reader.ts';
import { skillBlocksOf } from './skillBlocks.ts';
import { type SkillHead, SkillsById, SkillsWhenAsked } from './skillsWhenAsked.ts';

/** The framework that a document holds, as far as it can be read; of two skills or scales with the same id the first one is kept. */
export function readFramework(document: SourceDocument): Framework {
  const meant = readAsMeant(document);
  const isOwn = ownSkills(document, meant);
  const read = (skill: Reader) => readSkill(skill, isOwn?.(skill.node) ?? true);
  const isKept = isOwn && ((skill: Node) => isOwn(skill) || entryKeyOf(skill) !== undefined);
  // Of a file that is not open no more is kept than values.
  const skills = document.lineage.isEdited
    ? new SkillsWhenAsked(skillBlocksOf(document, meant.root.mappingList('skills'), read, isKept))
    : byId(
        BlockMemory.reading(document, meant.isWritten, (blocks) => blocks.list(meant.root, 'skills', read)),
        (skill) => skill.id.value,
        new SkillsById(),
      );
  return { ...frameworkOf(document, meant), skills };
}

/** Tells which nodes are skills as they are written in a document of which other parts were repaired or led to the long form; `undefined` where all are. */
function ownSkills(
  document: SourceDocument,
  { isWritten }: MeantFile,
): ((node: Node | undefined) => boolean) | undefined {
  if (isWritten) return undefined;
  const list = document.parsed.composable ? findPair(document.root, 'skills')?.value : undefined;
  const own = new Set(list?.kind === 'sequence' ? list.items : []);
  return (node) => node !== undefined && own.has(node);
}

/** The same for who needs a few of its skills: each is read when somebody asks for it, so that the tree is kept as long as this is. */
export function readFrameworkWhenAsked(document: SourceDocument): Framework {
  const meant = readAsMeant(document);
  const isOwn = ownSkills(document, meant);
  const list = meant.root.mappingList('skills');
  const at = (index: number) => {
    const reader = list.at(index);
    return reader && readSkill(reader, isOwn?.(reader.node) ?? true);
  };
  const headAt = (index: number) => {
    const node = list.nodes[index];
    return node && readSkillHead(new Reader(document, node));
  };
  return {
    ...frameworkOf(document, meant),
    skills: new SkillsWhenAsked(withIndexes(() => indexesById(document, list), { at, contentAt: at, headAt })),
  };
}

const withIndexes = whenAsked('indexes');

/** The indexes of the mappings of a list by their ids; of several with one id the first. */
function indexesById(document: SourceDocument, { nodes }: MappingList): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const id = new Reader(document, node).words('id');
    if (id !== undefined && !indexes.has(id)) indexes.set(id, index);
  }
  return indexes;
}

/** The framework but for its skills. */
function frameworkOf(document: SourceDocument, { root, isWritten }: MeantFile): Framework {
  const list = isWritten ? findPair(document.root, 'skills')?.value : undefined;
  return { ...frameOf(document.uri, root), ...defined({ skillsEnd: listEnd(document, list) }) };
}

/** The framework without its skills, which are nearly all of its lines: quick even where there are thousands of them. */
export function readFrameworkFrame(document: SourceDocument): Framework {
  return frameOf(document.uri, readAsMeant(document).root);
}

function frameOf(uri: string, root: Reader): Framework {
  const scales = root.entries('scales').map(([id, scale]) => readScale(scale, id.value));
  return {
    kind: 'framework',
    uri,
    scales: byId(scales, (scale) => scale.id),
    categories: root.mappings('categories').flatMap((category) => readCategory(category) ?? []),
    grades: root.mappings('grades').flatMap((grade) => readGrade(grade) ?? []),
    skills: new Map(),
    ...defined({
      id: root.text('id'),
      name: root.text('name'),
      cumulative: root.flag('cumulative'),
      version: root.text('version'),
      description: root.text('description'),
      lang: root.text('lang'),
      source: root.source('source'),
      defaultScale: root.text('defaultScale'),
    }),
  };
}

function byId<T>(values: readonly T[], id: (value: T) => string, map = new Map<string, T>()): Map<string, T> {
  for (const value of values) if (!map.has(id(value))) map.set(id(value), value);
  return map;
}

/** What a thing is called, and whether that is written: else it is called by its id. */
function nameOr(reader: Reader, id: string): { readonly name: string; readonly isNamed: boolean } {
  const name = reader.text('name')?.value;
  return { name: name ?? id, isNamed: name !== undefined };
}

function readScale(reader: Reader, id: string): Scale {
  return {
    id,
    ...nameOr(reader, id),
    levels: reader.mappings('levels').flatMap((level) => readScaleLevel(level) ?? []),
    path: reader.path,
    ...defined({ display: reader.text('display')?.value }),
  };
}

function readScaleLevel(reader: Reader): ScaleLevel | undefined {
  const id = reader.text('id')?.value;
  if (id === undefined) return undefined;
  return {
    id,
    ...nameOr(reader, id),
    aliases: reader.texts('aliases').map((alias) => alias.value),
    codes: reader.codes('codes'),
    ...reader.place(),
    ...defined({ value: reader.number('value'), description: reader.text('description') }),
  };
}

function readCategory(reader: Reader): Category | undefined {
  const id = reader.text('id')?.value;
  if (id === undefined) return undefined;
  return {
    id,
    ...nameOr(reader, id),
    path: reader.path,
    codes: reader.codes('codes'),
    ...defined({
      parent: reader.text('parent')?.value,
      parentReference: reader.text('parent'),
      description: reader.text('description'),
    }),
  };
}

function readGrade(reader: Reader): Grade | undefined {
  const id = reader.text('id')?.value;
  if (id === undefined) return undefined;
  const nextReferences = reader.texts('progressesTo');
  return {
    id,
    ...nameOr(reader, id),
    path: reader.path,
    progressesTo: nextReferences.map((grade) => grade.value),
    nextReferences,
    details: reader.details('details'),
    codes: reader.codes('codes'),
    ...defined({ track: reader.text('track')?.value, description: reader.text('description') }),
  };
}

const headKeys = ['id', 'name', 'scale', 'status', 'replacedBy'] as const;

/** No more of a skill than says which one it is; `undefined` when it has no id. */
export function readSkillHead(reader: Reader): SkillHead | undefined {
  const words = reader.wordsOf(headKeys);
  const head: { -readonly [K in keyof SkillHead]?: SkillHead[K] } = {};
  for (const key of headKeys) {
    const value = words[key];
    if (value !== undefined) head[key] = { value };
  }
  const { id } = head;
  return id && { ...head, id };
}

/**
 * One skill of a framework; `undefined` when it has no id. `isWritten` is false for one whose nodes do not stand in the document as they are, in
 * which no place for one more level can be told.
 */
export function readSkill(reader: Reader, isWritten = true): Skill | undefined {
  const id = reader.text('id');
  if (!id) return undefined;
  return {
    ...reader.place(),
    id,
    category: reader.texts('category'),
    aliases: reader.texts('aliases'),
    details: reader.details('details'),
    codes: reader.codes('codes'),
    indicators: readIndicators(reader),
    links: reader.links('links'),
    questions: reader.texts('questions'),
    levels: reader.entries('levels').map(([level, value]) => readSkillLevel(value, level)),
    ...defined({
      name: reader.text('name'),
      kind: reader.text('kind'),
      description: reader.text('description'),
      guidance: reader.text('guidance'),
      scale: reader.text('scale'),
      status: reader.text('status'),
      replacedBy: reader.text('replacedBy'),
      url: reader.text('url'),
      levelsEnd: isWritten ? mappingEnd(reader.document, reader.at('levels').node) : undefined,
    }),
  };
}

/** Nearly all levels are a description and nothing else, of which a catalogue has tens of thousands: they share what they have none of. */
const noMore = { indicators: [], examples: [], links: [], questions: [] } as const;

function readSkillLevel(reader: Reader, level: SkillLevel['level']): SkillLevel {
  if (dereference(reader.node)?.kind !== 'mapping') {
    const description = reader.asText();
    return description ? { level, ...noMore, description } : { level, ...noMore };
  }
  return {
    level,
    indicators: readIndicators(reader),
    examples: reader.texts('examples'),
    links: reader.links('links'),
    questions: reader.texts('questions'),
    ...defined({ description: reader.text('description') }),
  };
}

function readIndicators(reader: Reader): Indicator[] {
  return reader.items('indicators').flatMap((item) => {
    const text = dereference(item.node)?.kind === 'mapping' ? item.text('text') : item.asText();
    return text ? [{ text, examples: item.texts('examples') }] : [];
  });
}
