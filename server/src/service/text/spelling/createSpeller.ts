import { capitalised } from '../capitalised.ts';
import { type Automaton, automaton } from './automaton.ts';
import { type Ending, ending } from './form.ts';
import { slipFor } from './slips.ts';
import { slipsIn } from './slipsIn.ts';
import type { English, Speller } from './speller.ts';
import { nearestWords } from './suggest.ts';
import { otherSpelling } from './varieties.ts';

const usualLimit = 3;

/** In letters: with fewer any abbreviation begins like some word. */
const leastOfRare = 5;

/** Finding near words takes milliseconds, and an unknown word often occurs in many files. The memory is emptied at this many words. */
const mostRemembered = 5000;

/** More near words than are ever requested. */
const mostNear = 20;

/** A speller over compiled words, and over how common they are, likewise compiled (see `form.ts`). */
export function createSpeller(text: string, common: string): Speller {
  const words = remembering(automaton(text));
  const frequent = automaton(common);
  const commonness = frequent.find;

  const belongs = (word: string, language: English): boolean => {
    const foreign = foreignTo(language);
    return foreign === undefined || words.find(word) !== foreign;
  };

  const remembered = new Map<string, readonly string[]>();
  const near = (word: string): readonly string[] => {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const found = nearestWords(word, words, commonness).slice(0, mostNear);
    remembered.set(word, found);
    return found;
  };

  const speller: Speller = {
    knows(word) {
      // This is called for every word of a text, and nearly all are right as they are written.
      if (words.find(word) !== ending.none) return true;
      const { plain, possessed } = read(word);
      return words.find(plain) !== ending.none || (possessed !== plain && words.find(possessed) !== ending.none);
    },

    begins: (word) => frequent.begins(word) || (word.length >= leastOfRare && words.begins(word)),

    commonness,

    suggest(word, language, limit = usualLimit) {
      const { possessed, rewrite } = read(word);
      const inLanguage = near(possessed).map((one) =>
        belongs(one, language) ? one : (counterpartOf(one, language, words.find) ?? one),
      );
      return [...new Set(inLanguage)].slice(0, limit).map(rewrite);
    },

    counterpart(word, language) {
      const foreign = foreignTo(language);
      const known = words.find(word);
      if (foreign === undefined || (known !== ending.none && known !== foreign)) return undefined;
      const { possessed, rewrite } = read(word);
      const other = counterpartOf(possessed, language, words.find);
      return other === undefined ? undefined : rewrite(other);
    },

    slipFor: (word, language) => slipFor(word, language, speller),

    slipsIn: (prose) => slipsIn(prose, speller),
  };
  return speller;
}

/** An automaton that remembers the endings of short words, as many as some hundred texts have, since the same few words occur often. */
function remembering(words: Automaton): Automaton {
  const known = new Map<string, Ending>();
  const find = (word: string): Ending => {
    // V8 keeps the whole text from which a longer word was cut, for as long as the word is kept.
    if (word.length > longestKept) return words.find(word);
    let found = known.get(word);
    if (found === undefined) {
      found = words.find(word);
      if (known.size >= mostKept) known.clear();
      known.set(word, found);
    }
    return found;
  };
  return { ...words, find };
}

const longestKept = 12;
const mostKept = 4000;

function counterpartOf(
  word: string,
  language: English,
  find: ReturnType<typeof automaton>['find'],
): string | undefined {
  const foreign = foreignTo(language);
  return foreign !== undefined && find(word) === foreign ? otherSpelling(word, foreign, find) : undefined;
}

/** The ending that only words of the other variety have; `undefined` where both varieties are accepted. */
function foreignTo(language: English): typeof ending.american | typeof ending.british | undefined {
  if (language === 'en-GB') return ending.american;
  return language === 'en-US' ? ending.british : undefined;
}

interface Reading {
  /** The word in the form of the lists: lower case, no accents, straight apostrophes. */
  readonly plain: string;
  /** The same without "'s" at its end. */
  readonly possessed: string;
  /** Gives another word the letter case of this one, and its "'s". */
  readonly rewrite: (other: string) => string;
}

function read(word: string): Reading {
  const plain = plainOf(word);
  const possessed = plain.replace(/'s?$/, '');
  const tail = possessed === plain ? '' : word.slice(possessed.length - plain.length);
  return { plain, possessed, rewrite: (other) => inCaseOf(word.slice(0, word.length - tail.length), other) + tail };
}

function plainOf(word: string): string {
  // Nearly all words are plain letters already.
  if (/^[A-Za-z']*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
}

function inCaseOf(word: string, other: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return other.toUpperCase();
  const first = word.charAt(0);
  return first === first.toLowerCase() ? other : capitalised(other);
}
