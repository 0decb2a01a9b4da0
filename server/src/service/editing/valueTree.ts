import { isList, isMapping } from '../document/edits/valueLines.ts';
import {
  dereference,
  effectivePairs,
  isMergeKey,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type Path,
  type SequenceNode,
} from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';

/*
 * What a tree is to say after an operation, apart from how it is written. The nodes of the tree stay the very same where nothing changes, so that
 * they still lead to their words.
 */

/** More nodes than any role has: aliases may make very many out of few. */
const mostNodes = 200_000;

/** A tree in which every value stands where it is used, without aliases and merge keys; `undefined` for one that would be too large. */
export function plainTree(root: Node): Node | undefined {
  let left = mostNodes;
  const plain = (node: Node): Node => {
    left--;
    const content = dereference(node);
    if (content === undefined)
      return { kind: 'scalar', start: node.start, end: node.start, style: 'plain', value: null };
    if (left < 0 || content.kind === 'scalar') return content;
    if (content.kind === 'sequence') {
      const items = content.items.map(plain);
      return items.every((item, at) => item === content.items[at]) ? content : { ...content, items };
    }
    const given = content.pairs.some(isMergeKey) ? [...effectivePairs(content).values()] : content.pairs;
    const pairs = given.map((pair) => {
      const value = plain(pair.value);
      return value === pair.value ? pair : { ...pair, value };
    });
    const isSame = pairs.length === content.pairs.length && pairs.every((pair, at) => pair === content.pairs[at]);
    return isSame ? content : { ...content, pairs };
  };
  const tree = plain(root);
  return left < 0 ? undefined : tree;
}

/** A value as a tree whose nodes stand nowhere. */
export function treeOf(value: JsonValue): Node {
  const nowhere = { start: 0, end: 0 };
  if (isList(value)) return { kind: 'sequence', ...nowhere, flow: false, items: value.map(treeOf) };
  if (isMapping(value)) {
    return {
      kind: 'mapping',
      ...nowhere,
      flow: false,
      pairs: Object.entries(value).map(([key, one]) => pairFor(key, treeOf(one))),
    };
  }
  return { kind: 'scalar', ...nowhere, style: 'double', value };
}

export function pairFor(key: string, value: Node): PairNode {
  return {
    kind: 'pair',
    start: value.start,
    end: value.end,
    key: { kind: 'scalar', start: value.start, end: value.start, style: 'plain', value: key },
    value,
  };
}

/** A way through a tree as segments that fit what they lead into; `undefined` where there is nothing. */
export function pathIn(root: Node | undefined, segments: readonly string[]): Path | undefined {
  const path: (string | number)[] = [];
  let node = root;
  for (const segment of segments) {
    if (node?.kind === 'sequence') {
      const index = /^(?:0|[1-9]\d{0,8})$/.test(segment) ? Number(segment) : -1;
      node = node.items[index];
      path.push(index);
    } else if (node?.kind === 'mapping') {
      node = pairIn(node, segment)?.value;
      path.push(segment);
    } else return undefined;
    if (!node) return undefined;
  }
  return path;
}

/** The last pair with this key, which is the one that counts. */
export function pairIn({ pairs }: MappingNode, key: string): PairNode | undefined {
  for (let at = pairs.length - 1; at >= 0; at--) {
    const pair = pairs[at];
    if (pair && keyName(pair) === key) return pair;
  }
  return undefined;
}

export function nodeIn(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const segment of path) {
    if (node?.kind === 'sequence' && typeof segment === 'number') node = node.items[segment];
    else if (node?.kind === 'mapping') node = pairIn(node, String(segment))?.value;
    else return undefined;
  }
  return node;
}

/** The tree with another node at a path, a missing key being the last; `undefined` for the node removes it. The path of its parent must be there. */
export function withNode(root: Node, path: Path, node: Node | undefined): Node {
  const [segment, ...rest] = path;
  if (segment === undefined) return node ?? emptyMapping(root);
  const below = (child: Node | undefined): Node | undefined =>
    rest.length === 0 ? node : child && withNode(child, rest, node);
  if (root.kind === 'sequence') {
    const items = root.items.flatMap((item, at) => (at === segment ? (below(item) ?? []) : [item]));
    return { ...root, items };
  }
  if (root.kind !== 'mapping') return root;
  const own = pairIn(root, String(segment));
  if (!own) {
    const value = below(undefined);
    return value ? { ...root, pairs: [...root.pairs, pairFor(String(segment), value)] } : root;
  }
  const value = below(own.value);
  return {
    ...root,
    pairs: root.pairs.flatMap((pair) => {
      if (pair !== own) return keyName(pair) === segment ? [] : [pair];
      return value ? [{ ...pair, value }] : [];
    }),
  };
}

function emptyMapping({ start }: Node): Node {
  return { kind: 'mapping', start, end: start, flow: false, pairs: [] };
}

/** A list with an item before the one at an index, or behind all. */
export function withItem(list: SequenceNode, index: number, item: Node): SequenceNode {
  return { ...list, items: [...list.items.slice(0, index), item, ...list.items.slice(index)] };
}

/**
 * What goes when the value at a path goes: itself, or the list or mapping that would be empty, and a section of which only the title would be
 * left.
 */
export function removedWith(root: Node, path: Path): Path {
  let gone = path;
  while (gone.length > 1) {
    const parentPath = gone.slice(0, -1);
    const parent = nodeIn(root, parentPath);
    const isOnly =
      (parent?.kind === 'sequence' && parent.items.length === 1) ||
      (parent?.kind === 'mapping' && (parent.pairs.length === 1 || isBareSection(parent, parentPath, gone)));
    if (!isOnly) break;
    gone = parentPath;
  }
  return gone;
}

/** Whether a section of the author's own would have nothing but its title left. */
function isBareSection({ pairs }: MappingNode, path: Path, gone: Path): boolean {
  return (
    path.length === 2 &&
    path[0] === 'sections' &&
    pairs.every((pair) => keyName(pair) === 'title' || keyName(pair) === gone.at(-1)) &&
    gone.at(-1) !== 'title'
  );
}
