import { adoptChildren } from './adopt.ts';
import type { TextDifference } from './differences.ts';
import { isItem, type ListDivision, type RootBlock } from './division.ts';
import { moved, movedPair } from './moved.ts';
import { type Damage, movedDamage, type ParsedText } from './parsed.ts';
import { columnOf, lineStart } from './spans.ts';
import type { Node, PairNode, SequenceNode } from './tree.ts';

/** An earlier version of a text, which must be composable, and where the text differs from it. */
export interface Before {
  readonly text: string;
  readonly parsed: ParsedText;
  readonly edit: TextDifference;
}

/** Whole lines, from the start of the first one to the start of the one behind the last. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

/** What one or several blocks in a row were read as. */
export interface BlockRead<C> {
  readonly children: readonly C[];
  readonly damage: readonly Damage[];
}

/** Items at both ends of a list that are those of the earlier version, and the part between them that is to be read. */
export interface KnownItems {
  readonly first: BlockRead<Node>;
  readonly last: BlockRead<Node>;
  /** Indexes of items. */
  readonly from: number;
  readonly to: number;
  /** The items that were read between them, as they were before where that is the same. */
  readonly adopt: (read: readonly Node[], lines: Lines) => readonly Node[];
}

/** The blocks that a text has in common with an earlier version of it. */
export class EarlierBlocks {
  readonly #text: string;
  readonly #before: Before;
  readonly #pairs: readonly PairNode[];

  constructor(text: string, before: Before) {
    this.#text = text;
    this.#before = before;
    const { root } = before.parsed;
    this.#pairs = root?.kind === 'mapping' && !root.flow ? root.pairs : [];
  }

  /** The pairs of a block that has not been edited, at their new places. */
  pairsOf(block: RootBlock): BlockRead<PairNode> | undefined {
    const by = this.#distance(block);
    if (by === undefined) return undefined;
    const old = { start: block.start - by, end: block.end - by };
    const damage = this.#damageIn(old);
    if (damage.some(({ start, end }) => start !== old.start || end !== old.end)) return undefined;
    const children = between(this.#pairs, old).map((pair) => movedPair(pair, by));
    // Where a key was put below these lines, what follows belonged to them.
    const isWhole =
      old.end === this.#before.text.length || this.#pairs[indexFrom(this.#pairs, old.end)]?.start === old.end;
    if (children.length === 0 || !isWhole) return undefined;
    return { children, damage: damage.map((one) => movedDamage(one, by)) };
  }

  /** The items of a list that have not been edited; `undefined` where the list was none. */
  itemsOf(block: RootBlock, list: ListDivision): KnownItems | undefined {
    const { text, edit } = this.#before;
    if (block.start > edit.start) return undefined;
    const index = indexFrom(this.#pairs, block.start);
    const pair = this.#pairs[index];
    const next = this.#pairs[index + 1];
    if (pair?.start !== block.start || pair.value.kind !== 'sequence' || pair.value.flow) return undefined;
    const old: SequenceNode = pair.value;
    if (columnOf(text, old.start) !== list.column) return undefined;
    const oldEnd = next ? lineStart(text, next.start) : text.length;
    const lines = (at: number): Lines => ({ start: list.starts[at] as number, end: list.starts[at + 1] ?? block.end });
    const { damage } = this.#before.parsed;
    const isWhole = ({ start, end }: Damage, by: number): boolean => {
      const at = indexOf(list.starts, start + by);
      return list.starts[at] === start + by && lines(at).end === end + by;
    };
    let from = indexOf(list.starts, edit.start);
    while (from > 0 && this.#distance(lines(from - 1)) !== 0) from--;
    for (const one of damage) {
      if (one.end <= pair.start || one.start >= edit.start || isWhole(one, 0)) continue;
      from = Math.min(from, Math.max(0, indexOf(list.starts, one.start + 1) - 1));
    }
    // Lines that were put below an item may have parted it from what belonged to it.
    if (from > 0 && lines(from - 1).end !== oldEnd && !isItem(text, lines(from - 1).end, list.column)) from--;
    let to = block.end - edit.delta > oldEnd ? list.starts.length : indexOf(list.starts, edit.end + edit.delta);
    to = Math.max(to, from);
    while (to < list.starts.length && this.#distance(lines(to)) !== edit.delta) to++;
    for (const one of damage) {
      if (one.start >= oldEnd || one.end <= edit.end || isWhole(one, edit.delta)) continue;
      to = Math.max(to, indexOf(list.starts, one.end + edit.delta));
    }
    const firstEnd = from === 0 ? 0 : lines(from - 1).end;
    const lastStart = to < list.starts.length ? lines(to).start - edit.delta : oldEnd;
    const behind = old.items.length - (list.starts.length - to);
    return {
      first: {
        children: old.items.slice(0, from),
        damage: damage.filter(({ start, end }) => start >= block.start && end <= firstEnd),
      },
      last: {
        children: old.items.slice(behind).map((item) => moved(item, edit.delta)),
        damage: damage
          .filter(({ start, end }) => start >= lastStart && end <= oldEnd)
          .map((one) => movedDamage(one, edit.delta)),
      },
      from,
      to,
      adopt: (read, { end }) => {
        const hull = { start: firstEnd, end: lastStart };
        const items = old.items.slice(from, behind);
        if (this.#damageIn(hull).length > 0 || hull.end - hull.start < longPart) return read;
        const now = { text: this.#text, children: read, end };
        return adoptChildren({ text, children: items, end: hull.end }, now) as readonly Node[];
      },
    };
  }

  /** How far lines have moved as they are; `undefined` for lines that were edited. */
  #distance({ start, end }: Lines): number | undefined {
    const { text, edit } = this.#before;
    if (end <= edit.start) {
      const isWhole = this.#text.charAt(end - 1) === '\n' || (end === text.length && end === this.#text.length);
      return isWhole ? 0 : undefined;
    }
    const before = start - edit.delta;
    if (before < edit.end) return undefined;
    return before === 0 || text.charAt(before - 1) === '\n' ? edit.delta : undefined;
  }

  /** The damage within some lines, and what reaches into them. */
  #damageIn({ start, end }: Lines): readonly Damage[] {
    return this.#before.parsed.damage.filter((one) => one.start < end && one.end > start);
  }
}

/** In characters: looking for what has stayed is not worth it in a few lines. */
const longPart = 400;

/** Those that begin within some lines. */
function between<N extends { readonly start: number }>(nodes: readonly N[], { start, end }: Lines): readonly N[] {
  return nodes.slice(indexFrom(nodes, start), indexFrom(nodes, end));
}

/** The index of the first node that begins at or behind an offset. */
function indexFrom(nodes: readonly { readonly start: number }[], offset: number): number {
  return firstFrom(nodes.length, (index) => nodes[index]?.start ?? 0, offset);
}

/** The same for starts alone. */
function indexOf(starts: readonly number[], offset: number): number {
  return firstFrom(starts.length, (index) => starts[index] ?? 0, offset);
}

function firstFrom(length: number, startAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startAt(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
