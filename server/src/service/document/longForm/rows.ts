import { type KeyContext, knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { type Draft, type ListKind, newDraft, spacedLabel, textKey } from './draft.ts';
import { type Form, isNothing, type Label, writtenPairs, writtenValue } from './form.ts';
import { knownPair, pairNamed } from './nodes.ts';

/*
 * Lists of mappings that are the rows of a table, with keys of the author's own: `{ topic: Routes, seen: yearly }`.
 */

/** Whether all items are mappings of short values with the same keys, at least two of each. */
export function isTable(items: readonly Node[]): boolean {
  const [first] = items;
  const keys = first && items.length > 1 ? keysOf(first) : undefined;
  return keys !== undefined && items.every((item) => keysOf(item) === keys);
}

/** The keys of a mapping of scalars, in their order; `undefined` for anything else. */
function keysOf(node: Node): string | undefined {
  const content = dereference(node);
  if (content?.kind !== 'mapping' || content.pairs.length < 2) return undefined;
  const names = content.pairs.map((pair) => (dereference(pair.value)?.kind === 'scalar' ? keyName(pair) : undefined));
  return names.some((name) => name === undefined || name.startsWith('x-')) ? undefined : names.join('\n');
}

/** An item that a row stands for, and the words above its first column, unless these say no more than that it is the name. */
export interface Row {
  readonly draft: Draft;
  readonly label?: Label;
}

/** A row whose first value names it, with keys that no item has as its facts; `undefined` for one that has its name elsewhere. */
export function rowOf(
  form: Form,
  { node, path }: { readonly node: MappingNode; readonly path: string },
  { context }: ListKind,
): Row | undefined {
  const [first, ...others] = writtenPairs(node);
  if (!first || isNothing(first.value) || !knownKeys(context).has('details')) return undefined;
  if (knownKeys(context).has(keyName(first) ?? '') || others.some((pair) => isName(pair, context))) return undefined;
  const written = writtenValue(first, path);
  const name = knownPair(textKey(context), form.put(first.value, written.path), first.key);
  const rest = convertPairs(form, node, path, context, new Set([first]), true);
  if (pairNamed(rest, textKey(context))) return undefined;
  const draft = newDraft([name, ...rest], node, path);
  return isName(first, context) ? { draft } : { draft, label: spacedLabel(form.labelOf(first, written.path)) };
}

/** Whether a key is one of those that name an item, or a word for one. */
function isName(pair: PairNode, context: KeyContext): boolean {
  const key = keyName(pair) ?? '';
  const meant = knownKeys(context).has(key) ? key : meantKey(key, context);
  return meant === 'name' || meant === 'id' || meant === 'ref' || meant === textKey(context);
}
