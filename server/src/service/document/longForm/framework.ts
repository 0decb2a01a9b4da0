import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { pathBelow } from '../syntax/pointer.ts';
import { dereference, findValue, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { type Form, isNothing, writtenPairs, writtenValue } from './form.ts';
import { idOfName } from './ids.ts';
import { knownPair, pairNamed, scalar } from './nodes.ts';

/** A file that is a framework: its mapping, the mappings that it lists, or a mapping below a single key. */
export function convertFramework(form: Form, root: Node): Node | undefined {
  const content = dereference(root);
  if (content === undefined || content.kind === 'scalar') {
    if (!isNothing(root)) form.leave('', { node: root, path: '' });
    return undefined;
  }
  if (content.kind === 'sequence') return convertListed(form, content.items, root);
  const [only] = content.pairs;
  if (only && content.pairs.length === 1 && isWrapper(only)) {
    const inner = dereference(only.value);
    if (inner?.kind === 'mapping') return convertWrapped(form, only, inner, root);
  }
  return finished(form, convertPairs(form, content, '', 'framework'), root);
}

/** A list of mappings is one mapping; a list of texts the skills. */
function convertListed(form: Form, items: readonly Node[], root: Node): Node {
  const mappings: { mapping: MappingNode; path: string }[] = [];
  for (const [index, item] of items.entries()) {
    const mapping = dereference(item);
    if (mapping?.kind === 'mapping') mappings.push({ mapping, path: `/${index}` });
    else if (!isNothing(item)) form.leave('', { node: item, path: `/${index}` });
  }
  const pairs: PairNode[] = [];
  for (const { mapping, path } of mappings) {
    for (const pair of pairsBelow(form, mapping, path)) {
      if (!pairNamed(pairs, keyName(pair) ?? '')) pairs.push(pair);
      else form.leave(keyName(pair) ?? '', { node: pair.value, path: form.places.get(pair.value) ?? path });
    }
  }
  return finished(form, pairs, root);
}

/** The pairs of a mapping that is not the file's own, whose values then stand elsewhere than they are written. */
function pairsBelow(form: Form, mapping: MappingNode, path: string): PairNode[] {
  return convertPairs(form, mapping, path, 'framework').map((pair) => {
    if (form.places.has(pair.value)) return pair;
    return { ...pair, value: form.put(pair.value, pathBelow(path, keyName(pair) ?? '')) };
  });
}

function isWrapper(pair: PairNode): boolean {
  const name = keyName(pair) ?? '';
  const inner = dereference(pair.value);
  const keys = knownKeys('framework');
  if (inner?.kind !== 'mapping' || (keys.has(name) && name !== 'name')) return false;
  return writtenPairs(inner).some(
    (one) => keys.has(keyName(one) ?? '') || meantKey(keyName(one) ?? '', 'framework') !== undefined,
  );
}

/** The key above a whole framework is its id or its name, where it has none and the key is no word for a framework. */
function convertWrapped(form: Form, wrapper: PairNode, inner: MappingNode, root: Node): Node {
  const { path } = writtenValue(wrapper, '');
  const pairs = pairsBelow(form, inner, path);
  const label = form.labelOf(wrapper, path);
  if (meantKey(label.text, 'framework') !== undefined) return finished(form, pairs, root);
  const key = ['id', 'name'].find(
    (one) => !pairNamed(pairs, one) && (one === 'name' || idOfName(label.text) === label.text),
  );
  if (key !== undefined) return finished(form, [knownPair(key, form.words(label)), ...pairs], root);
  form.leaveWords(label);
  return finished(form, pairs, root);
}

/** The framework, with the only scale that it has as its default where that scale was written without a name. */
function finished(form: Form, pairs: readonly PairNode[], root: Node): Node {
  const all = [...pairs];
  addDefaultScale(form, all);
  addCategories(form, all);
  return form.mapping(all, root, '');
}

function addDefaultScale(form: Form, pairs: PairNode[]): void {
  const scales = pairNamed(pairs, 'scales');
  const content = dereference(scales?.value);
  const [only, ...others] = content?.kind === 'mapping' ? content.pairs : [];
  if (!scales || !only || others.length > 0 || pairNamed(pairs, 'defaultScale') || only.key.start !== only.key.end)
    return;
  const id = keyName(only) ?? '';
  const node = scalar(id, { start: scales.value.start, end: scales.value.start });
  pairs.push(knownPair('defaultScale', form.put(node, form.places.get(scales.value) ?? '/scales')));
}

/** The categories that the words above skills are, where the framework has none of these ids. */
function addCategories(form: Form, pairs: PairNode[]): void {
  const at = pairs.findIndex((pair) => keyName(pair) === 'categories');
  const categories = dereference(pairs[at]?.value);
  const items = categories?.kind === 'sequence' ? [...categories.items] : [];
  const ids = new Set(items.map((item) => toText(findValue(item, 'id'))));
  const added = [...form.headings].filter(([id]) => !ids.has(id));
  if (added.length === 0) return;
  for (const [id, label] of added) {
    const pair = knownPair('id', form.words({ ...label, text: id }));
    items.push(form.mapping([pair, knownPair('name', form.words(label))], label, label.path));
  }
  const [, first] = added[0] ?? [];
  const before = pairs[at];
  const path = before ? (form.places.get(before.value) ?? '/categories') : (first?.path ?? '');
  if (before && categories?.kind === 'sequence' && !form.made.has(categories)) {
    for (const [index, item] of categories.items.entries()) items[index] = form.put(item, `${path}/${index}`);
  }
  const list = form.sequence(items, before?.value ?? first ?? { start: 0, end: 0 }, path);
  if (before) pairs[at] = { ...before, value: list };
  else pairs.push(knownPair('categories', list));
}

function toText(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' ? String(node.value) : undefined;
}
