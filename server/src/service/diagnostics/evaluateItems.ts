import type { RoleProfile } from '../document/profile/profile.ts';
import type { Lineage } from '../document/sourceDocument.ts';
import type { ComparedItem, ItemsRule, Likeness, RuleFinding } from '../rules/rule.ts';
import { ComparedItems, type ItemChanges } from './comparedItems.ts';
import type { DocumentFacts } from './documentContext.ts';

/**
 * What a rule that compares items finds in a file. Which items have what in common is kept from version to version, so that an edit costs the items
 * that have something in common with those that came, went or changed.
 */
export function* evaluateItems(rule: ItemsRule, facts: DocumentFacts): Iterable<RuleFinding> {
  const { document } = facts;
  const profile = facts.profile();
  if (profile.kind === 'framework') yield* rule.checkFramework?.(document, profile) ?? [];
  if (profile.kind !== 'role') return;
  const comparisons = document.lineage.kept(newComparisons);
  for (const found of comparisons.found(rule, profile, facts)) yield rule.findingFor(document, found);
}

function newComparisons(_: Lineage): Comparisons {
  return new Comparisons();
}

/** The comparisons of the items of one file. */
class Comparisons {
  readonly #items = new ComparedItems();
  readonly #rules = new Map<ItemsRule, Comparison>();
  #role: RoleProfile | undefined;
  /** Counts the versions in which anything is otherwise, and what changed last. */
  #revision = 0;
  #changes: ItemChanges = { removed: [], added: [] };

  /** What a rule finds among the items of a role, in the order of the file. */
  found(rule: ItemsRule, role: RoleProfile, facts: DocumentFacts): readonly Likeness[] {
    if (this.#role !== role) {
      this.#role = role;
      const changes = this.#items.take(role, facts);
      if (changes.added.length > 0 || changes.removed.length > 0) {
        this.#revision++;
        this.#changes = changes;
      }
    }
    const known = this.#rules.get(rule);
    // A rule that was off for a while has to look at everything again.
    const missed = known ? this.#revision - known.revision : 2;
    const comparison = known && missed <= 1 ? known : new Comparison(rule);
    this.#rules.set(rule, comparison);
    if (comparison !== known) comparison.begin(this.#items.all());
    else if (missed === 1) comparison.apply(this.#changes);
    comparison.revision = this.#revision;
    return comparison.found();
  }
}

/** The items that have a key: nearly always one alone. */
type Holders = ComparedItem | ComparedItem[];

const none: readonly ComparedItem[] = [];

/** Which items have what in common for one rule, and what it found. */
class Comparison {
  revision = 0;
  readonly #rule: ItemsRule;
  /** By the section in which items are compared. */
  readonly #holders = new Map<string, Map<unknown, Holders>>();
  /** By the item, or by the key where that alone decides. */
  readonly #found = new Map<unknown, Likeness>();

  constructor(rule: ItemsRule) {
    this.#rule = rule;
  }

  /** All that was found, in the order of the items. */
  found(): Likeness[] {
    return [...this.#found.values()].sort((a, b) => a.item.place - b.item.place);
  }

  /** Takes the items of a file of which nothing is known yet. */
  begin(items: readonly ComparedItem[]): void {
    const sharing = new Set<ComparedItem>();
    for (const item of items) {
      const holders = this.#holdersFor(item);
      const keys = this.#rule.keysOf(item);
      for (let i = 0; i < keys.length; i++) addHolder(holders, keys[i], item, sharing);
    }
    if (this.#rule.findAmong) {
      for (const holders of this.#holders.values()) {
        for (const [key, items] of holders) if (Array.isArray(items)) this.#judgeKey(holders, key, items);
      }
      return;
    }
    for (const item of sharing) this.#judgeItem(item);
  }

  apply({ removed, added }: ItemChanges): void {
    const touched = new Map<Map<unknown, Holders>, Map<unknown, number>>();
    for (const item of removed) {
      this.#found.delete(item);
      const holders = this.#holdersFor(item);
      const keys = this.#rule.keysOf(item);
      for (let i = 0; i < keys.length; i++) {
        touch(touched, holders, keys[i]);
        removeHolder(holders, keys[i], item);
      }
    }
    for (const item of added) {
      const holders = this.#holdersFor(item);
      const keys = this.#rule.keysOf(item);
      for (let i = 0; i < keys.length; i++) {
        touch(touched, holders, keys[i]);
        addHolder(holders, keys[i], item);
      }
    }
    if (this.#rule.findAmong) this.#judgeKeys(touched);
    else this.#judgeItems(touched, added);
  }

  #judgeKeys(touched: ReadonlyMap<Map<unknown, Holders>, ReadonlyMap<unknown, number>>): void {
    for (const [holders, keys] of touched) {
      for (const key of keys.keys()) this.#judgeKey(holders, key, holders.get(key));
    }
  }

  #judgeKey(holders: Map<unknown, Holders>, key: unknown, items: Holders | undefined): void {
    const sorted = Array.isArray(items) ? items.toSorted((a, b) => a.place - b.place) : undefined;
    this.#keep(holders, key, sorted && this.#rule.findAmong?.(key, sorted));
  }

  /** What was found by a key of one section; keys of several sections may be equal. */
  #keep(holders: Map<unknown, Holders>, key: unknown, found: Likeness | undefined): void {
    const byKey = this.#byKey.get(holders) ?? new Map<unknown, object>();
    const before = byKey.get(key);
    if (before) this.#found.delete(before);
    byKey.delete(key);
    if (found) {
      byKey.set(key, found);
      this.#found.set(found, found);
      this.#byKey.set(holders, byKey);
    }
  }

  readonly #byKey = new Map<Map<unknown, Holders>, Map<unknown, object>>();

  /** Judges the items that are new, and those that share something which others have come to share or no longer do. */
  #judgeItems(
    touched: ReadonlyMap<Map<unknown, Holders>, ReadonlyMap<unknown, number>>,
    added: readonly ComparedItem[],
  ): void {
    const { mostSharing = Number.POSITIVE_INFINITY } = this.#rule;
    const affected = new Set(added);
    for (const [holders, keys] of touched) {
      for (const [key, before] of keys) {
        const items = holders.get(key);
        if (items === undefined || (before > mostSharing && countOf(items) > mostSharing)) continue;
        if (Array.isArray(items)) for (const item of items) affected.add(item);
        else affected.add(items);
      }
    }
    for (const item of affected) this.#judgeItem(item);
  }

  #judgeItem(item: ComparedItem): void {
    const holders = this.#holdersFor(item);
    const found = this.#rule.find?.(item, (key) => {
      const items = holders.get(key);
      return Array.isArray(items) ? items : none;
    });
    if (found) this.#found.set(item, found);
    else this.#found.delete(item);
  }

  #holdersFor({ list }: ComparedItem): Map<unknown, Holders> {
    const section = this.#rule.inOneSection ? list.key : '';
    let holders = this.#holders.get(section);
    if (!holders) {
      holders = new Map();
      this.#holders.set(section, holders);
    }
    return holders;
  }
}

function countOf(items: Holders | undefined): number {
  return Array.isArray(items) ? items.length : items ? 1 : 0;
}

/** Remembers how many had a key before the change. */
function touch(
  touched: Map<Map<unknown, Holders>, Map<unknown, number>>,
  holders: Map<unknown, Holders>,
  key: unknown,
): void {
  const keys = touched.get(holders) ?? new Map<unknown, number>();
  touched.set(holders, keys);
  if (!keys.has(key)) keys.set(key, countOf(holders.get(key)));
}

/** An item that has a key several times, one after another, holds it once. Items that have one in common are added to `sharing`. */
function addHolder(
  holders: Map<unknown, Holders>,
  key: unknown,
  item: ComparedItem,
  sharing?: Set<ComparedItem>,
): void {
  const known = holders.get(key);
  if (known === undefined) holders.set(key, item);
  else if (Array.isArray(known)) {
    if (known[known.length - 1] === item) return;
    known.push(item);
    sharing?.add(item);
  } else if (known !== item) {
    holders.set(key, [known, item]);
    sharing?.add(known).add(item);
  }
}

function removeHolder(holders: Map<unknown, Holders>, key: unknown, item: ComparedItem): void {
  const known = holders.get(key);
  if (!Array.isArray(known)) {
    if (known === item) holders.delete(key);
    return;
  }
  const index = known.indexOf(item);
  if (index < 0) return;
  const last = known.pop();
  if (last && last !== item) known[index] = last;
  const [only] = known;
  if (only && known.length === 1) holders.set(key, only);
}
