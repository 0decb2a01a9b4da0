import type { DocumentKind } from '../kind.ts';
import { isInnerKey, isRootKey, isRootWord } from './knownWords.ts';
import { type Key, keyAt } from './lines.ts';

/** What opens before a key by a slip, and what would close it. */
const closings: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['[', ']'],
  ['{', '}'],
]);

/**
 * A known key at an offset of a line that ends at `end`, before which a quote or a bracket opens that is not closed on the line. One with
 * a value may as well be in braces, or begin a text in quotes, unless it is a key of the file at the first column.
 */
export function keyBehindSign(text: string, kind: DocumentKind, at: number, end: number): Key | undefined {
  const sign = text.charAt(at);
  const closing = closings.get(sign);
  if (closing === undefined || text.slice(at + 1, end).includes(closing)) return undefined;
  const key = keyAt(text, at + 1, end, () => false);
  if (!key || !(isRootWord(kind, key.name) || isInnerKey(key.name))) return undefined;
  const isFirst = text.charAt(at - 1) === '\n' && sign === closing && isRootKey(kind, key.name);
  return key.value === end || isFirst ? { ...key, sign: { start: at, end: at + 1 } } : undefined;
}
