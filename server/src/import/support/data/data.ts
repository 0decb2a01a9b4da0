import type { Message } from '../../../service/message.ts';
/*
 * Data as YAML, JSON and constants of JavaScript hold it: values, lists and mappings, with the lines on which they stand.
 */

export type Data = DataScalar | DataList | DataMap;

export interface DataScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** 0-based. */
  readonly line: number;
}

export interface DataList {
  readonly kind: 'list';
  readonly items: readonly Data[];
  readonly line: number;
}

export interface DataMap {
  readonly kind: 'map';
  /** In their order; of duplicate keys the last value counts, and the earlier ones are under the key with a number. */
  readonly entries: ReadonlyMap<string, Data>;
  readonly line: number;
}

/** What stands where the data is broken. */
export interface DataProblem {
  /** One sentence. */
  readonly message: Message;
  /** 0-based. */
  readonly line: number;
}

/** The value of a mapping's key; `undefined` where there is none, or the data is no mapping. */
export function valueAt(data: Data | undefined, key: string): Data | undefined {
  return data?.kind === 'map' ? data.entries.get(key) : undefined;
}

/** The first of some keys that a mapping has. */
export function firstOf(data: Data | undefined, ...keys: readonly string[]): Data | undefined {
  for (const key of keys) {
    const found = valueAt(data, key);
    if (found !== undefined && !(found.kind === 'scalar' && found.value === null)) return found;
  }
  return undefined;
}

/** The items of a list; of a mapping its values, and of anything else itself alone. Nothing for an absent value. */
export function itemsOf(data: Data | undefined): readonly Data[] {
  if (data === undefined || (data.kind === 'scalar' && data.value === null)) return [];
  if (data.kind === 'list') return data.items;
  return [data];
}

/** The words of a scalar, numbers in figures; `undefined` for what is none, and for a blank text. */
export function wordsOf(data: Data | undefined): string | undefined {
  if (data?.kind !== 'scalar' || data.value === null || typeof data.value === 'boolean') return undefined;
  const words = String(data.value).trim();
  return words === '' ? undefined : words;
}

/** Adds a value to the entries of a mapping under a key that none has: a duplicate key keeps its words under the key with a number. */
export function addEntry(entries: Map<string, Data>, key: string, value: Data): void {
  let count = 2;
  const before = entries.get(key);
  if (before !== undefined) {
    let free = `${key}-${count}`;
    while (entries.has(free)) free = `${key}-${++count}`;
    entries.delete(key);
    entries.set(free, before);
  }
  entries.set(key, value);
}
