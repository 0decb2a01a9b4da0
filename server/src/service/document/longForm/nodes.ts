import type { Span } from '../../text/span.ts';
import {
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type ScalarNode,
  type SequenceNode,
} from '../syntax/tree.ts';

/*
 * The nodes that the long form adds to a tree. They are ordinary nodes whose offsets say where in the text their words stand; what has no
 * words of its own, such as the key of a text that became an item, is an empty span where it would stand.
 */

/** A scalar with this value for a span of the text. */
export function scalar(value: string, { start, end }: Span): ScalarNode {
  return { kind: 'scalar', start, end, style: 'plain', value };
}

/** A key that nobody wrote, before a value. */
export function unwrittenKey(name: string, { start }: Span): ScalarNode {
  return { kind: 'scalar', start, end: start, style: 'plain', value: name };
}

/** An absent value, right after something. */
export function nothingAt({ end }: Span): ScalarNode {
  return { kind: 'scalar', start: end, end, style: 'plain', value: null };
}

export function pairOf(key: Node, value: Node): PairNode {
  return { kind: 'pair', start: Math.min(key.start, value.start), end: Math.max(key.end, value.end), key, value };
}

/** A pair of a known key and its value; the key stands where `written` stands, where somebody wrote another word for it. */
export function knownPair(name: string, value: Node, written?: Node): PairNode {
  if (!written) return pairOf(unwrittenKey(name, value), value);
  return pairOf({ kind: 'scalar', start: written.start, end: written.end, style: 'plain', value: name }, value);
}

/** The span from the first to the last of several spans; that of `fallback` where there are none. */
export function around(spans: readonly Span[], fallback: Span): Span {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return start > end ? { start: fallback.start, end: fallback.end } : { start, end };
}

export function mappingOf(pairs: readonly PairNode[], fallback: Span): MappingNode {
  return { kind: 'mapping', ...around(pairs, fallback), flow: false, pairs };
}

export function sequenceOf(items: readonly Node[], fallback: Span): SequenceNode {
  return { kind: 'sequence', ...around(items, fallback), flow: false, items };
}

/** The pair with this key among pairs that know no merge keys. */
export function pairNamed(pairs: readonly PairNode[], name: string): PairNode | undefined {
  return pairs.find((pair) => keyName(pair) === name);
}
