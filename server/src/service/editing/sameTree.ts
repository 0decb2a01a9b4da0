import {
  dereference,
  effectivePairs,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
} from '../document/syntax/tree.ts';

/** Whether two trees say the same, the order of keys and the way in which they are written apart; quick where they share nodes. */
export function sameTree(a: Node | undefined, b: Node | undefined): boolean {
  if (a === b) return true;
  const [left, right] = [dereference(a), dereference(b)];
  if (left === undefined || right === undefined) return isNothing(left) && isNothing(right);
  switch (left.kind) {
    case 'scalar':
      return right.kind === 'scalar' && left.value === right.value;
    case 'sequence':
      return (
        right.kind === 'sequence' &&
        left.items.length === right.items.length &&
        left.items.every((item, at) => sameTree(item, right.items[at]))
      );
    case 'mapping':
      return right.kind === 'mapping' && samePairs(left, right);
  }
}

/** An absent value, and a file without content, whose mapping would have no keys. */
function isNothing(node: Node | undefined): boolean {
  if (node?.kind === 'mapping') return node.pairs.length === 0;
  return node === undefined || (node.kind === 'scalar' && node.value === null);
}

function samePairs(left: MappingNode, right: MappingNode): boolean {
  // Mostly the keys stand in the same order.
  if (left.pairs.length === right.pairs.length && ![...left.pairs, ...right.pairs].some(isMergeKey)) {
    const inOrder = left.pairs.every((pair, at) => {
      const other = right.pairs[at];
      return other !== undefined && keyName(pair) === keyName(other);
    });
    if (inOrder) return left.pairs.every((pair, at) => sameTree(pair.value, right.pairs[at]?.value));
  }
  const [own, others] = [effectivePairs(left), effectivePairs(right)];
  if (own.size !== others.size) return false;
  for (const [key, pair] of own) {
    const other = others.get(key);
    if (!other || !sameTree(pair.value, other.value)) return false;
  }
  return true;
}

/** The texts of what has no place in a profile and the values of keys of the author's own, as far as they are carried along, in no order. */
export function ownKeys(node: Node | undefined, found: string[] = []): string[] {
  const content = dereference(node);
  if (content?.kind === 'sequence') for (const item of content.items) ownKeys(item, found);
  else if (content?.kind === 'mapping') {
    for (const pair of content.pairs) {
      const name = keyName(pair);
      if (name?.startsWith('x-')) found.push(`${name}=${textOf(pair.value)}`);
      else ownKeys(pair.value, found);
    }
  }
  return found;
}

function textOf(node: Node): string {
  const content = dereference(node);
  switch (content?.kind) {
    case 'scalar':
      return JSON.stringify(content.value);
    case 'sequence':
      return `[${content.items.map(textOf).join()}]`;
    case 'mapping':
      return `{${content.pairs.map((pair) => `${keyName(pair)}:${textOf(pair.value)}`).join()}}`;
    case undefined:
      return 'null';
  }
}
