import type { SourceDocument } from '../sourceDocument.ts';
import { moved } from '../syntax/moved.ts';
import { parseText } from '../syntax/parse.ts';
import type { Node, PairNode } from '../syntax/tree.ts';
import { hasKeysOnce, joinDuplicates } from './duplicates.ts';
import { withMended } from './mendedBlocks.ts';
import { OffsetMap } from './offsetMap.ts';
import type { MendedBlock } from './repair.ts';
import { repairedText } from './repairs.ts';

/**
 * The tree of a text as its author meant it: that of the repaired text, with all offsets led back to the original text. Values of a key that
 * stands twice are one. For a document without anything to repair its own root; `undefined` for a text without content.
 *
 * A node's offsets say where its value stands; the text there may be written in another style than the node has.
 */
export function repairedRoot(document: SourceDocument): Node | undefined {
  const { text, edits, parsed, mended } = document.derived(repairedText);
  if (mended || edits.length === 0) {
    const root = mended ? withMended(document, mended, mendedNodes) : document.root;
    return !root || hasKeysOnce(document) ? root : joinDuplicates(root, document.lineage.clean('keys'));
  }
  const { root } = parsed ?? parseText(text);
  if (!root) return undefined;
  return joinDuplicates(new Moved(new OffsetMap(edits)).node(root));
}

/** What a damaged block is read as after its repairs, at its place in the document. */
function mendedNodes(
  { damage, edits, root }: MendedBlock,
  written: readonly (Node | PairNode)[],
): readonly (Node | PairNode)[] {
  if (!root) return written;
  const node = moved(new Moved(new OffsetMap(edits)).node(root), damage.start);
  return node.kind === 'mapping' ? node.pairs : node.kind === 'sequence' ? node.items : written;
}

/** Copies a tree with other offsets. */
class Moved {
  readonly #map: OffsetMap;
  /** What aliases stand for comes before them. */
  readonly #copies = new Map<Node, Node>();

  constructor(map: OffsetMap) {
    this.#map = map;
  }

  node(node: Node): Node {
    const copy = this.#copyOf(node);
    this.#copies.set(node, copy);
    return copy;
  }

  #copyOf(node: Node): Node {
    const start = this.#map.original(node.start);
    const end = Math.max(start, this.#map.original(node.end));
    switch (node.kind) {
      case 'scalar':
        return { ...node, start, end };
      case 'alias':
        return { ...node, start, end, target: node.target && (this.#copies.get(node.target) ?? node.target) };
      case 'sequence':
        return { ...node, start, end, items: node.items.map((item) => this.node(item)) };
      default:
        return { ...node, start, end, pairs: node.pairs.map((pair) => this.#pair(pair)) };
    }
  }

  #pair({ key, value, start, end }: PairNode): PairNode {
    const from = this.#map.original(start);
    return {
      kind: 'pair',
      start: from,
      end: Math.max(from, this.#map.original(end)),
      key: this.node(key),
      value: this.node(value),
    };
  }
}
