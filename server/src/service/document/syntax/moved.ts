import type { MappingNode, Node, PairNode, ScalarNode, SequenceNode } from './tree.ts';

/*
 * Nodes at another place of the text. An edit moves everything below it, which is half of a file as a rule: what is in a collection is moved only
 * when somebody looks into it, so that moving costs the collections that are looked into and not the file. Aliases are moved with what they stand for
 * left where it is, so that only texts without them may be moved.
 */

/** The node, so many characters further on. */
export function moved(node: Node, by: number): Node {
  if (by === 0) return node;
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', start: node.start + by, end: node.end + by, style: node.style, value: node.value };
    case 'alias':
      return { ...node, start: node.start + by, end: node.end + by };
    case 'mapping':
      return MovedMapping.of(node, by);
    case 'sequence':
      return MovedSequence.of(node, by);
  }
}

/** The pair, so many characters further on. */
export function movedPair(pair: PairNode, by: number): PairNode {
  if (by === 0) return pair;
  const { start, end, key, value } = pair;
  return { kind: 'pair', start: start + by, end: end + by, key: moved(key, by), value: moved(value, by) };
}

/**
 * The node of which this one is a copy at another place, or the node itself. Nodes with the same origin have the same content, written in the same
 * way, so that what is worked out of the one holds for the other.
 */
export function originOf(node: Node): Node {
  return (node as Partial<Pick<MovedMapping | MovedSequence | EntryMapping, 'origin'>>).origin ?? node;
}

/** An entry of a mapping whose key says what its value, a mapping, is called. */
export interface Entry extends PairNode {
  readonly key: ScalarNode;
  readonly value: MappingNode;
}

/**
 * The mapping of an entry with one more pair, the first, whose value is written as the key of the entry: `a: {name: A}` as `{id: a, name: A}`. Its pairs are
 * put together when somebody looks into it. It is `known` itself, or has the same origin, where that was made of the same entry.
 */
export function entryMapping(entry: Entry, name: string, known?: Node): MappingNode {
  return EntryMapping.of(entry, name, known);
}

/** The text that is the key of the entry of which a mapping was made; `undefined` for all other nodes. */
export function entryKeyOf(node: Node): Node | undefined {
  return node instanceof EntryMapping ? node.key : undefined;
}

/** Another node that says the same at the same place. */
export function copyOf<N extends Node>(node: N): N;
export function copyOf(node: Node): Node {
  if (node.kind === 'mapping')
    return { kind: 'mapping', start: node.start, end: node.end, flow: node.flow, pairs: node.pairs };
  if (node.kind === 'sequence')
    return { kind: 'sequence', start: node.start, end: node.end, flow: node.flow, items: node.items };
  return { ...node };
}

class MovedMapping implements MappingNode {
  readonly kind = 'mapping';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly #origin: MappingNode;
  #pairs: readonly PairNode[] | undefined;

  private constructor(origin: MappingNode, start: number, end: number) {
    this.#origin = origin;
    this.start = start;
    this.end = end;
    this.flow = origin.flow;
  }

  static of(node: MappingNode, by: number): MappingNode {
    const origin = node instanceof MovedMapping ? node.#origin : node;
    // Moved back to where it was written first, it is that node again.
    if (origin.start === node.start + by) return origin;
    return new MovedMapping(origin, node.start + by, node.end + by);
  }

  /** An accessor, so that no copy of the node with other content has it. */
  get origin(): MappingNode {
    return this.#origin;
  }

  get pairs(): readonly PairNode[] {
    this.#pairs ??= movedAll(this.#origin.pairs, this.start - this.#origin.start, movedPair);
    return this.#pairs;
  }
}

class MovedSequence implements SequenceNode {
  readonly kind = 'sequence';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly #origin: SequenceNode;
  #items: readonly Node[] | undefined;

  private constructor(origin: SequenceNode, start: number, end: number) {
    this.#origin = origin;
    this.start = start;
    this.end = end;
    this.flow = origin.flow;
  }

  static of(node: SequenceNode, by: number): SequenceNode {
    const origin = node instanceof MovedSequence ? node.#origin : node;
    if (origin.start === node.start + by) return origin;
    return new MovedSequence(origin, node.start + by, node.end + by);
  }

  /** Likewise. */
  get origin(): SequenceNode {
    return this.#origin;
  }

  get items(): readonly Node[] {
    this.#items ??= movedAll(this.#origin.items, this.start - this.#origin.start, moved);
    return this.#items;
  }
}

class EntryMapping implements MappingNode {
  readonly kind = 'mapping';
  readonly start: number;
  readonly end: number;
  readonly flow = false;
  readonly #origin: EntryMapping;
  readonly #entry: Entry;
  readonly #first: PairNode;
  #pairs: readonly PairNode[] | undefined;

  private constructor(entry: Entry, name: string, origin: EntryMapping | undefined) {
    this.#origin = origin ?? this;
    this.#entry = entry;
    this.start = entry.start;
    this.end = entry.end;
    const { start, end, value } = entry.key;
    const key: Node = { kind: 'scalar', start, end: start, style: 'plain', value: name };
    this.#first = { kind: 'pair', start, end, key, value: { kind: 'scalar', start, end, style: 'plain', value } };
  }

  static of(entry: Entry, name: string, known: Node | undefined): EntryMapping {
    const origin = known instanceof EntryMapping && known.#isOf(entry) ? known.#origin : undefined;
    return origin?.start === entry.start ? origin : new EntryMapping(entry, name, origin);
  }

  get origin(): MappingNode {
    return this.#origin;
  }

  get key(): Node {
    return this.#first.value;
  }

  /** Whether an entry says the same with the same distances between its parts. */
  #isOf({ start, key, value }: Entry): boolean {
    const own = this.#entry;
    const by = start - own.start;
    return (
      key.value === own.key.value &&
      key.start === own.key.start + by &&
      key.end === own.key.end + by &&
      value.start === own.value.start + by &&
      originOf(value) === originOf(own.value)
    );
  }

  get pairs(): readonly PairNode[] {
    this.#pairs ??= [this.#first, ...this.#entry.value.pairs];
    return this.#pairs;
  }
}

function movedAll<T>(all: readonly T[], by: number, move: (one: T, by: number) => T): readonly T[] {
  const list: T[] = [];
  for (const one of all) list.push(move(one, by));
  return list;
}
