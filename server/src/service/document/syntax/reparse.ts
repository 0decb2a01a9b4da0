import { adoptChildren } from './adopt.ts';
import { differenceOf, type TextDifference } from './differences.ts';
import { moved, movedPair } from './moved.ts';
import { parseSoundLines, parseText } from './parse.ts';
import { parseDivided } from './parseDivided.ts';
import { type Damage, movedDamage, type ParsedText, soundText } from './parsed.ts';
import type { AsValue } from './plainScalars.ts';
import { lineStart } from './spans.ts';
import type { MappingNode, Node, PairNode, SequenceNode } from './tree.ts';

/**
 * Reads a text that differs from an earlier one in a small part: only the innermost block (a list item or a mapping's entry)
 * that holds the difference is parsed again, what stands after it is shifted. Gives exactly what `parseText(text)` gives, and
 * falls back to it wherever a block's meaning might depend on its surroundings.
 *
 * Why a block of whole lines may be parsed alone: in block style a collection at column n ends, and everything open inside its
 * child is closed, when a line has its first character at or before column n. The line after the block is such a line, because
 * the earlier parse said so and it has not changed; the block's own first line is one too, because it is refused otherwise.
 */
export function reparseText(
  previousText: string,
  previous: ParsedText,
  text: string,
  edit = differenceOf(previousText, text),
): ParsedText {
  if (previousText === text) return previous;
  if (!previous.composable || !previous.root) return parseText(text);
  return (
    reparseBlock(previousText, previous, text, edit, { mostRead: longText }) ??
    parseDivided(text, { text: previousText, parsed: previous, edit }) ??
    adopted(previousText, previous, text, parseText(text))
  );
}

/** In characters: a longer block is read in parts. */
const longText = 64 * 1024;

export interface BlockOptions {
  /** In characters: a longer block is left to others. */
  readonly mostRead: number;
  /** As in `parsePlain`. */
  readonly asValue?: AsValue | undefined;
}

/** The same where a block can be parsed alone; `undefined` where more has to be read. */
export function reparseBlock(
  previousText: string,
  previous: ParsedText,
  text: string,
  edit: TextDifference,
  { mostRead, asValue }: BlockOptions,
): ParsedText | undefined {
  if (!previous.composable || !previous.root) return undefined;
  for (const block of blocksAround(previousText, previous.root, edit).reverse()) {
    if (block.end + edit.delta - block.start > mostRead) return undefined;
    if (previous.damage.length > 0 && isBesideDamage(previous.damage, block)) continue;
    const parsed = replaceBlock(previousText, text, previous, block, edit, asValue);
    if (parsed) return parsed;
  }
  return undefined;
}

/**
 * Whether a block may not be read alone where something is damaged: damage is read as a whole, and where it ends depends on what stands below it; and which
 * lines begin a block at the first column is told by `rootBlocks` then.
 */
function isBesideDamage(damage: readonly Damage[], block: Block): boolean {
  return block.trail.length === 1 || damage.some(({ start, end }) => start <= block.end && block.start <= end);
}

/** A text that was parsed as a whole, with the blocks that stood in the earlier one. */
function adopted(previousText: string, { root: old }: ParsedText, text: string, parsed: ParsedText): ParsedText {
  const { root, composable, damage } = parsed;
  if (!composable || damage.length > 0 || text.length < longPart || root?.kind !== 'mapping' || old?.kind !== 'mapping')
    return parsed;
  if (root.flow || old.flow) return parsed;
  const before = { text: previousText, children: old.pairs, end: previousText.length };
  const pairs = adoptChildren(before, { text, children: root.pairs, end: text.length });
  return pairs === root.pairs ? parsed : { ...parsed, root: { ...root, pairs: pairs as readonly PairNode[] } };
}

/** In characters. */
const longPart = 200;

/** A child of a block collection, or several in a row, together with the whole lines they stand on. */
interface Block {
  /** The collections on the way from the root, with the index of the child taken in each; the last one is the block's own. */
  readonly trail: readonly Trail[];
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

interface Trail {
  readonly collection: MappingNode | SequenceNode;
  readonly index: number;
  /** How many children from there on; more than one only in a block's own collection. */
  readonly count: number;
}

type Child = PairNode | Node;

/** The blocks whose lines hold the edit, outermost first. */
function blocksAround(text: string, root: Node, edit: TextDifference): Block[] {
  const blocks: Block[] = [];
  const trail: Trail[] = [];
  let node: Node = root;
  let end = text.length;
  while ((node.kind === 'mapping' || node.kind === 'sequence') && !node.flow) {
    const column = node.start - lineStart(text, node.start);
    const index = lastChildBefore(text, node, column, edit.start);
    if (index < 0) break;
    const start = childStart(text, node, index, column);
    const last = edit.end > edit.start ? lastChildBefore(text, node, column, edit.end - 1) : index;
    const next = last + 1 < childCount(node) ? childStart(text, node, last + 1, column) : end;
    if (next === undefined || edit.end > next) break;
    end = next;
    trail.push({ collection: node, index, count: last - index + 1 });
    if (start !== undefined && start <= edit.start) blocks.push({ trail: [...trail], start, end, column });
    if (last > index) break;
    node = node.kind === 'mapping' ? (node.pairs[index] as PairNode).value : (node.items[index] as Node);
  }
  return blocks;
}

function childCount(node: MappingNode | SequenceNode): number {
  return node.kind === 'mapping' ? node.pairs.length : node.items.length;
}

function childOffset(node: MappingNode | SequenceNode, index: number): number {
  return (node.kind === 'mapping' ? (node.pairs[index] as PairNode) : (node.items[index] as Node)).start;
}

/** The last child whose lines start at or before the offset, or -1. */
function lastChildBefore(text: string, node: MappingNode | SequenceNode, column: number, offset: number): number {
  let low = 0;
  let high = childCount(node);
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = childStart(text, node, middle, column) ?? childOffset(node, middle);
    if (start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The start of the line on which a child begins: with its key, or with its dash, which may stand above the item.
 * `undefined` when something else precedes it on the line, as in `- key: value` or `? key`.
 */
function childStart(text: string, node: MappingNode | SequenceNode, index: number, column: number): number | undefined {
  let start = lineStart(text, childOffset(node, index));
  if (node.kind === 'mapping') {
    return start + column === childOffset(node, index) && isBlank(text, start, start + column) ? start : undefined;
  }
  const floor = lineStart(text, node.start);
  while (start >= floor) {
    if (text.charAt(start + column) === '-' && isBlank(text, start, start + column)) return start;
    if (start === 0) return undefined;
    start = lineStart(text, start - 1);
  }
  return undefined;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== 32) return false;
  return true;
}

function replaceBlock(
  previousText: string,
  text: string,
  previous: ParsedText,
  block: Block,
  edit: TextDifference,
  asValue: AsValue | undefined,
): ParsedText | undefined {
  const end = block.end + edit.delta;
  const atEnd = block.end === previousText.length;
  if (!atEnd && text.charAt(end - 1) !== '\n') return undefined;
  const own = block.trail.at(-1);
  if (!own) return undefined;
  const lines = text.slice(block.start, end);
  if (lines === '') return removeBlock(previous, block, own, edit);
  // A line that is indented less ends the block, so that the lines are more than one block.
  if (block.column > 0 && new RegExp(`\\n {0,${block.column - 1}}[^\\s#]`).test(lines)) return undefined;
  const newRoot = parseSoundLines(text, block.start, end, asValue);
  if (newRoot?.kind !== own.collection.kind || newRoot.flow) return undefined;
  // Comments and empty lines may stand above a child, but for the first one, with which its collection begins.
  const first = lineStart(text, newRoot.start);
  const belongsAbove = own.index === 0 || endsInBlockText(childrenOf(own.collection)[own.index - 1]);
  if (first > block.start && belongsAbove) return undefined;
  if (newRoot.start - first !== block.column || !isBlank(text, first, newRoot.start)) return undefined;
  const parsedChildren = childrenOf(newRoot);
  const before = childrenOf(own.collection).slice(own.index, own.index + own.count);
  // Looking for what has stayed is not worth it in a few lines.
  const children =
    lines.length < longPart && own.count === 1
      ? parsedChildren
      : adoptChildren(
          { text: previousText, children: before, end: block.end },
          { text, children: parsedChildren, end },
        );
  return rebuilt(previous, block, children, edit.delta);
}

/** Whether a child ends in a text that may have more of the lines below it: empty ones (`|+`), and what looks like a comment but is indented as the text is. */
function endsInBlockText(child: Child | undefined): boolean {
  let last = child?.kind === 'pair' ? child.value : child;
  while (last?.kind === 'mapping' || last?.kind === 'sequence')
    last = last.kind === 'mapping' ? last.pairs.at(-1)?.value : last.items.at(-1);
  return last?.kind === 'scalar' && (last.style === 'literal' || last.style === 'folded');
}

/**
 * Removes whole children: what stands before and after them was closed, and still is. `undefined` where the collection would have no child
 * left.
 */
function removeBlock(
  previous: ParsedText,
  block: Block,
  { collection, count }: Trail,
  edit: TextDifference,
): ParsedText | undefined {
  if (childCount(collection) <= count) return undefined;
  return rebuilt(previous, block, [], edit.delta);
}

function childrenOf(node: MappingNode | SequenceNode): readonly Child[] {
  return node.kind === 'mapping' ? node.pairs : node.items;
}

/** The earlier text with the block's children replaced, and what is damaged behind it moved. */
function rebuilt({ damage: before }: ParsedText, block: Block, children: readonly Child[], delta: number): ParsedText {
  const root = rebuild(block, children, delta);
  if (before.length === 0) return soundText(root);
  const damage = before.map((one) => (one.start < block.start ? one : movedDamage(one, delta)));
  return { root, problems: damage.flatMap(({ problems }) => problems), composable: true, damage };
}

/** The root with the block's children replaced and everything after them shifted. */
function rebuild(block: Block, replacement: readonly Child[], delta: number): Node {
  let node: Node | undefined;
  for (let depth = block.trail.length - 1; depth >= 0; depth--) {
    const { collection, index, count } = block.trail[depth] as Trail;
    if (collection.kind === 'mapping') {
      const old = collection.pairs[index] as PairNode;
      const middle = node
        ? [{ ...old, value: node, end: Math.max(old.key.end, node.end) }]
        : (replacement as readonly PairNode[]);
      const pairs = spliced(collection.pairs, index, count, middle, (pair) => movedPair(pair, delta));
      node = { ...collection, pairs, end: (pairs.at(-1) as PairNode).end };
    } else {
      const middle = node ? [node] : (replacement as readonly Node[]);
      const items = spliced(collection.items, index, count, middle, (item) => moved(item, delta));
      node = { ...collection, items, end: (items.at(-1) as Node).end };
    }
  }
  return node as Node;
}

/** A list with others for some of its members, and what follows moved, in one copy: there may be thousands. */
function spliced<T>(
  all: readonly T[],
  index: number,
  count: number,
  others: readonly T[],
  move: (one: T) => T,
): readonly T[] {
  const list = all.toSpliced(index, count, ...others);
  for (let at = index + others.length; at < list.length; at++) list[at] = move(list[at] as T);
  return list;
}
