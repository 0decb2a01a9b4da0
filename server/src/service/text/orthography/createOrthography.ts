import type { DictionaryFiles } from '../../host.ts';
import { isBesideSigns } from '../english/english.ts';
import { mark } from '../prose/maskMarkdown.ts';
import { type Prose, primaryLanguage } from '../prose/prose.ts';
import { isInPath, isRestOfWord } from '../prose/surroundings.ts';
import type { Word } from '../prose/words.ts';
import type { Orthography, Slip } from './orthography.ts';
import { isSetApart } from './setApart.ts';
import { createVocabulary } from './vocabulary.ts';

/** The spelling of texts in a language by its dictionaries. `knowsEnglish` says of a word whether it is on a list of English ones. */
export function createOrthography(
  tag: string,
  files: readonly DictionaryFiles[],
  knowsEnglish: (word: string) => boolean,
): Orthography {
  const { knows, isEnglish, meantBy } = createVocabulary(tag, files, knowsEnglish);
  /** Whether all nouns have capitals, and not names alone. */
  const hasNouns = primaryLanguage(tag) === 'de';

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
    if (isCapital && !hasNouns && !(part.start === word.start && opensSentence(prose, index))) return undefined;
    if (isEnglish(text) || isBesideSigns(prose, word) || isInPath(prose, word) || isRestOfWord(prose, word))
      return undefined;
    if (isShortened(prose, word) || isSetApart(prose, word, (other) => !knows(other) && !isEnglish(other)))
      return undefined;
    // What comes twice with its capital is a name.
    if (isCapital && hasNouns && prose.plain.indexOf(text) !== prose.plain.lastIndexOf(text)) return undefined;
    const [likeliest, ...others] = meantBy(text);
    if (likeliest === undefined) return undefined;
    return { start: part.start, end: part.end, word: text, meant: likeliest, others: () => others };
  }
}

const none: readonly Slip[] = [];

/** More unknown words than a text that people read has. Finding what was meant takes by far the most time. */
const mostWords = 30;
/** In letters: shorter words say nothing of the language of a text, and are not judged. */
const leastCounted = 3;
const leastLength = 5;
const longest = 40;

/** Whether with so many unknown words a text is in another language, or a list of names. */
function isForeign(unknown: number, counted: number): boolean {
  return (
    (unknown > 1 && unknown * 2 >= counted) ||
    (unknown > 2 && unknown * 3 > counted) ||
    (unknown > 3 && unknown * 4 > counted)
  );
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
