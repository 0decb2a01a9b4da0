import { changedPart } from './changedPart.ts';
import { originOf } from './moved.ts';
import type { Node } from './tree.ts';

/**
 * What the versions of one file share: what was worked out of its blocks, so that an edit costs the blocks that it touches. A block is an item of a
 * list; it is known by the origin of its node, which an edit elsewhere in the file leaves as it is. Whatever is kept here must follow from a block
 * alone, so that it does not matter in which order versions are looked at.
 */
export class Lineage {
  /** False for a file that is read once: of its blocks nothing is asked again, and remembering them takes a good part of the time of reading them. */
  readonly isContinued: boolean;
  /** Whether the file is open: of any other one nothing is kept in the end but what was read of it. */
  readonly isEdited: boolean;
  readonly #clean = new Map<string, CleanBlocks>();
  readonly #kept = new Map<(lineage: Lineage) => unknown, unknown>();

  constructor({ isContinued = true, isEdited = isContinued }: Partial<Pick<Lineage, 'isContinued' | 'isEdited'>> = {}) {
    this.isContinued = isContinued;
    this.isEdited = isEdited;
  }

  /** The blocks of which a check has found that nothing is to be said of them; `undefined` where no check is made twice. */
  clean(check: string): CleanBlocks | undefined {
    if (!this.isContinued) return undefined;
    const blocks = this.#clean.get(check) ?? new CleanBlocks();
    this.#clean.set(check, blocks);
    return blocks;
  }

  /** A store of one's own, made when it is first asked for. */
  kept<T>(make: (lineage: Lineage) => T): T {
    if (!this.#kept.has(make)) this.#kept.set(make, make(this));
    return this.#kept.get(make) as T;
  }
}

/** A list of so many items is remembered as it was asked about. */
const longList = 64;

/** A long list as it was asked about last. */
interface AskedList {
  readonly items: readonly Node[];
  /** The indexes of the items that were not known to be clean. */
  readonly left: readonly number[];
}

/** Blocks that need not be looked at again. */
export class CleanBlocks {
  readonly #nodes = new WeakSet<Node>();
  /** By the origins of their first items. */
  readonly #lists = new WeakMap<Node, AskedList>();

  has(node: Node): boolean {
    return this.#nodes.has(originOf(node));
  }

  add(node: Node): void {
    this.#nodes.add(originOf(node));
  }

  /** The indexes of the items of a list that have yet to be looked at. Of a long list, what has not changed since it was asked about last costs nothing. */
  leftIn(items: readonly Node[]): readonly number[] {
    const list = items[0] && items.length >= longList ? originOf(items[0]) : undefined;
    const asked = list && this.#lists.get(list);
    const indexes = asked ? leftSince(asked, items) : [...items.keys()];
    const left = indexes.filter((index) => !this.has(items[index] as Node));
    if (list) this.#lists.set(list, { items, left });
    return left;
  }
}

/** Those of a list that were left when it was asked about last, and those that have changed since. */
function leftSince(before: AskedList, items: readonly Node[]): readonly number[] {
  const { first, last, lastBefore } = changedPart(before.items, items);
  return [
    ...before.left.filter((index) => index < first),
    ...Array.from({ length: last - first }, (_, index) => first + index),
    ...before.left.flatMap((index) => (index >= lastBefore ? [index - lastBefore + last] : [])),
  ];
}

/** The indexes of the items of a list that a check has yet to look at: all of them where no check is made twice. */
export function leftToCheck(items: readonly Node[], clean: CleanBlocks | undefined): Iterable<number> {
  return clean ? clean.leftIn(items) : items.keys();
}
