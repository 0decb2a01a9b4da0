import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { type Form, isNothing, writtenPairs, writtenValue } from './form.ts';
import { knownPair, mappingOf, pairNamed, scalar } from './nodes.ts';

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
    if (inner?.kind === 'mapping')
      return finished(form, convertPairs(form, inner, writtenValue(only, '').path, 'framework'), root);
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
    for (const pair of convertPairs(form, mapping, path, 'framework')) {
      if (!pairNamed(pairs, keyName(pair) ?? '')) pairs.push(pair);
      else form.leave(keyName(pair) ?? '', { node: pair.value, path: form.places.get(pair.value) ?? path });
    }
  }
  return finished(form, pairs, root);
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

/** Skills that stand below words are in categories of these names, which the framework then has. */
function addCategories(form: Form, pairs: PairNode[]): void {
  void form;
  void mappingOf;
  void pairs;
}
