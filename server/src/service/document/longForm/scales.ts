import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { type Form, isNothing, type Written, writtenPairs, writtenValue } from './form.ts';
import { idOfName } from './ids.ts';
import { itemsIn } from './lists.ts';
import { knownPair, pairNamed, pairOf, scalar } from './nodes.ts';

/** Scales by id: also a list of scales, and the levels of a single scale without a name. */
export function convertScales(form: Form, written: Written, label: string): Node | undefined {
  const pairs = scalesIn(form, written, label);
  return pairs.length === 0 ? undefined : form.mapping(pairs, written.node, written.path);
}

function scalesIn(form: Form, written: Written, label: string): PairNode[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  if (content.kind === 'mapping') {
    if (content.pairs.some((pair) => keyName(pair) === 'levels'))
      return [scaleOf(form, content, path, undefined, label)];
    // Texts alone are the levels of one scale.
    if (writtenPairs(content).every((pair) => dereference(pair.value)?.kind === 'scalar'))
      return [levelsAsScale(form, written, label)];
    return writtenPairs(content).flatMap((pair) => scaleOfPair(form, pair, path));
  }
  if (content.kind === 'sequence') {
    const scales = content.items.map((item) => dereference(item));
    if (
      scales.length > 0 &&
      scales.every((item) => item?.kind === 'mapping' && item.pairs.some((pair) => keyName(pair) === 'levels'))
    ) {
      return scales.flatMap((item, i) =>
        item?.kind === 'mapping' ? [scaleOf(form, item, `${path}/${i}`, undefined, label)] : [],
      );
    }
  }
  return [levelsAsScale(form, written, label)];
}

/** A scale that is made of its levels alone is called by the key above them. */
function levelsAsScale(form: Form, written: Written, label: string): PairNode {
  const { node, path } = written;
  const key = scalar(idOfName(label) || 'levels', { start: node.start, end: node.start });
  const name = form.composed(label, { start: node.start, end: node.start }, path);
  const levels = form.sequence(itemsIn(form, written, 'scaleLevel', {}), node, path);
  return pairOf(key, form.mapping([knownPair('name', name), knownPair('levels', levels)], node, path));
}

function scaleOf(form: Form, mapping: MappingNode, path: string, key: Node | undefined, label: string): PairNode {
  const idPair = key ? undefined : mapping.pairs.find((pair) => keyName(pair) === 'id');
  const pairs = convertPairs(form, mapping, path, 'scale', new Set(idPair ? [idPair] : []));
  const nameNode = dereference(pairNamed(pairs, 'name')?.value);
  const id = idOfName(nameNode?.kind === 'scalar' ? form.textOf(nameNode) : label) || 'levels';
  const named = key ?? idPair?.value ?? scalar(id, { start: mapping.start, end: mapping.start });
  return pairOf(named, form.mapping(pairs, mapping, path));
}

function scaleOfPair(form: Form, pair: PairNode, path: string): PairNode[] {
  const value = writtenValue(pair, path);
  const content = dereference(pair.value);
  const label = form.labelOf(pair, value.path);
  if (label.text.startsWith('x-')) return [pairOf(pair.key, form.put(pair.value, value.path))];
  if (
    content?.kind === 'mapping' &&
    content.pairs.some((one) => ['levels', 'name', 'display'].includes(keyName(one) ?? ''))
  ) {
    return [scaleOf(form, content, value.path, pair.key, label.text)];
  }
  if (isNothing(pair.value)) return [pairOf(pair.key, form.put(pair.value, value.path))];
  const name = form.words(label);
  const levels = form.sequence(itemsIn(form, value, 'scaleLevel', {}), pair.value, value.path);
  return [
    pairOf(pair.key, form.mapping([knownPair('name', name), knownPair('levels', levels)], pair.value, value.path)),
  ];
}
