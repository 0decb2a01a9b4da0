import { type KeyContext, type ListShape, listContexts } from '../../format/knownKeys.ts';
import { dereference, type Node, type PairNode } from '../syntax/tree.ts';
import { chunksOf, mergedChunks } from './chunks.ts';
import { type Above, type Chunk, type Draft, type ListKind, labelKey, newDraft, nodeOf } from './draft.ts';
import { withId } from './fits.ts';
import type { Form, Written } from './form.ts';
import { idOfName } from './ids.ts';
import { knownPair, pairNamed, scalar } from './nodes.ts';

/** A list of items of a shape, from any value. */
export function convertItems(form: Form, written: Written, shape: ListShape): Node | undefined {
  const items = itemsIn(form, written, listContexts[shape], {});
  return items.length === 0 ? undefined : form.sequence(items, written.node, written.path);
}

/** The nodes of the items in any value. */
export function itemsIn(form: Form, written: Written, context: KeyContext, above: Above): Node[] {
  const kind: ListKind = { context, isGrouped: false };
  const chunks = chunksOf(form, written, kind, above);
  if (labelKey(context) === undefined) for (const { label } of chunks) if (label) form.leaveWords(label);
  const drafts = chunks.flatMap((chunk) => chunk.drafts);
  const named = withId.has(context) ? withIds(form, drafts) : drafts;
  return named.map((draft) => nodeOf(form, draft));
}

/** Drafts whose ids are made of their names where they have none. */
function withIds(form: Form, drafts: readonly Draft[]): Draft[] {
  const taken = new Set(drafts.map((draft) => draft.id ?? textAt(form, draft.pairs, 'id')));
  const numbers = new Map<string, number>();
  return drafts.map((draft) => {
    if (draft.id !== undefined || pairNamed(draft.pairs, 'id')) return draft;
    const name = pairNamed(draft.pairs, 'name');
    const id = idOfName(textAt(form, draft.pairs, 'name') ?? '');
    if (!name || id === '') return draft;
    let free = id;
    for (let number = numbers.get(id) ?? 2; taken.has(free); number++) {
      free = `${id}-${number}`;
      numbers.set(id, number + 1);
    }
    taken.add(free);
    const { start } = name.value;
    const value = form.put(scalar(free, { start, end: start }), form.places.get(name.value) ?? draft.path);
    return newDraft([knownPair('id', value), ...draft.pairs], draft.span, draft.path);
  });
}

function textAt(form: Form, pairs: readonly PairNode[], key: string): string | undefined {
  const content = dereference(pairNamed(pairs, key)?.value);
  return content?.kind === 'scalar' ? form.textOf(content) : undefined;
}

/** What is written for the groups of skills, and what stands above it. */
export interface GroupSource {
  readonly written: Written;
  readonly above: Above;
}

/** The groups of skills in any values, one after the other. */
export function groupsIn(form: Form, sources: readonly GroupSource[]): Node[] {
  const kind: ListKind = { context: 'skillItem', isGrouped: true };
  const chunks = sources.flatMap(({ written, above }) => chunksOf(form, written, kind, above));
  return mergedChunks(chunks).map((chunk) => groupNode(form, chunk));
}

function groupNode(form: Form, chunk: Chunk): Node {
  const { label, intro, group, groupNode: unchanged, drafts, span, path } = chunk;
  if (unchanged) return form.put(unchanged, path);
  const pairs: PairNode[] = [...(group ?? [])];
  if (!group && label) pairs.push(knownPair('title', form.words(label)));
  if (intro) pairs.push(knownPair('description', form.put(intro.node, intro.path)));
  if (drafts.length > 0) {
    const items = drafts.map((draft) => nodeOf(form, draft));
    pairs.push(knownPair('items', form.sequence(items, span, path)));
  }
  return form.mapping(pairs, span, path);
}

export function convertGroups(form: Form, written: Written): Node | undefined {
  const groups = groupsIn(form, [{ written, above: {} }]);
  return groups.length === 0 ? undefined : form.sequence(groups, written.node, written.path);
}
