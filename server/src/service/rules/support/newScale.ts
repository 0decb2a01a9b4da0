import { insertPair, plainOrQuoted, quote } from '../../document/edits/edits.ts';
import { newFile } from '../../document/edits/fileChange.ts';
import { mappingAt } from '../../document/places.ts';
import type { Item, RoleProfile, SkillGroup } from '../../document/profile/profile.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { findPair, keyName, type MappingNode } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { titleOfRole } from '../../model/roleLabels.ts';
import { quoted } from '../../schema/wording.ts';
import { inOrderOfLevels } from '../../text/levelOrder.ts';
import { slug } from '../../text/slug.ts';

/** A skill whose level is on no scale, and the group that it stands in. */
export interface UnscaledItem {
  readonly item: Item;
  readonly group: SkillGroup;
}

/** A new framework beside the role: its alias, its path from the role, and its URI. */
interface NewFramework {
  readonly alias: string;
  readonly path: string;
  readonly uri: string;
}

/**
 * Makes a scale of the levels that a role uses without one: in a new framework beside it, which the role then names. None where the levels
 * cannot be told apart as ids, or the file cannot be edited. `isFree` tells whether there is no file with a URI.
 */
export function newScaleFix(
  document: SourceDocument,
  role: RoleProfile,
  items: readonly UnscaledItem[],
  isFree: (uri: string) => boolean,
): Fix | undefined {
  const framework = frameworkFor(document, role, isFree);
  const levels = levelsOf(items);
  if (!framework || levels.size < 2) return undefined;
  const use = useOf(document, framework);
  const scales = scaleEdits(document, items, `${framework.alias}/levels`);
  if (!use || scales.length === 0) return undefined;
  return {
    kind: say`make a scale of the levels`,
    title: say`Make a scale of these levels in ${quoted(framework.path)}`,
    edits: [use, ...scales],
    elsewhere: [newFile(framework.uri, frameworkText(framework.alias, titleOfRole(role), levels))],
    safe: false,
  };
}

function frameworkFor(
  document: SourceDocument,
  role: RoleProfile,
  isFree: (uri: string) => boolean,
): NewFramework | undefined {
  const id = slug(role.id?.value ?? '');
  const taken = new Set(role.frameworks.map(({ alias }) => alias.value));
  const folder = document.uri.slice(0, document.uri.lastIndexOf('/') + 1);
  for (const alias of id === '' ? [] : [id, `${id}-levels`]) {
    const name = `${alias}.framework.yaml`;
    const uri = folder + encodeURIComponent(name);
    if (!taken.has(alias) && isFree(uri)) return { alias, path: `./${name}`, uri };
  }
  return undefined;
}

/** The levels as they are written, by the ids that they get, from the lowest to the highest. */
function levelsOf(items: readonly UnscaledItem[]): ReadonlyMap<string, string> {
  const written = new Set<string>();
  for (const { item } of items) {
    for (const end of item.level ? [item.level.min, item.level.max] : []) written.add(String(end.value));
  }
  const levels = new Map<string, string>();
  for (const [index, level] of inOrderOfLevels([...written]).entries()) {
    const id = slug(level);
    levels.set(id === '' || levels.has(id) ? `level-${index + 1}` : id, level);
  }
  return levels;
}

function frameworkText(id: string, title: string, levels: ReadonlyMap<string, string>): string {
  const lines = [...levels].map(([level, name]) => {
    const value = /^\d{1,4}$/.test(name) ? `, value: ${Number(name)}` : '';
    return `      - { id: ${idText(level)}${value}, name: ${plainOrQuoted(name, true)} }\n`;
  });
  const name = plainOrQuoted(`Levels of ${title}`, false);
  const head = `id: ${idText(id)}\nname: ${name}\ndefaultScale: levels\nscales:\n  levels:\n    name: Levels\n    levels:\n`;
  return head + lines.join('');
}

/** Ids are texts, also where they look like numbers. */
function idText(id: string): string {
  return /^[\d.]/.test(id) ? quote(id) : plainOrQuoted(id, true);
}

/** Names the framework in the role. */
function useOf(document: SourceDocument, { alias, path }: NewFramework): OffsetEdit | undefined {
  const { root } = document;
  if (root?.kind !== 'mapping') return undefined;
  const line = `${idText(alias)}: ${plainOrQuoted(path, true)}`;
  const frameworks = findPair(root, 'frameworks');
  if (!frameworks) {
    const before = root.pairs.findIndex((pair) => keyName(pair) === 'skills');
    if (before < 0) return undefined;
    return insertPair(document, root, root.pairs[before - 1], {
      lines: ['frameworks:', `  ${line}`],
      flow: `frameworks: { ${line} }`,
    });
  }
  const { value } = frameworks;
  if (value.kind !== 'mapping') return undefined;
  return insertPair(document, value, value.pairs.at(-1), { lines: [line], flow: line });
}

/** Writes `scale:` in groups all of whose levels are on no scale, else behind each level. A skill that is a text has no place for it. */
function scaleEdits(document: SourceDocument, items: readonly UnscaledItem[], scale: string): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  const text = `scale: ${scale}`;
  const insert = (mapping: MappingNode, key: string): void => {
    const after = mapping.pairs.find((pair) => keyName(pair) === key);
    const edit = after && insertPair(document, mapping, after, { lines: [text], flow: text });
    if (edit) edits.push(edit);
  };
  for (const group of new Set(items.map((one) => one.group))) {
    const own = items.filter((one) => one.group === group);
    const node = group.uri === document.uri && group.title ? mappingAt(document, group.range) : undefined;
    const hasTitle = node?.pairs.some((pair) => keyName(pair) === 'title') === true;
    const isWhole = group.items.every(
      ({ level, scale: set }) => !level || set || own.some(({ item }) => item.level === level),
    );
    if (node && hasTitle && isWhole) insert(node, 'title');
    else {
      for (const { item } of own) {
        const mapping = mappingAt(document, item.range);
        if (mapping) insert(mapping, 'level');
      }
    }
  }
  return edits;
}
