import { type CleanBlocks, leftToCheck } from '../document/syntax/lineage.ts';
import {
  dereference,
  effectivePairs,
  isMergeKey,
  keyName,
  type Node,
  type SequenceNode,
} from '../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../document/syntax/value.ts';
import type { Branch } from './errorTree.ts';

/** The value of a tree without the items of lists that are known to follow the schema. */
export interface Unchecked {
  readonly value: JsonValue;
  /** The indexes of the items that are left, of each list that has lost some. */
  readonly left: ReadonlyMap<SequenceNode, readonly number[]>;
}

/** An object without inherited keys, so that `__proto__` is a key like any other; the engine reads it several times faster than one without a prototype. */
class Bare {
  [key: string]: JsonValue;
  static {
    Object.setPrototypeOf(Bare.prototype, null);
  }
}

/**
 * What of a tree has yet to be held against its schema: schemas look at the items of a list one by one, so that an item which followed its schema
 * once does so as long as nobody edits it. The first item always stays, since a list may have to have one.
 */
export function uncheckedValue(root: Node, clean: CleanBlocks | undefined): Unchecked {
  const left = new Map<SequenceNode, readonly number[]>();
  const uncheckedIn = (node: Node): JsonValue => {
    const content = dereference(node);
    // What is brought in from elsewhere is checked wherever it is used.
    if (node !== content || content.kind === 'scalar') return toValue(node);
    if (content.kind === 'sequence') {
      const indexes: number[] = [];
      const items: JsonValue[] = [];
      const add = (index: number) => {
        indexes.push(index);
        items.push(uncheckedIn(content.items[index] as Node));
      };
      if (content.items.length > 0) add(0);
      for (const index of leftToCheck(content.items, clean)) if (index > 0) add(index);
      if (indexes.length < content.items.length) left.set(content, indexes);
      return items;
    }
    const object: Record<string, JsonValue> = new Bare();
    if (content.pairs.some(isMergeKey)) {
      for (const [name, pair] of effectivePairs(content)) object[name] = toValue(pair.value);
      return object;
    }
    for (const pair of content.pairs) {
      const name = keyName(pair);
      if (name !== undefined) object[name] = uncheckedIn(pair.value);
    }
    return object;
  };
  return { value: uncheckedIn(root), left };
}

/** Remembers the items below a node that have no errors; `branch` has the errors of the node, with the indexes of the items that were left. */
export function rememberClean(
  node: Node,
  branch: Branch | undefined,
  left: Unchecked['left'],
  clean: CleanBlocks,
): void {
  if (node.kind === 'sequence') {
    const indexes = left.get(node);
    for (let place = 0; place < (indexes ?? node.items).length; place++) {
      const item = node.items[indexes?.[place] ?? place];
      if (item?.kind !== 'mapping') continue;
      const below = branch?.children.get(String(place));
      rememberClean(item, below, left, clean);
      if (!below) clean.add(item);
    }
  } else if (node.kind === 'mapping' && !node.pairs.some(isMergeKey)) {
    for (const pair of node.pairs) {
      if (pair.value.kind === 'scalar') continue;
      rememberClean(pair.value, branch?.children.get(keyName(pair) ?? ''), left, clean);
    }
  }
}
