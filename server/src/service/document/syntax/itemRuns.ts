import { changedPart } from './changedPart.ts';
import { Starts } from './starts.ts';
import type { Node } from './tree.ts';

/** So many items stand in a run as a rule: an edit costs about as much as one run and the number of runs do together. */
const usualRun = 64;

/** What is kept of some items that stand beside one another; the very same list in all versions of a file in which nobody edits one of them. */
export type Run<T> = readonly T[];

/** What is kept of the items of one version of a list, in runs. */
export class Runs<T> {
  readonly all: readonly Run<T>[];
  readonly #starts: Starts;

  constructor(all: readonly Run<T>[]) {
    this.all = all;
    this.#starts = new Starts(all.map(({ length }) => length));
  }

  get length(): number {
    return this.#starts.end;
  }

  /** `undefined` for an index at which there is no item. */
  at(index: number): T | undefined {
    const run = this.runOf(index);
    return this.all[run]?.[index - this.startOf(run)];
  }

  /** Which run holds an index; the last one for an index beyond the list, -1 where there are no runs. */
  runOf(index: number): number {
    return this.#starts.partOf(index);
  }

  /** How many items come before a run. */
  startOf(run: number): number {
    return this.#starts.of(run);
  }
}

/**
 * What is kept of the items of a list from version to version of its file, in runs, so that who works something out of all items does so for the runs that
 * an edit is about: of a list of fourteen thousand, one in a hundred.
 */
export class ItemRuns<T> {
  #items: readonly Node[] = [];
  #runs = new Runs<T>([]);

  /**
   * The runs of a version of the list, which need not be a later one. `kept` gives what is kept of an item, and is asked for those alone that do not stand at
   * the beginning or the end of the version before.
   */
  take(items: readonly Node[], kept: (item: Node, index: number) => T): Runs<T> {
    const { first, last, lastBefore } = changedPart(this.#items, items);
    if (first < last || first < lastBefore) {
      const changed: T[] = [];
      for (let index = first; index < last; index++) changed.push(kept(items[index] as Node, index));
      this.#runs = replaced(this.#runs, first, lastBefore, changed);
    }
    this.#items = items;
    return this.#runs;
  }
}

/** Runs with other items for those from one index up to another one. */
function replaced<T>(runs: Runs<T>, from: number, to: number, items: readonly T[]): Runs<T> {
  const first = Math.max(0, runs.runOf(from));
  const last = Math.max(first, runs.runOf(Math.max(from, to - 1)));
  const before = runs.all[first]?.slice(0, from - runs.startOf(first)) ?? [];
  const after = runs.all[last]?.slice(to - runs.startOf(last)) ?? [];
  return new Runs([
    ...runs.all.slice(0, first),
    ...inRuns([...before, ...items, ...after]),
    ...runs.all.slice(last + 1),
  ]);
}

/** Items in as many runs as are needed, each about as long as the others. */
function inRuns<T>(items: readonly T[]): Run<T>[] {
  const count = Math.ceil(items.length / (usualRun * 1.5));
  const length = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * length, (index + 1) * length));
}
