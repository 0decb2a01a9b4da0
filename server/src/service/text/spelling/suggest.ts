import type { Automaton } from './automaton.ts';
import { ending, letters } from './form.ts';
import { areNeighbours } from './keyboard.ts';

/** The costs of slips. Common ones cost less than 1, so that "recieve" is nearer to "receive" than to "relieve". */
const cost = { apostrophe: 0.5, swapped: 0.75, doubled: 0.7, vowel: 0.85, neighbour: 0.9, any: 1 };

/** What is added for words by how common they are: none of the common ones, the most common ones, and on. */
const costOfRarity: readonly number[] = [0.6, 0, 0.1, 0.27, 0.4];

/** The additional cost of a slip in the first letter, which is rare. */
const costOfFirst = 0.6;

/** How much more than the nearest word another one may cost: what is much farther is not meant. */
const mostWorse = 0.7;

/** The additional cost of a letter too many that is from another part of the keyboard. */
const costOfStray = 0.16;

/** More changes than one for each three letters make another word. */
const lettersToAChange = 3;
const mostChanges = 3;

/** In letters; no suggestions are made for longer words. */
const longestWord = 40;

/** Letters that are easily left out: "wich" for "which", "dont" for "don't". */
const silent = letters.indexOf('h');
const apostrophe = letters.indexOf("'");

/** Sums of costs are not exact in floating-point arithmetic. */
const tolerance = 0.01;

/**
 * The words nearest to a word in lower case, the nearest first, and of equally near ones the more common: those within one change, or two or
 * three where there are none, or only rare ones. The automaton is searched with one row of the table of weighted edit distances for each letter of the path; a branch is left where no near word can
 * follow.
 */
export function nearestWords(word: string, words: Automaton, commonness: (word: string) => number = () => 0): string[] {
  if (word.length < 2 || word.length > longestWord) return [];
  const wanted = Array.from(word, (letter) => letters.indexOf(letter));
  const width = wanted.length + 1;
  const table = new Float64Array(width * (width + mostChanges * 2));
  for (let column = 1; column < width; column++) {
    table[column] = (table[column - 1] ?? 0) + costOfOne(wanted, column - 1);
  }
  const path: number[] = [];
  const found = new Map<string, number>();

  const walk = (node: number, limit: number): void => {
    for (let edge = node; edge !== 0; edge = words.nextOf(edge)) {
      path.push(words.letterOf(edge));
      const nearest = fillRow(table, wanted, path);
      const total = table[path.length * width + width - 1] ?? limit;
      const known = words.endingOf(edge);
      if (total <= limit && known !== ending.none && known !== ending.rare) {
        const near = path.map((one) => letters.charAt(one)).join('');
        found.set(near, total + (costOfRarity[commonness(near)] ?? 0));
      }
      if (nearest <= limit) walk(words.nodeOf(edge), limit);
      path.pop();
    }
  };
  const most = Math.min(mostChanges, Math.max(1, Math.floor(word.length / lettersToAChange)));
  const isEnough = (): boolean => [...found.keys()].some((one) => commonness(one) > 0);
  for (let changes = 1; changes <= most && !isEnough(); changes++) walk(words.start, changes + tolerance);
  const least = Math.min(...found.values()) + mostWorse;
  return [...found]
    .filter(([, total]) => total <= least)
    .sort(([a, costA], [b, costB]) => costA - costB || sameStart(word, b) - sameStart(word, a) || (a < b ? -1 : 1))
    .map(([one]) => one);
}

/** Fills the row of the last letter of the path; gives the least cost that a word with this beginning can have. */
function fillRow(table: Float64Array, wanted: readonly number[], path: readonly number[]): number {
  const width = wanted.length + 1;
  const row = path.length;
  const letter = path[row - 1];
  const at = (line: number, column: number): number => table[line * width + column] ?? 0;
  let least = at(row - 1, 0) + costOfOne(path, row - 1);
  table[row * width] = least;
  for (let column = 1; column < width; column++) {
    const other = wanted[column - 1];
    let best = at(row - 1, column - 1) + (letter === other ? 0 : costOfOther(letter, other, row === 1 || column === 1));
    best = Math.min(
      best,
      at(row - 1, column) + costOfOne(path, row - 1),
      at(row, column - 1) + costOfExtra(wanted, column - 1),
    );
    if (row > 1 && column > 1 && letter === wanted[column - 2] && path[row - 2] === other && letter !== other) {
      best = Math.min(best, at(row - 2, column - 2) + cost.swapped);
    }
    table[row * width + column] = best;
    // A swap that the next letter completes costs less than this row shows.
    const onward = wanted[column] === letter ? at(row - 1, column - 1) + cost.swapped : best;
    least = Math.min(least, best, onward);
  }
  return least;
}

/** The cost of a letter that only one of the words has. */
function costOfOne(word: readonly number[], at: number): number {
  const letter = word[at];
  if (at === 0) return cost.any + costOfFirst;
  if (letter === word[at - 1]) return cost.doubled;
  if (letter === apostrophe) return cost.apostrophe;
  return isVowel(letter) || letter === silent ? cost.vowel : cost.any;
}

/** The cost of a letter that the word should not have; fingers add letters from beside those that are meant. */
function costOfExtra(word: readonly number[], at: number): number {
  const isBeside = areBeside(word[at], word[at - 1]) || areBeside(word[at], word[at + 1]);
  const isRepeated = word[at] === word[at - 1];
  return costOfOne(word, at) + (isBeside || isRepeated ? 0 : costOfStray);
}

/** The cost of a letter in the place of another one; `first` is true at the beginning of a word. */
function costOfOther(letter: number | undefined, other: number | undefined, first: boolean): number {
  const change = isVowel(letter) && isVowel(other) ? cost.vowel : areBeside(letter, other) ? cost.neighbour : cost.any;
  return first ? change + costOfFirst : change;
}

/** Whether two letters are beside one another on a keyboard. */
function areBeside(letter: number | undefined, other: number | undefined): boolean {
  return letter !== undefined && other !== undefined && areNeighbours(letters.charAt(letter), letters.charAt(other));
}

function isVowel(letter: number | undefined): boolean {
  return letter !== undefined && 'aeiouy'.includes(letters.charAt(letter));
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
