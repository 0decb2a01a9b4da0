import { type KeyContext, knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { type Draft, type ListKind, newDraft, textKey } from './draft.ts';
import { type Form, isNothing, writtenPairs, writtenValue } from './form.ts';
import { knownPair } from './nodes.ts';

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

/** A row whose first key is a word for its name, with keys that no item has as its facts; `undefined` for one without such a word. */
export function rowDraft(
  form: Form,
  { node, path }: { readonly node: MappingNode; readonly path: string },
  { context }: ListKind,
): Draft | undefined {
  const [first] = writtenPairs(node);
  if (!first || isNothing(first.value) || !knownKeys(context).has('details')) return undefined;
  if (!isName(first, context)) return undefined;
  const name = knownPair(textKey(context), form.put(first.value, writtenValue(first, path).path), first.key);
  const rest = convertPairs(form, node, path, context, new Set([first]), true);
  return newDraft([name, ...rest.filter((pair) => keyName(pair) !== textKey(context))], node, path);
}

/** Whether a key is a word for what the items of a list are called. */
function isName(pair: PairNode, context: KeyContext): boolean {
  const meant = meantKey(keyName(pair) ?? '', context);
  return meant === 'name' || meant === textKey(context);
}
