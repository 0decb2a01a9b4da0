import { type Steps, withoutPauses } from '../support/steps.ts';

/*
 * Which item of one role is which of the others.
 */

/** Pairs of items: some of the left ones, each with its own right one. */
export type Match<T> = (left: readonly T[], right: readonly T[]) => ReadonlyMap<T, T>;

/** Items of several lists in rows, one cell for each list, see `alignInSteps`. */
export function align<T>(lists: readonly (readonly T[])[], match: Match<T>): (T | undefined)[][] {
  return withoutPauses(alignInSteps(lists, match));
}

/**
 * Items of several lists in rows, one cell for each list. Each list is matched with the latest item of each row, so that what is gone in one
 * role is found again in the next; what is new stands behind what it follows in its own list. One step for each list.
 */
export function* alignInSteps<T>(lists: readonly (readonly T[])[], match: Match<T>): Steps<(T | undefined)[][]> {
  let rows: { readonly cells: (T | undefined)[]; latest: T }[] = [];
  for (const [column, list] of lists.entries()) {
    const partners = match(
      rows.map(({ latest }) => latest),
      list,
    );
    const rowOf = new Map<T, (typeof rows)[number]>();
    for (const row of rows) {
      const partner = partners.get(row.latest);
      if (partner === undefined || rowOf.has(partner)) continue;
      rowOf.set(partner, row);
    }
    for (const [item, row] of rowOf) {
      row.cells[column] = item;
      row.latest = item;
    }
    rows = inOrder(rows, list, rowOf, (item) => ({
      cells: lists.map((_, i) => (i === column ? item : undefined)),
      latest: item,
    }));
    yield;
  }
  return rows.map(({ cells }) => lists.map((_, i) => cells[i]));
}

function inOrder<T, R>(rows: readonly R[], list: readonly T[], rowOf: ReadonlyMap<T, R>, make: (item: T) => R): R[] {
  const first: R[] = [];
  const behind = new Map<R, R[]>();
  let before = first;
  for (const item of list) {
    const row = rowOf.get(item);
    if (row === undefined) {
      before.push(make(item));
      continue;
    }
    before = behind.get(row) ?? [];
    behind.set(row, before);
  }
  return [...first, ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

/**
 * The first free item on the right that has the same key, and that may match, for each on the left; for several keys, the more telling ones
 * first.
 */
export function matchByKeys<T>(
  left: readonly T[],
  right: readonly T[],
  keys: readonly ((item: T) => string | undefined)[],
  mayMatch: (left: T, right: T) => boolean = () => true,
): Map<T, T> {
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const keyOf of keys) {
    const free = new Map<string, T[]>();
    for (const item of right) {
      const key = taken.has(item) ? undefined : keyOf(item);
      if (!key) continue;
      const same = free.get(key);
      if (same) same.push(item);
      else free.set(key, [item]);
    }
    for (const item of left) {
      const key = pairs.has(item) ? undefined : keyOf(item);
      const same = (key ? free.get(key) : undefined) ?? [];
      const [partner] = same.splice(
        placeOf(same, (candidate) => mayMatch(item, candidate)),
        1,
      );
      if (partner === undefined) continue;
      pairs.set(item, partner);
      taken.add(partner);
    }
  }
  return pairs;
}

/** Where the first one is; behind the last one when there is none. */
function placeOf<T>(items: readonly T[], matches: (item: T) => boolean): number {
  const place = items.findIndex(matches);
  return place < 0 ? items.length : place;
}

/** Beyond this many texts without a partner on either side, looking for the nearest ones would take long. */
const mostTexts = 300;

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
  const [leftWords, rightWords] = [left, right].map((items) => items.map((item) => wordSet(textOf(item))));
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

function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 4_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Common words, as a share of the words of both. */
function likeness(left: ReadonlySet<string> = new Set(), right: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common === 0 ? 0 : (2 * common) / (left.size + right.size);
}
