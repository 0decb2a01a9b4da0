/**
 * The tree of a YAML text: our own small nodes, so that nothing outside this folder knows the yaml library, and so that a
 * document of thousands of items costs tens of bytes a value rather than hundreds.
 *
 * Nodes are immutable. `start` and `end` are 0-based UTF-16 offsets into the text, `end` exclusive, without surrounding white
 * space, comments, anchors or tags.
 */

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export type ScalarValue = string | number | boolean | null;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  /** The decoded value by YAML's core schema: folded, unescaped, numbers and booleans recognised. */
  readonly value: ScalarValue;
}

export interface PairNode {
  readonly kind: 'pair';
  /** From the start of the key to the end of the value. */
  readonly start: number;
  readonly end: number;
  readonly key: Node;
  /** An absent value (`key:`) is an empty plain scalar with the value `null` right after the colon. */
  readonly value: Node;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly start: number;
  readonly end: number;
  /** True for `{ … }`. */
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly start: number;
  readonly end: number;
  /** True for `[ … ]`. */
  readonly flow: boolean;
  readonly items: readonly Node[];
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What the alias stands for; `undefined` when no such anchor precedes it, or when it would contain itself. */
  readonly target: Node | undefined;
}

export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;

/** A way through the value: keys of mappings and indexes of sequences, from the root. */
export type Path = readonly (string | number)[];

/** An empty plain scalar is how an absent value is represented. */
export function isAbsent(node: Node): boolean {
  return node.kind === 'scalar' && node.start === node.end && node.value === null;
}

/** Follows aliases to the node with the content; `undefined` for an alias that stands for nothing. */
export function dereference(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  let current = node;
  while (current?.kind === 'alias') current = current.target;
  return current;
}

/** The key of a pair as the data model sees it: a string; `undefined` for keys that are lists, mappings or dangling aliases. */
export function keyName(pair: PairNode): string | undefined {
  const own = pair.key;
  // Nearly every key is a word.
  if (own.kind === 'scalar' && typeof own.value === 'string') return own.value;
  const key = dereference(own);
  if (key?.kind !== 'scalar') return undefined;
  return typeof key.value === 'string' ? key.value : String(key.value ?? '');
}

/** True for YAML's merge key `<<`, which brings in the pairs of other mappings. */
export function isMergeKey(pair: PairNode): boolean {
  return pair.key.kind === 'scalar' && pair.key.style === 'plain' && pair.key.value === '<<';
}

/** The mappings that a merge key brings in, nearest first; what is not a mapping is left out. */
export function mergedMappings(pair: PairNode): MappingNode[] {
  const value = dereference(pair.value);
  const sources = value?.kind === 'sequence' ? value.items : [value];
  const mappings: MappingNode[] = [];
  for (const source of sources) {
    const mapping = dereference(source);
    if (mapping?.kind === 'mapping') mappings.push(mapping);
  }
  return mappings;
}

/**
 * The effective pairs of a mapping by key: its own, then those of merged mappings whose keys it does not have; of a duplicate key the last
 * one. Keys that are not scalars are left out.
 */
export function effectivePairs(mapping: MappingNode): Map<string, PairNode> {
  const own = new Map<string, PairNode>();
  const merges: PairNode[] = [];
  for (const pair of mapping.pairs) {
    if (isMergeKey(pair)) merges.push(pair);
    else {
      const name = keyName(pair);
      if (name !== undefined) own.set(name, pair);
    }
  }
  for (const merge of merges) {
    for (const source of mergedMappings(merge)) {
      for (const [name, pair] of effectivePairs(source)) if (!own.has(name)) own.set(name, pair);
    }
  }
  return own;
}

/** A mapping of so many pairs is compared key by key, so that nothing is made. */
const fewPairs = 12;

/** The same in their order, without a map where a mapping is as nearly all are: no key twice, and nothing merged. */
export function distinctPairs(mapping: MappingNode): Iterable<PairNode> {
  const { pairs } = mapping;
  const isPlain =
    pairs.length <= fewPairs &&
    pairs.every((pair, index) => {
      const name = keyName(pair);
      return name !== undefined && name !== '<<' && !pairs.some((other, at) => at < index && keyName(other) === name);
    });
  return isPlain ? pairs : effectivePairs(mapping).values();
}

/** The pair with this key, merged ones included; `undefined` when there is none. */
export function findPair(node: Node | undefined, key: string): PairNode | undefined {
  const mapping = dereference(node);
  if (mapping?.kind !== 'mapping') return undefined;
  let merges = false;
  for (let i = mapping.pairs.length - 1; i >= 0; i--) {
    const pair = mapping.pairs[i] as PairNode;
    const name = keyName(pair);
    if (name === key && !isMergeKey(pair)) return pair;
    if (name === '<<' && isMergeKey(pair)) merges = true;
  }
  return merges ? effectivePairs(mapping).get(key) : undefined;
}

/** The value of this key with aliases followed, or `undefined`. */
export function findValue(node: Node | undefined, key: string): Exclude<Node, AliasNode> | undefined {
  return dereference(findPair(node, key)?.value);
}

/** A node that holds an offset, and how its parent leads to it. */
export interface Step {
  readonly node: Node;
  /** The pair that leads here, when the parent is a mapping. */
  readonly pair: PairNode | undefined;
  /** Key or index that leads here; `undefined` at the root and for keys that are no scalars. */
  readonly segment: string | number | undefined;
  /** True when the offset is in the pair's key; `node` is then the key. */
  readonly inKey: boolean;
}

/**
 * The nodes around an offset, outermost first; an offset at the end of a node counts as inside it. Aliases are not followed.
 * Empty when there is no tree or the offset is outside.
 */
export function nodesAt(root: Node | undefined, offset: number): Step[] {
  const steps: Step[] = [];
  let step: Step | undefined =
    root && holds(root, offset) ? { node: root, pair: undefined, segment: undefined, inKey: false } : undefined;
  while (step) {
    steps.push(step);
    step = step.inKey ? undefined : childAt(step.node, offset);
  }
  return steps;
}

function childAt(node: Node, offset: number): Step | undefined {
  if (node.kind === 'mapping') {
    const pair = search(node.pairs, offset);
    if (!pair) return undefined;
    const segment = keyName(pair);
    if (holds(pair.key, offset)) return { node: pair.key, pair, segment, inKey: true };
    return holds(pair.value, offset) ? { node: pair.value, pair, segment, inKey: false } : undefined;
  }
  if (node.kind === 'sequence') {
    const item = search(node.items, offset);
    return item && { node: item, pair: undefined, segment: node.items.indexOf(item), inKey: false };
  }
  return undefined;
}

/** Binary search for the last child that starts at or before the offset, if it holds the offset. */
function search<T extends { readonly start: number; readonly end: number }>(
  children: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  const child = children[low - 1];
  return child && holds(child, offset) ? child : undefined;
}

function holds(node: { readonly start: number; readonly end: number }, offset: number): boolean {
  return node.start <= offset && offset <= node.end;
}

/** The path of the innermost of these steps. */
export function pathOf(steps: readonly Step[]): Path {
  const path: (string | number)[] = [];
  for (const step of steps) if (step.segment !== undefined) path.push(step.segment);
  return path;
}

/** The node at a path, aliases and merge keys followed on the way but not at the end; `undefined` when there is none. */
export function nodeAtPath(root: Node | undefined, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const segment of path) {
    const parent = dereference(node);
    if (parent?.kind === 'sequence' && typeof segment === 'number') node = parent.items[segment];
    else node = findPair(parent, String(segment))?.value;
  }
  return node;
}

/** Visits every node under `root` in source order, keys included, aliases not followed. */
export function* walk(root: Node): Generator<Node> {
  yield root;
  if (root.kind === 'mapping') {
    for (const pair of root.pairs) {
      yield* walk(pair.key);
      yield* walk(pair.value);
    }
  } else if (root.kind === 'sequence') {
    for (const item of root.items) yield* walk(item);
  }
}
