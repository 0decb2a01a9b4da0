import { beginsRootKey, isInnerKey, isRootKey, isRootWord, takesText, takesWord } from './knownWords.ts';
import type { Key, Line } from './lines.ts';
import type { Container, Outline } from './outline.ts';
import { endBeforeComment } from './plainText.ts';
import { isText, type Value } from './value.ts';
import { isHeadingText } from './words.ts';

/** Where a line stands whose words may be a key without its colon. */
export interface LoneLine {
  readonly line: Line;
  /** The keys that stand at its column. */
  readonly map: Container;
  /** The next line that is not empty. */
  readonly next: Line | undefined;
  /** Whether an empty line stands above it. */
  readonly isParted: boolean;
  /** The keys that the top of the file has elsewhere. */
  readonly keys: ReadonlySet<string>;
}

/**
 * Whether a line is one word that somebody has begun to type amid a list or keys that go on below it. A word for a key of the format begins
 * that key, and an empty line above may part what a new key holds from what stands above it.
 */
export function isAside(
  outline: Outline,
  { line, map, next, isParted }: Omit<LoneLine, 'map'> & { readonly map: Container | undefined },
): boolean {
  const { text, kind, value, open } = outline;
  const words = text.slice(line.at, line.end);
  if (!value || next?.kind !== 'content') return false;
  if (!/^\p{Ll}[\p{L}\w-]{0,30}$/u.test(words)) return isAboveItems(outline, line, next);
  if (map?.isRoot ? isRootWord(kind, words) : isInnerKey(words)) return false;
  const { column, mark } = next;
  if (value.state === 'empty') return mark !== undefined ? column >= value.column : column > value.column;
  if (isParted && column <= line.column) return false;
  return open.some((one) => !one.isRoot && one.column === column && column >= line.column && isOf(one, mark));
}

/** Whether a few words stand between the key of a list and its first item, which has keys itself: these introduce nothing. */
function isAboveItems(outline: Outline, line: Line, { column, mark, end }: Line): boolean {
  const { text, value } = outline;
  if (value?.state !== 'empty' || takesText(value.name) || mark?.kind !== 'hyphen' || column < value.column)
    return false;
  return (
    /^\S+(?: \S+){0,2}$/.test(text.slice(line.at, line.end)) && isInnerKey(outline.keyOf(mark.body, end)?.name ?? '')
  );
}

/** Whether a line with or without the sign of an item goes on with what is open at its column. */
function isOf({ kind }: Container, mark: Line['mark']): boolean {
  return (kind === 'list') === (mark !== undefined);
}

/** Whether a line stands beside a key whose value is one word, so that it cannot go on with that. */
export function isBesideWord(value: Value, { column }: Line): boolean {
  const isOpen = value.owner === 'key' && isText(value) && value.lines.length === 0;
  return isOpen && column <= value.column && takesWord(value.name);
}

/** The key that a line without a colon is: a word that is half typed, `title Lead engineer`, or a heading with lines below it. */
export function loneKey(outline: Outline, { line, map, next, isParted, keys }: LoneLine): Key | undefined {
  const { value, text, kind } = outline;
  const words = text.slice(line.at, line.end);
  if (words.length > 100) return undefined;
  const keyUntil = (end: number, valueAt: number): Key => {
    return { start: line.at, end, name: text.slice(line.at, end), after: end, value: valueAt, glued: false };
  };
  const knows = (name: string) => (map.isRoot ? isRootKey(kind, name) : isInnerKey(name));
  const holds = next?.kind === 'content' && (next.mark !== undefined || next.column > line.column);
  if (/^[\p{L}][\w-]*$/u.test(words)) {
    const isWord = map.isRoot && isRootWord(kind, words) && (holds || !value || !isText(value));
    if (knows(words) || isWord) return keyUntil(line.end, line.end);
    if (!/^[a-z]/.test(words)) return undefined;
    const isShort = !value || (!value.hasStrays && wordsIn(text, value) < 4 && value.column === line.column);
    // Within what stands at the top, a word that is being typed has an empty line above it, lines below it, or begins like a key.
    const isBegun =
      map.isRoot && !value?.hasStrays && (isParted || holds || (words.length > 2 && beginsRootKey(kind, words)));
    return isShort || isBegun ? keyUntil(line.end, line.end) : undefined;
  }
  const first = /^([a-z][A-Za-z]*)[ \t]+(?=[\p{Lu}\p{N}])/u.exec(words);
  if (first && knows(first[1] ?? '') && !(map.isRoot && keys.has(first[1] ?? '')) && !value?.hasStrays) {
    return keyUntil(line.at + (first[1]?.length ?? 0), line.at + first[0].length);
  }
  if (!map.isRoot || !holds) return undefined;
  const isPasted = value !== undefined && isText(value) && value.isStrict && value.hasStrays;
  const isHeading = isRootWord(kind, words) || (isHeadingText(words) && isParted && !isPasted);
  return isHeading ? keyUntil(line.end, line.end) : undefined;
}

function wordsIn(text: string, { first, lines }: Value): number {
  if (lines.length > 0) return 9;
  if (!first) return 0;
  const end = endBeforeComment(text, first.start, Math.min(first.end, first.start + 200));
  return text.slice(first.start, end).split(/\s+/).length;
}
