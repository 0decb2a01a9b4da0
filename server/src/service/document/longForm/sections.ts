import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import type { Span } from '../../text/span.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode, type ScalarNode } from '../syntax/tree.ts';
import { convertPairs } from './convertMapping.ts';
import { type ListKind, nodeOf, plainLabel } from './draft.ts';
import { type Form, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { itemsIn } from './lists.ts';
import { knownPair, pairNamed } from './nodes.ts';
import { chunksOfParts } from './textItems.ts';
import { textParts } from './textParts.ts';

/** One section of the author's own: its title, and below it prose or a list. */
export function sectionOf(form: Form, label: Label | undefined, { node, path }: Written): Node {
  const content = dereference(node);
  const title = label && label.text.trim() !== '' ? [knownPair('title', form.words(label))] : [];
  if (content?.kind === 'mapping' && isSection(content)) {
    const pairs = convertPairs(form, content, path, 'section');
    const own = pairNamed(pairs, 'title') !== undefined;
    if (own && label) form.leaveWords(label);
    return form.mapping(own ? pairs : [...title, ...pairs], node, path);
  }
  if (content?.kind === 'scalar') {
    return form.mapping([...title, ...contentOf(form, content, { node, path })], node, path);
  }
  const items = itemsIn(form, { node, path }, 'item', {});
  const list = items.length > 0 ? [knownPair('items', form.sequence(items, node, path))] : [];
  return form.mapping([...title, ...list], node, path);
}

/** Prose as it is; a table and a list with bullets of any kind as items, after the text that introduces them. */
function contentOf(form: Form, scalar: ScalarNode, { node, path }: Written): PairNode[] {
  if (isNothing(node)) return [];
  const text = form.textOf(scalar);
  const parts = textParts(form.linesOf(scalar));
  const [first] = parts;
  const items = first?.kind === 'intro' ? parts.slice(1) : parts;
  // Lines that YAML joined are a list as well, unless they are sentences.
  const isFolded = (span: Span): boolean =>
    scalar.style === 'plain' && !/[.!?]$/.test(text.slice(span.start, span.end));
  const isList =
    items.length > 1 &&
    items.every((one) => one.kind === 'row' || one.kind === 'header' || one.markedFrom !== undefined || isFolded(one));
  if (!isList || (scalar.style === 'literal' && items.every(({ kind }) => kind === 'item')))
    return [knownPair('text', form.put(node, path))];
  const kind: ListKind = { context: 'item', isGrouped: false };
  const nodes = chunksOfParts(form, scalar, path, kind, {}, items).flatMap(({ drafts }) =>
    drafts.map((draft) => nodeOf(form, draft)),
  );
  const intro = first?.kind === 'intro' ? [knownPair('text', form.piece(scalar, first, path, true))] : [];
  return [...intro, knownPair('items', form.sequence(nodes, node, path))];
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
    return content.items.flatMap((item, i) => sectionsIn(form, form.element(item, path, i)));
  if (content.kind === 'scalar' || isSection(content)) return [sectionOf(form, undefined, { node, path })];
  return writtenPairs(content).map((pair: PairNode) => {
    const value = writtenValue(pair, path);
    return sectionOf(form, plainLabel(form.labelOf(pair, value.path)), value);
  });
}
