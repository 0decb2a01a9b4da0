import type { LongForm } from '../document/longForm/longForm.ts';
import { keyName, type MappingNode, type Node, type PairNode } from '../document/syntax/tree.ts';
import { pairFor } from './valueTree.ts';

/**
 * The long form of a catalogue in which the text of a level is the `description` of a mapping, and that of an indicator its `text`. Both may be
 * written so, and are where something else is to stand beside the text.
 */
export function fullForm(long: LongForm): LongForm {
  if (long.root?.kind !== 'mapping') return long;
  const paths = new Map(long.paths);
  const asMapping = (node: Node, key: string): Node => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return node;
    const { start, end } = node;
    const made: MappingNode = { kind: 'mapping', start, end, flow: false, pairs: [pairFor(key, node)] };
    // Both the mapping and its text are written where the text is.
    const path = paths.get(node);
    if (path !== undefined) paths.set(made, path);
    return made;
  };
  const indicators = (node: Node): Node =>
    node.kind === 'sequence' ? { ...node, items: node.items.map((item) => asMapping(item, 'text')) } : node;
  const level = (node: Node): Node => inPairs(asMapping(node, 'description'), { indicators });
  const levels = (node: Node): Node =>
    node.kind === 'mapping' ? { ...node, pairs: node.pairs.map((pair) => changed(pair, level)) } : node;
  const skills = (node: Node): Node =>
    node.kind === 'sequence'
      ? { ...node, items: node.items.map((item) => inPairs(item, { levels, indicators })) }
      : node;
  const root = inPairs(long.root, { skills });
  return { ...long, root, paths };
}

type Change = (node: Node) => Node;

function inPairs(node: Node, changes: Readonly<Record<string, Change>>): Node {
  if (node.kind !== 'mapping') return node;
  return {
    ...node,
    pairs: node.pairs.map((pair) => {
      const change = changes[keyName(pair) ?? ''];
      return change ? changed(pair, change) : pair;
    }),
  };
}

function changed(pair: PairNode, change: Change): PairNode {
  const value = change(pair.value);
  return value === pair.value ? pair : { ...pair, value };
}
