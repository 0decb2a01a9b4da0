import { addressLength, base, digits, type Ending, ending, kind, kinds, letters, startAddress } from './form.ts';

/** Compiled words (see `form.ts`). Nodes and edges are offsets into their text; 0 is no node. */
export interface Automaton {
  /** The node with which all words begin. */
  readonly start: number;
  /** The ending of a word in lower case; `ending.none` for an unknown word. */
  find(word: string): Ending;
  /** Whether a longer word begins with these letters, which are in lower case. */
  begins(word: string): boolean;
  /** The index of an edge's letter in `letters`. A node is its first edge. */
  letterOf(edge: number): number;
  /** The ending of the word that ends with an edge; `ending.none` where none does. */
  endingOf(edge: number): Ending;
  /** The node to which an edge leads; 0 when no longer word begins like this. */
  nodeOf(edge: number): number;
  /** The next edge of the same node; 0 after the last one. */
  nextOf(edge: number): number;
}

const endings: readonly Ending[] = Object.values(ending);

/** An automaton over a compiled text, which is not decoded but read at each look-up. */
export function automaton(text: string): Automaton {
  const values = new Uint8Array(128);
  for (let value = 0; value < base; value++) values[digits.charCodeAt(value)] = value;
  const valueAt = (at: number): number => values[text.charCodeAt(at)] ?? 0;
  const addressAt = (at: number, length: number): number => {
    let address = 0;
    for (let index = 0; index < length; index++) address = address * base + valueAt(at + index);
    return address;
  };
  /** How many characters of an address follow an edge of a kind. */
  const extra = (how: number): number => (how < kind.listed ? 0 : how < kind.farAhead ? 1 : how < kind.far ? 2 : 3);
  const behind = (edge: number, how: number): number => {
    if (how === kind.leaf) return 0;
    if (how === kind.next) return edge + 2;
    if (how < kind.ahead) {
      return addressAt(((how - kind.listed) * base + valueAt(edge + 2)) * addressLength, addressLength);
    }
    if (how < kind.farAhead) return edge + (how - kind.ahead) * base + valueAt(edge + 2);
    if (how < kind.near) return edge + addressAt(edge + 2, 2);
    if (how < kind.far) return (how - kind.near) * base * base + addressAt(edge + 2, 2);
    return (how - kind.far) * base ** 3 + addressAt(edge + 2, 3);
  };
  const start = addressAt(startAddress, addressLength);

  const find = (word: string): Ending => {
    let node = start;
    let found: number = ending.none;
    for (let index = 0; index < word.length; index++) {
      if (node === 0) return ending.none;
      const code = word.charCodeAt(index);
      const letter = code === 39 ? letters.length - 1 : code > 122 ? -1 : code - 97;
      let edge = node;
      let first = valueAt(edge);
      while (first >> 1 !== letter) {
        if (first & 1) return ending.none;
        edge += 2 + extra(valueAt(edge + 1) % kinds);
        first = valueAt(edge);
      }
      const second = valueAt(edge + 1);
      found = Math.floor(second / kinds);
      node = behind(edge, second % kinds);
    }
    return endings[found] ?? ending.none;
  };

  const letterOf = (edge: number): number => valueAt(edge) >> 1;
  const endingOf = (edge: number): Ending => endings[Math.floor(valueAt(edge + 1) / kinds)] ?? ending.none;
  const nodeOf = (edge: number): number => behind(edge, valueAt(edge + 1) % kinds);
  const nextOf = (edge: number): number => (valueAt(edge) & 1 ? 0 : edge + 2 + extra(valueAt(edge + 1) % kinds));

  const begins = (word: string): boolean => {
    let node = start;
    for (const letter of word) {
      let edge = node;
      while (edge !== 0 && letters[letterOf(edge)] !== letter) edge = nextOf(edge);
      if (edge === 0) return false;
      node = nodeOf(edge);
    }
    return node !== 0;
  };

  return { start, find, begins, letterOf, endingOf, nodeOf, nextOf };
}
