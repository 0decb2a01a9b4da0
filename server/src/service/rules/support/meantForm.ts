import { type Hand, handOf, itemLines, pairLines } from '../../document/edits/commonForm.ts';
import { dashBefore, lineBreakOf, removePair, replaceScalar } from '../../document/edits/edits.ts';
import { removesOnly } from '../../document/edits/understood.ts';
import { longFormOf } from '../../document/longForm/longForm.ts';
import { knownPair, mappingOf, sequenceOf } from '../../document/longForm/nodes.ts';
import { valueRepairs } from '../../document/repair/valueRepairs.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineEnd } from '../../document/syntax/spans.ts';
import {
  dereference,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type Path,
  type SequenceNode,
} from '../../document/syntax/tree.ts';
import { knownKeys } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';
import { say } from '../../message.ts';
import { violationsOf } from '../../schema/violations.ts';
import { lazy } from '../../support/lazy.ts';
import { capitalised } from '../../text/capitalised.ts';
import { wordsOfId } from '../../text/slug.ts';
import { commentsWithin, isPlainTree, keepsAllWords } from './keptWords.ts';

/*
 * What an author wrote in other words or in another shape, written as the format has it: what is read already, so that pages and documents do
 * not change. Where a word or a comment would be lost there is no such form.
 */

/** A part of a file in the form in which it is read. */
export interface MeantForm {
  readonly edits: readonly OffsetEdit[];
  /** The keys below which the part now stands. */
  readonly keys: readonly string[];
}

/** What a fix is called that keeps something as a fact. */
export const keptAsFact = {
  kind: say`keep under "details"`,
  title: say`Keep it under "details"`,
  safe: false,
} as const;

/** What a fix is called that writes what is read in the form that the format has for it: nothing that is shown changes. */
export const usualForm = {
  kind: say`write it in the usual form`,
  title: say`Write it in the usual form`,
  safe: true,
} as const;

/** Files of more keys than this at their root are no roles that somebody wrote by hand. */
export const mostPairs = 200;

/** Of a longer value, in characters, only the item that is wrong is written anew: each finding would cost the whole of it. */
const longestWhole = 10_000;

type Kind = 'role' | 'framework';

interface File {
  readonly document: SourceDocument;
  readonly kind: Kind;
  readonly root: MappingNode;
  /** Worked out when something is written. */
  readonly hand: () => Hand;
}

function fileOf(document: SourceDocument): File | undefined {
  const { root, kind } = document;
  if (kind === 'config' || root?.kind !== 'mapping' || root.flow) return undefined;
  return root.pairs.length > mostPairs ? undefined : { document, kind, root, hand: lazy(() => handOf(document)) };
}

/** The form of the item or of the key's value that a path leads to or into; `undefined` where it is in that form or has none. */
export function formAt(document: SourceDocument, path: Path): MeantForm | undefined {
  const file = fileOf(document);
  const [top, index, inner, innerIndex] = path;
  const pair = file?.root.pairs.find((one) => keyName(one) === top);
  if (!file || !pair) return undefined;
  const list = dereference(pair.value);
  const item = list?.kind === 'sequence' && typeof index === 'number' ? list.items[index] : undefined;
  const group = dereference(item);
  if (group?.kind === 'mapping' && inner === 'items' && typeof innerIndex === 'number') {
    const items = group.pairs.find((one) => keyName(one) === 'items')?.value;
    const form = items?.kind === 'sequence' && formOfItem(file, pair, items, innerIndex, true);
    if (form) return form;
  }
  const form = list?.kind === 'sequence' && item && formOfItem(file, pair, list, Number(index), false);
  return form || (pair.end - pair.start <= longestWhole ? formOfPairs(file, [pair]) : undefined);
}

/** Whether lines at the root of a file follow the schema; that a file needs more is not their fault. */
export function followSchema({ uri, kind }: SourceDocument, lines: readonly string[]): boolean {
  const part = readDocument(uri, kind, 0, `${lines.join('\n')}\n`);
  return violationsOf(part).every((violation) => violation.kind === 'missing-key' && violation.path.length === 0);
}

/** The form of a key that the format does not know, with all others that belong to the same key; `undefined` where it has none. */
export function formOfKey(document: SourceDocument, offender: PairNode): MeantForm | undefined {
  const file = fileOf(document);
  if (!file) return undefined;
  const alone = longPairs(file, [offender]);
  const [target, ...others] = alone?.map(keyName) ?? [];
  if (!alone || target === undefined) return undefined;
  const shape = knownKeys(file.kind).get(target)?.shape;
  const known = file.root.pairs.filter((pair) => alone.some((one) => keyName(one) === keyName(pair)));
  if (others.length === 0 && known.length === 0 && shape && isWrittenAs(offender.value, shape)) {
    const isAlone = !file.root.pairs.some((pair) => pair !== offender && isMeantFor(file, pair, target));
    const { key } = offender;
    if (isAlone && key.kind === 'scalar') return { edits: [replaceScalar(document, key, target)], keys: [target] };
  }
  const companions = file.root.pairs.filter((pair) => pair === offender || isMeantFor(file, pair, target));
  return (
    formOfPairs(
      file,
      [...new Set([...companions, ...known])].sort((a, b) => a.start - b.start),
    ) ??
    (companions.length > 1
      ? formOfPairs(
          file,
          [offender, ...known].sort((a, b) => a.start - b.start),
        )
      : undefined) ??
    (known.length === 0 && companions.length === 1 ? renamed(file, offender, target) : undefined)
  );
}

/** The key alone, before a text that its list may be written as, such as a table: it is read there as it is read here. */
function renamed({ document, kind }: File, { key, value }: PairNode, target: string): MeantForm | undefined {
  const content = dereference(value);
  const shape = knownKeys(kind).get(target)?.shape;
  const isText = content === value && content?.kind === 'scalar' && content.value !== null;
  // What a syntax error hides may be anything.
  if (document.problems.length > 0) return undefined;
  if (!isText || !shape || !textLists.has(shape) || key.kind !== 'scalar') return undefined;
  return { edits: [replaceScalar(document, key, target)], keys: [target] };
}

/** Lists that may be written as one text. */
const textLists: ReadonlySet<string> = new Set(['groups', 'items', 'backgroundItems', 'qualificationItems']);

/** One value for a key that is written more than once, such as one list of all items; `undefined` where both cannot stand. */
export function formOfTwice(document: SourceDocument, pairs: readonly PairNode[]): MeantForm | undefined {
  const file = fileOf(document);
  const form = file && formOfPairs(file, pairs);
  const [name] = pairs.map(keyName);
  const isOne =
    form?.keys.length === 1 &&
    (form.keys[0] === name || !knownKeys(document.kind === 'role' ? 'role' : 'framework').has(name ?? ''));
  return isOne ? form : undefined;
}

/** The value that is read of a key that is written more than once, and the others as facts; `undefined` where they have no place there. */
export function formOfOneAndFacts(document: SourceDocument, pairs: readonly PairNode[]): MeantForm | undefined {
  const file = fileOf(document);
  const [name] = pairs.map(keyName);
  if (file?.kind !== 'role' || name === 'details') return undefined;
  const known = file.root.pairs.filter((pair) => keyName(pair) === 'details');
  const form = formOfPairs(
    file,
    [...known, ...pairs].sort((a, b) => a.start - b.start),
  );
  return form?.keys.every((key) => key === name || key === 'details') ? form : undefined;
}

/** Keys that the format does not know, kept below `sections` with their words as titles. */
export function formAsSections(document: SourceDocument, offenders: readonly PairNode[]): MeantForm | undefined {
  const file = fileOf(document);
  const [first] = offenders;
  if (file?.kind !== 'role' || !first) return undefined;
  const titled = knownPair('sections', mappingOf(offenders, first));
  const known = file.root.pairs.filter((pair) => keyName(pair) === 'sections');
  return written(file, [...known, ...offenders], longPairs(file, [...known, titled]));
}

/** A text below a key of the root that cannot hold it, such as a remark below `lang`, kept below `details` with its key as its label. */
export function formAsFact(document: SourceDocument, path: Path): MeantForm | undefined {
  const file = fileOf(document);
  const [name, ...deeper] = path;
  const pair = file?.root.pairs.find((one) => keyName(one) === name);
  if (file?.kind !== 'role' || !pair || deeper.length > 0 || dereference(pair.value)?.kind !== 'scalar')
    return undefined;
  const known = file.root.pairs.filter((one) => keyName(one) === 'details');
  const label = knownPair(capitalised(labelOf(String(name))), pair.value, pair.key);
  const fact = knownPair('details', mappingOf([label], pair), pair.key);
  return written(
    file,
    [...known, pair].sort((a, b) => a.start - b.start),
    longPairs(file, [...known, fact]),
  );
}

/** An item with the keys that its list does not know kept below `details`. */
export function formWithDetails(document: SourceDocument, path: Path, offender: PairNode): MeantForm | undefined {
  const file = fileOf(document);
  const [top, index, inner, innerIndex, ...rest] = path;
  const pair = file?.root.pairs.find((one) => keyName(one) === top);
  const list = dereference(pair?.value);
  if (!file || !pair || list?.kind !== 'sequence' || typeof index !== 'number' || rest.length > 0) return undefined;
  if (inner === undefined) return formOfItem(file, pair, list, index, false, offender);
  const items = dereference(list.items[index]);
  const below = items?.kind === 'mapping' ? items.pairs.find((one) => keyName(one) === 'items')?.value : undefined;
  if (below?.kind !== 'sequence' || typeof innerIndex !== 'number') return undefined;
  return formOfItem(file, pair, below, innerIndex, true, offender);
}

/** Whether a pair, whose key is not the known one, is read as a value of it. */
function isMeantFor(file: File, pair: PairNode, target: string): boolean {
  const name = keyName(pair);
  if (name === undefined || name.startsWith('x-') || knownKeys(file.kind).has(name)) return false;
  const meant = meantKey(name, file.kind);
  if (meant !== undefined || target !== 'details') return meant === target;
  const long = longPairs(file, [pair]);
  return long?.length === 1 && keyName(long[0] ?? pair) === target;
}

/** The pairs in the long form; `undefined` where something of them has no place. */
function longPairs({ document, kind }: File, pairs: readonly PairNode[]): readonly PairNode[] | undefined {
  const [first] = pairs;
  if (!first || pairs.some((pair) => isMergeKey(pair) || !isPlainTree(document, [pair.key, pair.value], pair)))
    return undefined;
  const { root, leftovers } = longFormOf(mappingOf(pairs, first), kind, document.text);
  return root?.kind === 'mapping' && leftovers.length === 0 && root.pairs.length > 0 ? root.pairs : undefined;
}

function formOfPairs(file: File, pairs: readonly PairNode[]): MeantForm | undefined {
  return written(file, pairs, longPairs(file, pairs));
}

/** Pairs of the root in the place of others. */
function written(file: File, pairs: readonly PairNode[], long: readonly PairNode[] | undefined): MeantForm | undefined {
  const { document, root, hand, kind } = file;
  const { text } = document;
  const column = columnOf(text, root.start);
  const lineBreak = lineBreakOf(text) + ' '.repeat(column);
  if (!long || long.every((pair) => pairs.includes(pair))) return undefined;
  const changed = long.filter((pair) => !pairs.includes(pair));
  const byPlace = new Map<PairNode, string[]>();
  const all: string[] = [];
  for (const pair of changed) {
    const key = keyName(pair) ?? '';
    const place = pairs.find((one) => keyName(one) === key) ?? pairs.find((one) => !long.includes(one));
    if (!place) return undefined;
    const lines = pairLines(hand(), key, labelled(pair, pairs), knownKeys(kind).get(key)?.shape);
    byPlace.set(place, [...(byPlace.get(place) ?? []), ...lines]);
    all.push(...lines);
  }
  const gone = pairs.filter((pair) => !long.includes(pair));
  const first = textsInQuotes(document, gone);
  if (first) return first;
  const comments = gone.flatMap((pair) => commentsWithin(document, lineOf(text, pair), all));
  const [opening] = byPlace.keys();
  if (!opening || !keepsAllWords(document, gone, all) || !followSchema(document, all)) return undefined;
  byPlace.set(opening, [...comments, ...(byPlace.get(opening) ?? [])]);
  const edits: OffsetEdit[] = [];
  for (const pair of gone) {
    const lines = byPlace.get(pair);
    const edit = lines ? { ...lineOf(text, pair), newText: lines.join(lineBreak) } : removePair(document, root, pair);
    // What could not be read would not be written either.
    if (!edit || !removesOnly(document, edit, [pair.key, pair.value])) return undefined;
    edits.push(edit);
  }
  return { edits, keys: changed.flatMap((pair) => keyName(pair) ?? []) };
}

/** Texts that a number sign cuts, put in quotes: what is written behind it would not move with them. */
export function textsInQuotes({ text }: SourceDocument, nodes: readonly (Node | PairNode)[]): MeantForm | undefined {
  const values = nodes.map((node) => (node.kind === 'pair' ? node.value : node));
  const edits = values
    .flatMap((value) => valueRepairs(text, value))
    .flatMap((one) => (one.kind === 'hash' ? one.edits : []));
  return edits.length === 0 ? undefined : { edits, keys: [] };
}

/** From the key to the end of the line on which the value ends. */
function lineOf(text: string, pair: PairNode) {
  return { start: pair.start, end: lineEnd(text, pair.end) };
}

/** Facts below keys such as `startDate` get labels such as "Start date". */
function labelled(pair: PairNode, offenders: readonly PairNode[]): Node {
  const value = dereference(pair.value);
  if (keyName(pair) !== 'details' || value?.kind !== 'mapping') return pair.value;
  const names = new Set(value.pairs.map(keyName));
  const pairs = value.pairs.map((fact) => {
    const isOffender = offenders.some(({ key }) => key.start === fact.key.start);
    const name = keyName(fact) ?? '';
    if (!isOffender || names.has(labelOf(name)) || !/^\p{Ll}[\p{L}\p{N}\s_–-]*$/u.test(name)) return fact;
    return knownPair(labelOf(name), fact.value, fact.key);
  });
  return { ...value, pairs };
}

/** A key as people write it: `startDate` becomes "Start date". Of words only the first letter changes, since they may be names. */
function labelOf(name: string): string {
  if (/\s/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  return wordsOfId(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase());
}

/** An item in the place of the one that is written; `kept` is a pair of it that goes below `details`. */
function formOfItem(
  { document, kind, hand }: File,
  pair: PairNode,
  list: SequenceNode,
  index: number,
  isInGroup: boolean,
  kept?: PairNode,
): MeantForm | undefined {
  const { text } = document;
  const top = keyName(pair) ?? '';
  const item = list.items[index];
  if (!item || list.flow) return undefined;
  const first = textsInQuotes(document, [item]);
  if (first) return first;
  const dash = dashBefore(text, list, item);
  const given = kept ? withDetails(item, kept) : item;
  if (dash === undefined || !given || !isPlainTree(document, [item], { start: dash, end: item.end })) return undefined;
  const listed = sequenceOf([given], item);
  const inside = isInGroup ? sequenceOf([mappingOf([knownPair('items', listed)], item)], item) : listed;
  const mini = mappingOf([{ ...pair, value: inside }], pair);
  const { root, leftovers } = longFormOf(mini, kind, text);
  const [only, ...others] = root?.kind === 'mapping' ? root.pairs : [];
  const value = dereference(only?.value);
  if (
    (root === mini && !kept) ||
    leftovers.length > 0 ||
    others.length > 0 ||
    keyName(only ?? pair) !== top ||
    value?.kind !== 'sequence'
  )
    return undefined;
  const shape = knownKeys(kind).get(top)?.shape;
  if (isInGroup && !value.items.every(isUntitledGroup)) return undefined;
  const lines = value.items.flatMap((one) => itemLines(hand(), one, shape));
  const span = { start: dash, end: lineEnd(text, item.end) };
  if (lines.length === 0 || !keepsAllWords(document, [item], lines)) return undefined;
  if (!followSchema(document, [`${top}:`, ...lines])) return undefined;
  if (!removesOnly(document, { ...span, newText: '' }, [item])) return undefined;
  const comments = commentsWithin(document, span, lines);
  const newText = [...comments, ...lines].join(lineBreakOf(text) + ' '.repeat(columnOf(text, dash)));
  return newText === text.slice(span.start, span.end) ? undefined : { edits: [{ ...span, newText }], keys: [top] };
}

function isUntitledGroup(node: Node): boolean {
  const group = dereference(node);
  return group?.kind === 'mapping' && group.pairs.every((pair) => keyName(pair) === 'items');
}

function withDetails(item: Node, kept: PairNode): Node | undefined {
  const mapping = dereference(item);
  if (mapping?.kind !== 'mapping') return undefined;
  const details = mapping.pairs.find((pair) => keyName(pair) === 'details');
  const before = dereference(details?.value);
  if (details && before?.kind !== 'mapping') return undefined;
  const facts = mappingOf([...(before?.kind === 'mapping' ? before.pairs : []), kept], kept);
  const rest = mapping.pairs.filter((pair) => pair !== kept && pair !== details);
  return mappingOf([...rest, knownPair('details', facts, details?.key)], mapping);
}

/** Whether a value may stand below a key of this shape as it is written, texts as items included. */
function isWrittenAs(node: Node, shape: string): boolean {
  const content = dereference(node);
  switch (shape) {
    case 'text':
    case 'line':
      return content?.kind === 'scalar' && typeof content.value === 'string' && content.value.trim() !== '';
    case 'details':
      return content?.kind === 'mapping' && content.pairs.every(({ value }) => isTextOrNumber(value));
    case 'items':
    case 'backgroundItems':
    case 'qualificationItems':
    case 'groups':
      return content?.kind === 'sequence' && content.items.length > 0 && content.items.every(isTextNode);
    default:
      return false;
  }
}

function isTextNode(node: Node): boolean {
  const content = dereference(node);
  return content?.kind === 'scalar' && typeof content.value === 'string' && content.value.trim() !== '';
}

function isTextOrNumber(node: Node): boolean {
  const content = dereference(node);
  return isTextNode(node) || (content?.kind === 'scalar' && typeof content.value === 'number');
}
