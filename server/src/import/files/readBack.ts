import { keyOfText, type Shape } from '../../service/document/edits/commonForm.ts';
import { readAsMeant } from '../../service/document/profile/meantRoot.ts';
import type { Reader } from '../../service/document/profile/reader.ts';
import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import { pathBelow, segmentsOf } from '../../service/document/syntax/pointer.ts';
import { dereference, findPair, type Node } from '../../service/document/syntax/tree.ts';
import type { KeyContext } from '../../service/format/knownKeys.ts';
import { type DraftMapping, type DraftText, type DraftValue, isDraftText } from '../draft.ts';
import { isLeaf, isList } from './leaves.ts';
import { contextOf, shapeOf } from './shapes.ts';

/** Where something that differs stands in the draft, and the lists and mappings around it, the outermost first. */
export interface Difference {
  readonly path: string;
  readonly around: readonly DraftValue[];
}

/** Where a text stands in the written file. */
export interface TextPlace {
  readonly text: DraftText;
  readonly path: string;
  readonly line: number;
}

export interface ReadBack {
  readonly differences: readonly Difference[];
  /** The places of all texts, in the order of the draft; complete where nothing differs. */
  readonly places: readonly TextPlace[];
}

/** A node of what is read, with its place in the file. */
interface ReadNode {
  readonly node: Node | undefined;
  readonly path: string;
}

/** Reads a written file as the product reads all files, and compares what it says with the draft that it was written from. */
export function readBack(document: SourceDocument, value: DraftMapping, context: KeyContext): ReadBack {
  const differences: Difference[] = [];
  const places: TextPlace[] = [];
  const around: DraftValue[] = [];
  const { root, leftovers } = readAsMeant(document);
  compareMapping(value, root, context, undefined, '');
  // A text in another place than its own is missed there; one that has no place at all need not be.
  if (leftovers.some(({ path }) => !path.split('/').some((segment) => segment.startsWith('x-')))) differ('');
  return { differences, places };

  function differ(path: string): void {
    differences.push({ path, around: [...around] });
  }

  function within(value: DraftValue, compare: () => void): void {
    around.push(value);
    compare();
    around.pop();
  }

  function compareMapping(
    mapping: DraftMapping,
    reader: Reader,
    inside: KeyContext | undefined,
    shape: Shape | undefined,
    path: string,
  ): void {
    const content = dereference(reader.node);
    if (content?.kind !== 'mapping') {
      differ(path);
      return;
    }
    const keys = Object.keys(mapping);
    const read = reader.byKey();
    within(mapping, () => {
      for (const key of keys) {
        const inner = mapping[key];
        if (inner === undefined) continue;
        const place = pathBelow(path, key);
        if (key.startsWith('x-')) compareOwn(inner, writtenBelow(reader.path, key), place);
        else compareValue(inner, read.get(key), shapeOf(key, inside, shape), place);
      }
      const counted = keys.filter((key) => !key.startsWith('x-')).length;
      if (content.pairs.filter((pair) => !isOwn(pair.key)).length !== counted) differ(path);
    });
  }

  function compareValue(inner: DraftValue, value: Reader | undefined, shape: Shape | undefined, path: string): void {
    if (!value) {
      differ(path);
      return;
    }
    if (isLeaf(inner)) {
      compareLeaf(inner, value, path);
      return;
    }
    if (!isList(inner)) {
      compareItem(inner, value, shape, path);
      return;
    }
    const items = value.members();
    within(inner, () => {
      if (items.length !== inner.length) {
        differ(path);
        return;
      }
      for (const [index, item] of inner.entries()) {
        const read = items[index];
        const place = `${path}/${index}`;
        if (!read || isList(item)) differ(place);
        else if (isLeaf(item)) compareLeaf(item, read, place);
        else compareItem(item, read, shape, place);
      }
    });
  }

  /** A mapping, or the text that stands for it. */
  function compareItem(mapping: DraftMapping, read: Reader, shape: Shape | undefined, path: string): void {
    const short = dereference(read.node)?.kind === 'scalar' ? shortOf(mapping, shape) : undefined;
    if (short !== undefined) within(mapping, () => compareLeaf(short, read, path));
    else compareMapping(mapping, read, contextOf(mapping, shape), shape, path);
  }

  function compareLeaf(leaf: DraftValue, { node, path: written }: ReadNode, path: string): void {
    const content = dereference(node);
    const value = isDraftText(leaf) ? leaf.text : leaf;
    const read = content?.kind === 'scalar' ? content.value : undefined;
    // A text that is written right may still be shown as what its author meant: bullets within a line as a list.
    const isSame = read === value || (typeof read === 'number' && String(read) === value) || isWritten(value, written);
    if (!isSame) {
      differ(path);
      return;
    }
    if (isDraftText(leaf) && node) {
      places.push({ text: leaf, path: written, line: document.positionAt(node.start).line });
    }
  }

  /** What stands below an `x-` key, which is read as it is written. */
  function compareOwn(value: DraftValue, { node, path: written }: ReadNode, path: string): void {
    const content = dereference(node);
    if (isLeaf(value)) {
      compareLeaf(value, { node, path: written }, path);
      return;
    }
    within(value, () => {
      if (isList(value)) {
        if (content?.kind !== 'sequence' || content.items.length !== value.length) {
          differ(path);
          return;
        }
        for (const [index, item] of value.entries()) {
          compareOwn(item, { node: content.items[index], path: `${written}/${index}` }, `${path}/${index}`);
        }
        return;
      }
      const keys = Object.keys(value as DraftMapping);
      if (content?.kind !== 'mapping' || content.pairs.length !== keys.length) {
        differ(path);
        return;
      }
      for (const key of keys) {
        const inner = (value as DraftMapping)[key];
        const at = { node: findPair(content, key)?.value, path: pathBelow(written, key) };
        if (inner !== undefined) compareOwn(inner, at, pathBelow(path, key));
      }
    });
  }

  function isWritten(value: unknown, written: string): boolean {
    const node = dereference(nodeAt(written));
    return node?.kind === 'scalar' && node.value === value;
  }

  function writtenBelow(path: string, key: string): ReadNode {
    return { node: findPair(nodeAt(path), key)?.value, path: pathBelow(path, key) };
  }

  /** The node at a JSON Pointer of the file as it is written. */
  function nodeAt(path: string): Node | undefined {
    let node: Node | undefined = document.root;
    for (const name of segmentsOf(path)) {
      const content = dereference(node);
      node = content?.kind === 'sequence' ? content.items[Number(name)] : findPair(content, name)?.value;
    }
    return node;
  }
}

/** The value that may stand for the whole mapping. */
function shortOf(mapping: DraftMapping, shape: Shape | undefined): DraftValue | undefined {
  const key = shape === 'skillLevel' ? 'description' : shape && keyOfText(shape);
  return key !== undefined && Object.keys(mapping).length === 1 ? mapping[key] : undefined;
}

function isOwn(key: Node): boolean {
  return key.kind === 'scalar' && typeof key.value === 'string' && key.value.startsWith('x-');
}
