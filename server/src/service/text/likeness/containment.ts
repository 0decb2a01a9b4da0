import { lazy } from '../../support/lazy.ts';
import { proseOf, type TextKind } from '../prose/prose.ts';
import { type Prints, spelledOut } from './prints.ts';

/** A text that is compared with others: the decoded text and its kind. */
interface ComparedText {
  readonly value: string;
  readonly kind: TextKind;
}

/** In words. Shorter texts may be a part of another one by chance. */
export const fewestWords = 8;

/** The share of the words of a text that has to be in the other one. */
const wordShare = 0.9;

/** The share of its pairs of neighbouring words that has to be in the other one: the same words in another order are another text. */
const pairShare = 0.75;

/** In letters. A word as short as this only connects others, unless it counts or ranks something. */
const shortWord = 3;

/**
 * A text with so few more key words and words in all than the other one was written beside it on purpose, as in "leads a team" and "leads a
 * team abroad"; one with more of them is a text into which the other one was merged.
 */
const keyWordsOfOnePoint = 2;
const wordsOfOnePoint = 4;

/** How many words of a text may be absent from another one that contains it. */
export function mostAbsent(words: number): number {
  return Math.floor(words * (1 - wordShare) + 1e-9);
}

/** Whether nearly all of the text that it was made for is in another one, in about the same order. */
export type Containment = (whole: ComparedText, wholePrints: Prints) => boolean;

/**
 * What tells whether a text is contained in others, of which there may be hundreds: it is read once for all of them, and each of them leaves nothing to be
 * collected unless it has the words. Each text comes with its prints.
 */
export function containmentOf(part: ComparedText, { words }: Prints): Containment {
  /** Each word, with the number of the text in which it was seen last. */
  const seen = new Map<number, number>();
  for (let i = 0; i < words.length; i++) seen.set(words[i] ?? 0, 0);
  if (seen.size < fewestWords) return () => false;
  const fewestCommon = seen.size - mostAbsent(seen.size);
  let asked = 0;
  const hasWords = ({ words }: Prints): boolean => {
    asked++;
    let common = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      const last = seen.get(word);
      if (last === undefined || last === asked) continue;
      seen.set(word, asked);
      common++;
    }
    return common >= fewestCommon;
  };
  const pairs = lazy(() => pairsOf(words));
  const own = lazy(() => keyWords(part));
  return (whole, wholePrints) => {
    if (!hasWords(wholePrints)) return false;
    const otherPairs = pairsOf(wholePrints.words);
    let common = 0;
    for (const pair of pairs()) if (otherPairs.has(pair)) common++;
    if (common < pairs().size * pairShare) return false;
    const theirs = keyWords(whole);
    if (countOthers(own(), theirs) > 0) return false;
    const added = countOthers(theirs, own());
    return added === 0 || added > keyWordsOfOnePoint || new Set(wholePrints.words).size - seen.size > wordsOfOnePoint;
  };
}

function pairsOf(words: Int32Array): Set<number> {
  const pairs = new Set<number>();
  // Two hashes in one number, of which doubles hold 53 bits exactly.
  for (let i = 1; i < words.length; i++) pairs.add((words[i - 1] ?? 0) * 0x200000 + ((words[i] ?? 0) >>> 11));
  return pairs;
}

/** The words that say what a text is about and how much of it, without common endings, so that "keeps" and "keep" are the same word. */
function keyWords({ value, kind }: ComparedText): Set<string> {
  const words = spelledOut(proseOf(value, kind, ''));
  return new Set(words.filter(isKeyWord).map(stemOf));
}

function countOthers(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let others = 0;
  for (const word of words) if (!known.has(word)) others++;
  return others;
}

/** Short words that count or rank, and negate: with another one of them a text means another thing. */
const shortKeyWords = new Set('one two six ten all any few i ii iii iv v vi no not low top new own'.split(' '));

/** Longer words that only connect others. */
const connectingWords = new Set(
  'about after also among been before being between both each from have having into other over shall should some such than that their them then there these they this those through under until upon were what when where which while will with within would your'.split(
    ' ',
  ),
);

function isKeyWord(word: string): boolean {
  if (/\d/.test(word)) return true;
  return word.length > shortWord ? !connectingWords.has(word) : shortKeyWords.has(word);
}

function stemOf(word: string): string {
  return word.length > shortWord + 1 ? word.replace(/(?:ing|ed|es|e|s)$/, '') : word;
}
