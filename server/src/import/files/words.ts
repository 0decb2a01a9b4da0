import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import type { LeftOut } from '../draft.ts';
import type { WordShare } from '../imported.ts';
import type { Piece } from '../piece.ts';
import { comparedWords } from './comparedWords.ts';
import { type ValueWords, type WrittenWords, writtenWords } from './writtenWords.ts';

/*
 * How many words of a source stand in the files. It is measured on the texts alone, whatever an importer says about what went where: a word
 * is found where it stands in a file with its neighbours, so that a sentence that was dropped is missed although each of its words is
 * somewhere. What a source says several times in the same words needs to stand once: catalogues say once what tables repeat.
 */

/** This many words in a row are a passage: fewer are found by chance. */
const passage = 4;

interface SourceWords {
  readonly piece: Piece;
  /** Its place among the pieces with words. */
  readonly index: number;
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
  const texts: (readonly string[])[] = [];
  const last = new Map<number, number>();
  let total = 0;
  let after = 0;
  for (const piece of pieces) {
    if (without.has(piece)) continue;
    const words = comparedWords(piece.text);
    if (words.length === 0) continue;
    total += words.length;
    texts.push(words);
    const numbers = words.map((word) => written.numberOf(word) ?? -1);
    const isNext = runFrom(written, numbers, 0, after) === words.length;
    const value = isNext ? undefined : values.at(numbers, 0, words.length);
    if (!isNext && !value) {
      rest.push({ piece, index: texts.length - 1, words, numbers });
      continue;
    }
    after = (value?.value.start ?? after) + words.length;
    if (value?.isOnly && isBefore(value.value, last)) moved.push(piece);
  }
  const missing = missingOf(rest, texts, values, written);
  const lost = missing.reduce((sum, one) => sum + one.words.length, 0);
  return { total, found: total - lost, missing, moved };
}

/** Whether a value is in an item of a list before one that has been found already. */
function isBefore({ list, item }: ValueWords, last: Map<number, number>): boolean {
  if (list < 0) return false;
  const latest = last.get(list) ?? -1;
  if (item > latest) last.set(list, item);
  return item < latest;
}

/** Where some words are all words of a value or of a line. */
interface WholeValue {
  readonly value: ValueWords;
  isOnly: boolean;
}

/** The whole values, and the lines of those that have several. */
class Values {
  readonly #values = new Map<string, WholeValue>();

  constructor({ words, values, lines }: WrittenWords) {
    for (const value of values) this.#add(words, value);
    for (const line of lines) this.#add(words, { ...line, list: -1, item: -1 });
  }

  #add(words: readonly number[], value: ValueWords): void {
    const key = keyOf(words, value.start, value.end - value.start);
    const before = this.#values.get(key);
    if (before) before.isOnly = false;
    else this.#values.set(key, { value, isOnly: true });
  }

  /** The first value or line that consists of these words. */
  at(numbers: readonly number[], from: number, length: number): WholeValue | undefined {
    return this.#values.get(keyOf(numbers, from, length));
  }
}

/** What is missing of texts that are neither a whole value nor the next words of one. */
function missingOf(
  rest: readonly SourceWords[],
  texts: readonly (readonly string[])[],
  values: Values,
  written: WrittenWords,
): WordShare['missing'] {
  const passages = passagesOf(rest, written);
  const missing: { readonly piece: Piece; readonly index: number; readonly words: readonly string[] }[] = [];
  for (const { piece, index, words, numbers } of rest) {
    const isFound = foundWords(numbers, passages, values);
    const lost = words.filter((_, at) => !isFound[at]);
    if (lost.length > 0) missing.push({ piece, index, words: lost });
  }
  if (missing.length === 0) return [];
  const letters = lettersOf(written);
  const looked = Math.floor(mostLetters / Math.max(1, letters.length));
  return missing
    .filter(({ index }, count) => count >= looked || !standsGlued(texts, index, letters))
    .map(({ piece, words }) => ({ piece, words }));
}

/** How many letters are searched in all for texts that stand between others without blanks. */
const mostLetters = 1_000_000_000;

/** How many letters of a neighbour say that a short text stands beside it. */
const neighbouring = 6;

/** How many letters are not in a row by chance. */
const certain = 24;

function lettersOf({ words, names }: WrittenWords): string {
  return words.map((number) => names[number]).join('');
}

/**
 * Whether the letters of a text stand in a row beside those of the text before or behind it: where bold letters or links end within a word, and in
 * scripts without blanks, what is one word in the files is several texts of the source.
 */
function standsGlued(texts: readonly (readonly string[])[], index: number, letters: string): boolean {
  const own = (texts[index] ?? []).join('');
  if (own.length >= certain) return letters.includes(own);
  const before = (texts[index - 1] ?? []).join('').slice(-neighbouring);
  const behind = (texts[index + 1] ?? []).join('').slice(0, neighbouring);
  if (before !== '' && before.length + own.length >= neighbouring && letters.includes(before + own)) return true;
  return behind !== '' && own.length + behind.length >= neighbouring && letters.includes(own + behind);
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
function passagesOf(texts: readonly SourceWords[], { words, values, lines }: WrittenWords): ReadonlySet<string> {
  const wanted = new Set<string>();
  const lengths = new Set<number>();
  for (const { numbers } of texts) {
    const length = Math.min(passage, numbers.length);
    lengths.add(length);
    for (let at = 0; at + length <= numbers.length; at++) wanted.add(keyOf(numbers, at, length));
  }
  const found = new Set<string>();
  const look = (at: number, length: number): void => {
    const key = keyOf(words, at, length);
    if (wanted.has(key)) found.add(key);
  };
  for (const length of lengths) {
    if (length > 1) for (let at = 0; at + length <= words.length; at++) look(at, length);
    // One word alone stands anywhere by chance, but hardly at the beginning or the end of a line.
    else for (const { start, end } of [...values, ...lines]) for (const at of [start, end - 1]) look(at, 1);
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
