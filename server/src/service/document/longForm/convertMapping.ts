import { type KeyContext, type KnownKey, knownKeys, type ValueShape } from '../../format/knownKeys.ts';
import { isLevel } from '../../format/levelWords.ts';
import { importanceOf, meantKey } from '../../format/otherWords.ts';
import { itemSectionKeys } from '../../format/sections.ts';
import { dereference, keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { factsOf, isPlainFact, joinFacts } from './details.ts';
import { spacedLabel } from './draft.ts';
import { carriesOwnKeys, fits } from './fits.ts';
import { type Form, hasText, isNothing, type Written, writtenPairs, writtenValue } from './form.ts';
import { around, knownPair, mappingOf, pairOf } from './nodes.ts';
import { markdownOf } from './texts.ts';

/** One of the values that are written for a known key. */
export interface Candidate {
  readonly written: Written;
  /** The author's key. */
  readonly label: string;
  readonly pair: PairNode;
  /** Whether the key itself is written, rather than another word for it. */
  readonly isExact: boolean;
  /** Whether the value is written where it goes to, below the same key of the same mapping. */
  readonly isInPlace: boolean;
  /** Whether the key stands above facts without being the label of one: "Key facts". */
  readonly isContainer?: boolean;
}

/** The values of a mapping by the known key that each is meant for, in the order of the keys. */
export type Slots = Map<string, Candidate[]>;

export function addTo(slots: Slots, key: string, candidate: Candidate): void {
  const before = slots.get(key);
  if (before) before.push(candidate);
  else slots.set(key, [candidate]);
}

/** Keys that other items have, and that are facts about an item of this kind. */
const otherItemKeys: ReadonlySet<string> = new Set(
  (['skillItem', 'qualification'] as const).flatMap((context) => [...knownKeys(context).keys()]),
);

/**
 * The pairs of a mapping in the long form. Values whose key is known or another word for a known one go there; all others are left over. With
 * `without`, these pairs are not read; of a row, which has the same keys as all others of its list, facts under other keys are `details`.
 */
export function convertPairs(
  form: Form,
  mapping: MappingNode,
  path: string,
  context: KeyContext,
  without: ReadonlySet<PairNode> = new Set(),
  isRow = false,
): PairNode[] {
  const keys = knownKeys(context);
  const slots: Slots = new Map();
  const own: PairNode[] = [];
  for (const pair of writtenPairs(mapping)) {
    if (without.has(pair)) continue;
    const written = writtenValue(pair, path);
    const label = keyName(pair);
    const meant = meaningOf(pair, context);
    if (label?.startsWith('x-') && carriesOwnKeys.has(context)) own.push(pair);
    else if (label === undefined || label.startsWith('x-')) {
      if (hasText(pair.value)) form.leave(label ?? '', written);
    } else if (meant === 'importance' && saysNoImportance(label, pair)) {
      // "Essential: no" is said, but is no importance.
      addTo(slots, 'details', { written, label, pair, isExact: false, isInPlace: false });
    } else if (meant !== undefined && keys.has(meant)) {
      const isExact = meant === label;
      addTo(slots, meant, { written, label, pair, isExact, isInPlace: isExact });
    } else if (keys.has('details') && (isRow || otherItemKeys.has(label)) && isPlainFact(pair.value)) {
      addTo(slots, 'details', { written, label, pair, isExact: false, isInPlace: false });
    } else if (context === 'skill' && !isNothing(pair.value) && isLevel(label, form.levels)) {
      // What a level means may stand straight below the skill.
      const node = mappingOf([pair], pair);
      addTo(slots, 'levels', { written: { node, path }, label, pair, isExact: false, isInPlace: false });
    } else form.leave(label, written);
  }
  return [...pairsOf(form, slots, keys, path), ...own];
}

/**
 * The known key of a pair, or the one that it is meant for under another word; `undefined` for neither. Several words are no id, so that in
 * `Keys: safely kept` nothing is meant but keys.
 */
export function meaningOf(pair: PairNode, context: KeyContext): string | undefined {
  const name = keyName(pair);
  const keys = knownKeys(context);
  if (name === undefined || keys.has(name)) return name;
  const word = meantKey(name, context);
  const meant = isFigureBelow(word, pair.value) ? 'details' : word;
  if (meant === undefined || keys.get(meant)?.shape !== 'word') return meant;
  const content = dereference(pair.value);
  return content?.kind === 'scalar' && /\S\s+\S/.test(String(content.value)) ? undefined : meant;
}

const itemLists: ReadonlySet<string> = new Set(itemSectionKeys);

/** Whether a figure stands below another word for a list: `requiredExperience: 5` says nothing without its label, so that it is a fact. */
export function isFigureBelow(key: string | undefined, node: Node): boolean {
  const content = dereference(node);
  return (
    key !== undefined &&
    itemLists.has(key) &&
    content?.kind === 'scalar' &&
    /^[\d.,%+-]+$/.test(String(content.value ?? ''))
  );
}

/** Whether a key that is itself an importance has a value that denies it. */
function saysNoImportance(label: string, { value }: PairNode): boolean {
  const content = dereference(value);
  if (content?.kind !== 'scalar' || importanceOf(label) === undefined) return false;
  return content.value === false || /^(?:no|n|false|none|not)$/i.test(String(content.value ?? '').trim());
}

/** The pairs for the values of known keys. */
export function pairsOf(form: Form, slots: Slots, keys: ReadonlyMap<string, KnownKey>, path: string): PairNode[] {
  const pairs: PairNode[] = [];
  const extraFacts: PairNode[] = [];
  for (const [key, candidates] of slots) {
    const shape = keys.get(key)?.shape;
    if (shape === undefined || key === 'details') continue;
    const value = valueFor(form, shape, candidates, keys.has('details') ? extraFacts : undefined);
    if (value) pairs.push(placed(form, key, value));
  }
  const facts = (slots.get('details') ?? []).flatMap((one) => {
    return factsOf(
      form,
      one.written,
      one.isExact || one.isContainer ? undefined : spacedLabel(form.labelOf(one.pair, one.written.path)),
      one.label,
    );
  });
  const details = slots.get('details');
  const [only] = details ?? [];
  if (details?.length === 1 && only?.isExact && extraFacts.length === 0 && fits(only.written.node, 'details')) {
    return [...pairs, placed(form, 'details', { node: only.written.node, written: only })];
  }
  const all = joinFacts(form, [...facts, ...extraFacts]);
  if (all.length > 0)
    pairs.push(knownPair('details', form.mapping(all, around(all, all[0] ?? { start: 0, end: 0 }), `${path}/details`)));
  return pairs;
}

interface Value {
  readonly node: Node;
  readonly written: Candidate | undefined;
}

/** A pair with the key as it is written where it is the known one. */
function placed(form: Form, key: string, { node, written }: Value): PairNode {
  if (written?.isInPlace && node === written.pair.value) return written.pair;
  if (written && form.places.get(node) === undefined) form.put(node, written.written.path);
  if (written?.isExact) return node === written.pair.value ? written.pair : pairOf(written.pair.key, node);
  return knownPair(key, node, written?.pair.key);
}

const lists: ReadonlySet<ValueShape> = new Set<ValueShape>([
  'texts',
  'groups',
  'items',
  'backgroundItems',
  'skillItems',
  'qualificationItems',
  'sectionList',
  'linkList',
  'codeList',
  'scaleLevels',
  'categoryList',
  'gradeList',
  'skillList',
  'indicatorList',
]);

const mappings: ReadonlySet<ValueShape> = new Set<ValueShape>(['scaleMapping', 'levelMapping', 'frameworkUses']);

function valueFor(
  form: Form,
  shape: ValueShape,
  candidates: readonly Candidate[],
  extraFacts: PairNode[] | undefined,
): Value | undefined {
  const given = candidates.filter(({ written }) => !isNothing(written.node));
  const [first] = given;
  if (!first) return candidates[0] && { node: candidates[0].written.node, written: candidates[0] };
  if (given.length === 1) return converted(form, shape, first);
  if (lists.has(shape)) return joinedLists(form, shape, given);
  if (mappings.has(shape)) return joinedMappings(form, shape, given);
  if (shape === 'text') return joinedTexts(form, given);
  const exact = given.filter(({ isExact }) => isExact);
  const chosen = exact.at(-1) ?? first;
  for (const one of given) {
    if (one === chosen) continue;
    if (extraFacts && isPlainFact(one.written.node)) {
      const label = spacedLabel(form.labelOf(one.pair, one.written.path));
      for (const fact of factsOf(form, one.written, label, one.label)) extraFacts.push(fact);
    } else form.leave(one.label, one.written);
  }
  return converted(form, shape, chosen);
}

function converted(form: Form, shape: ValueShape, candidate: Candidate): Value | undefined {
  const { written, label } = candidate;
  if (fits(written.node, shape)) return { node: written.node, written: candidate };
  const node = form.convert(shape, written, label);
  return node && { node, written: candidate };
}

/** Lists under several keys are one, in the order of the keys. */
function joinedLists(form: Form, shape: ValueShape, candidates: readonly Candidate[]): Value | undefined {
  const items: Node[] = [];
  for (const candidate of candidates) {
    const value = converted(form, shape, candidate)?.node;
    const content = dereference(value);
    if (content?.kind !== 'sequence') continue;
    for (const [index, item] of content.items.entries()) {
      items.push(form.made.has(content) ? item : form.put(item, `${candidate.written.path}/${index}`));
    }
  }
  const [first] = candidates;
  if (!first || items.length === 0) return undefined;
  return { node: form.sequence(items, around(items, first.pair), first.written.path), written: first };
}

function joinedMappings(form: Form, shape: ValueShape, candidates: readonly Candidate[]): Value | undefined {
  const pairs: PairNode[] = [];
  for (const candidate of candidates) {
    const content = dereference(converted(form, shape, candidate)?.node);
    if (content?.kind !== 'mapping') continue;
    for (const pair of writtenPairs(content)) {
      const { node, path } = writtenValue(pair, candidate.written.path);
      pairs.push(form.made.has(content) ? pair : pairOf(pair.key, form.put(node, path)));
    }
  }
  const [first] = candidates;
  return first && { node: form.mapping(pairs, first.pair, first.written.path), written: first };
}

/** Several texts for one key are its paragraphs. */
function joinedTexts(form: Form, candidates: readonly Candidate[]): Value | undefined {
  const [first] = candidates;
  if (!first) return undefined;
  const text = candidates.map(({ written }) => markdownOf(form, written.node)).join('\n\n');
  const span = around(
    candidates.map(({ pair }) => pair.value),
    first.pair,
  );
  return { node: form.composed(text, span, first.written.path), written: first };
}
