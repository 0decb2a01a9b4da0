import type { DictionaryFiles } from '../../host.ts';
import { capitalised } from '../capitalised.ts';
import { isBesideSigns } from '../english/english.ts';
import { mark } from '../prose/maskMarkdown.ts';
import { type Prose, primaryLanguage } from '../prose/prose.ts';
import { isInPath, isRestOfWord } from '../prose/surroundings.ts';
import type { Word } from '../prose/words.ts';
import { dictionaryOf } from './dictionary.ts';
import { type Change, type Near, nearWords } from './near.ts';
import { newWordsIn } from './newWords.ts';
import type { Orthography, Slip } from './orthography.ts';
import { isSetApart } from './setApart.ts';

/*
 * A word that a dictionary lacks is more often a name, a term of English or a new word than a slip. It is called misspelt only where a known
 * word is so near that hardly anything else can be meant.
 */

/**
 * The spelling of a language by its dictionaries, of which one has to know a word. `knowsEnglish` says of a word whether it is English, as many
 * terms of trades are.
 */
export function createOrthography(
  tag: string,
  files: readonly DictionaryFiles[],
  knowsEnglish: (word: string) => boolean,
): Orthography {
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
  /** Whether a word is right in one of the ways in which its first letter may be written. */
  const knows = (word: string): boolean => remembered(known, word, () => isIn(word) || otherCases(word).some(isIn));
  // English words have no accents, though the lists know some that are written with them.
  const isEnglish = (word: string): boolean => /^[a-z]+$/i.test(word) && knowsEnglish(word);
  const knowsAnywhere = (word: string): boolean => knows(word) || isEnglish(word);

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

  return {
    slipsIn(prose) {
      const unknown: number[] = [];
      let counted = 0;
      const { words } = prose;
      for (const [index, word] of words.entries()) {
        if (word.text.length < leastCounted || /\p{N}/u.test(word.text)) continue;
        counted++;
        if (!knows(word.text) && !knows(partOf(word).text)) unknown.push(index);
      }
      if (unknown.length === 0 || isForeign(unknown.length, counted)) return none;
      const slips = new Map<number, Slip>();
      for (const index of unknown.slice(0, mostWords)) {
        const slip = slipAt(prose, index);
        if (slip) slips.set(index, slip);
      }
      // Words of another language, and names, come in rows.
      const stranger = new Set(unknown.filter((index) => !slips.has(index)));
      return [...slips].flatMap(([index, slip]) =>
        isBeside(prose, index, (other) => stranger.has(other)) ? [] : slip,
      );
    },
  };

  function slipAt(prose: Prose, index: number): Slip | undefined {
    const word = prose.words[index];
    if (!word) return undefined;
    const part = partOf(word);
    const { text } = part;
    const isCapital = text.charAt(0) !== text.charAt(0).toLowerCase();
    if (text.length < leastLength || text.length > longest || !/^\p{L}\p{Ll}+$/u.test(text)) return undefined;
    if (isCapital && !isGerman && !(part.start === word.start && opensSentence(prose, index))) return undefined;
    if (isEnglish(text) || isBesideSigns(prose, word) || isInPath(prose, word) || isRestOfWord(prose, word))
      return undefined;
    if (isShortened(prose, word) || isSetApart(prose, word, (other) => !knowsAnywhere(other))) return undefined;
    // What comes twice with its capital is a name.
    if (isCapital && isGerman && prose.plain.indexOf(text) !== prose.plain.lastIndexOf(text)) return undefined;
    const [likeliest, ...others] = meantBy(text);
    if (likeliest === undefined) return undefined;
    return { start: part.start, end: part.end, word: text, meant: likeliest, others: () => others };
  }
}

const none: readonly Slip[] = [];

/** More unknown words than a text that people read has. Finding what was meant takes by far the most time. */
const mostWords = 30;
const mostOffered = 3;
/** In letters: shorter words say nothing of the language of a text, and are not judged. */
const leastCounted = 3;
const leastLength = 5;
const longest = 40;

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

/** Whether with so many unknown words a text is in another language, or a list of names. */
function isForeign(unknown: number, counted: number): boolean {
  return (
    (unknown > 1 && unknown * 2 >= counted) ||
    (unknown > 2 && unknown * 3 > counted) ||
    (unknown > 3 && unknown * 4 > counted)
  );
}

const mostRemembered = 5000;

function remembered<T>(memory: Map<string, T>, word: string, work: () => T): T {
  const before = memory.get(word);
  if (before !== undefined) return before;
  if (memory.size >= mostRemembered) memory.clear();
  const made = work();
  memory.set(word, made);
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

/** The part of a word with an apostrophe that is judged, the longest: "équipe" of "l'équipe", "Mae" of "Mae'r". */
function partOf(word: Word): Word {
  let best: Word | undefined;
  for (const { 0: text, index } of word.text.matchAll(/[^'’]+/g)) {
    if (best && best.text.length >= text.length) continue;
    best = { text, start: word.start + index, end: word.start + index + text.length };
  }
  return best ?? word;
}

/** Whether a word with a capital begins a sentence and is followed by one without. */
function opensSentence({ plain, words }: Prose, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || next.start !== word.end + 1 || plain.charAt(word.end) !== ' ') return false;
  if (next.text.charAt(0) !== next.text.charAt(0).toLowerCase()) return false;
  const before = plain.slice(0, word.start).trimEnd();
  return index === 0 || /[.!?:]$/.test(before) || before.endsWith(mark);
}

/** Whether a word is cut off or grown by a sign: "Qualitäts- und Risikomanagement", "Kolleg*innen", "chargé(e)s", "trabajadores/as". */
function isShortened({ plain }: Prose, { start, end }: Word): boolean {
  const sign = /[-‐‑–:*_/·•(]/;
  return (
    (sign.test(plain.charAt(end)) && plain.charAt(end) !== ':') ||
    (plain.charAt(end) === ':' && /\p{L}/u.test(plain.charAt(end + 1))) ||
    (/[-‐‑:*_/·•)]/.test(plain.charAt(start - 1)) && start > 0)
  );
}

/** Whether one of the words beside a word, with a blank between them, is of some kind. */
function isBeside({ plain, words }: Prose, index: number, is: (index: number) => boolean): boolean {
  return [-1, 1].some((step) => {
    const [word, other] = [words[index], words[index + step]];
    if (!word || !other || !is(index + step)) return false;
    const between = step > 0 ? plain.slice(word.end, other.start) : plain.slice(other.end, word.start);
    return /^[\s\u00a0]$/.test(between);
  });
}
