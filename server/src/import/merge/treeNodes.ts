import type { Shape } from '../../service/document/edits/commonForm.ts';
import type { Node } from '../../service/document/syntax/tree.ts';
import type { DraftMapping, DraftValue } from '../draft.ts';
import { isLeaf, isList } from '../files/leaves.ts';
import { NodeMaker } from '../files/nodes.ts';
import { tidyValue } from '../files/tidy.ts';
import type { Branch, Tree } from './tree.ts';

/** Makes nodes of trees, to be written. */
export class TreeNodes {
  readonly #maker = new NodeMaker(mayBeReadOtherwise);

  /** The items that are to be written with their keys. */
  get withKeys(): ReadonlySet<Node> {
    return this.#maker.withKeys;
  }

  /** The value of a key of this shape, with its keys in the order of the schema. */
  value(tree: Tree, shape: Shape | undefined): Node {
    return this.#maker.value(tidyValue(draftOf(tree), shape, '') ?? '', shape);
  }

  /** An item of a list of this shape. */
  item(tree: Tree, shape: Shape | undefined): Node {
    const list = tidyValue([draftOf(tree)], shape, '');
    return this.#maker.item(list !== undefined && isList(list) ? (list[0] ?? '') : '', shape);
  }
}

/** A text as an item that may be read as a name and something behind it. */
function mayBeReadOtherwise(value: DraftValue): boolean {
  if (isLeaf(value) || isList(value)) return false;
  const [only, ...others] = Object.values(value);
  const text = others.length === 0 && typeof only === 'string' ? only : '';
  return /[^\p{L}\p{N}\s,.'’-]|^\d|\s-|,/u.test(text);
}

/** A mapping of a tree, as far as its keys say what it is. */
export function recordOf({ entries }: Branch): DraftMapping {
  return Object.fromEntries([...entries.keys()].map((key) => [key, '']));
}

function draftOf(tree: Tree): DraftValue {
  switch (tree.kind) {
    case 'leaf':
      return tree.value;
    case 'list':
      return tree.items.map(draftOf);
    case 'mapping':
      return Object.fromEntries([...tree.entries].map(([key, inner]) => [key, draftOf(inner)]));
  }
}
