import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { plainLabel } from './draft.ts';
import { type Form, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { itemsIn } from './lists.ts';
import { knownPair, pairNamed } from './nodes.ts';

/** One section of the author's own: its title, and below it prose or a list. */
export function sectionOf(form: Form, label: Label | undefined, { node, path }: Written): Node {
  const content = dereference(node);
  const title = label && label.text.trim() !== '' ? [knownPair('title', form.words(label))] : [];
  if (content?.kind === 'mapping' && isSection(content)) {
    const pairs = convertPairs(form, content, path, 'section');
    return form.mapping(pairNamed(pairs, 'title') ? pairs : [...title, ...pairs], node, path);
  }
  if (content?.kind === 'scalar') {
    const text = isNothing(node) ? [] : [knownPair('text', form.put(node, path))];
    return form.mapping([...title, ...text], node, path);
  }
  const items = itemsIn(form, { node, path }, 'item', {});
  const list = items.length > 0 ? [knownPair('items', form.sequence(items, node, path))] : [];
  return form.mapping([...title, ...list], node, path);
}

function isSection(mapping: MappingNode): boolean {
  const keys = knownKeys('section');
  const pairs = writtenPairs(mapping);
  const meant = pairs.map((pair) =>
    keys.has(keyName(pair) ?? '') ? keyName(pair) : meantKey(keyName(pair) ?? '', 'section'),
  );
  return (
    pairs.some((pair) => keys.has(keyName(pair) ?? '')) ||
    (meant.includes('title') && meant.every((key) => key !== undefined))
  );
}

/** The value of `sections`: sections, texts, or a mapping of titles to what stands below them. */
export function convertSections(form: Form, written: Written): Node | undefined {
  const sections = sectionsIn(form, written);
  return sections.length === 0 ? undefined : form.sequence(sections, written.node, written.path);
}

function sectionsIn(form: Form, { node, path }: Written): Node[] {
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  if (content.kind === 'sequence')
    return content.items.flatMap((item, i) => sectionsIn(form, { node: item, path: `${path}/${i}` }));
  if (content.kind === 'scalar' || isSection(content)) return [sectionOf(form, undefined, { node, path })];
  return writtenPairs(content).map((pair: PairNode) => {
    const value = writtenValue(pair, path);
    return sectionOf(form, plainLabel(form.labelOf(pair, value.path)), value);
  });
}
