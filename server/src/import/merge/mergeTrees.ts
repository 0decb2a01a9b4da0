import { isItems, itemsOf, type Print, printOf, printOfText, samePrint } from './print.ts';
import type { Branch, List, Tree } from './tree.ts';

/** Something that changed here and in the source. */
export interface TreeConflict {
  /** What stays of the merged file: the local value, or what it was in. */
  readonly kept: Tree;
  readonly local: Tree | undefined;
  readonly source: Tree | undefined;
}

export interface MergedTree {
  /** The very local tree where nothing has to change. Parts that are new have no place. */
  readonly tree: Branch;
  readonly conflicts: readonly TreeConflict[];
}

/** What is to become of an item that is in the local list and was in the earlier import, but is no longer in the source; `undefined` leaves it to the merge. */
export type Gone = (item: Tree, path: readonly string[]) => Tree | undefined;

/**
 * Merges what a source says now into a local file. What the source did not change since the earlier import stays as it is here; what was not changed
 * here follows the source; where both changed, the local value stays and is told. Without an earlier import, all that differs has changed on both
 * sides, and nothing is taken away.
 */
export function mergeTrees(
  base: Print | undefined,
  local: Branch,
  source: Branch,
  gone: Gone = () => undefined,
): MergedTree {
  const conflicts: TreeConflict[] = [];
  const tree = mergeMapping(base, local, source, []);
  return { tree, conflicts };

  function merge(before: Print | undefined, here: Tree, there: Tree, path: readonly string[]): Tree {
    if (here.kind === 'mapping' && there.kind === 'mapping') return mergeMapping(before, here, there, path);
    if (here.kind === 'list' && there.kind === 'list') return mergeList(before, here, there, path);
    const [ours, theirs] = [printOf(here), printOf(there)];
    if (samePrint(ours, theirs) || samePrint(before, theirs)) return here;
    if (samePrint(before, ours)) return withoutPlaces(there);
    conflicts.push({ kept: here, local: here, source: there });
    return here;
  }

  function mergeMapping(before: Print | undefined, here: Branch, there: Branch, path: readonly string[]): Branch {
    const entries = new Map<string, Tree>();
    let isChanged = false;
    for (const [key, ours] of here.entries) {
      const merged = mergeEntry(entryOf(before, key), ours, there.entries.get(key), [...path, key]);
      const isKept = merged !== undefined && !isEmpty(merged);
      if (isKept) entries.set(key, merged);
      if (!isKept || merged !== ours) isChanged = true;
    }
    for (const [key, theirs] of there.entries) {
      if (here.entries.has(key)) continue;
      const added = addedEntry(entryOf(before, key), theirs, here);
      if (!added) continue;
      entries.set(key, added);
      isChanged = true;
    }
    return isChanged ? { kind: 'mapping', entries, at: here.at } : here;
  }

  function mergeEntry(
    before: Print | undefined,
    ours: Tree,
    theirs: Tree | undefined,
    path: readonly string[],
  ): Tree | undefined {
    if (theirs) return merge(before, ours, theirs, path);
    if (before === undefined) return ours;
    const kept = gone(ours, path);
    if (kept) return kept;
    if (samePrint(before, printOf(ours))) return undefined;
    conflicts.push({ kept: ours, local: ours, source: undefined });
    return ours;
  }

  /** What the source has and the local file has not; nothing where it was taken away here. */
  function addedEntry(before: Print | undefined, theirs: Tree, parent: Tree): Tree | undefined {
    if (before === undefined) return withoutPlaces(theirs);
    if (!samePrint(before, printOf(theirs))) conflicts.push({ kept: parent, local: undefined, source: theirs });
    return undefined;
  }

  function mergeList(before: Print | undefined, here: List, there: List, path: readonly string[]): List {
    const theirs = new Map(there.keys.map((key, index) => [key, there.items[index] as Tree]));
    const past = new Map(itemsOf(before));
    const merged: { readonly key: string; readonly item: Tree }[] = [];
    let isChanged = false;
    for (const [index, ours] of here.items.entries()) {
      const key = here.keys[index] ?? '';
      const item = mergeEntry(past.get(printOfText(key)), ours, theirs.get(key), [...path, key]);
      if (item && !isEmpty(item)) merged.push({ key, item });
      if (item !== ours) isChanged = true;
    }
    const ours = new Set(here.keys);
    const places = new Map(merged.map(({ key }, index) => [key, index]));
    const added = new Map<number, { readonly key: string; readonly item: Tree }[]>();
    let after = -1;
    for (const key of there.keys) {
      const place = places.get(key);
      if (place !== undefined) after = place;
      if (ours.has(key)) continue;
      const item = addedEntry(past.get(printOfText(key)), theirs.get(key) as Tree, here);
      if (!item) continue;
      const beside = added.get(after);
      if (beside) beside.push({ key, item });
      else added.set(after, [{ key, item }]);
      isChanged = true;
    }
    if (!isChanged) return here;
    const all = [...(added.get(-1) ?? []), ...merged.flatMap((one, index) => [one, ...(added.get(index) ?? [])])];
    return { kind: 'list', items: all.map(({ item }) => item), keys: all.map(({ key }) => key), at: here.at };
  }
}

/** Lists and mappings of which nothing is left are no part of a file. */
export function isEmpty(tree: Tree): boolean {
  if (tree.kind === 'leaf') return false;
  return tree.kind === 'list' ? tree.items.length === 0 : tree.entries.size === 0;
}

function entryOf(print: Print | undefined, key: string): Print | undefined {
  if (print === undefined || typeof print === 'string' || isItems(print)) return undefined;
  return Object.hasOwn(print, key) ? print[key] : undefined;
}

/** A value of a source, whose places are in another file. */
export function withoutPlaces(tree: Tree): Tree {
  switch (tree.kind) {
    case 'leaf':
      return { ...tree, at: undefined };
    case 'list':
      return { ...tree, items: tree.items.map(withoutPlaces), at: undefined };
    case 'mapping':
      return {
        ...tree,
        entries: new Map([...tree.entries].map(([key, inner]) => [key, withoutPlaces(inner)])),
        at: undefined,
      };
  }
}
