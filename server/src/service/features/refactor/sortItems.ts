import { itemBlocks } from '../../document/edits/itemBlocks.ts';
import type { Item } from '../../document/profile/profile.ts';
import { readRole } from '../../document/profile/readRole.ts';
import { readDocument, type SourceDocument, type Span } from '../../document/sourceDocument.ts';
import { nodeAtPath, type SequenceNode } from '../../document/syntax/tree.ts';
import { toValue } from '../../document/syntax/value.ts';
import { type Message, say } from '../../message.ts';
import { findSkill } from '../../model/frameworks.ts';
import { resolveLevel } from '../../model/levels.ts';
import { scaleOf } from '../../model/scales.ts';
import { keepsTexts } from './keepsTexts.ts';
import { type GroupPlace, groupAt, itemsOf } from './place.ts';
import type { Offer, RefactorContext, Refactoring } from './refactoring.ts';
import { difference } from './rewrite.ts';

/** The items of a group in the order of their levels or of the catalogue, the comments above an item going with it. */
export const sortItems: Refactoring = {
  kind: 'refactor.rewrite',
  offers(context) {
    const place = groupAt(context);
    const list = place && itemsOf(place);
    // Items that an alias brings in, or that are no items at all, have no place among the others.
    if (!place || !list || list.items.length !== place.group.items.length) return [];
    return [
      ...sorted(context, place, list, say`Sort the items by level, highest first`, byLevel(context, place)),
      ...sorted(context, place, list, say`Sort the items in the catalogue's order`, byCatalogue(context, place)),
    ];
  },
};

/** Each item's rank, the lowest first; `undefined` where the items cannot be compared. Those without one come last. */
type Ranks = readonly (number | undefined)[] | undefined;

function byLevel({ frameworks }: RefactorContext, { group }: GroupPlace): Ranks {
  const scales = new Set<unknown>();
  const ranks = group.items.map((item) => {
    const scale = scaleOf(item, group, frameworks);
    const level = item.level && scale && resolveLevel(item.level, scale);
    if (!level) return undefined;
    scales.add(scale);
    return -(level.to * 1000 + level.from);
  });
  return scales.size === 1 ? ranks : undefined;
}

function byCatalogue({ frameworks }: RefactorContext, { group }: GroupPlace): Ranks {
  const wanted = new Map<string, number | undefined>();
  for (const { ref } of group.items) if (ref && findSkill(frameworks, ref.value)) wanted.set(ref.value, undefined);
  let rank = 0;
  for (const [alias, { framework }] of frameworks) {
    for (const id of framework?.skills.keys() ?? []) {
      rank++;
      if (wanted.has(`${alias}/${id}`)) wanted.set(`${alias}/${id}`, rank);
    }
  }
  return group.items.map(({ ref }: Item) => ref && wanted.get(ref.value));
}

function sorted(
  context: RefactorContext,
  place: GroupPlace,
  list: SequenceNode,
  title: Message,
  ranks: Ranks,
): Offer[] {
  if (!ranks || ranks.every((rank) => rank === undefined)) return [];
  const rankOf = (index: number) => ranks[index] ?? Number.POSITIVE_INFINITY;
  const order = ranks
    .map((_, index) => index)
    .sort((a, b) => (rankOf(a) === rankOf(b) ? a - b : rankOf(a) - rankOf(b)));
  if (order.every((from, to) => from === to)) return [];
  const blocks = itemBlocks(context.document, list);
  const after = blocks && reordered(context.document, blocks, order);
  if (!after || after.problems.length > 0 || !sameItems(context.document, after, place)) return [];
  if (!keepsTexts(context, { roles: [readRole(after)] })) return [];
  return [{ title, edits: difference(context.document, after) }];
}

/** The blocks change places; what is between them stays. */
function reordered(document: SourceDocument, blocks: readonly Span[], order: readonly number[]): SourceDocument {
  const { text } = document;
  let after = text.slice(0, blocks[0]?.start ?? 0);
  for (const [to, from] of order.entries()) {
    const block = blocks[from];
    after += block ? text.slice(block.start, block.end) : '';
    after += text.slice(blocks[to]?.end ?? text.length, blocks[to + 1]?.start ?? text.length);
  }
  return readDocument(document.uri, document.kind, document.version, after);
}

/** Anchors and aliases may mean something else in another order. */
function sameItems(before: SourceDocument, after: SourceDocument, { path }: GroupPlace): boolean {
  const items = (document: SourceDocument) => {
    const value = toValue(nodeAtPath(document.root, [...path, 'items']));
    return Array.isArray(value)
      ? value
          .map((item) => JSON.stringify(item))
          .sort()
          .join('\n')
      : '';
  };
  return items(before) === items(after);
}
