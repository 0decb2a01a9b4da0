import { type Hand, handOf, itemLines, pairLines, type Shape } from '../../service/document/edits/commonForm.ts';
import {
  dashBefore,
  insertion,
  insertPair,
  isInFlow,
  lineBreakOf,
  plainOrQuoted,
  quote,
  removeItem,
  removePair,
} from '../../service/document/edits/edits.ts';
import { itemBlocks } from '../../service/document/edits/itemBlocks.ts';
import type { OffsetEdit, SourceDocument, Span } from '../../service/document/sourceDocument.ts';
import { segmentsOf } from '../../service/document/syntax/pointer.ts';
import { columnOf, lineEnd, lineStart, trimEnd } from '../../service/document/syntax/spans.ts';
import {
  dereference,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type SequenceNode,
  walk,
} from '../../service/document/syntax/tree.ts';
import { type KeyContext, knownKeys } from '../../service/format/knownKeys.ts';
import { contextOf, shapeOf } from '../files/shapes.ts';
import { type Branch, type List, type Tree, writtenAt } from './tree.ts';
import { recordOf, TreeNodes } from './treeNodes.ts';

/** Thrown within this file where an edit cannot be made without touching more than it should. */
class NotPossible extends Error {}

/**
 * The edits that make a file say what a merged tree says, whose unchanged parts are the very trees of the file. Comments, order and spacing of all
 * else stay. `undefined` where they cannot be made so.
 */
export function editsFor(document: SourceDocument, local: Branch, merged: Branch): readonly OffsetEdit[] | undefined {
  try {
    return new TreeEdits(document).of(local, merged);
  } catch (error) {
    if (error instanceof NotPossible) return undefined;
    throw error;
  }
}

class TreeEdits {
  readonly #document: SourceDocument;
  readonly #hand: Hand;
  readonly #edits: OffsetEdit[] = [];
  readonly #nodes = new TreeNodes();

  constructor(document: SourceDocument) {
    this.#document = document;
    // Values of the tree stand nowhere in the text.
    this.#hand = { ...handOf(document), text: '', withKeys: this.#nodes.withKeys };
  }

  of(local: Branch, merged: Branch): readonly OffsetEdit[] {
    const context = this.#document.kind === 'framework' ? 'framework' : 'role';
    this.#mapping(local, merged, context, undefined);
    return this.#edits;
  }

  #change(local: Tree, merged: Tree, shape: Shape | undefined): void {
    if (local === merged) return;
    if (local.kind === 'mapping' && merged.kind === 'mapping') {
      this.#mapping(local, merged, contextOf(recordOf(local), shape), shape);
    } else if (local.kind === 'list' && merged.kind === 'list') this.#list(local, merged, shape);
    else this.#replace(local, merged, shape);
  }

  #mapping(local: Branch, merged: Branch, context: KeyContext | undefined, shape: Shape | undefined): void {
    const written = dereference(writtenAt(this.#document, local.at ?? ''));
    if (isBareGroup(local, merged, shape) && (written?.kind !== 'mapping' || !pairNamed(written, 'items'))) {
      const [items, others] = [local.entries.get('items'), merged.entries.get('items')];
      if (items && others) this.#change(items, others, 'skillItems');
      return;
    }
    if (written?.kind !== 'mapping' || !isWrittenSo(local, written)) {
      this.#replace(local, merged, shape);
      return;
    }
    const removed = new Set<PairNode>();
    for (const [key, ours] of local.entries) {
      const theirs = merged.entries.get(key);
      const pair = pairNamed(written, key);
      if (theirs) this.#change(ours, theirs, shapeOf(key, context, shape));
      else if (pair) removed.add(pair);
    }
    this.#removePairs(written, removed);
    this.#addKeys(written, local, merged, removed, context, shape);
  }

  #addKeys(
    written: MappingNode,
    local: Branch,
    merged: Branch,
    removed: ReadonlySet<PairNode>,
    context: KeyContext | undefined,
    shape: Shape | undefined,
  ): void {
    const added = [...merged.entries].filter(([key]) => !local.entries.has(key));
    if (added.length === 0) return;
    const kept = written.pairs.filter((pair) => !removed.has(pair));
    if (kept.length === 0) impossible();
    const order = context ? [...knownKeys(context).keys()] : [];
    for (const [key, value] of added) {
      const place = order.indexOf(key);
      const after = place < 0 ? kept.at(-1) : kept.findLast((pair) => isAmong(order, keyName(pair), place));
      const inner = shapeOf(key, context, shape);
      const lines = pairLines(this.#hand, key, this.#nodes.value(value, inner), inner);
      const flow =
        value.kind === 'leaf' ? `${plainOrQuoted(key, true)}: ${plainOrQuoted(String(value.value), true)}` : '';
      if (written.flow && flow === '') impossible();
      const edit = after
        ? insertPair(this.#document, written, after, { lines, flow })
        : this.#insertFirst(written, kept[0] as PairNode, lines, flow);
      this.#edits.push(edit ?? impossible());
    }
  }

  #removePairs(written: MappingNode, removed: ReadonlySet<PairNode>): void {
    const kept = written.pairs.findIndex((pair) => !removed.has(pair));
    const [first, next] = [written.pairs[0], written.pairs[kept]];
    // Several at the beginning go as one: the first of them may stand behind a dash, where the first that is left comes.
    const leading = kept > 1 && !written.flow ? kept : 0;
    if (leading > 0 && first && next) {
      const gone = written.pairs.slice(0, leading).map(({ value }) => value);
      if (hasComments(this.#document.text, { start: first.start, end: next.start }, gone)) impossible();
      this.#edits.push({ start: first.start, end: next.start, newText: '' });
    }
    for (const pair of written.pairs.slice(leading)) {
      if (removed.has(pair)) this.#edits.push(removePair(this.#document, written, pair) ?? impossible());
    }
  }

  /** Inserts a pair before the first one that stays; those before it are removed up to its beginning. */
  #insertFirst(written: MappingNode, first: PairNode, lines: readonly string[], flow: string): OffsetEdit | undefined {
    if (first === written.pairs[0]) return insertPair(this.#document, written, undefined, { lines, flow });
    if (written.flow) return undefined;
    const { text } = this.#document;
    const indent = lineBreakOf(text) + ' '.repeat(columnOf(text, written.start));
    return insertion(first.start, lines.map((line) => line + indent).join(''));
  }

  #list(local: List, merged: List, shape: Shape | undefined): void {
    const sequence = this.#sequenceOf(local);
    if (!sequence || sequence.flow) {
      this.#replace(local, merged, shape);
      return;
    }
    const kept = new Map(merged.keys.map((key, index) => [key, merged.items[index] as Tree]));
    const removed = new Set<number>();
    for (const [index, ours] of local.items.entries()) {
      const theirs = kept.get(local.keys[index] ?? '');
      if (theirs) this.#change(ours, theirs, shape);
      else for (const place of this.#placesOf(ours)) removed.add(place);
    }
    if (removed.size === sequence.items.length) {
      this.#replaceItems(sequence, merged, shape);
      return;
    }
    for (const index of removed) this.#edits.push(removeItem(this.#document, sequence, index) ?? impossible());
    this.#addItems(sequence, local, merged, removed, shape);
  }

  /** Writes other items in the place of all that a list has. */
  #replaceItems(sequence: SequenceNode, merged: List, shape: Shape | undefined): void {
    const { text } = this.#document;
    const first = sequence.items[0];
    const start = first && dashBefore(text, sequence, first);
    if (start === undefined || this.#hasComments(sequence)) impossible();
    const indent = lineBreakOf(text) + ' '.repeat(columnOf(text, sequence.start));
    const lines = merged.items.flatMap((item) => itemLines(this.#hand, this.#nodes.item(item, shape), shape));
    const newText = lines.map((line) => (line === '' ? lineBreakOf(text) : indent + line)).join('');
    this.#edits.push({ start, end: trimEnd(text, start, sequence.end), newText: newText.slice(indent.length) });
  }

  #addItems(
    sequence: SequenceNode,
    local: List,
    merged: List,
    removed: ReadonlySet<number>,
    shape: Shape | undefined,
  ): void {
    const ours = new Map(local.keys.map((key, index) => [key, local.items[index] as Tree]));
    if (merged.keys.every((key) => ours.has(key))) return;
    const blocks = itemBlocks(this.#document, sequence) ?? impossible();
    const { text } = this.#document;
    const indent = ' '.repeat(columnOf(text, sequence.start));
    const lineBreak = lineBreakOf(text);
    let after: number | undefined;
    for (const [index, key] of merged.keys.entries()) {
      const own = ours.get(key);
      if (own) {
        const places = this.#placesOf(own).filter((place) => !removed.has(place));
        after = places.at(-1) ?? after;
        continue;
      }
      const item = this.#nodes.item(merged.items[index] as Tree, shape);
      const lines = itemLines(this.#hand, item, shape).map((line) => (line === '' ? '' : indent + line));
      const block = after === undefined ? blocks.find((_, place) => !removed.has(place)) : blocks[after];
      if (!block) impossible();
      this.#edits.push(
        after === undefined
          ? insertion(lineStart(text, block.start), lines.map((line) => line + lineBreak).join(''))
          : insertion(block.end, lines.map((line) => lineBreak + line).join('')),
      );
    }
  }

  /** The list as it is written: that which the items are in, since a group without anything of its own is no list. */
  #sequenceOf({ at, items }: List): SequenceNode | undefined {
    const own = dereference(writtenAt(this.#document, at ?? ''));
    const first = items[0]?.at;
    const inside = first?.slice(0, first.lastIndexOf('/'));
    const written = inside === undefined ? undefined : dereference(writtenAt(this.#document, inside));
    if (written?.kind === 'sequence') return written;
    return own?.kind === 'sequence' ? own : undefined;
  }

  /** The indices at which an item is written in its list; those of all its items for a group that is written as its items. */
  #placesOf(item: Tree): number[] {
    const own = indexIn(item.at);
    const node = dereference(writtenAt(this.#document, item.at ?? ''));
    const items = item.kind === 'mapping' ? item.entries.get('items') : undefined;
    const isBare = items?.kind === 'list' && !(node?.kind === 'mapping' && pairNamed(node, 'items'));
    if (!isBare) return own === undefined ? impossible() : [own];
    return items.items.map((inner) => indexIn(inner.at) ?? impossible());
  }

  /** Writes a value anew where it stands, with all that is in it. */
  #replace(local: Tree, merged: Tree, shape: Shape | undefined): void {
    const segments = segmentsOf(local.at ?? '');
    const name = segments.at(-1);
    const parent = dereference(writtenAt(this.#document, (local.at ?? '').slice(0, (local.at ?? '').lastIndexOf('/'))));
    const { text } = this.#document;
    if (name === undefined || !parent || parent.kind === 'scalar') impossible();
    const pair = parent.kind === 'mapping' ? (pairNamed(parent, name) ?? impossible()) : undefined;
    const value = pair?.value ?? (parent.kind === 'sequence' ? parent.items[Number(name)] : undefined);
    if (!value || value.kind === 'alias') impossible();
    if (this.#hasComments(value)) impossible();
    if (isInFlow(this.#document, value)) {
      if (merged.kind !== 'leaf') impossible();
      this.#edits.push({ start: value.start, end: value.end, newText: plainOrQuoted(String(merged.value), true) });
      return;
    }
    const end = trimEnd(text, value.start, value.end);
    const hasCommentBehind = /^[ \t]+#/.test(text.slice(end, lineEnd(text, end)));
    if (merged.kind === 'leaf' && typeof merged.value === 'string' && (hasCommentBehind || isQuoted(value))) {
      const oneLine = isQuoted(value) ? sameQuotes(value, merged.value) : plainOrQuoted(merged.value, false);
      if (hasCommentBehind || oneLine.length < 100) {
        this.#edits.push({ start: value.start, end, newText: oneLine });
        return;
      }
    }
    const node = pair ? this.#nodes.value(merged, shape) : this.#nodes.item(merged, shape);
    const start = pair ? pair.start : (dashBefore(text, parent as SequenceNode, value) ?? impossible());
    const lines = pair ? pairLines(this.#hand, name, node, shape) : itemLines(this.#hand, node, shape);
    if (hasCommentBehind && lines.length > 1) impossible();
    const indent = lineBreakOf(text) + ' '.repeat(columnOf(text, start));
    this.#edits.push({
      start,
      end,
      newText: lines
        .map((line, index) => (index === 0 ? line : line === '' ? lineBreakOf(text) : indent + line))
        .join(''),
    });
  }

  /** Whether something stands within a value that would be lost with it: comments, above all. */
  #hasComments(value: Node): boolean {
    return hasComments(this.#document.text, value, [value]);
  }
}

/** Whether comments, anchors, aliases or tags stand within a span, outside the values in it. */
function hasComments(text: string, span: Span, values: readonly Node[]): boolean {
  let rest = '';
  let done = span.start;
  for (const value of values) {
    for (const node of walk(value)) {
      if (node.kind !== 'scalar' || node.start < done) continue;
      rest += text.slice(done, node.start);
      done = node.end;
    }
  }
  return /[#&*!]/.test(rest + text.slice(done, Math.max(done, span.end)));
}

function impossible(): never {
  throw new NotPossible();
}

/** Whether a mapping is written with its keys, each where it is read from. */
function isWrittenSo(local: Branch, written: MappingNode): boolean {
  return [...local.entries].every(([key, value]) => {
    return pairNamed(written, key) !== undefined && (value.at === undefined || value.at.startsWith(local.at ?? ''));
  });
}

function isBareGroup(local: Branch, merged: Branch, shape: Shape | undefined): boolean {
  const isBare = ({ entries }: Branch) => entries.size === 1 && entries.has('items');
  return shape === 'groups' && isBare(local) && isBare(merged);
}

function pairNamed(mapping: MappingNode, key: string): PairNode | undefined {
  return mapping.pairs.findLast((pair) => keyName(pair) === key);
}

function isAmong(order: readonly string[], key: string | undefined, before: number): boolean {
  const place = key === undefined ? -1 : order.indexOf(key);
  return place >= 0 && place < before;
}

function indexIn(path: string | undefined): number | undefined {
  const last = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  return /^\d+$/.test(last) ? Number(last) : undefined;
}

function isQuoted(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'single' || node.style === 'double');
}

function sameQuotes(node: Node, value: string): string {
  return quote(value, node.kind === 'scalar' && node.style === 'single' ? 'single' : 'double');
}
