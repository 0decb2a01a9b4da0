import type { SourceDocument } from '../sourceDocument.ts';
import { type CleanBlocks, leftToCheck } from '../syntax/lineage.ts';
import { keyName, type MappingNode, type Node, type PairNode } from '../syntax/tree.ts';
import { takesText } from './knownWords.ts';

/**
 * The tree with one pair for each key that stands twice in a mapping, where both values can be kept: the items of two lists, the paragraphs of
 * two texts. The tree itself where there is nothing to join. Blocks that are known to be `clean` have nothing to join.
 */
export function joinDuplicates(node: Node, clean?: CleanBlocks): Node {
  if (node.kind === 'sequence') {
    const items = mapped(node.items, joinInItem, clean, leftToCheck(node.items, clean));
    return items === node.items ? node : { ...node, items };
  }
  if (node.kind !== 'mapping') return node;
  // What a catalogue holds by its ids are blocks, as the items of a list are.
  const joinIn = node.pairs.length > fewPairs ? joinInEntry : joinInPair;
  const pairs = mapped(node.pairs, joinIn, clean, node.pairs.keys());
  const joined = hasDuplicates(pairs) ? joinPairs(pairs) : pairs;
  return joined === node.pairs ? node : ({ ...node, pairs: joined } satisfies MappingNode);
}

function mapped<T>(
  list: readonly T[],
  change: (one: T, clean: CleanBlocks | undefined) => T,
  clean: CleanBlocks | undefined,
  indexes: Iterable<number>,
): readonly T[] {
  let copy: T[] | undefined;
  for (const index of indexes) {
    const one = list[index] as T;
    const changed = change(one, clean);
    if (changed === one) continue;
    copy ??= [...list];
    copy[index] = changed;
  }
  return copy ?? list;
}

function joinInItem(item: Node, clean: CleanBlocks | undefined): Node {
  const joined = joinDuplicates(item, clean);
  if (joined === item && item.kind === 'mapping') clean?.add(item);
  return joined;
}

function joinInPair(pair: PairNode, clean: CleanBlocks | undefined): PairNode {
  const value = joinDuplicates(pair.value, clean);
  return value === pair.value ? pair : { ...pair, value };
}

function joinInEntry(entry: PairNode, clean: CleanBlocks | undefined): PairNode {
  if (entry.value.kind !== 'mapping') return joinInPair(entry, clean);
  if (clean?.has(entry.value)) return entry;
  const joined = joinInPair(entry, clean);
  if (joined === entry) clean?.add(entry.value);
  return joined;
}

/** Whether it is known without another look that no key of a document stands twice in a mapping. Of one with versions, looking shows what need not be looked at later. */
export function hasKeysOnce({ parsed, lineage }: SourceDocument): boolean {
  return parsed.hasKeysOnce === true && !lineage.isContinued;
}

/** A mapping of so many pairs is compared key by key, so that this pass makes nothing in nearly all files; a longer one through a set. */
const fewPairs = 12;

/** Whether a key stands twice among some pairs. */
export function hasDuplicates(pairs: readonly PairNode[]): boolean {
  if (pairs.length > fewPairs) return new Set(pairs.map(keyName)).size < pairs.length;
  for (let index = 1; index < pairs.length; index++) {
    const name = nameOf(pairs[index] as PairNode);
    for (let earlier = 0; earlier < index; earlier++) if (nameOf(pairs[earlier] as PairNode) === name) return true;
  }
  return false;
}

/** The name of a key, which nearly always is a text. */
function nameOf(pair: PairNode): string | undefined {
  const { key } = pair;
  return key.kind === 'scalar' && typeof key.value === 'string' ? key.value : keyName(pair);
}

function joinPairs(pairs: readonly PairNode[]): readonly PairNode[] {
  const joined: PairNode[] = [];
  const places = new Map<string, number>();
  for (const pair of pairs) {
    const name = keyName(pair);
    const place = name === undefined ? undefined : places.get(name);
    const earlier = place === undefined ? undefined : joined[place];
    const value = earlier && name !== undefined ? joinedValue(name, earlier.value, pair.value) : undefined;
    if (earlier && value && place !== undefined) joined[place] = { ...earlier, value };
    else {
      if (name !== undefined && name !== '' && name !== '<<' && place === undefined) places.set(name, joined.length);
      joined.push(pair);
    }
  }
  return joined.length < pairs.length ? joined : pairs;
}

/** Both values as one, which stands where the first one does; `undefined` where only one can count. */
function joinedValue(name: string, first: Node, second: Node): Node | undefined {
  if (first.kind === 'scalar' && first.value === null && second.kind !== 'alias') return second;
  if (second.kind === 'scalar' && second.value === null) return first;
  if (first.kind === 'sequence' && second.kind === 'sequence')
    return { ...first, items: [...first.items, ...second.items] };
  if (first.kind === 'mapping' && second.kind === 'mapping') {
    const names = new Set(first.pairs.map(keyName));
    if (second.pairs.some((pair) => names.has(keyName(pair)))) return undefined;
    return { ...first, pairs: [...first.pairs, ...second.pairs] };
  }
  if (first.kind === 'scalar' && second.kind === 'scalar' && takesText(name)) {
    return { ...first, value: `${first.value}\n\n${second.value}` };
  }
  return undefined;
}
