import type { Node, PairNode } from '../../src/service/document/syntax/tree.ts';

/** A tree as plain data, whatever classes its nodes have, so that trees can be compared. */
export function plainTree(node: Node | undefined): unknown {
  if (node?.kind === 'mapping') return { ...node, pairs: node.pairs.map(plainPair) };
  if (node?.kind === 'sequence') return { ...node, items: node.items.map(plainTree) };
  return node && { ...node };
}

function plainPair({ key, value, ...rest }: PairNode): unknown {
  return { ...rest, key: plainTree(key), value: plainTree(value) };
}
