import type { Shape } from '../../service/document/edits/commonForm.ts';
import type { MappingNode, Node, PairNode, ScalarNode, SequenceNode } from '../../service/document/syntax/tree.ts';
import type { KeyContext } from '../../service/format/knownKeys.ts';
import type { DraftMapping, DraftValue } from '../draft.ts';
import { isLeaf, isList } from './leaves.ts';
import { contextOf, shapeOf } from './shapes.ts';

/*
 * The tree of a draft, in the short forms that the writer of common forms does not know itself. The tree stands nowhere: its offsets are 0.
 */

const nowhere = { start: 0, end: 0 } as const;

/** The tree of a draft, and the items in it that are to be written with their keys. */
export interface DraftTree {
  readonly pairs: readonly PairNode[];
  readonly withKeys: ReadonlySet<Node>;
}

/** The values, lists or mappings of the draft, that are not written short. */
export type Longhand = (value: DraftValue) => boolean;

/** The tree of a tidied draft. */
export function treeOf(value: DraftMapping, context: KeyContext, isLong: Longhand): DraftTree {
  const maker = new NodeMaker(isLong);
  return { pairs: maker.mapping(value, context, undefined).pairs, withKeys: maker.withKeys };
}

/** Makes nodes of tidied values. */
export class NodeMaker {
  /** The items that are to be written with their keys. */
  readonly withKeys = new Set<Node>();
  readonly #isLong: Longhand;

  constructor(isLong: Longhand) {
    this.#isLong = isLong;
  }

  mapping(mapping: DraftMapping, context: KeyContext | undefined, shape: Shape | undefined): MappingNode {
    const pairs = Object.entries(mapping).flatMap(([key, inner]): PairNode[] => {
      if (inner === undefined) return [];
      const node = this.value(inner, shapeOf(key, context, shape));
      return [{ kind: 'pair', ...nowhere, key: scalarNode(key), value: node }];
    });
    return { kind: 'mapping', ...nowhere, flow: false, pairs };
  }

  /** The value of a key of this shape. */
  value(value: DraftValue, shape: Shape | undefined): Node {
    if (isLeaf(value)) return leafNode(value, shape);
    if (!isList(value)) {
      const text = shape === 'skillLevel' && !this.#isLong(value) ? onlyDescription(value) : undefined;
      return text === undefined ? this.mapping(value, contextOf(value, shape), shape) : leafNode(text, 'text');
    }
    const [only] = value;
    const isLong = this.#isLong(value);
    if (!isLong && shape === 'texts' && value.length === 1 && only !== undefined && isLeaf(only)) {
      return leafNode(only, shape);
    }
    return listNode(value.map((item) => this.item(item, shape, isLong)));
  }

  /** An item of a list of this shape. */
  item(item: DraftValue, shape: Shape | undefined, isLong = false): Node {
    if (isLeaf(item)) return leafNode(item, shape);
    if (isList(item)) return listNode(item.map((inner) => this.item(inner, shape)));
    const node = this.mapping(item, contextOf(item, shape), shape === 'own' ? shape : undefined);
    if (isLong || this.#isLong(item)) this.withKeys.add(node);
    return node;
  }
}

function onlyDescription(mapping: DraftMapping): DraftValue | undefined {
  return Object.keys(mapping).length === 1 ? mapping.description : undefined;
}

function listNode(items: readonly Node[]): SequenceNode {
  return { kind: 'sequence', ...nowhere, flow: false, items };
}

function leafNode(leaf: DraftValue, shape: Shape | undefined): ScalarNode {
  const value = typeof leaf === 'object' && 'text' in leaf ? String(leaf.text) : leaf;
  return scalarNode(asTyped(value as string | number | boolean, shape));
}

/** Facts and levels that are written in digits are numbers, as authors write them without quotes. */
function asTyped(value: string | number | boolean, shape: Shape | undefined): string | number | boolean {
  if (typeof value !== 'string') return value;
  const isNumber = shape === 'level' ? /^(?:0|[1-9]\d{0,8})$/ : shape === 'fact' ? wrote : undefined;
  return isNumber?.test(value) ? Number(value) : value;
}

/** A number that is written as it is shown. */
const wrote = /^(?:0|[1-9]\d{0,8})(?:\.\d{0,5}[1-9])?$/;

function scalarNode(value: string | number | boolean): ScalarNode {
  return { kind: 'scalar', ...nowhere, style: 'plain', value };
}
