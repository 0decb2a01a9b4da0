import { keyOfText, type Shape } from '../../service/document/edits/commonForm.ts';
import { readAsMeant } from '../../service/document/profile/meantRoot.ts';
import type { Reader } from '../../service/document/profile/reader.ts';
import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import { pathBelow } from '../../service/document/syntax/pointer.ts';
import { dereference, isMergeKey, keyName, type MappingNode, type Node } from '../../service/document/syntax/tree.ts';
import type { KeyContext } from '../../service/format/knownKeys.ts';
import { contextOf, shapeOf } from '../files/shapes.ts';
import { identities } from './identity.ts';

import { type Branch, type Leaf, type Tree, writtenAt } from './tree.ts';

/** The values of a file; an empty mapping where it has none. */
export function treeOfDocument(document: SourceDocument): Branch {
  const kind = document.kind === 'framework' ? 'framework' : 'role';
  const hasOwnKeys = document.text.includes('x-');
  const tree = branchOf(readAsMeant(document).root, kind, undefined);
  return tree ?? { kind: 'mapping', entries: new Map(), at: '' };

  function branchOf(reader: Reader, context: KeyContext | undefined, shape: Shape | undefined): Branch | undefined {
    if (dereference(reader.node)?.kind !== 'mapping') return undefined;
    const entries = new Map<string, Tree>();
    for (const [name, value] of reader.byKey()) {
      if (name.startsWith('x-')) continue;
      const inner = treeOf(value, shapeOf(name, context, shape));
      if (inner) entries.set(name, inner);
    }
    if (hasOwnKeys) addOwn(entries, reader.path);
    return { kind: 'mapping', entries, at: reader.path };
  }

  function treeOf(reader: Reader, shape: Shape | undefined): Tree | undefined {
    if (dereference(reader.node)?.kind === 'sequence') {
      const items = reader.members().flatMap((item) => itemOf(item, shape) ?? []);
      return items.length === 0 ? undefined : { kind: 'list', items, keys: identities(items, shape), at: reader.path };
    }
    return itemOf(reader, shape);
  }

  /** A mapping, or a leaf; a text that stands for a mapping is that mapping. */
  function itemOf(reader: Reader, shape: Shape | undefined): Tree | undefined {
    const content = dereference(reader.node);
    if (content?.kind === 'mapping') {
      return branchOf(reader, contextOf(toKeys(content), shape), shape);
    }
    const leaf = leafOf(reader.node, reader.path);
    const key = shape === 'skillLevel' ? 'description' : shape && keyOfText(shape);
    return leaf && key !== undefined ? { kind: 'mapping', entries: new Map([[key, leaf]]), at: reader.path } : leaf;
  }

  /** What is below `x-` keys is no part of a role as it is read, so that it is taken as it is written. */
  function addOwn(entries: Map<string, Tree>, path: string): void {
    const written = dereference(writtenAt(document, path));
    // A group that nobody wrote has the place of its first item.
    const isMade = entries.has('items') && written?.kind === 'mapping' && !namesIn(written).has('items');
    if (written?.kind !== 'mapping' || isMade) return;
    for (const pair of written.pairs) {
      const name = keyName(pair);
      const own = name?.startsWith('x-') ? ownTree(pair.value, pathBelow(path, name)) : undefined;
      if (own && name !== undefined) entries.set(name, own);
    }
  }
}

function namesIn(mapping: MappingNode): Set<string> {
  return new Set(mapping.pairs.flatMap((pair) => (isMergeKey(pair) ? [] : (keyName(pair) ?? []))));
}

/** A mapping with the keys alone, of which its context depends. */
function toKeys(mapping: MappingNode): Readonly<Record<string, string>> {
  return Object.fromEntries([...namesIn(mapping)].map((name) => [name, '']));
}

function leafOf(node: Node | undefined, at: string): Leaf | undefined {
  const content = dereference(node);
  if (content?.kind !== 'scalar' || content.value === null || content.value === '') return undefined;
  return { kind: 'leaf', value: content.value, at };
}

/** A value below an `x-` key. The items of lists are told apart by their places. */
function ownTree(node: Node, at: string): Tree | undefined {
  const content = dereference(node);
  if (content?.kind === 'mapping') {
    const entries = content.pairs.flatMap((pair) => {
      const name = keyName(pair);
      const inner = name === undefined ? undefined : ownTree(pair.value, pathBelow(at, name));
      return name !== undefined && inner ? [[name, inner] as const] : [];
    });
    return { kind: 'mapping', entries: new Map(entries), at };
  }
  if (content?.kind !== 'sequence') return leafOf(content, at);
  const items = content.items.flatMap((item, index) => ownTree(item, pathBelow(at, index)) ?? []);
  return { kind: 'list', items, keys: items.map((_, index) => String(index)), at };
}
