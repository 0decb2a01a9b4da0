import { isGroup } from '../../document/longForm/fits.ts';
import type { Item, SkillGroup } from '../../document/profile/profile.ts';
import { lineEnd, lineStart, skipBlanks } from '../../document/syntax/spans.ts';
import { type MappingNode, type Node, nodesAt, type Path, type SequenceNode } from '../../document/syntax/tree.ts';
import type { RefactorContext } from './refactoring.ts';

/** A group of skills and where it is written. */
export interface GroupPlace {
  readonly group: SkillGroup;
  readonly node: MappingNode;
  readonly path: Path;
}

/** A skill and where it is written: in a group, or directly below `skills`, where its group is written nowhere. */
export interface ItemPlace {
  readonly group: SkillGroup;
  readonly item: Item;
  readonly itemNode: MappingNode;
  readonly itemPath: Path;
}

/** The group of skills around the selection; `undefined` outside, and for one that an alias brings in. */
export function groupAt(context: RefactorContext): GroupPlace | undefined {
  const [, list, step] = stepsAt(context);
  if (list?.segment !== 'skills' || step?.node.kind !== 'mapping') return undefined;
  if (!isGroup(step.node)) return undefined;
  const group = context.role.skills.find((one) => startsAt(context, one, step.node));
  return group && { group, node: step.node, path: ['skills', step.segment ?? 0] };
}

/** The item of a group around the selection; the dash before it counts as the item. */
export function itemAt(context: RefactorContext): ItemPlace | undefined {
  const place = groupAt(context);
  const [, skills, first, list, step] = stepsAt(context);
  if (place && list?.segment === 'items' && step?.node.kind === 'mapping') {
    return placeIn(context, [place.group], step.node, [...place.path, 'items', step.segment ?? 0]);
  }
  if (place || skills?.segment !== 'skills' || first?.node.kind !== 'mapping') return undefined;
  return placeIn(context, context.role.skills, first.node, ['skills', first.segment ?? 0]);
}

function placeIn(
  context: RefactorContext,
  groups: readonly SkillGroup[],
  itemNode: MappingNode,
  itemPath: Path,
): ItemPlace | undefined {
  for (const group of groups) {
    const item = group.items.find((one) => startsAt(context, one, itemNode));
    if (item) return { group, item, itemNode, itemPath };
  }
  return undefined;
}

/** The nodes around the beginning of the selection, aliases not followed. */
function stepsAt({ document, span }: RefactorContext) {
  const { text, root } = document;
  const line = lineStart(text, span.start);
  const dash = /^[ \t]*(?:-[ \t]+)+/.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0;
  // Before the first word of a line the cursor means what is on the line.
  return nodesAt(root, Math.max(span.start, line + dash, skipBlanks(text, line)));
}

function startsAt({ document }: RefactorContext, { range }: Pick<Item, 'range'>, node: Node): boolean {
  const { line, character } = document.positionAt(node.start);
  return range.start.line === line && range.start.character === character;
}

/** The list of a group's items, when it is written in the group itself. */
export function itemsOf({ node }: GroupPlace): SequenceNode | undefined {
  const value = node.pairs.find(({ key }) => key.kind === 'scalar' && key.value === 'items')?.value;
  return value?.kind === 'sequence' ? value : undefined;
}
