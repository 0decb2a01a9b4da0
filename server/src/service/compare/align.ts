import { type Steps, withoutPauses } from '../support/steps.ts';
import { type AlignedRow, AlignedRows, type Found } from './alignedRows.ts';

/*
 * Which item of one role is which of the others.
 */

/** Pairs of items: some of the left ones, each with its own right one. */
export type Match<T> = (left: readonly T[], right: readonly T[], others: Others<T>) => ReadonlyMap<T, T>;

/** The latest items of all rows, those included that may be matched by a key. */
export interface Others<T> {
  readonly count: number;
  /** In the order of the rows. It takes a walk over all of them. */
  all(): readonly T[];
}

/** Items of several lists in rows, one cell for each list, see `alignInSteps`. */
export function align<T>(lists: readonly (readonly T[])[], match: Match<T>): (T | undefined)[][] {
  return withoutPauses(alignInSteps(lists, match)).map((row) => cellsOf(row, lists.length));
}

/** A row with a cell for each of so many lists, `undefined` where a list has no such item. */
export function cellsOf<T>(row: readonly Found<T>[], lists: number): (T | undefined)[] {
  const cells = new Array<T | undefined>(lists).fill(undefined);
  for (const { column, item } of row) cells[column] = item;
  return cells;
}

/**
 * Items of several lists in rows, each with at most one item of a list. Each list is matched with the latest item of each row, so that what is
 * gone in one role is found again in the next; what is new stands behind what it follows in its own list. One step for each list.
 *
 * With `keysOf` only rows whose latest item has a key of an item of the list are given to `match`: thousands of lists with thousands of items
 * would else be compared one with all.
 */
export function* alignInSteps<T>(
  lists: readonly (readonly T[])[],
  match: Match<T>,
  keysOf?: (item: T) => readonly string[],
): Steps<Found<T>[][]> {
  const rows = new AlignedRows<T>();
  const known = keysOf && new KnownRows(keysOf);
  const all = () => Array.from(rows, ({ latest }) => latest);
  for (const [column, list] of lists.entries()) {
    const near = known ? known.near(list) : [...rows];
    const partners = match(
      near.map(({ latest }) => latest),
      list,
      { count: rows.count, all },
    );
    const matched = near.filter(({ latest }) => partners.has(latest));
    const rowOf = new Map<T, AlignedRow<T>>();
    for (const row of matched.length < partners.size ? rows : matched) {
      const partner = partners.get(row.latest);
      if (partner === undefined || rowOf.has(partner)) continue;
      rowOf.set(partner, row);
    }
    for (const [item, row] of rowOf) {
      row.found.push({ column, item });
      if (known) known.replaceLatest(row, item);
      else row.latest = item;
    }
    for (const { behind, items } of newItems(list, rowOf)) {
      for (const row of rows.insert(behind, column, items)) known?.remember(row);
    }
    yield;
  }
  return Array.from(rows, ({ found }) => found);
}

/** The items of a list that have no row yet, with the row that they follow; those at its beginning follow none. */
function newItems<T, R>(
  list: readonly T[],
  rowOf: ReadonlyMap<T, R>,
): { readonly behind: R | undefined; items: T[] }[] {
  const runs: { readonly behind: R | undefined; items: T[] }[] = [];
  let items: T[] | undefined;
  let behind: R | undefined;
  for (const item of list) {
    const row = rowOf.get(item);
    if (row !== undefined) {
      behind = row;
      items = undefined;
    } else if (items) items.push(item);
    else {
      items = [item];
      runs.push({ behind, items });
    }
  }
  return runs;
}

/** Rows by the keys of their latest items; hardly any two have a key in common. */
class KnownRows<T> {
  readonly #keysOf: (item: T) => readonly string[];
  readonly #rows = new Map<string, AlignedRow<T>[]>();

  constructor(keysOf: (item: T) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  remember(row: AlignedRow<T>): void {
    for (const key of this.#keysOf(row.latest)) {
      const rows = this.#rows.get(key);
      if (rows) rows.push(row);
      else this.#rows.set(key, [row]);
    }
  }

  replaceLatest(row: AlignedRow<T>, item: T): void {
    const [before, after] = [this.#keysOf(row.latest), this.#keysOf(item)];
    const isSame = before.length === after.length && before.every((key, index) => key === after[index]);
    if (!isSame) for (const key of before) this.#forget(row, key);
    row.latest = item;
    if (!isSame) this.remember(row);
  }

  #forget(row: AlignedRow<T>, key: string): void {
    const rows = this.#rows.get(key);
    const place = rows?.indexOf(row) ?? -1;
    if (place >= 0) rows?.splice(place, 1);
  }

  /** The rows that have a key of any of these items, in their order. */
  near(items: readonly T[]): AlignedRow<T>[] {
    const near = new Set<AlignedRow<T>>();
    for (const item of items) {
      for (const key of this.#keysOf(item)) {
        const rows = this.#rows.get(key);
        if (rows) for (const row of rows) near.add(row);
      }
    }
    return [...near].sort((a, b) => a.place - b.place);
  }
}

/**
 * The first free item on the right that has the same key for each on the left; for several keys, the more telling ones first. Items with
 * different ids do not match.
 */
export function matchByKeys<T>(
  left: readonly T[],
  right: readonly T[],
  keys: readonly ((item: T) => string | undefined)[],
  idOf: (item: T) => string | undefined = () => undefined,
): Map<T, T> {
  const pairs = new Map<T, T>();
  if (left.length === 0 || right.length === 0) return pairs;
  const taken = new Set<T>();
  for (const keyOf of keys) {
    const free = new Map<string, FreeItems<T>>();
    for (const [place, item] of right.entries()) {
      const key = taken.has(item) ? undefined : keyOf(item);
      if (!key) continue;
      const same = free.get(key) ?? new FreeItems<T>();
      free.set(key, same);
      same.add(item, idOf(item), place);
    }
    for (const item of left) {
      const key = pairs.has(item) ? undefined : keyOf(item);
      const partner = key ? free.get(key)?.take(idOf(item)) : undefined;
      if (partner === undefined) continue;
      pairs.set(item, partner);
      taken.add(partner);
    }
  }
  return pairs;
}

/** Items with the same key, of which each may be taken once; none is looked at again when it has been passed. */
class FreeItems<T> {
  readonly #byId = new Map<string | undefined, { item: T; place: number }[]>();
  readonly #all: { readonly id: string | undefined; readonly place: number }[] = [];
  readonly #passed = new Map<string | undefined, number>();
  #passedOfAll = 0;

  add(item: T, id: string | undefined, place: number): void {
    const same = this.#byId.get(id) ?? [];
    this.#byId.set(id, same);
    same.push({ item, place });
    this.#all.push({ id, place });
  }

  /** The first one without an id or with this one; without an id the first of all. */
  take(id: string | undefined): T | undefined {
    if (id === undefined) {
      // Those of one id are taken in their order, so that one before the first free one of its id is gone.
      for (; this.#passedOfAll < this.#all.length; this.#passedOfAll++) {
        const next = this.#all[this.#passedOfAll];
        if (next && this.#first(next.id)?.place === next.place) return this.#takeFirst(next.id);
      }
      return undefined;
    }
    const [own, other] = [this.#first(id), this.#first(undefined)];
    return this.#takeFirst(own && (!other || own.place < other.place) ? id : undefined);
  }

  #first(id: string | undefined) {
    return this.#byId.get(id)?.[this.#passed.get(id) ?? 0];
  }

  #takeFirst(id: string | undefined): T | undefined {
    const first = this.#first(id);
    this.#passed.set(id, (this.#passed.get(id) ?? 0) + 1);
    return first?.item;
  }
}

/** Beyond this many items without a partner on either side, looking for the nearest ones would take long. */
export const mostTexts = 300;

/** From this share of common words on, two texts are versions of one. */
const nearEnough = 0.5;

/**
 * Pairs of items whose texts are nearest to each other, the nearest ones first, whichever side they are looked at from. `mayMatch` is asked
 * before texts are compared.
 */
export function matchByText<T>(
  left: readonly T[],
  right: readonly T[],
  textOf: (item: T) => string,
  mayMatch: (left: T, right: T) => boolean,
): Map<T, T> {
  const pairs = new Map<T, T>();
  if (left.length > mostTexts || right.length > mostTexts) return pairs;
  const numbers = new Map<string, number>();
  const [leftWords, rightWords] = [left, right].map((items) => items.map((item) => wordSet(textOf(item), numbers)));
  const candidates = left.flatMap((item, i) =>
    right.flatMap((other, j) => {
      const score = mayMatch(item, other) ? likeness(leftWords?.[i], rightWords?.[j]) : 0;
      return score < nearEnough ? [] : [{ item, other, score, distance: Math.abs(i - j), place: i + j }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.distance - b.distance || a.place - b.place);
  const taken = new Set<T>();
  for (const { item, other } of candidates) {
    if (pairs.has(item) || taken.has(other)) continue;
    pairs.set(item, other);
    taken.add(other);
  }
  return pairs;
}

/** The words of a text by their numbers, each once, the lowest number first. A word that has no number yet gets one. */
function wordSet(text: string, numbers: Map<string, number>): readonly number[] {
  const found = new Set<number>();
  for (const word of text
    .slice(0, 4_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

/** Common words, as a share of the words of both. */
function likeness(left: readonly number[] = [], right: readonly number[] = []): number {
  let common = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [a = 0, b = 0] = [left[i], right[j]];
    if (a === b) common++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return common === 0 ? 0 : (2 * common) / (left.length + right.length);
}
