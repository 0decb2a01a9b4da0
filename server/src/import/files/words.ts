import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import type { LeftOut } from '../draft.ts';
import type { WordShare } from '../imported.ts';
import type { Piece } from '../piece.ts';
import { comparedWords } from './comparedWords.ts';
import { type WrittenWords, writtenWords } from './writtenWords.ts';

/*
 * How many words of a source stand in the files. It is measured on the texts alone, whatever an importer says about what went where: a word
 * is found where it stands in a file with its neighbours, so that a sentence that was dropped is missed although each of its words is
 * somewhere. What a source says several times in the same words needs to stand once: catalogues say once what tables repeat.
 */

/** This many words in a row are a passage: fewer are found by chance. */
const passage = 4;

/** How many places of the same passage are tried: texts that stand in more are found in one of them. */
const mostPlaces = 16;

interface SourceWords {
  readonly piece: Piece;
  readonly words: readonly string[];
  /** The words by their numbers in the files, -1 for those that are in none. */
  readonly numbers: readonly number[];
}

/** The share of words of all pieces but those left out. Takes time in proportion to the words. */
export function wordShareOf(
  pieces: readonly Piece[],
  leftOut: readonly LeftOut[],
  documents: readonly SourceDocument[],
): WordShare {
  const written = writtenWords(documents);
  const without = new Set(leftOut.map(({ piece }) => piece));
  const values = new Values(written);
  const moved: Piece[] = [];
  const rest: SourceWords[] = [];
  const last = new Map<number, number>();
  let total = 0;
  let after = 0;
  for (const piece of pieces) {
    if (without.has(piece)) continue;
    const words = comparedWords(piece.text);
    if (words.length === 0) continue;
    total += words.length;
    const numbers = words.map((word) => written.numberOf(word) ?? -1);
    const isNext = runFrom(written, numbers, 0, after) === words.length;
    const value = isNext ? undefined : values.at(numbers, 0, words.length);
    const place = isNext ? after : value?.place;
    if (place === undefined) {
      rest.push({ piece, words, numbers });
      continue;
    }
    after = place + words.length;
    if (value?.isOnly && isBefore(place, last, written)) moved.push(piece);
    else if (isNext) isBefore(place, last, written);
  }
  const missing = missingOf(rest, values, written);
  const lost = missing.reduce((sum, one) => sum + one.words.length, 0);
  return { total, found: total - lost, missing, moved };
}

/** Whether a place is in an item of a list before one that has been found already. */
function isBefore(place: number, last: Map<number, number>, { lists, items }: WrittenWords): boolean {
  const list = lists[place] ?? -1;
  const item = items[place] ?? -1;
  if (list < 0) return false;
  const latest = last.get(list) ?? -1;
  if (item > latest) last.set(list, item);
  return item < latest;
}

/** Where whole values stand. */
class Values {
  readonly #places = new Map<string, { readonly place: number; isOnly: boolean }>();

  constructor({ words, begins, ends }: WrittenWords) {
    let begin = 0;
    for (let at = 0; at < words.length; at++) {
      if (begins[at]) begin = at;
      if (!ends[at]) continue;
      const key = keyOf(words, begin, at - begin + 1);
      const before = this.#places.get(key);
      if (before) before.isOnly = false;
      else this.#places.set(key, { place: begin, isOnly: true });
    }
  }

  /** The first value that consists of these words. */
  at(
    numbers: readonly number[],
    from: number,
    length: number,
  ): { readonly place: number; readonly isOnly: boolean } | undefined {
    return this.#places.get(keyOf(numbers, from, length));
  }
}

/** What is missing of texts that are neither a whole value nor the next words of one. */
function missingOf(rest: readonly SourceWords[], values: Values, written: WrittenWords): WordShare['missing'] {
  const passages = passagesOf(rest, written);
  const missing: { readonly piece: Piece; readonly words: readonly string[] }[] = [];
  for (const { piece, words, numbers } of rest) {
    const lost: string[] = [];
    for (let at = 0; at < numbers.length; ) {
      const length = Math.max(passageFrom(numbers, at), valueFrom(numbers, at));
      if (length === 0) lost.push(words[at] ?? '');
      at += Math.max(length, 1);
    }
    if (lost.length > 0) missing.push({ piece, words: lost });
  }
  return missing;

  /** How many words from here stand in a row: as many as a passage has, or all of a shorter text. */
  function passageFrom(numbers: readonly number[], at: number): number {
    const length = Math.min(passage, numbers.length);
    if (at + length > numbers.length) return 0;
    let longest = 0;
    for (const place of passages.get(keyOf(numbers, at, length)) ?? []) {
      // One word alone stands anywhere by chance, but hardly at the end of a value.
      if (length === 1 && !written.begins[place] && !written.ends[place]) continue;
      longest = Math.max(longest, runFrom(written, numbers, at, place));
    }
    return longest;
  }

  /** How many words from here are a short value. */
  function valueFrom(numbers: readonly number[], at: number): number {
    for (let length = Math.min(passage - 1, numbers.length - at); length > 0; length--) {
      if (values.at(numbers, at, length)) return length;
    }
    return 0;
  }
}

/** Where the passages of some texts stand in the files. */
function passagesOf(texts: readonly SourceWords[], { words }: WrittenWords): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  const lengths = new Set<number>();
  for (const { numbers } of texts) {
    const length = Math.min(passage, numbers.length);
    lengths.add(length);
    for (let at = 0; at + length <= numbers.length; at++) places.set(keyOf(numbers, at, length), []);
  }
  for (const length of lengths) {
    for (let at = 0; at + length <= words.length; at++) {
      const known = places.get(keyOf(words, at, length));
      if (known && (known.length < mostPlaces || length === 1)) known.push(at);
    }
  }
  return places;
}

/** How many of the words from `at` stand in a row at a place of the files. */
function runFrom({ words }: WrittenWords, numbers: readonly number[], at: number, place: number): number {
  let length = 0;
  while (at + length < numbers.length && words[place + length] === numbers[at + length]) length++;
  return length;
}

function keyOf(numbers: readonly number[], at: number, length: number): string {
  let key = '';
  for (let index = at; index < at + length; index++) key += `${numbers[index] ?? -1} `;
  return key;
}
