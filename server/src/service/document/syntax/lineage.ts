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
  readonly #clean = new Map<string, WeakSet<Node>>();
  readonly #kept = new Map<(lineage: Lineage) => unknown, unknown>();

  constructor({ isContinued = true, isEdited = isContinued }: Partial<Pick<Lineage, 'isContinued' | 'isEdited'>> = {}) {
    this.isContinued = isContinued;
    this.isEdited = isEdited;
  }

  /** The blocks of which a check has found that nothing is to be said of them; `undefined` where no check is made twice. */
  clean(check: string): CleanBlocks | undefined {
    if (!this.isContinued) return undefined;
    const nodes = this.#clean.get(check) ?? new WeakSet();
    this.#clean.set(check, nodes);
    return new CleanBlocks(nodes);
  }

  /** A store of one's own, made when it is first asked for. */
  kept<T>(make: (lineage: Lineage) => T): T {
    if (!this.#kept.has(make)) this.#kept.set(make, make(this));
    return this.#kept.get(make) as T;
  }
}

/** Blocks that need not be looked at again. */
export class CleanBlocks {
  readonly #nodes: WeakSet<Node>;

  constructor(nodes: WeakSet<Node>) {
    this.#nodes = nodes;
  }

  has(node: Node): boolean {
    return this.#nodes.has(originOf(node));
  }

  add(node: Node): void {
    this.#nodes.add(originOf(node));
  }
}
