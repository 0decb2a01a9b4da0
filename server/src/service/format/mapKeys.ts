/** An object with a value for each of these keys, in the order of the keys. */
export function mapKeys<K extends string, T>(keys: readonly K[], valueFor: (key: K) => T): Record<K, T> {
  const values: Partial<Record<K, T>> = {};
  for (const key of keys) values[key] = valueFor(key);
  return values as Record<K, T>;
}
