import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import { segmentsOf } from '../../service/document/syntax/pointer.ts';
import { dereference, keyName, type Node } from '../../service/document/syntax/tree.ts';

/*
 * The values of a role or framework file in the long form of the data model, in which items of lists have identities: what files are merged by.
 */

/** Where a value is written: a JSON Pointer in the file. `undefined` for values that are in no file yet. */
export type WrittenAt = string | undefined;

export interface Leaf {
  readonly kind: 'leaf';
  readonly value: string | number | boolean;
  readonly at: WrittenAt;
}

export interface Branch {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Tree>;
  readonly at: WrittenAt;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  /** What tells each item from the others of the list, in their order. */
  readonly keys: readonly string[];
  readonly at: WrittenAt;
}

export type Tree = Leaf | Branch | List;

/** The node at a JSON Pointer of a file as it is written. */
export function writtenAt({ root }: SourceDocument, path: string): Node | undefined {
  let node = root;
  for (const name of segmentsOf(path)) {
    const content = dereference(node);
    if (content?.kind === 'sequence') node = content.items[Number(name)];
    else if (content?.kind === 'mapping') node = content.pairs.findLast((pair) => keyName(pair) === name)?.value;
    else return undefined;
  }
  return node;
}

/** A mapping with other values for some of its keys, which stay where they are; new keys come last. */
export function withEntries(mapping: Branch, changed: readonly (readonly [key: string, value: Tree])[]): Branch {
  return { ...mapping, entries: new Map([...mapping.entries, ...changed]) };
}
