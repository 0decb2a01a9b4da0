import { endedRight, isDerived, isInflected, isRunTogether, runTogether } from './derived.ts';
import { areNeighbours } from './keyboard.ts';
import type { English, Speller } from './speller.ts';

/*
 * A word that is on no list is more often a word of some trade than a slip. It is called misspelt only where the intended word is known and
 * the difference is one that people make when they write that word: the more common the intended word, the shorter a slip may be.
 */

/** How a word stands in its text: what has a capital may be a name, so that more is asked for; less where a sentence begins with it. */
export type Standing = 'small' | 'opening' | 'capital';

/** The intended word, or words, for an unknown word in lower case; `undefined` where the word may be right. */
export function slipFor(
  word: string,
  english: English,
  speller: Speller,
  standing: Standing = 'small',
): string | undefined {
  if (word.length < 3) return undefined;
  const ended = endedRight(word, english, speller);
  if (ended !== undefined) return ended;
  if (standing === 'small' && isRunTogether(word, english, speller)) return runTogether(word, english, speller);
  const { nearest, how } = nearestTo(word, english, speller);
  const common = nearest === undefined ? 0 : commonnessOf(nearest, speller);
  const isLikely = how !== undefined && likely.has(how) && common > 0 && common <= leastCommonOfLikely;
  // "Preseed" for "pressed" takes two slips, so that it is less likely.
  const slip = how === 'doubled' && word.length === nearest?.length ? 'moved' : how;
  if (isDerived(word, english, speller, isLikely && word.length > shortLength ? slip : undefined)) return undefined;
  if (nearest !== undefined && how !== undefined && isSlip(word, nearest, how, common, standing)) {
    // "Occured" is not a form of "occur", but "pathing" is one of "path".
    return how === 'doubled' || !isInflected(word, english, speller, common) ? nearest : undefined;
  }
  return standing === 'small' ? runTogether(word, english, speller) : undefined;
}

/** The slips that are likelier than that somebody makes a new word, where the word that may be meant is no rarer than this. */
const likely: ReadonlySet<Kind> = new Set(['doubled', 'swapped', 'missing', 'vowel']);
const leastCommonOfLikely = 3;

/** As many suggestions as are looked at where the first one is the beginning of the word. */
const mostSuggestions = 4;

/** The word that is most likely meant, and how the written one differs from it. */
function nearestTo(word: string, english: English, speller: Speller): { nearest?: string; how?: Kind } {
  const [nearest, ...others] = speller.suggest(word, english, mostSuggestions);
  if (nearest === undefined) return {};
  if (word.length <= shortLength) {
    // "Sytem" is nearer to "system" than to "stem", which is a rarer word.
    const meant = [nearest, ...others].find(
      (one) => everyday.has(one) && shortKinds.has(kindOf(word, one) ?? 'several'),
    );
    if (meant !== undefined) return { nearest: meant, how: kindOf(word, meant) ?? 'several' };
  }
  const how = kindOf(word, nearest);
  if (how !== undefined || !word.startsWith(nearest)) return how === undefined ? { nearest } : { nearest, how };
  // "Rationaly" has all letters of "rational", and yet is a slip for "rationally".
  for (const other of others) {
    const kind = kindOf(word, other);
    if (kind === 'doubled' || kind === 'missing last') return { nearest: other, how: kind };
  }
  return { nearest };
}

/** How common the commonest of the spellings of a word is. */
function commonnessOf(word: string, speller: Speller): number {
  const one = speller.commonness(word);
  const other = speller.commonness(speller.counterpart(word, 'en-US') ?? speller.counterpart(word, 'en-GB') ?? word);
  return one === 0 ? other : other === 0 ? one : Math.min(one, other);
}

/** The words for which very short unknown words may be slips. All others may be abbreviations: "perf", "util", "eval". The list is our own. */
const everyday: ReadonlySet<string> = new Set(
  "about above access action advice after again also always among and any are based been before being below board both build but can cases change check client code common could course daily data design does doesn't don't during each effort ensure every family field first for form from future global goals good group had has have health help here high home how impact inform input into isn't issue issues its key know large later lead leader learn least less letter level like local long main make manage many market matter may meets member method model more most must need needs new next not number off office often online only open order other our out output over own people person plan plans point police policy public pupils range reason record report result review right risk roles safety same school senior series share short should simple site skill skills small social some source staff status still strong such supply system take target task tasks taught team teams test than that the their them then there these they thing this those three time to tools travel under use used user users using very want was way weekly well were what when where which while who whole whose will with within work worker works would write written year years you your".split(
    ' ',
  ),
);

const shortLength = 5;

export type Kind =
  | 'doubled'
  | 'swapped'
  | 'missing'
  | 'missing first'
  | 'missing last'
  | 'extra'
  | 'extra first'
  | 'extra last'
  | 'vowel'
  | 'neighbour'
  | 'letter'
  | 'first letter'
  | 'two letters'
  | 'two places'
  | 'several';

/**
 * The least number of letters of a slip, by its kind and by how common the intended word is: not among the common ones, then the most common
 * ones, and on.
 */
const never = 99;
const leastLength: Readonly<Record<Kind, readonly [number, number, number, number, number]>> = {
  doubled: [7, 5, 5, 6, 6],
  swapped: [8, 5, 6, 6, 6],
  missing: [8, 5, 6, 7, 7],
  'missing first': [never, 7, 7, 7, 8],
  'missing last': [never, 7, 7, 8, 9],
  extra: [never, 7, 7, 8, 8],
  'extra first': [never, never, never, never, never],
  'extra last': [never, 8, 8, 9, never],
  vowel: [9, 6, 6, 7, 7],
  neighbour: [never, 6, 7, 8, 8],
  letter: [never, 8, 8, 9, 9],
  'first letter': [never, 8, 8, 9, never],
  'two letters': [never, 8, 8, 9, 9],
  'two places': [never, 9, 10, 10, 11],
  several: [never, 12, 12, 14, 16],
};

/** The slips that are likelier than a name with these letters, by the least length and the least common word meant. */
const leastCapital: Partial<Record<Kind, number>> = {
  doubled: 8,
  swapped: 8,
  missing: 7,
  extra: 9,
  vowel: 9,
  letter: 11,
  'two letters': 11,
  'two places': 12,
};
const leastOpening: Partial<Record<Kind, number>> = {
  ...leastCapital,
  doubled: 7,
  swapped: 7,
  missing: 7,
  extra: 8,
  vowel: 8,
  letter: 9,
  'missing first': 9,
};
/** As rare as the word meant may be, where the one with a capital has fewer than so many letters. */
const leastCommonOfCapital: readonly (readonly [number, number])[] = [
  [9, 2],
  [11, 3],
  [never, 4],
];

/** Whether a word can be a slip for another one. The shorter it is, the less may differ. */
function isSlip(word: string, meant: string, kind: Kind, common: number, standing: Standing): boolean {
  if (word.length < shortLength || (word.length === shortLength && kind !== 'doubled' && kind !== 'swapped')) {
    return standing === 'small' && everyday.has(meant) && common > 0 && shortKinds.has(kind);
  }
  if (word.length < (leastLength[kind][common] ?? never)) return false;
  if (standing === 'small') return true;
  const [, rarest] = leastCommonOfCapital.find(([length]) => word.length < length) ?? [0, 0];
  if (common === 0 || common > rarest) return false;
  return word.length >= ((standing === 'opening' ? leastOpening : leastCapital)[kind] ?? never);
}

const shortKinds: ReadonlySet<Kind> = new Set(['doubled', 'swapped', 'missing']);

/** How a word differs from the one that is meant; `undefined` where people do not slip like that. */
export function kindOf(word: string, meant: string): Kind | undefined {
  // Hardly anybody doubles the first letter of a short word: "lline" is a command.
  if (single(word) === single(meant) && (word.length > shortLength || word.charAt(0) !== word.charAt(1)))
    return 'doubled';
  // "Unnecessessarily"
  if (single(word.replace(/(.{2,4})\1/g, '$1')) === single(meant)) return 'two letters';
  let start = 0;
  while (start < word.length && word.charAt(start) === meant.charAt(start)) start++;
  let [end, meantEnd] = [word.length, meant.length];
  while (end > start && meantEnd > start && word.charAt(end - 1) === meant.charAt(meantEnd - 1)) {
    end--;
    meantEnd--;
  }
  const written = word.slice(start, end);
  const right = meant.slice(start, meantEnd);
  if (written.length === 2 && right === written.charAt(1) + written.charAt(0)) return 'swapped';
  if (written === '' && right.length === 1) {
    return start === 0 ? 'missing first' : start === word.length ? 'missing last' : 'missing';
  }
  if (right === '' && written.length === 1) {
    if (start === 0) return 'extra first';
    if (start < word.length - 1) return 'extra';
    // A known word with an ending is another word: "containerd".
    return /[sdr]/.test(written) || !areNeighbours(written, meant.charAt(start - 1)) ? undefined : 'extra last';
  }
  // A known word with an ending is another word: "browserify".
  if (word.startsWith(meant)) return undefined;
  if (written.length === 1 && right.length === 1) {
    if (start === 0) return 'first letter';
    // "Certifi" is a name; few people are unsure of the last letter of a word.
    if (isVowel(written) && isVowel(right)) return end === word.length ? 'letter' : 'vowel';
    return areNeighbours(written, right) ? 'neighbour' : 'letter';
  }
  if (start === 0) return undefined;
  // "Wxwindows" is the name of a library.
  if (isWithin(word, meant)) return word.endsWith(meant) ? undefined : 'two letters';
  const changes = changesBetween(word, meant);
  return changes <= 2 ? 'two places' : changes === 3 ? 'several' : undefined;
}

/** How many letters have to be added, left out, changed or swapped. */
function changesBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a.charAt(row - 1) === b.charAt(column - 1);
      const at = (up: number, left: number): number => rows[row - up]?.[column - left] ?? 0;
      let least = Math.min(at(1, 1) + (same ? 0 : 1), at(1, 0) + 1, (line[column - 1] ?? 0) + 1);
      const isSwapped = a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1);
      if (row > 1 && column > 1 && isSwapped) least = Math.min(least, at(2, 2) + 1);
      line.push(least);
    }
    rows.push(line);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** Whether one of two words has the letters of the other in their order, and no more than two others. */
function isWithin(word: string, meant: string): boolean {
  const [long, short] = word.length > meant.length ? [word, meant] : [meant, word];
  if (long.length - short.length > 2) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}

/** A word with its double letters written once, since most people are unsure of them. */
function single(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(letter);
}
