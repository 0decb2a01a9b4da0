import { ownLines } from '../document/edits/ownLines.ts';
import { flowValue } from '../document/edits/valueLines.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import type { MappingNode, Path, SequenceNode } from '../document/syntax/tree.ts';
import { toValue } from '../document/syntax/value.ts';
import type { Candidate } from './candidate.ts';
import { addBlock, addInFlow, addItem, removeChild, wordsOfItem } from './listEdits.ts';
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
  const gone = goneWith(document, list, index, top);
  for (const removal of removeChild(document, top.parent, top.index)) {
    for (const addition of additions(document, item, words, destination)) {
      const edits = [...removal.edits, ...addition.edits];
      if (!overlap(edits)) yield { edits, gone, mayMove: true };
    }
  }
}

function* additions(
  document: SourceDocument,
  item: SequenceNode['items'][number],
  words: { readonly lines: readonly string[]; readonly flow: string | undefined },
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
    if (words.flow !== undefined) yield* addInFlow(document, list, index, words.flow);
    yield* addInFlow(document, list, index, flowValue(value, isJson(list)));
  }
}

/** What is written around the item and goes with it. */
function goneWith(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  top: Pick<Written, 'parent' | 'index'>,
): Span[] {
  if (top.parent === list) return [];
  const all = ownLines(document, top.parent, top.index);
  const own = ownLines(document, list, index) ?? list.items[index];
  if (!all || !own) return [];
  return [
    { start: all.start, end: own.start },
    { start: own.end, end: all.end },
  ];
}

function overlap(edits: readonly Span[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, at) => edit.start < (sorted[at - 1]?.end ?? 0));
}
