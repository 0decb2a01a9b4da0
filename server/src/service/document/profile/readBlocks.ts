import type { SourceDocument } from '../sourceDocument.ts';
import { changedPart } from '../syntax/changedPart.ts';
import type { Lineage } from '../syntax/lineage.ts';
import { originOf } from '../syntax/moved.ts';
import type { Node } from '../syntax/tree.ts';
import { atPlace, isAtPlace } from './movedValues.ts';
import type { Place } from './profile.ts';
import type { MappingList, Reader } from './reader.ts';
import { markOrigin } from './sameOrigin.ts';

/*
 * Reading the blocks of a list, of which an edit has changed one as a rule. The values of the others are taken from the version before; where lines came
 * or went above them, or items of the same list, they are copied with their new places, which is several times faster than reading them.
 */

/** A list as it was read last. */
interface ReadList {
  readonly origins: readonly Node[];
  /** `undefined` for a mapping of which nothing could be read. */
  readonly values: readonly (Place | undefined)[];
  /** The lists within each of the values, by key, which are taken over with it. */
  readonly inner: readonly ReadonlyMap<string, ReadList>[];
}

/** The lists of one reading, by key; those within a value of another list are kept with that value. */
export class BlockMemory {
  readonly #before: ReadonlyMap<string, ReadList>;
  /** `undefined` where no version follows. */
  readonly #now: Map<string, ReadList> | undefined;

  private constructor(before: ReadonlyMap<string, ReadList>, now?: Map<string, ReadList>) {
    this.#before = before;
    this.#now = now;
  }

  /** Reads a file with what is remembered of the version that was read before. */
  static reading<T>(document: SourceDocument, isWritten: boolean, read: (blocks: BlockMemory) => T): T {
    // Of the many files that are read once nothing is remembered, which would take as much as reading them.
    if (!document.lineage.isContinued) return read(new BlockMemory(nothing));
    const store = document.lineage.kept(newStore);
    const style = lineEndOf(document);
    // Nodes that were made are new in each version.
    const now = new Map<string, ReadList>();
    const value = read(new BlockMemory(store.style === style && isWritten ? store.lists : nothing, now));
    store.lists = isWritten ? now : nothing;
    store.style = style;
    return value;
  }

  /** What `read` gives for the mappings of a list. It must depend on the mapping alone. */
  list<T extends Place>(parent: Reader, key: string, read: (item: Reader, inner: BlockMemory) => T | undefined): T[] {
    const { nodes, at } = parent.mappingList(key);
    if (!this.#now) return readEach(nodes.length, at, (item) => read(item, this));
    const before = this.#before.get(key) ?? emptyList;
    const origins = nodes.map(originOf);
    const values: (T | undefined)[] = [];
    const inner: ReadonlyMap<string, ReadList>[] = [];
    const { first, last, lastBefore } = changedPart(before.origins, origins);
    const more = origins.length - before.origins.length;
    const take = (from: number, to: number, by: number) => {
      if (isUnmoved(from, to, by)) {
        for (let index = from; index < to; index++) {
          values.push(before.values[index - by] as T | undefined);
          inner.push(before.inner[index - by] ?? nothing);
        }
        return;
      }
      for (let index = from; index < to; index++) {
        const old = before.values[index - by] as T | undefined;
        const lists = before.inner[index - by] ?? nothing;
        const reader = at(index);
        const value = old && reader && atPlace(old, reader);
        values.push(value);
        inner.push(value === old ? lists : movedLists(lists, value ?? {}));
      }
    };
    // What stands between two blocks belongs to the first of them, so that blocks in a row of which none was edited have all moved alike.
    const isUnmoved = (from: number, to: number, by: number): boolean =>
      [from, to - 1].every((index) => {
        const old = before.values[index - by];
        const reader = at(index);
        return old !== undefined && reader !== undefined && isAtPlace(old, reader);
      });
    take(0, first, 0);
    // An edit in several places leaves most of what is between them.
    const places = last - first > 1 ? placesOf(before.origins, first, lastBefore) : undefined;
    for (let index = first; index < last; index++) {
      const place = places?.get(origins[index] as Node);
      if (place !== undefined) {
        take(index, index + 1, index - place);
        continue;
      }
      const reader = at(index);
      const now = new Map<string, ReadList>();
      values.push(reader && read(reader, new BlockMemory(before.inner[index] ?? nothing, now)));
      inner.push(now);
    }
    take(last, origins.length, more);
    this.#now.set(key, { origins, values, inner });
    return values.filter((value) => value !== undefined);
  }
}

/** What can be read of so many mappings. */
function readEach<T>(count: number, at: MappingList['at'], read: (item: Reader) => T | undefined): T[] {
  const values: T[] = [];
  for (let index = 0; index < count; index++) {
    const reader = at(index);
    const value = reader && read(reader);
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** How lines end in a file, which a place for one more item says. */
export function lineEndOf({ text }: SourceDocument): string | undefined {
  return /\r\n|\n/.exec(text)?.[0];
}

function placesOf(origins: readonly Node[], from: number, to: number): ReadonlyMap<Node, number> {
  const places = new Map<Node, number>();
  for (let index = from; index < to; index++) places.set(origins[index] as Node, index);
  return places;
}

const nothing: ReadonlyMap<string, ReadList> = new Map();
const emptyList: ReadList = { origins: [], values: [], inner: [] };

function newStore(_: Lineage): { lists: ReadonlyMap<string, ReadList>; style: string | undefined } {
  return { lists: nothing, style: undefined };
}

/** The lists within a value that has been copied, whose values were copied with it. */
function movedLists(lists: ReadonlyMap<string, ReadList>, value: object): ReadonlyMap<string, ReadList> {
  const moved = new Map<string, ReadList>();
  for (const [key, list] of lists) {
    const values = (value as Readonly<Record<string, readonly Place[]>>)[key] ?? [];
    for (const [index, copy] of values.entries()) {
      const old = list.values[index];
      if (old) markOrigin(copy, old);
    }
    moved.set(key, { ...list, values });
  }
  return moved;
}
