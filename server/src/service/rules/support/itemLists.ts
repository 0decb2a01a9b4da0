import type { Range } from 'vscode-languageserver-types';
import { scalarAt } from '../../document/places.ts';
import type { Item, RoleProfile, SkillGroup, Text } from '../../document/profile/profile.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import { type MappingNode, nodesAt, type SequenceNode } from '../../document/syntax/tree.ts';
import { sourceMapOf } from '../../document/texts/sourceMap.ts';
import { itemLabel } from '../../model/labels.ts';
import { quoted } from '../../schema/wording.ts';

/** The items that stand in one list. */
export interface ItemList {
  /** The key of the role that holds them; all groups of skills share one. */
  readonly key: string;
  readonly items: readonly Item[];
  /** Of skills. */
  readonly group?: SkillGroup;
}

/** The lists of a role, each group of skills being one. */
export function listsOf(role: RoleProfile): ItemList[] {
  const { background, workActivities, skills, training, developmentActivities, qualifications } = role;
  return [
    { key: 'background', items: background },
    { key: 'workActivities', items: workActivities },
    ...skills.map((group) => ({ key: 'skills', items: group.items, group })),
    { key: 'training', items: training },
    { key: 'developmentActivities', items: developmentActivities },
    { key: 'qualifications', items: qualifications },
  ];
}

/** What its author calls an item, in quotes and cut to fit into a message. */
export function labelOf(item: Item): string {
  return quoted(itemLabel(item));
}

/** The words that an item is known by: its name, reference or text where they stand in it, else its first line. */
export function placeOf(document: SourceDocument, item: Item): Span {
  const text = [item.name, item.ref, item.description].find((one) => one && isWithin(one.range, item.range));
  return text ? textPlace(document, text) : firstLine(document.text, spanOf(document, item.range));
}

/** The first line of a text, without the sign of a block. */
export function textPlace(document: SourceDocument, { range }: Text): Span {
  const node = scalarAt(document, range);
  const span = node && typeof node.value === 'string' ? { start: 0, end: node.value.length } : undefined;
  return firstLine(document.text, node && span ? sourceMapOf(document, node)(span) : spanOf(document, range));
}

export function spanOf(document: SourceDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

function isWithin(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** The list that holds what fills a place, and where in it; `undefined` for what no list holds. */
export function inList(
  document: SourceDocument,
  range: Range,
): { readonly sequence: SequenceNode; readonly index: number } | undefined {
  const { start, end } = spanOf(document, range);
  const steps = nodesAt(document.root, start);
  for (const [depth, { node }] of steps.entries()) {
    const child = steps[depth + 1];
    if (node.kind !== 'sequence' || !child || child.node.start !== start || child.node.end !== end) continue;
    return typeof child.segment === 'number' ? { sequence: node, index: child.segment } : undefined;
  }
  return undefined;
}

/** The mapping that begins at a place; `undefined` for what stands there through an alias. */
export function mappingAt(document: SourceDocument, { start }: Range): MappingNode | undefined {
  const offset = document.offsetAt(start);
  const step = nodesAt(document.root, offset).find(({ node }) => node.kind === 'mapping' && node.start === offset);
  return step?.node.kind === 'mapping' ? step.node : undefined;
}
