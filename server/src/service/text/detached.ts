/** In characters: a shorter part of a text is always copied. */
const shortPart = 13;

/**
 * The same characters as a text of their own. What is cut out of a text keeps all of it in memory, so that the values of a block would keep the whole
 * version of the file that they were read from.
 */
export function detached(part: string): string {
  return part.length < shortPart ? part : ` ${part}`.slice(1);
}
