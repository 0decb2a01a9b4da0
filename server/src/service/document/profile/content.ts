import { haveSameOrigin } from './sameOrigin.ts';

/*
 * The content of a profile, without the places where it is written.
 */

/** True for the parts of a value's place: its range, and its path as a string. The `path` of a framework that a role uses is a value. */
function isPlace(key: string, value: unknown): boolean {
  return key === 'range' || (key === 'path' && typeof value === 'string');
}

/** Deep equality of values of a profile without their places: an edit moves everything below it without changing its content. */
export function sameContent(a: unknown, b: unknown): boolean {
  return isSame(a, b, isPlace);
}

/** Deep equality with all places: nothing that was concluded from one value is otherwise for the other. */
export function sameWithPlaces(a: unknown, b: unknown): boolean {
  return isSame(a, b, () => false);
}

const collections = [Map, Set] as const;

function isSame(a: unknown, b: unknown, isLeftOut: (key: string, value: unknown) => boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isLeftOut === isPlace && haveSameOrigin(a, b)) return true;
  for (const Collection of collections) {
    if (a instanceof Collection || b instanceof Collection) {
      return a instanceof Collection && b instanceof Collection && isSame([...a], [...b], isLeftOut);
    }
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => isSame(value, b[index], isLeftOut));
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const key in left) if (!isLeftOut(key, left[key]) && !isSame(left[key], right[key], isLeftOut)) return false;
  for (const key in right) if (!(key in left)) return false;
  return true;
}

/** The content of a value as a text that is equal for equal content: JSON without places and files. */
export function contentOf(value: object): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'uri' || isPlace(key, inner) ? undefined : inner));
}
