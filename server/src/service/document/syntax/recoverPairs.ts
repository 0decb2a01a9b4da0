import { isMap, isScalar, isSeq, Scalar, type YAMLMap, type Node as YamlNode } from 'yaml';
import { columnOf, lineEnd, trimEnd } from './spans.ts';

/** Raw text that is a key or a value which the parser did not recognise as one. */
export interface Words {
  readonly words: true;
  readonly start: number;
  readonly end: number;
}

/** A pair as its author meant it. */
export interface RecoveredPair {
  readonly key: YamlNode | Words | null;
  readonly value: YamlNode | Words | null;
}

/** True for raw text, false for a node of the library. */
export function isWords(part: YamlNode | Words | null): part is Words {
  return part !== null && 'words' in part;
}

/**
 * The pairs of a block mapping, with two slips corrected that would otherwise lose everything after them. The parser joins a word
 * without its colon with the key on the next line: here it is a key without a value. Of `note: see: below` the parser makes a nested
 * mapping, which takes in the keys on the lines below: here it is a text. The parser reports both among its problems.
 */
export function recoverPairs(map: YAMLMap, text: string): RecoveredPair[] {
  const pairs: RecoveredPair[] = [];
  // A stack whose last element is the next pair, since pairs are put back on the way.
  const waiting = pairsOf(map).reverse();
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const lines = keyLines(pair.key, text);
    for (const line of lines.slice(0, -1)) pairs.push({ key: line, value: null });
    const key = lines.at(-1) ?? pair.key;
    const swallowed = swallowedPairs(pair, text);
    pairs.push({ key, value: swallowed ? swallowed.value : pair.value });
    for (const other of swallowed?.pairs.reverse() ?? []) waiting.push(other);
  }
  return pairs;
}

function pairsOf(map: YAMLMap): RecoveredPair[] {
  return [...(map.items as readonly RecoveredPair[])];
}

/** The lines of a plain key that is over several, all of them at the same column; else none. */
function keyLines(key: RecoveredPair['key'], text: string): Words[] {
  if (key === null || isWords(key) || !isScalar(key) || key.type !== Scalar.PLAIN || !key.range) return [];
  const [start, end] = key.range;
  if (!text.slice(start, end).includes('\n')) return [];
  const lines = linesOf(text, start, end);
  return lines.every((line) => columnOf(text, line.start) === columnOf(text, start)) ? lines : [];
}

/** The words on each line of a part of the text that has some. */
function linesOf(text: string, start: number, end: number): Words[] {
  const lines: Words[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s](?:.*[^\s])?/g)) {
    lines.push({ words: true, start: start + match.index, end: start + match.index + match[0].length });
  }
  return lines;
}

/**
 * What a mapping that begins on the line of its key should have been: a text, and pairs that belong beside the key. `undefined` for any
 * other value.
 */
function swallowedPairs(
  { key, value }: RecoveredPair,
  text: string,
): { value: Words; pairs: RecoveredPair[] } | undefined {
  const keyEnd = key === null || isWords(key) ? key?.end : key.range?.[1];
  let map = keyEnd === undefined ? undefined : mapOnLine(value, text, keyEnd);
  const start = map?.range?.[0];
  if (start === undefined) return undefined;
  let pairs: RecoveredPair[] = [];
  while (map) {
    const [first, ...rest] = pairsOf(map);
    const range = first?.key && !isWords(first.key) ? first.key.range : undefined;
    if (!first || !range) return undefined;
    pairs = rest.concat(pairs);
    const [line, ...below] = linesOf(text, range[0], range[1]);
    const last = below.at(-1);
    if (line && last) {
      // The value was complete on its line; the key is that of the line below, which is indented too deep.
      return { value: { words: true, start, end: line.end }, pairs: [{ key: last, value: first.value }, ...pairs] };
    }
    map = mapOnLine(first.value, text, range[1]);
    if (map) continue;
    const inner = first.value;
    // A value that continues below is more than a text with a colon in it.
    if (inner !== null && (isWords(inner) || ((isMap(inner) || isSeq(inner)) && !inner.flow))) return undefined;
    const colon = text.indexOf(':', range[1]) + 1;
    const end = Math.max(colon, inner?.range?.[1] ?? 0);
    // A question mark alone begins a key without a colon: it ends on its line.
    return {
      value: { words: true, start, end: end > start ? end : trimEnd(text, start, lineEnd(text, start)) },
      pairs,
    };
  }
  return undefined;
}

/** The value as a block mapping, if it begins on the same line as the key that ends at the offset. */
function mapOnLine(value: RecoveredPair['value'], text: string, keyEnd: number): YAMLMap | undefined {
  if (value === null || isWords(value) || !isMap(value) || value.flow || value.anchor || !value.range) return undefined;
  return text.slice(keyEnd, value.range[0]).includes('\n') ? undefined : value;
}
