import type { DictionaryFiles } from '../../host.ts';
import { capitalised } from '../capitalised.ts';
import { detached } from '../detached.ts';
import { primaryLanguage } from '../prose/prose.ts';
import { dictionaryOf } from './dictionary.ts';
import { type Change, type Near, nearWords } from './near.ts';
import { newWordsIn } from './newWords.ts';

/*
 * A word that a dictionary lacks is more often a name, a term of English or a new word than a slip. It is called misspelt only where a known
 * word is so near that hardly anything else can be meant.
 */

/** The single words of a language. Nothing is said of the text that they stand in. */
export interface Vocabulary {
  /** Whether a word is right in one of the ways in which its first letter may be written. */
  knows(word: string): boolean;
  /** Whether a word is English, as many terms of trades are. */
  isEnglish(word: string): boolean;
  /**
   * What may be meant by an unknown word, the likeliest first, in its letter case; none where the word may be right. It may take some milliseconds, and for long
   * words of languages that join words some tens.
   */
  meantBy(word: string): readonly string[];
}

/** The words of some dictionaries of a language, of which one has to know a word. `knowsEnglish` says of a word whether it is on a list of English ones. */
export function createVocabulary(
  tag: string,
  files: readonly DictionaryFiles[],
  knowsEnglish: (word: string) => boolean,
): Vocabulary {
  const dictionaries = files.map(dictionaryOf);
  const language = primaryLanguage(tag);
  const isGerman = language === 'de';
  const newWords = newWordsIn(language);
  const isSwiss = isGerman && /[-_](?:ch|li)\b/i.test(tag);
  const known = new Map<string, boolean>();
  const meant = new Map<string, readonly Near[]>();

  const isIn = (word: string): boolean => {
    if (newWords.lacking.has(word)) return true;
    if (dictionaries.some((one) => one.knows(word))) return true;
    return isSwiss && word.includes('ss') && withSharpS(word).some((one) => dictionaries.some((dic) => dic.knows(one)));
  };
  const knows = (word: string): boolean => remembered(known, word, () => isIn(word) || otherCases(word).some(isIn));
  // English words have no accents, though the lists know some that are written with them.
  const isEnglish = (word: string): boolean => /^[a-z]+$/i.test(word) && knowsEnglish(word);

  /** Whether a word is known that is not made of several. */
  const isSimple = (word: string): boolean => {
    const ways = isSwiss && word.includes('ss') ? [word, ...withSharpS(word)] : [word];
    return ways.some((one) =>
      dictionaries.some((dic) => dic.knowsSimple(one) || (isGerman && dic.knowsSimple(capitalised(one)))),
    );
  };
  /** Whether a word is one that somebody may have meant: short parts make sense of too many. */
  const isCertain = (word: string, change: Change): boolean => {
    const least = change === 'missing' || change === 'extra' ? leastPartGrown : leastPartMeant;
    return dictionaries.some((one) => one.knows(word, least) || one.knows(capitalised(word), least));
  };
  const near = (word: string): readonly Near[] =>
    remembered(meant, word, () => {
      const [dictionary] = dictionaries;
      if (!dictionary) return [];
      const simple = nearWords(word, dictionary, isSimple);
      // Welsh has more forms with other vowels than its dictionaries.
      if (language === 'cy') return simple.filter(({ change }) => !isOtherLetter.has(change) || change === 'accents');
      if (simple.length > 0 || !dictionary.joins || word.length < leastCompound) return simple;
      // Words that are made of several are so many that one is near to most words with another letter.
      return nearWords(word, dictionary, (one, change) => !isOtherLetter.has(change) && isCertain(one, change));
    });

  const meantBy = (word: string): readonly string[] => {
    const lower = word.toLowerCase();
    const isCapital = word.charAt(0) !== lower.charAt(0);
    if (newWords.isMadeOfKnown(lower, { own: knows, english: isEnglish })) return [];
    const candidates = near(lower);
    const [first] = candidates;
    // Many people leave the accents of capitals out: "Etat".
    if (isCapital && first?.change === 'accents' && first.word.slice(1) === lower.slice(1)) return [];
    if (!first || lower.length < leastLengthOf(first, isGerman && isCapital) || isUncertain(candidates, lower.length))
      return [];
    const rewrite = (one: string) => {
      const text = isSwiss ? one.replaceAll('ß', 'ss') : one;
      return isCapital ? capitalised(text) : text;
    };
    return [...new Set(candidates.map((one) => rewrite(one.word)))].slice(0, mostOffered);
  };

  return { knows, isEnglish, meantBy };
}

const mostOffered = 3;

/** As short as a word may be for each change; a change at its beginning or end may as well be a name, or a form that the dictionary lacks. */
const leastLengths: Readonly<Record<Change, number>> = {
  accents: 5,
  swapped: 5,
  doubled: 6,
  confused: 6,
  missing: 7,
  extra: 7,
  vowel: 8,
  neighbour: 8,
  letter: 8,
};
const never = 99;
const moreForCapital = 1;

function leastLengthOf({ change, edge }: Near, isCapital: boolean): number {
  if (edge !== undefined && change !== 'swapped') return never;
  return leastLengths[change] + (isCapital ? moreForCapital : 0);
}

/** In letters. */
const leastPartMeant = 3;
const leastPartGrown = 4;
const leastCompound = 9;

/** A letter in the place of another one makes another word more often than a slip. */
const isOtherLetter: ReadonlySet<Change> = new Set<Change>(['accents', 'vowel', 'neighbour', 'letter']);

/** In letters: of a longer word several near ones are forms of the same. */
const long = 10;

/** Whether several words may be meant, so that the one that is written is hardly a slip for any of them. */
function isUncertain([first, second]: readonly Near[], length: number): boolean {
  if (!first || !second) return false;
  if (isOtherLetter.has(first.change) && first.change !== 'accents') return true;
  const isAlike = first.change === second.change && first.edge === second.edge;
  return isAlike && (first.change === 'missing' || first.change === 'extra') && length < long;
}

const mostRemembered = 5000;

function remembered<T>(memory: Map<string, T>, word: string, work: () => T): T {
  const before = memory.get(word);
  if (before !== undefined) return before;
  if (memory.size >= mostRemembered) memory.clear();
  const made = work();
  memory.set(detached(word), made);
  return made;
}

/** The word with a small and with a capital first letter; one in capitals as other words are. */
function otherCases(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return [lower, capitalised(lower), word.charAt(0).toLowerCase() + word.slice(1)].filter((one) => one !== word);
}

/** The spellings with a sharp s for one or all of the double ones. */
function withSharpS(word: string): readonly string[] {
  const all = word.replaceAll('ss', 'ß');
  const single = Array.from(word.matchAll(/ss/g), ({ index }) => `${word.slice(0, index)}ß${word.slice(index + 2)}`);
  return [...single, all];
}
