import type { Path } from './tree.ts';

/*
 * JSON Pointers (RFC 6901), by which places in a file are named to the outside.
 */

/** The pointer to a value below another. */
export function pathBelow(path: string, segment: string | number): string {
  // Indices and the format's own keys, which are nearly all segments, need no escaping.
  if (typeof segment === 'number' || !/[~/]/.test(segment)) return `${path}/${segment}`;
  return `${path}/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A path as a pointer. */
export function pointerOf(path: Path): string {
  return path.reduce<string>(pathBelow, '');
}

/** The segments of a text that is known to be a pointer. Whether one is an index is said by what it leads into. */
export function segmentsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(unescaped);
}

/** The segments of a text from outside; `undefined` for one that is no pointer. */
export function parsePointer(text: string): string[] | undefined {
  return text === '' || (text.startsWith('/') && !/~(?![01])/.test(text)) ? segmentsOf(text) : undefined;
}

/** A segment as it is meant, by one that stands in a pointer. */
export function unescaped(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}
