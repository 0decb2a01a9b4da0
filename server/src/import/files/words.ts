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

/** Where whole values stand, and the lines of those that have several. */
class Values {
  readonly #places = new Map<string, { readonly place: number; isOnly: boolean }>();

  constructor({ words, begins, ends, beginsLine, endsLine }: WrittenWords) {
    let begin = 0;
    let beginOfLine = 0;
    for (let at = 0; at < words.length; at++) {
      if (begins[at]) begin = at;
      if (beginsLine[at]) beginOfLine = at;
      if (endsLine[at] && beginOfLine > begin) this.#add(words, beginOfLine, at);
      else if (endsLine[at] && !ends[at]) this.#add(words, begin, at);
      if (ends[at]) this.#add(words, begin, at);
    }
  }

  #add(words: readonly number[], begin: number, end: number): void {
    const key = keyOf(words, begin, end - begin + 1);
    const before = this.#places.get(key);
    if (before) before.isOnly = false;
    else this.#places.set(key, { place: begin, isOnly: true });
  }

  /** The first value or line that consists of these words. */
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
    const isFound = foundWords(numbers, passages, values);
    const lost = words.filter((_, index) => !isFound[index]);
    if (lost.length > 0) missing.push({ piece, words: lost });
  }
  return missing;
}

/** Which words are in a passage that stands in the files, or in a short value. */
function foundWords(numbers: readonly number[], passages: ReadonlySet<string>, values: Values): boolean[] {
  const isFound = numbers.map(() => false);
  const length = Math.min(passage, numbers.length);
  for (let at = 0; at + length <= numbers.length; at++) {
    if (passages.has(keyOf(numbers, at, length))) isFound.fill(true, at, at + length);
  }
  for (let at = 0; at < numbers.length; at++) {
    if (isFound[at]) continue;
    const short = [3, 2, 1].find((count) => at + count <= numbers.length && values.at(numbers, at, count));
    if (short !== undefined) isFound.fill(true, at, at + short);
  }
  return isFound;
}

/** The passages of some texts that stand in the files. A text that is shorter than a passage is one by itself. */
function passagesOf(texts: readonly SourceWords[], { words, beginsLine, endsLine }: WrittenWords): ReadonlySet<string> {
  const wanted = new Set<string>();
  const lengths = new Set<number>();
  for (const { numbers } of texts) {
    const length = Math.min(passage, numbers.length);
    lengths.add(length);
    for (let at = 0; at + length <= numbers.length; at++) wanted.add(keyOf(numbers, at, length));
  }
  const found = new Set<string>();
  for (const length of lengths) {
    for (let at = 0; at + length <= words.length; at++) {
      // One word alone stands anywhere by chance, but hardly at the end of a line.
      if (length === 1 && !beginsLine[at] && !endsLine[at]) continue;
      const key = keyOf(words, at, length);
      if (wanted.has(key)) found.add(key);
    }
  }
  return found;
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
