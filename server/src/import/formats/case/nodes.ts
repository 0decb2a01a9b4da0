import { type ItemType, itemTypeIdentifier, itemTypes } from '../../../write/case/itemTypes.ts';
import { type Data, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';

/** An association from an item or from the document. */
export interface Association {
  readonly type: string;
  /** The identifier of what it leads to. */
  readonly to: string;
  readonly destination: Data | undefined;
  readonly notes: string;
  readonly data: Data;
  readonly sequence: number;
}

/** An item in the hierarchy of its package. */
export interface CaseNode {
  readonly identifier: string;
  /** Which one of the package's items it is. */
  readonly index: number;
  readonly data: Data;
  /** The kind of an item that we have written; `undefined` for those of others. */
  readonly type: ItemType | undefined;
  readonly parent: CaseNode | undefined;
  readonly children: readonly CaseNode[];
  /** Where it leads to, its parent apart. */
  readonly associations: readonly Association[];
}

interface OpenNode extends CaseNode {
  parent: OpenNode | undefined;
  children: OpenNode[];
  readonly associations: Association[];
  sequence: number;
}

export interface CaseTree {
  /** All items, each before its children, in their order. */
  readonly nodes: readonly CaseNode[];
  readonly byIdentifier: ReadonlyMap<string, CaseNode>;
  /** The associations of the document itself. */
  readonly ofDocument: readonly Association[];
  /** Associations whose origin is not in the package. */
  readonly stray: readonly Association[];
}

const typesByIdentifier: () => ReadonlyMap<string, ItemType> = () =>
  new Map((Object.keys(itemTypes) as ItemType[]).map((type) => [itemTypeIdentifier(type), type]));

/** The items of a package below one another. An item that is its own ancestor stands at the top. Takes linear time. */
export function treeOf(root: Data): CaseTree {
  const types = typesByIdentifier();
  const byIdentifier = new Map<string, OpenNode>();
  const items = [...itemsOf(valueAt(root, 'CFItems'))];
  for (const [index, data] of items.entries()) {
    if (data.kind !== 'map') continue;
    const given = identifierOf(data);
    // An identifier means the first item that has it.
    const identifier = given === undefined || byIdentifier.has(given) ? `item ${index}` : given;
    const type = types.get(identifierOf(valueAt(data, 'CFItemTypeURI')) ?? '');
    byIdentifier.set(identifier, {
      identifier,
      index,
      data,
      type,
      parent: undefined,
      children: [],
      associations: [],
      sequence: Number.MAX_SAFE_INTEGER,
    });
  }
  const document = identifierOf(valueAt(root, 'CFDocument')) ?? '';
  const ofDocument: Association[] = [];
  const stray: Association[] = [];
  for (const data of itemsOf(valueAt(root, 'CFAssociations'))) {
    const from = identifierOf(valueAt(data, 'originNodeURI')) ?? '';
    const association = associationOf(data);
    const origin = byIdentifier.get(from);
    if (!origin) (from === document && from !== '' ? ofDocument : stray).push(association);
    else if (association.type !== 'isChildOf') origin.associations.push(association);
    else if (!origin.parent) {
      origin.parent = byIdentifier.get(association.to);
      origin.sequence = association.sequence;
    } else origin.associations.push(association);
  }
  breakCircles(byIdentifier.values());
  for (const node of byIdentifier.values()) node.parent?.children.push(node);
  const top = [...byIdentifier.values()].filter(({ parent }) => parent === undefined);
  return { nodes: inOrder(top), byIdentifier, ofDocument, stray };
}

function associationOf(data: Data): Association {
  const destination = valueAt(data, 'destinationNodeURI');
  const sequence = Number(wordsOf(valueAt(data, 'sequenceNumber')) ?? Number.MAX_SAFE_INTEGER);
  return {
    type: wordsOf(valueAt(data, 'associationType')) ?? '',
    to: identifierOf(destination) ?? '',
    destination,
    notes: wordsOf(valueAt(data, 'notes')) ?? '',
    data,
    sequence: Number.isFinite(sequence) ? sequence : Number.MAX_SAFE_INTEGER,
  };
}

/** The identifier of a thing or of a link to one, which may be no more than an address that ends in it. */
export function identifierOf(data: Data | undefined): string | undefined {
  const words = data?.kind === 'scalar' ? wordsOf(data) : wordsOf(firstOf(data, 'identifier', 'uri'));
  if (words === undefined) return undefined;
  return (/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?=\/?$)/i.exec(words)?.[0] ?? words).toLowerCase();
}

function breakCircles(nodes: Iterable<OpenNode>): void {
  const done = new Set<OpenNode>();
  for (const node of nodes) {
    const way = new Set<OpenNode>();
    for (let at: OpenNode | undefined = node; at && !done.has(at); at = at.parent) {
      way.add(at);
      if (at.parent && way.has(at.parent)) at.parent = undefined;
    }
    for (const one of way) done.add(one);
  }
}

/** Nodes before their children, those beside one another by their numbers. */
function inOrder(top: readonly OpenNode[]): CaseNode[] {
  const nodes: CaseNode[] = [];
  const waiting = sorted(top).reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    node.children = sorted(node.children);
    nodes.push(node);
    for (const child of node.children.toReversed()) waiting.push(child);
  }
  return nodes;
}

function sorted(nodes: readonly OpenNode[]): OpenNode[] {
  return nodes.toSorted((one, other) => one.sequence - other.sequence);
}
