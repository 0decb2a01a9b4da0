import { type KeyContext, knownKeys } from '../../format/knownKeys.ts';
import { importanceOf, saysImportanceAlone } from '../../format/otherWords.ts';
import { isId } from '../../text/slug.ts';
import type { Span } from '../../text/span.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { convertPairs, meaningOf } from './convertMapping.ts';
import {
  type Above,
  type Chunk,
  type Draft,
  joinedLabel,
  type ListKind,
  labelKey,
  newDraft,
  plainLabel,
  spacedLabel,
  withAbove,
} from './draft.ts';
import { itemOfEntry, knownItem } from './entries.ts';
import { fitsMapping, groupKeys, isGroup, withId } from './fits.ts';
import { type Form, hasText, isNothing, type Label, type Written, writtenPairs, writtenValue } from './form.ts';
import { knownPair, pairNamed } from './nodes.ts';
import { isTable, rowOf } from './rows.ts';
import { draftOfPair } from './textDrafts.ts';
import { commaItems, isParagraphs, textChunks, textOfItem } from './textItems.ts';
import { markdownOf } from './texts.ts';

/*
 * Any value as the items of a list, in chunks that stand below the same words. Lists, mappings and texts may be nested in any way that people
 * write them.
 */

/** The chunks of a value that stands where a list belongs. */
export function chunksOf(form: Form, written: Written, kind: ListKind, above: Above): Chunk[] {
  const { node, path } = written;
  const content = dereference(node);
  if (content === undefined || isNothing(node)) return [];
  switch (content.kind) {
    case 'scalar':
      return commaItems(form, content, path, kind, above) ?? textChunks(form, content, path, kind, above);
    case 'sequence': {
      const areRows = isTable(content.items);
      return mergedChunks(
        content.items.flatMap((item, i) => elementChunks(form, form.element(item, path, i), kind, above, areRows)),
      );
    }
    case 'mapping': {
      if (!isNumbered(content)) return mappingChunks(form, { node: content, path }, kind, above, false);
      const elements = writtenPairs(content).map((pair) => writtenValue(pair, path));
      return mergedChunks(elements.flatMap((element) => elementChunks(form, element, kind, above, false)));
    }
  }
}

/** `{1: Bake, 2: Sell}`: the numbers count the items and are no names. */
function isNumbered({ pairs }: MappingNode): boolean {
  const names = pairs.map(keyName);
  const first = names[0] === '0' ? 0 : 1;
  return names.length > 1 && names.every((name, index) => name === String(index + first));
}

/** Chunks below the same words, one after the other, are one. */
export function mergedChunks(chunks: readonly Chunk[]): Chunk[] {
  const merged: { chunk: Chunk; drafts: Draft[] }[] = [];
  for (const chunk of chunks) {
    const last = merged.at(-1);
    const isSame =
      last &&
      !chunk.group &&
      !last.chunk.group &&
      chunk.label?.text === last.chunk.label?.text &&
      (!chunk.intro || !last.chunk.intro);
    if (isSame) {
      for (const draft of chunk.drafts) last.drafts.push(draft);
      if (chunk.intro) last.chunk = { ...last.chunk, intro: chunk.intro };
    } else merged.push({ chunk, drafts: [...chunk.drafts] });
  }
  return merged.map(({ chunk, drafts }) => ({ ...chunk, drafts }));
}

function elementChunks(form: Form, written: Written, kind: ListKind, above: Above, isRow: boolean): Chunk[] {
  const content = dereference(written.node);
  if (content?.kind === 'mapping') {
    const mapping = { node: content, path: written.path };
    const row = isRow ? rowOf(form, mapping, kind) : undefined;
    if (!row) return mappingChunks(form, mapping, kind, above, true);
    const within = row.label ? { ...above, label: joinedLabel(above.label, row.label) } : above;
    return [chunk([withAbove(form, row.draft, within, kind)], within, content, written.path)];
  }
  if (content?.kind !== 'scalar') return chunksOf(form, written, kind, above);
  return isNothing(written.node) ? [] : textOfItem(form, content, written.path, kind, above);
}

interface WrittenMapping {
  readonly node: MappingNode;
  readonly path: string;
}

function mappingChunks(form: Form, written: WrittenMapping, kind: ListKind, above: Above, isInList: boolean): Chunk[] {
  const { node, path } = written;
  if (kind.isGrouped && isMeantAsGroup(node)) return [groupChunk(form, written, above)];
  const group =
    kind.isGrouped || labelKey(kind.context) !== 'type' ? undefined : groupOfItems(form, written, kind, above);
  if (group) return group;
  if (isItem(node, kind.context, isInList)) return [chunk([itemDraft(form, written, kind, above)], above, node, path)];
  const chunks = writtenPairs(node).flatMap((pair) => entryChunks(form, pair, path, kind, above));
  return mergedChunks(chunks);
}

function chunk(drafts: readonly Draft[], { label }: Above, span: Span, path: string): Chunk {
  return { drafts, span, path, ...(label ? { label } : {}) };
}

function isMeantAsGroup(mapping: MappingNode): boolean {
  if (isGroup(mapping)) return true;
  const meant = writtenPairs(mapping).map((pair) => ({
    key: meaningOf(pair, 'group'),
    kind: dereference(pair.value)?.kind,
  }));
  // "Group: Technical" with its skills in a list: words alone make no group.
  return (
    meant.length > 1 &&
    meant.every(({ key }) => key !== undefined && key !== 'type') &&
    meant.some(({ key, kind }) => key === 'items' && kind !== 'scalar') &&
    meant.some(({ key, kind }) => key === 'title' && kind === 'scalar')
  );
}

const titleWords: ReadonlySet<string> = new Set([
  'title',
  'name',
  'heading',
  'group',
  'area',
  'theme',
  'section',
  'type',
  'category',
]);
const listWords: ReadonlySet<string> = new Set(
  'items,list,tasks,duties,activities,responsibilities,accountabilities,skills,points,bullets,entries,courses,training,qualifications'.split(
    ',',
  ),
);

/** Items that are grouped as skills are, where lists have no groups: the title of the group stands above its items. */
function groupOfItems(form: Form, { node, path }: WrittenMapping, kind: ListKind, above: Above): Chunk[] | undefined {
  const [first, second, ...others] = writtenPairs(node);
  if (!first || !second || others.length > 0) return undefined;
  const [title, list] = listWords.has((keyName(second) ?? '').toLowerCase()) ? [first, second] : [second, first];
  const named = dereference(title.value);
  if (!titleWords.has((keyName(title) ?? '').toLowerCase()) || named?.kind !== 'scalar' || isNothing(title.value))
    return undefined;
  if (!listWords.has((keyName(list) ?? '').toLowerCase()) || dereference(list.value)?.kind !== 'sequence')
    return undefined;
  const { start, end } = title.value;
  const label = { text: form.textOf(named).trim(), start, end, path: writtenValue(title, path).path };
  return orWords(
    form,
    label,
    chunksOf(form, writtenValue(list, path), kind, { ...above, label: joinedLabel(above.label, label) }),
  );
}

/** Names that an item cannot be without; any of them makes a mapping an item. */
const identifying: ReadonlySet<string> = new Set(['name', 'id', 'ref', 'text']);

/**
 * Whether a mapping is one item, by its keys: it has a key of items, or all of its keys are other words for such keys and one of them names
 * it. In a list, one pair with a word for a name is one, too: `- task: Cooking`.
 */
function isItem(mapping: MappingNode, context: KeyContext, isInList: boolean): boolean {
  const keys = knownKeys(context);
  const pairs = writtenPairs(mapping);
  if (pairs.some((pair) => keys.has(keyName(pair) ?? ''))) return true;
  const names = pairs.filter((pair) => isScalarNode(pair.value) && identifying.has(meaningOf(pair, context) ?? ''));
  if (names.length !== 1) return false;
  if (pairs.length === 1) return isInList;
  return pairs.filter((pair) => meaningOf(pair, context) !== undefined).length * 2 > pairs.length;
}

/** Whether all keys of a mapping say something about an item that is named elsewhere. */
function isBodyOfItem(mapping: MappingNode, context: KeyContext): boolean {
  const pairs = writtenPairs(mapping);
  return pairs.length > 0 && pairs.every((pair) => saysOfItem(pair, context, pairs.length));
}

function saysOfItem(pair: PairNode, context: KeyContext, count: number): boolean {
  const key = meaningOf(pair, context);
  if (key === undefined) return false;
  if (knownKeys(context).has(keyName(pair) ?? '')) return true;
  // "Essential" above a list is a heading of its own; many facts are rather items.
  if ((key === 'importance' || key === 'level') && !isScalarNode(pair.value)) return false;
  // "Essential: Has worked with people" is what is essential.
  if (key === 'importance' && isSentence(pair.value)) return false;
  return key !== 'name' && !(key === 'details' && count > 3);
}

/** What was found to be in the long form is not looked at again. */
function isInLongForm({ known: blocks }: Form, node: MappingNode, context: KeyContext): boolean {
  const known = blocks?.clean(context);
  if (known?.has(node)) return true;
  if (!fitsMapping(node, context)) return false;
  known?.add(node);
  return true;
}

/** A mapping that is an item. Where nothing names it, its first unknown key does: `- Excel: advanced` with more keys below it. */
function itemDraft(form: Form, { node, path }: WrittenMapping, kind: ListKind, above: Above): Draft {
  const { context } = kind;
  if (isInLongForm(form, node, context))
    return withAbove(form, { pairs: writtenPairs(node), node, span: node, path }, above, kind);
  const given = writtenPairs(node);
  const isNamed = given.some((pair) => identifying.has(meaningOf(pair, context) ?? ''));
  const naming = isNamed ? undefined : given.find((pair) => isNaming(pair, context));
  if (!naming) return withAbove(form, newDraft(convertPairs(form, node, path, context), node, path), above, kind);
  const named = draftOfPair(form, naming, path, kind);
  const own = convertPairs(form, node, path, context, new Set([naming]));
  const pairs = [...own];
  for (const pair of named.pairs) {
    const key = keyName(pair) ?? '';
    const at = pairs.findIndex((one) => keyName(one) === key);
    const other = pairs[at];
    if (!other) pairs.splice(named.pairs.indexOf(pair), 0, pair);
    else if (key === 'description')
      pairs[at] = knownPair(key, joinedTexts(form, [pair.value, other.value], node, path));
    else form.leave(keyName(naming) ?? '', writtenValue(naming, path));
  }
  return withAbove(form, newDraft(pairs, node, path), above, kind);
}

/** Two texts of one key are its paragraphs: none may be lost. */
function joinedTexts(form: Form, texts: readonly Node[], span: Span, path: string): Node {
  return form.composed(texts.map((text) => markdownOf(form, text)).join('\n\n'), span, path);
}

function isNaming(pair: PairNode, context: KeyContext): boolean {
  const name = keyName(pair);
  if (name === undefined || name === '' || name.startsWith('x-') || meaningOf(pair, context) !== undefined)
    return false;
  return dereference(pair.value)?.kind === 'scalar';
}

/** What one pair of a mapping stands for: an item with its text, or the words above items. */
function entryChunks(form: Form, pair: PairNode, path: string, kind: ListKind, above: Above): Chunk[] {
  const written = writtenValue(pair, path);
  const known = knownItem(form, pair, written.path, kind.context, above);
  if (known) return [chunk([known], above, pair, written.path)];
  const content = dereference(pair.value);
  const label = plainLabel(form.labelOf(pair, written.path));
  if (keyName(pair)?.startsWith('x-')) {
    if (hasText(pair.value)) form.leave(label.text, written);
    return [];
  }
  if (label.text.trim() === '') return chunksOf(form, written, kind, above);
  const inner = innerAbove(spacedLabel(label), kind, above);
  if (content === undefined || isNothing(pair.value)) {
    return [chunk([withAbove(form, draftOfPair(form, pair, path, kind), above, kind)], above, pair, path)];
  }
  switch (content.kind) {
    case 'scalar': {
      if (inner.importance !== above.importance) return chunksOf(form, written, kind, inner);
      const listed = (within: Above): Chunk[] => {
        const commas = commaItems(form, content, written.path, kind, within, true);
        return commas ?? textChunks(form, content, written.path, kind, within);
      };
      // The words above count only once it is known that there are items below them.
      const [first, ...others] = listed({});
      const isList = others.length > 0 || (first?.drafts.length ?? 0) > 1;
      if (isList && !isParagraphs(form.linesOf(content))) return listed(inner);
      return [chunk([withAbove(form, draftOfPair(form, pair, path, kind), above, kind)], above, pair, path)];
    }
    case 'sequence':
      return orWords(form, label, chunksOf(form, written, kind, inner));
    case 'mapping':
      if (inner.importance === above.importance) {
        const own = namedMapping(form, pair, { node: content, path: written.path }, kind, above, label);
        if (own) return own;
      }
      return orWords(form, label, chunksOf(form, written, kind, inner));
  }
}

/** Words above nothing that has a place are left over, so that they are not lost. */
function orWords(form: Form, label: Label, chunks: Chunk[]): Chunk[] {
  if (chunks.every(({ drafts, group, groupNode }) => drafts.length === 0 && !group && !groupNode))
    form.leaveWords(label);
  return chunks;
}

/** `Technical: {items: […]}` is a group of that title, `Excel: {level: advanced}` an item of that name. */
function namedMapping(
  form: Form,
  pair: PairNode,
  written: WrittenMapping,
  kind: ListKind,
  above: Above,
  label: Label,
): Chunk[] | undefined {
  const { node, path } = written;
  if (kind.isGrouped && isBodyOfGroup(node)) {
    return [groupChunk(form, written, { ...above, label: joinedLabel(above.label, label) })];
  }
  if (!isBodyOfItem(node, kind.context)) return undefined;
  const own = convertPairs(form, node, path, kind.context);
  const { context } = kind;
  if (!pairNamed(own, 'name')) {
    const named = newDraft([knownPair('name', form.words(label)), ...own], pair, path);
    return [chunk([withAbove(form, named, above, kind)], above, pair, path)];
  }
  // A catalogue's mapping of skills by id has names of its own.
  if (withId.has(context) && !pairNamed(own, 'id') && isId(label.text)) {
    const draft = itemOfEntry(form, pair, own, label, path, context);
    return [chunk([withAbove(form, draft, above, kind)], above, pair, path)];
  }
  const within = { ...above, label: joinedLabel(above.label, label) };
  return [chunk([withAbove(form, newDraft(own, pair, path), within, kind)], within, pair, path)];
}

function isBodyOfGroup(mapping: MappingNode): boolean {
  const pairs = writtenPairs(mapping);
  return (
    pairs.some(
      (pair) => keyName(pair) === 'items' || (meaningOf(pair, 'group') === 'items' && !isScalarNode(pair.value)),
    ) &&
    pairs.every(
      (pair) =>
        meaningOf(pair, 'group') !== undefined &&
        (groupKeys.has(keyName(pair) ?? '') || meaningOf(pair, 'group') !== 'title'),
    )
  );
}

/** More words than say how important something is. */
function isSentence(node: Node): boolean {
  const content = dereference(node);
  return (
    content?.kind === 'scalar' && typeof content.value === 'string' && content.value.trim().split(/\s+/).length > 3
  );
}

function isScalarNode(node: Node): boolean {
  return dereference(node)?.kind === 'scalar';
}

function innerAbove(label: Label, kind: ListKind, above: Above): Above {
  const value = kind.context === 'skillItem' ? importanceOf(label.text) : undefined;
  if (value) {
    // "Nice to have" says more than its importance, and stays above the items.
    const own = saysImportanceAlone(label.text) ? above : { ...above, label: joinedLabel(above.label, label) };
    return { ...own, importance: { value, label } };
  }
  return { ...above, label: joinedLabel(above.label, label) };
}

function groupChunk(form: Form, { node, path }: WrittenMapping, above: Above): Chunk {
  if (!above.importance && !above.label && fitsMapping(node, 'group')) {
    return { group: [], groupNode: node, drafts: [], span: node, path };
  }
  const pairs = convertPairs(form, node, path, 'group');
  const items = pairNamed(pairs, 'items');
  const content = dereference(items?.value);
  const drafts =
    content?.kind === 'sequence'
      ? content.items.flatMap((item, i) => {
          const mapping = dereference(item);
          const place = form.places.get(item) ?? `${valuePath(form, items, path)}/${i}`;
          return mapping?.kind === 'mapping'
            ? [
                withAbove(form, { pairs: writtenPairs(mapping), node: mapping, span: mapping, path: place }, above, {
                  context: 'skillItem',
                  isGrouped: true,
                }),
              ]
            : [];
        })
      : [];
  const group = pairs.filter((pair) => pair !== items);
  const title = pairNamed(group, 'title');
  if (!above.label) return { group, drafts, span: node, path };
  const rest = group.filter((pair) => pair !== title);
  const own = dereference(title?.value);
  const text = own?.kind === 'scalar' && title ? form.textOf(own).trim() : '';
  const { label } = above;
  const place = title ? (form.places.get(title.value) ?? path) : label.path;
  const whole = form.composed(text === '' ? label.text : `${label.text} – ${text}`, title?.value ?? label, place);
  return { group: [knownPair('title', whole), ...rest], drafts, span: node, path };
}

function valuePath(form: Form, pair: PairNode | undefined, path: string): string {
  return (pair && form.places.get(pair.value)) ?? `${path}/items`;
}
