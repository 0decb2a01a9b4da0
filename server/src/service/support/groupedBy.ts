/**
 * Values by a key of theirs, both in the order in which they come; those without a key are left out. `Map.groupBy` is newer than the oldest
 * Node.js that we run on.
 */
export function groupedBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K | undefined): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
