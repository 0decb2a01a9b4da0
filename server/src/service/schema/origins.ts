import {
  type AliasNode,
  dereference,
  effectivePairs,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
} from '../document/syntax/tree.ts';

/** The effective pairs of a mapping by key, each with the alias through which a merge key brought it in. */
export function pairsWithOrigin(mapping: MappingNode): Map<string, { pair: PairNode; via: AliasNode | undefined }> {
  const all = new Map<string, { pair: PairNode; via: AliasNode | undefined }>();
  for (const pair of mapping.pairs) {
    const name = isMergeKey(pair) ? undefined : keyName(pair);
    if (name !== undefined) all.set(name, { pair, via: undefined });
  }
  for (const merge of mapping.pairs.filter(isMergeKey)) {
    const value = dereference(merge.value);
    const list = merge.value.kind === 'alias' ? merge.value : undefined;
    const sources = value?.kind === 'sequence' ? value.items : [merge.value];
    for (const source of sources) {
      const via = list ?? (source.kind === 'alias' ? source : undefined);
      for (const [name, pair] of mergedPairs(source)) if (!all.has(name)) all.set(name, { pair, via });
    }
  }
  return all;
}

function mergedPairs(source: Node): Iterable<[string, PairNode]> {
  const mapping = dereference(source);
  return mapping?.kind === 'mapping' ? effectivePairs(mapping) : [];
}
