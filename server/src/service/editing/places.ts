import {
  dereference,
  effectivePairs,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type Path,
  type SequenceNode,
} from '../document/syntax/tree.ts';

/** A value where it is written: a child of a mapping or a list. */
export interface Written {
  readonly parent: MappingNode | SequenceNode;
  readonly index: number;
  /** As it is written: possibly an alias. */
  readonly node: Node;
}

/** Why a value is not written where it is used. */
export interface Elsewhere {
  /** The alias that brings it in, by the path at which it is used; empty for what a merge key brings in. */
  readonly alias: Path | undefined;
}

/** Where the value at a path is written; the last step is not led through an alias. `undefined` for the root and where there is nothing. */
export function writtenAt(root: Node | undefined, path: Path): Written | Elsewhere | undefined {
  let node = root;
  let found: Written | undefined;
  for (const [depth, segment] of path.entries()) {
    if (node?.kind === 'alias') return { alias: path.slice(0, depth) };
    if (node?.kind === 'sequence' && typeof segment === 'number') {
      const item: Node | undefined = node.items[segment];
      if (!item) return undefined;
      found = { parent: node, index: segment, node: item };
      node = item;
    } else if (node?.kind === 'mapping') {
      const index = node.pairs.findLastIndex((pair) => !isMergeKey(pair) && keyName(pair) === segment);
      const pair = node.pairs[index];
      if (!pair) return effectivePairs(node).has(String(segment)) ? { alias: undefined } : undefined;
      found = { parent: node, index, node: pair.value };
      node = pair.value;
    } else return undefined;
  }
  return found;
}

export function isWritten(place: Written | Elsewhere | undefined): place is Written {
  return place !== undefined && 'node' in place;
}

/** The collection at a path as it is written there: not one that an alias leads to. */
export function collectionAt(root: Node | undefined, path: Path): MappingNode | SequenceNode | Elsewhere | undefined {
  if (path.length === 0) return root?.kind === 'mapping' || root?.kind === 'sequence' ? root : undefined;
  const place = writtenAt(root, path);
  if (!isWritten(place)) return place;
  if (place.node.kind === 'alias') return dereference(place.node) ? { alias: path } : undefined;
  return place.node.kind === 'scalar' ? undefined : place.node;
}
