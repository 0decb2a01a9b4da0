/*
 * The content of a profile, without the places where it is written.
 */

/** True for the parts of a value's place: its range, and its path as a string. The `path` of a framework that a role uses is a value. */
function isPlace(key: string, value: unknown): boolean {
  return key === 'range' || (key === 'path' && typeof value === 'string');
}

/** Deep equality of values of a profile without their places: an edit moves everything below it without changing its content. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map || b instanceof Map) {
    return a instanceof Map && b instanceof Map && sameContent([...a], [...b]);
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => sameContent(value, b[index]));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in left) if (!isPlace(key, left[key]) && !sameContent(left[key], right[key])) return false;
  for (const key in right) if (!(key in left)) return false;
  return true;
}

/** The content of a value as a text that is equal for equal content: JSON without places and files. */
export function contentOf(value: object): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'uri' || isPlace(key, inner) ? undefined : inner));
}
