import { distance } from 'fastest-levenshtein';
import { folded, searchWords } from './searchWords.ts';

/*
 * Finding things by the words of their texts, as somebody types: each word that is typed begins one of the words of a text, or stands within it.
 * A word that none has is forgiven a slip or two.
 */

/** Shorter words are found at the beginning of others alone, in UTF-16 units. */
const shortestWithin = 3;

/** From this length on a word may have one slip, from the second on two. */
const slips = [4, 8] as const;

/** What a query has found. */
export interface Found<T> {
  readonly values: ReadonlySet<T>;
  /** The parts of a label that were asked for, each `[start, end)` in UTF-16 units, in their order and apart from one another. */
  partsOf(label: string): readonly (readonly [number, number])[];
}

/** Texts ready to be searched. The words of many texts are the same, so that a query is compared with each word once. */
export class WordSearch<T> {
  readonly #entries: readonly { readonly value: T; readonly words: readonly number[] }[];
  readonly #vocabulary: readonly string[];

  /** With each value the words of its texts, as `searchWords` gives them. */
  constructor(values: Iterable<readonly [T, readonly string[]]>) {
    const numbers = new Map<string, number>();
    this.#entries = Array.from(values, ([value, texts]) => ({
      value,
      words: texts.map((word) => {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        return number;
      }),
    }));
    this.#vocabulary = [...numbers.keys()];
  }

  /** What has all the words of a query, in any order; everything for a query without a word. */
  find(query: string): Found<T> {
    const asked = [...new Set(searchWords(query))].map((word) => this.#meant(word));
    const values = new Set<T>();
    for (const { value, words } of this.#entries) {
      if (asked.every(({ numbers }) => words.some((word) => numbers.has(word)))) values.add(value);
    }
    return { values, partsOf: (label) => parts(label, asked) };
  }

  #meant(word: string): Meant {
    const holds = (one: string) => one.startsWith(word) || (word.length >= shortestWithin && one.includes(word));
    const numbers = this.#numbersOf(holds);
    if (numbers.size > 0) return { numbers, placeIn: (one) => placeOf(one, word) };
    const near = (one: string) => isNear(one, word);
    return { numbers: this.#numbersOf(near), placeIn: (one) => (near(one) ? [0, one.length] : undefined) };
  }

  #numbersOf(isMeant: (word: string) => boolean): Set<number> {
    const numbers = new Set<number>();
    for (const [number, word] of this.#vocabulary.entries()) if (isMeant(word)) numbers.add(number);
    return numbers;
  }
}

/** What a word of a query stands for. */
interface Meant {
  readonly numbers: ReadonlySet<number>;
  /** Where it stands in a word that it may stand for. */
  placeIn(word: string): readonly [number, number] | undefined;
}

function placeOf(word: string, asked: string): readonly [number, number] | undefined {
  const start = asked.length < shortestWithin ? (word.startsWith(asked) ? 0 : -1) : word.indexOf(asked);
  return start < 0 ? undefined : [start, start + asked.length];
}

/** Whether a word, or its beginning, differs from one that was typed by no more than slips. */
function isNear(word: string, asked: string): boolean {
  const allowed = slips.filter((length) => asked.length >= length).length;
  if (allowed === 0 || word.length < asked.length - allowed) return false;
  for (let length = asked.length - allowed; length <= asked.length + allowed && length <= word.length; length++) {
    if (distance(word.slice(0, length), asked) <= allowed) return true;
  }
  return isSwapped(word, asked);
}

/** Two letters that change places are one slip of the fingers, though two changes. */
function isSwapped(word: string, asked: string): boolean {
  let at = 0;
  while (at < asked.length && word[at] === asked[at]) at++;
  return word.startsWith(`${asked.slice(0, at)}${asked[at + 1] ?? ''}${asked[at] ?? ''}${asked.slice(at + 2)}`);
}

function parts(label: string, asked: readonly Meant[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const match of label.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = match;
    const small = folded(word);
    const places = asked.flatMap(({ placeIn }) => [placeIn(small)].filter((place) => place !== undefined));
    const [start, end] = [Math.min(...places.map(([from]) => from)), Math.max(...places.map(([, to]) => to))];
    if (places.length === 0) continue;
    // A word that is longer or shorter without its marks is marked as a whole.
    found.push(
      small.length === word.length
        ? [match.index + start, match.index + end]
        : [match.index, match.index + word.length],
    );
  }
  return found;
}
