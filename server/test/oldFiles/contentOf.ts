/** A profile as plain data without the places where its values are written: a value with a place is that value alone. */
export function plainContent(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plainContent(inner)]));
  if (Array.isArray(value)) return value.map(plainContent);
  if (typeof value !== 'object' || value === null) return value;
  if ('value' in value && 'range' in value) return value.value;
  const kept = Object.entries(value).filter(([key, inner]) => !isPlace(key, inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, plainContent(inner)]));
}

function isPlace(key: string, value: unknown): boolean {
  return ['range', 'uri', 'levelsEnd', 'skillsEnd'].includes(key) || (key === 'path' && typeof value === 'string');
}
