import type { Position, TextEdit } from 'vscode-languageserver-types';
import { applyEdits, lineBreakOf, replaceScalar } from '../../document/edits/edits.ts';
import { itemBlocks } from '../../document/edits/itemBlocks.ts';
import { isMapping } from '../../document/edits/valueLines.ts';
import type { OffsetEdit, SourceDocument, Span } from '../../document/sourceDocument.ts';
import { pointerOf } from '../../document/syntax/pointer.ts';
import { lineStart } from '../../document/syntax/spans.ts';
import { dereference, findPair, nodeAtPath, type Path, type SequenceNode } from '../../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../document/syntax/value.ts';
import { editByPlace } from '../../editing/edit.ts';
import { isRefused, type Operation } from '../../editing/operations.ts';
import { edited } from '../../editing/reading.ts';
import { type Refusal, say } from '../../message.ts';
import { itemAt, type PlacedItem } from './itemAt.ts';

/** What somebody does with the item at the cursor. */
export type ItemAct = 'up' | 'down' | 'duplicate';

/** The edits, none where the item is at the end already, and where the cursor is afterwards. */
export interface ItemEdits {
  readonly edits: readonly TextEdit[];
  readonly position: Position;
}

/**
 * Moves the item at a position by one, from one group of skills into the next at their ends, or puts a copy below it whose id is free. The cursor goes along. `undefined`
 * outside of items; a refusal where no edit can be proved to do just this.
 */
export function actOnItem(
  { document }: { readonly document: SourceDocument },
  position: Position,
  act: ItemAct,
): ItemEdits | Refusal | undefined {
  const item = itemAt(document, position);
  if (!item) return undefined;
  const made = act === 'duplicate' ? duplicated(document, item) : moved(document, item, act === 'up' ? -1 : 1);
  if (!made) return { edits: [], position };
  if ('refusal' in made) return made;
  const after = edited(document, made.edits);
  const [before, now] = [lineOf(document, [...item.listPath, item.index]), lineOf(after, made.path)];
  const edits = made.edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.newText }));
  return { edits, position: { line: position.line + now - before, character: position.character } };
}

interface Made {
  readonly edits: readonly OffsetEdit[];
  /** Where the item is then. */
  readonly path: Path;
}

function moved(
  document: SourceDocument,
  { list, listPath, index }: PlacedItem,
  by: -1 | 1,
): Made | Refusal | undefined {
  const to = index + by;
  const [goal, place] =
    to >= 0 && to < list.items.length ? [listPath, to] : (nextGroup(document, listPath, by) ?? [undefined, 0]);
  if (!goal) return undefined;
  const swap = goal === listPath ? swapped(document, list, listPath, index, to) : undefined;
  if (swap) return { edits: swap, path: [...goal, place] };
  const operation: Operation = {
    op: 'move',
    path: pointerOf([...listPath, index]),
    to: pointerOf(goal),
    index: place,
  };
  const result = editByPlace(document, [operation]);
  if (isRefused(result)) return { refusal: result.refused.message };
  // A group that its last item leaves may go, so that the groups below it move up.
  const isLast = list.items.length === 1 && by > 0 && goal !== listPath;
  const after = edited(document, result.edits);
  const path = [...goal, place];
  return { edits: result.edits, path: isLast && !nodeAtPath(after.root, path) ? [...listPath, place] : path };
}

/** The lines of two neighbours in each other's places, blank lines between them staying there; `undefined` where that is not the same list otherwise. */
function swapped(
  document: SourceDocument,
  list: SequenceNode,
  listPath: Path,
  index: number,
  to: number,
): readonly OffsetEdit[] | undefined {
  const blocks = itemBlocks(document, list);
  const [one, other] = [blocks?.[index], blocks?.[to]];
  if (!one || !other) return undefined;
  const textOf = (block: Span) => document.text.slice(block.start, block.end);
  const edits = [
    { ...one, newText: textOf(other) },
    { ...other, newText: textOf(one) },
  ].sort((a, b) => a.start - b.start);
  const wanted = list.items.map(toValue);
  [wanted[index], wanted[to]] = [wanted[to] ?? null, wanted[index] ?? null];
  return hasValues(document, edits, listPath, wanted) ? edits : undefined;
}

/** Whether edits leave a list with these values and no more that cannot be read. */
function hasValues(
  document: SourceDocument,
  edits: readonly OffsetEdit[],
  listPath: Path,
  wanted: readonly JsonValue[],
): boolean {
  const after = edited(document, edits);
  const found = dereference(nodeAtPath(after.root, listPath));
  const isSame = found?.kind === 'sequence' && JSON.stringify(found.items.map(toValue)) === JSON.stringify(wanted);
  return isSame && after.problems.length <= document.problems.length;
}

/** The items of the group of skills above or below, and the place in them that is nearest; `undefined` where the list is none of a group or the last. */
function nextGroup(document: SourceDocument, listPath: Path, by: -1 | 1): readonly [Path, number] | undefined {
  const [skills, group, items] = listPath;
  if (document.kind !== 'role' || skills !== 'skills' || typeof group !== 'number' || items !== 'items')
    return undefined;
  const path = ['skills', group + by, 'items'];
  const list = group + by >= 0 ? dereference(nodeAtPath(document.root, path)) : undefined;
  return list?.kind === 'sequence' ? [path, by > 0 ? 0 : list.items.length] : undefined;
}

/** The lines of the item once more, without the comments above it, or where that is not the same item its value written anew. */
function duplicated(document: SourceDocument, item: PlacedItem): Made | Refusal {
  const { list, listPath, index, node } = item;
  const values = list.items.map(toValue);
  const copy = withFreeId(values[index] ?? null, values);
  const wanted = [...values.slice(0, index + 1), copy, ...values.slice(index + 1)];
  const path = [...listPath, index + 1];
  const block = itemBlocks(document, list)?.[index];
  const insert = block && copiedLines(document, item, block, copy);
  if (insert && hasValues(document, [insert], listPath, wanted)) return { edits: [insert], path };
  if (node.kind === 'alias') return { refusal: say`The item is an alias of another one: copy that one.` };
  const operation: Operation = { op: 'insert', path: pointerOf(listPath), index: index + 1, value: copy };
  const result = editByPlace(document, [operation]);
  return isRefused(result) ? { refusal: result.refused.message } : { edits: result.edits, path };
}

function copiedLines(
  document: SourceDocument,
  { node }: PlacedItem,
  block: Span,
  copy: JsonValue,
): OffsetEdit | undefined {
  const { text } = document;
  const start = lineStart(text, node.start);
  const id = findPair(node, 'id')?.value;
  const newId = id && isMapping(copy) ? copy.id : undefined;
  const edits = id?.kind === 'scalar' && typeof newId === 'string' ? [replaceScalar(document, id, newId)] : [];
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const lines = applyEdits(text.slice(start, block.end), shifted);
  return { start: block.end, end: block.end, newText: `${lineBreakOf(text)}${lines}` };
}

/** A value whose `id` no other item of the list has; one without an id as it is. */
function withFreeId(value: JsonValue, others: readonly JsonValue[]): JsonValue {
  if (!isMapping(value) || typeof value.id !== 'string') return value;
  const taken = new Set(others.map((other) => (isMapping(other) ? other.id : undefined)));
  const stem = value.id.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return { ...value, id: `${stem}-${number}` };
}

function lineOf(document: SourceDocument, path: Path): number {
  const node = nodeAtPath(document.root, path);
  return node ? document.positionAt(node.start).line : 0;
}
