import {
  indentationOf,
  insertion,
  insertPair,
  lineBreakOf,
  plainOrQuoted,
  removePair,
} from '../../service/document/edits/edits.ts';
import { listEnd } from '../../service/document/edits/listEnd.ts';
import type { Item, SkillGroup } from '../../service/document/profile/profile.ts';
import type { OffsetEdit, SourceDocument } from '../../service/document/sourceDocument.ts';
import { columnOf } from '../../service/document/syntax/spans.ts';
import { dereference, findPair, type MappingNode, type SequenceNode } from '../../service/document/syntax/tree.ts';
import { nameKey } from '../../service/text/names.ts';
import type { BookRole } from './bookFiles.ts';
import { type LevelWords, levelText, type MeantLevel } from './levelWords.ts';
import { heldAt, removalEdit } from './textEdit.ts';

/** What an item of a role is to say. */
export interface NewItem {
  readonly ref?: string;
  readonly name?: string;
  readonly level: MeantLevel;
  /** Drops an inherited item. */
  readonly remove?: boolean;
}

/** Writes another level into an item; `undefined` where the item is written so that nothing can be changed in it alone. */
export function levelEdit(
  document: SourceDocument,
  item: Item,
  meant: MeantLevel,
  levels: readonly LevelWords[],
): OffsetEdit | undefined {
  const held = heldAt(document, item.path);
  if (!held) return undefined;
  const { node } = held;
  if (node.kind === 'scalar') return levelOfText(document, item, meant, levels);
  if (node.kind !== 'mapping') return undefined;
  const pair = findPair(node, 'level');
  if (!pair) {
    const after = findPair(node, 'ref') ?? findPair(node, 'name');
    const line = `level: ${levelText(meant, undefined, levels, node.flow)}`;
    return meant.length === 0
      ? undefined
      : insertPair(document, node, ownPair(node, after), { lines: [line], flow: line });
  }
  if (ownPair(node, pair) === undefined) return undefined;
  if (meant.length === 0) return removePair(document, node, pair);
  const before = pair.value.kind === 'scalar' ? pair.value : undefined;
  const text = levelText(meant, before, levels, node.flow);
  const isMapping = pair.value.kind === 'mapping' && !pair.value.flow;
  // The lines of `min` and `max` go with what is below the key.
  const start = isMapping ? document.text.indexOf(':', pair.key.end) + 1 : pair.value.start;
  return { start, end: pair.value.end, newText: `${isMapping ? ' ' : ''}${text}` };
}

function ownPair(node: MappingNode, pair: ReturnType<typeof findPair>): ReturnType<typeof findPair> {
  return pair && node.pairs.includes(pair) ? pair : undefined;
}

/** An item that is a text alone becomes one with keys, if the text is its name and nothing else. */
function levelOfText(
  document: SourceDocument,
  item: Item,
  meant: MeantLevel,
  levels: readonly LevelWords[],
): OffsetEdit | undefined {
  const held = heldAt(document, item.path);
  if (held?.node.kind !== 'scalar' || held.parent.kind !== 'sequence' || meant.length === 0) return undefined;
  const { node, parent } = held;
  if (node.value !== item.name?.value) return undefined;
  const source = document.text.slice(node.start, node.end);
  if (source.includes('\n')) return undefined;
  const level = levelText(meant, undefined, levels, parent.flow);
  if (parent.flow) return { start: node.start, end: node.end, newText: `{ name: ${source}, level: ${level} }` };
  const indent = lineBreakOf(document.text) + ' '.repeat(columnOf(document.text, node.start));
  return { start: node.start, end: node.end, newText: `name: ${source}${indent}level: ${level}` };
}

/** Takes an item out of its role, the key `items` or the group with the last one. */
export function itemRemoval(document: SourceDocument, item: Item): OffsetEdit | undefined {
  return removalEdit(document, item.path);
}

/**
 * Adds an item to the skills of a role: to the group of this title, else to the last group, in the way in which the last item there is written.
 * `undefined` where no place for it can be found.
 */
export function itemAddition(
  { document, role }: BookRole,
  groupTitle: string,
  item: NewItem,
  levels: readonly LevelWords[],
): OffsetEdit | undefined {
  const groups = role.skills.filter(({ items, uri }) => uri === role.uri && items.some((one) => one.uri === role.uri));
  const group = groups.find((one) => isCalled(one, groupTitle)) ?? groups.at(-1);
  const last = group?.items.at(-1);
  const sequence = last && heldAt(document, last.path)?.parent;
  const pairs = pairsOf(item, levels);
  if (sequence?.kind === 'sequence') return addedTo(document, sequence, pairs);
  return group ? undefined : firstItem(document, pairs);
}

/** Whether a group is called so in cells, by its title, its type or its category. */
function isCalled({ title, type, category }: SkillGroup, name: string): boolean {
  const key = nameKey(name);
  return [title?.value, type?.value, category.at(-1)?.value].some((one) => one !== undefined && nameKey(one) === key);
}

function pairsOf({ ref, name, level, remove }: NewItem, levels: readonly LevelWords[]): string[] {
  return [
    ...(ref === undefined ? [] : [`ref: ${plainOrQuoted(ref, true)}`]),
    ...(name === undefined ? [] : [`name: ${plainOrQuoted(name, true)}`]),
    ...(level.length === 0 ? [] : [`level: ${levelText(level, undefined, levels, true)}`]),
    ...(remove ? ['remove: true'] : []),
  ];
}

function addedTo(document: SourceDocument, sequence: SequenceNode, pairs: readonly string[]): OffsetEdit | undefined {
  const last = sequence.items.at(-1);
  if (sequence.flow) return last && insertion(last.end, `, { ${pairs.join(', ')} }`);
  const end = listEnd(document, sequence);
  if (!end) return undefined;
  const content = dereference(last);
  const isFlow = content?.kind === 'mapping' && content.flow;
  const text = isFlow ? `${end.lead}- { ${pairs.join(', ')} }` : `${end.lead}- ${pairs.join(`${end.lead}  `)}`;
  return insertion(document.offsetAt(end.range.start), text);
}

/** The first skill of a role that has none, in a section of its own at the end. */
function firstItem(document: SourceDocument, pairs: readonly string[]): OffsetEdit | undefined {
  const { root } = document;
  if (root?.kind !== 'mapping' || root.flow || findPair(root, 'skills')) return undefined;
  const indent = ' '.repeat(indentationOf(document).items);
  const lines = ['skills:', `${indent}- ${pairs[0] ?? ''}`, ...pairs.slice(1).map((pair) => `${indent}  ${pair}`)];
  return insertPair(document, root, root.pairs.at(-1), { lines, flow: '' });
}
