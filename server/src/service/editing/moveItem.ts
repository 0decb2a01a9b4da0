import { commentsOf } from '../document/edits/comments.ts';
import { indentationOf, lineBreakOf } from '../document/edits/edits.ts';
import { ownLines } from '../document/edits/ownLines.ts';
import { dashed, flowValue } from '../document/edits/valueLines.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { columnOf, lineEnd, trimEnd } from '../document/syntax/spans.ts';
import { type MappingNode, nodesAt, type Path, type SequenceNode } from '../document/syntax/tree.ts';
import { toValue } from '../document/syntax/value.ts';
import type { Candidate } from './candidate.ts';
import { addBlock, addInFlow, addItem, type MovedItem, removeWith, wordsOfItem } from './listEdits.ts';
import type { Written } from './places.ts';
import { addPair, isJson } from './setValue.ts';

/** Where an item is to stand. */
export type Destination =
  /** Before an item of a list, counted with the moved one where it is. */
  | { readonly list: SequenceNode; readonly index: number }
  /** In a list that is made for it. */
  | { readonly mapping: MappingNode; readonly path: Path; readonly key: string };

/**
 * Ways to move an item of a list. `top` is what goes from where it stood: the item, or its list where it is the only one, or what holds that.
 */
export function* moveItem(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  top: Pick<Written, 'parent' | 'index'>,
  destination: Destination,
): Generator<Candidate> {
  const item = list.items[index];
  const words = wordsOfItem(document, list, index);
  if (!item || !words) return;
  for (const removal of removeWith(document, { parent: list, index }, top)) {
    const gone = goneWith(document, list, index, top, words.span).flatMap((span) => within(span, removal.edits));
    for (const addition of additions(document, item, words, destination)) {
      const edits = [...removal.edits, ...addition.edits];
      if (!overlap(edits)) yield { edits, gone, mayMove: true };
    }
  }
}

function* additions(
  document: SourceDocument,
  item: SequenceNode['items'][number],
  words: MovedItem,
  destination: Destination,
): Generator<Candidate> {
  const value = toValue(item);
  if ('mapping' in destination) {
    const { mapping, path, key } = destination;
    yield* addPair(document, path, mapping, key, [value], words.lines);
    return;
  }
  const { list, index } = destination;
  if (!list.flow) {
    yield* addBlock(document, list, index, words.lines);
    yield* addItem(document, list, index, value);
  } else {
    if (words.flow !== undefined) yield* addInFlow(document, list, index, words.flow, words.beside);
    if (words.beside === undefined) yield* addInFlow(document, list, index, flowValue(value, isJson(list)));
    yield* opened(document, list, index, words.lines);
  }
}

/** What is written around the item and goes with it. */
function goneWith(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  top: Pick<Written, 'parent' | 'index'>,
  span: Span | undefined,
): Span[] {
  if (top.parent === list) return [];
  const all = ownLines(document, top.parent, top.index);
  const own = ownLines(document, list, index) ?? span ?? list.items[index];
  if (!all || !own) return [];
  return [
    { start: all.start, end: own.start },
    { start: own.end, end: all.end },
  ];
}

/** The parts of a span that edits take away. */
function within(span: Span, edits: readonly Span[]): Span[] {
  return edits
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end);
}

/** Whether edits concern the same characters. */
export function overlap(edits: readonly Span[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, at) => edit.start < (sorted[at - 1]?.end ?? 0));
}

/** A list in brackets with its items on lines of their own, one of which has comments that cannot stand in brackets. */
function* opened(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  lines: readonly string[],
): Generator<Candidate> {
  const { text } = document;
  const parent = nodesAt(document.root, list.start).findLast(({ node }) => node.kind === 'mapping')?.node;
  const isCommented = commentsOf(document).some(({ start, end }) => list.start < start && end < list.end);
  if (parent?.kind !== 'mapping' || parent.flow || isCommented) return;
  const items = list.items.map(
    (item, at) => wordsOfItem(document, list, at)?.lines ?? dashed([text.slice(item.start, item.end)]),
  );
  items.splice(index, 0, lines);
  const pad = lineBreakOf(text) + ' '.repeat(columnOf(text, parent.start) + indentationOf(document).items);
  const written = items.flat().map((line) => (line === '' ? lineBreakOf(text) : pad + line));
  const end = lineEnd(text, list.end);
  // What stands behind the brackets stays behind the key.
  const edits = [
    { start: trimEnd(text, parent.start, list.start), end: list.end, newText: '' },
    { start: end, end, newText: written.join('') },
  ];
  yield { edits: end > list.end ? edits : [{ start: edits[0]?.start ?? list.start, end, newText: written.join('') }] };
}
