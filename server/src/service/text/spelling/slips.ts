import type { English, Speller } from './speller.ts';

/*
 * A word that is on no list is more often a word of some trade than a slip. It is called misspelt only where the intended word is known and
 * the difference is one that people make when they write that word.
 */

const beginnings =
  /^(?:co|counter|cross|cyber|de|down|hyper|inter|mega|micro|mini|mis|multi|non|out|over|post|pre|re|self|semi|sub|super|ultra|un|under|up)-?/;

const doubledEnding = /([bdfglmnprtvz])\1(?:ing|ed|er|ers)$/;

/** The intended word for an unknown word in lower case; `undefined` where the word may be right. */
export function slipFor(word: string, english: English, speller: Speller): string | undefined {
  if (word.length < 3 || isDerived(word, english, speller)) return undefined;
  const [nearest] = speller.suggest(word, english, 1);
  if (nearest === undefined || !isSlip(word, nearest)) return undefined;
  // "Occured" is not a form of "occur", but "pathing" is one of "path".
  return single(word) === single(nearest) || !isInflected(word, english, speller) ? nearest : undefined;
}

function isInflected(word: string, english: English, speller: Speller): boolean {
  const [ending] = /(?:ing|ed|able|ise|ize|ish|less|like|ness|wise)$/.exec(word) ?? [''];
  const stem = word.slice(0, word.length - ending.length);
  if (ending === '' || stem.length < 3) return false;
  return speller.knows(stem, english) || (/^(?:ing|ed)$/.test(ending) && speller.knows(`${stem}e`, english));
}

/** Whether a word is derived from a known one as new words are ("preboarding", "funders", "vlogging"), or has "ae" as older spellings do. */
function isDerived(word: string, english: English, speller: Speller): boolean {
  const knows = (one: string): boolean => one.length > 2 && speller.knows(one, english);
  if (word.endsWith('s') && !word.endsWith('ss') && knows(word.slice(0, -1))) return true;
  if (word.endsWith('xes') && knows(word.slice(0, -2))) return true;
  // Services that run by themselves: "auditd", "httpd".
  if (/[^e]d$/.test(word) && knows(word.slice(0, -1))) return true;
  const agent = /[eo]rs?$/.exec(word);
  if (agent && agent.index > 3 && knows(word.slice(0, agent.index))) return true;
  const doubled = doubledEnding.exec(word);
  if (doubled && knows(word.slice(0, doubled.index + 1))) return true;
  const beginning = beginnings.exec(word)?.[0];
  if (beginning && word.length > beginning.length + 2 && knows(word.slice(beginning.length))) return true;
  return /[ao]e/.test(word) && knows(word.replace(/[ao]e/g, 'e'));
}

/** The words for which short unknown words may be slips. All others may be abbreviations: "perf", "util", "eval". The list is our own. */
const common: ReadonlySet<string> = new Set(
  "about above after again also among and any are based been being below board both build but can cases check code could daily data doesn't does don't each every field first for form from goals good group had has have help here high home how into isn't issue its key know large later lead learn least less level like local long main make many may meets model more most must need needs new next not off often only open order other our out over own plan plans point range right risk roles same share short should site skill small some staff still such take task tasks team teams test than that the their them then there these they thing this those three time to tools under use used user users using very want was way well were what when where which while who whole whose will with work works would write year years you your".split(
    ' ',
  ),
);

const shortLength = 5;
/** From these lengths on a wrong vowel is a slip, then any wrong letter, then two letters too many or too few. */
const vowelLength = 7;
const longLength = 8;
const veryLongLength = 9;

/** Whether a word can be a slip for another one. The shorter it is, the less may differ. */
function isSlip(word: string, meant: string): boolean {
  if (word.length <= shortLength && !common.has(meant)) return false;
  // A known word with an ending is another word: "containerd", "browserify".
  if (word.startsWith(meant)) return false;
  if (single(word) === single(meant)) return true;
  let start = 0;
  while (start < word.length && word.charAt(start) === meant.charAt(start)) start++;
  let [end, meantEnd] = [word.length, meant.length];
  while (end > start && meantEnd > start && word.charAt(end - 1) === meant.charAt(meantEnd - 1)) {
    end--;
    meantEnd--;
  }
  const written = word.slice(start, end);
  const right = meant.slice(start, meantEnd);
  if (written.length === 2 && right === written.charAt(1) + written.charAt(0)) return true;
  // The first letter is hardly ever wrong.
  if (start === 0) return false;
  if (written === '' && right.length === 1) return true;
  if (written.length === 1 && right.length <= 1) return oneWrong(written, right, word.length);
  return word.length >= veryLongLength && isWithin(word, meant);
}

/** One letter too many, or a wrong one. */
function oneWrong(written: string, right: string, length: number): boolean {
  if (right === '') return length >= longLength;
  const vowels = Number(isVowel(written)) + Number(isVowel(right));
  return (vowels === 2 && length >= vowelLength) || (vowels === 0 && length >= longLength);
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
