import type { English, Speller } from './speller.ts';

const beginnings =
  /^(?:co|counter|cross|cyber|de|down|hyper|inter|mega|micro|mini|mis|multi|non|out|over|post|pre|re|self|semi|sub|super|ultra|un|under|up)-?/;

const doubledEnding = /([bdfglmnprtvz])\1(?:ing|ed|er|ers)$/;

/** Endings that make new words, with the endings of the words from which they make them. */
const productive: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ative|ive)(?:ly)?$/, ['', 'e', 'ation', 'ion', 'ate']],
  [/is[mt]s?$/, ['', 'e', 'y']],
  [/i[sz](?:e[drs]?|ers|ing|ations?)$/, ['', 'e', 'y']],
  [/i(?:ness|ly)$/, ['y']],
  [/ification$/, ['', 'e', 'y']],
  [/(?:esque|hood|ship|dom|ward|wards|proof)$/, ['']],
  [/ic(?:al|ally)?$/, ['', 'y', 's']],
];

/** As short as the parts of a compound may be, and as rare. */
const leastPart = 3;
const leastLastPart = 4;
/** As long as the first part is where the last one is short. */
const longFirstPart = 5;
const rarestPart = 3;

/** Plurals without an s, which take one only behind an apostrophe, and words whose plural is such a one. */
const irregular =
  /^(?:(?:grand|school)?child(?:ren)?|\w*wom[ae]n|(?:chair|crafts|fire|fore|gentle|police|sales|trades|work)men)s$/;

/** "Children's" for "childrens", "companies" for "companys": endings that no word has; `undefined` for a word with another one. */
export function endedRight(word: string, english: English, speller: Speller): string | undefined {
  if (!word.endsWith('s')) return undefined;
  const stem = word.slice(0, -1);
  if (irregular.test(word) && speller.knows(stem, english)) return `${stem}'s`;
  // Theatres have flys.
  if (!/.{2}[^aeiou]y$/.test(stem) || /by$/.test(stem) || !speller.knows(stem, english)) return undefined;
  const plural = `${stem.slice(0, -1)}ies`;
  return speller.commonness(stem) > 0 && speller.knows(plural, english) ? plural : undefined;
}

/** As rare as a word may be for which that of a rare word with an ending is taken. */
const rarestMeant = 2;

/** Whether a word is a known one with an ending: a common one, where the word that may be meant instead is common. */
export function isInflected(word: string, english: English, speller: Speller, meant: number): boolean {
  const [ending] = /(?:ing|ed|able|ise|ize|ish|less|like|ness|wise)$/.exec(word) ?? [''];
  const stem = word.slice(0, word.length - ending.length);
  if (ending === '' || stem.length < 3) return false;
  const isStem = (one: string): boolean =>
    meant > 0 && meant <= rarestMeant ? speller.commonness(one) > 0 : speller.knows(one, english);
  return isStem(stem) || (/^(?:ing|ed)$/.test(ending) && isStem(`${stem}e`));
}

/**
 * Whether a word is made of known ones as new words are ("preboarding", "funders", "vlogging", "territorialism", "hotspots"), or has "ae" as
 * older spellings do. `slip` names the likely slip for another word, which the word is taken for unless its derivation is as likely: "corelated" is
 * not derived from "related", nor "vegtables" from "tables".
 */
export function isDerived(word: string, english: English, speller: Speller, slip?: string): boolean {
  const knows = (one: string): boolean => one.length > 2 && speller.knows(one, english);
  if (word.endsWith('s') && !word.endsWith('ss') && knows(word.slice(0, -1))) return true;
  if (word.endsWith('xes') && knows(word.slice(0, -2))) return true;
  if (/[^aeiou]ators?$/.test(word) && knows(word.replace(/ors?$/, 'e'))) return true;
  // Services that run by themselves: "auditd", "httpd".
  if (/[^e]ds?$/.test(word) && knows(word.replace(/ds?$/, ''))) return true;
  const agent = /[eo]rs?$/.exec(word);
  // "Implementors", but not "harvestor": where "harvester" is common, it is what is meant.
  const isOther = slip !== undefined && slip !== 'missing';
  if (agent && agent.index > 3 && knows(word.slice(0, agent.index)) && !(isOther && word.includes('or', agent.index)))
    return true;
  const doubled = doubledEnding.exec(word);
  // "Vlogging", but not "cleanning": "cleaning" is common.
  if (
    doubled &&
    knows(word.slice(0, doubled.index + 1)) &&
    speller.commonness(word.replace(doubledEnding, (all) => all.slice(1))) === 0
  ) {
    return true;
  }
  const beginning = slip === 'doubled' ? undefined : beginnings.exec(word)?.[0];
  const rest = word.slice(beginning?.length ?? 0);
  // "Intersting" is not between things that sting.
  const isOrdinary = speller.commonness(rest) > 0 && speller.commonness(rest) <= rarestMeant;
  if (beginning && rest.length > 2 && knows(rest) && (slip === undefined || isOrdinary)) return true;
  for (const [end, others] of productive) {
    const found = end.exec(word);
    if (found && found.index > 3 && others.some((one) => knows(word.slice(0, found.index) + one))) return true;
  }
  if (/[ao]e/.test(word) && knows(word.replace(/[ao]e/g, 'e'))) return true;
  // A long word that differs in one letter from a common one is no compound: "relationshops".
  return (slip === undefined || word.length < longWord) && isCompound(word, speller, slip !== undefined);
}

/** In letters. */
const longWord = 10;

/** "Hotspots", "teachback": two common words that are written as one. */
function isCompound(word: string, speller: Speller, isLikelySlip: boolean): boolean {
  const least = isLikelySlip ? leastLastPart : leastPart;
  for (let at = least; at <= word.length - leastPart; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (functions.has(left) || functions.has(right) || likeEndings.has(right)) continue;
    const [one, other] = [speller.commonness(left), speller.commonness(right)];
    if (one === 0 || other === 0 || one > rarestPart || other > rarestPart) continue;
    if (right.length < leastLastPart && (isLikelySlip || left.length < longFirstPart || other > 2)) continue;
    return true;
  }
  return false;
}

/** Words that look like endings: "potentally" is not made of "potent" and "ally". */
const likeEndings: ReadonlySet<string> = new Set(
  'ability able ably age all ant ate end ent ers ing ion ism ist ity man men red ted ten ting ages ally ants ates ation cation ease ends ions ling ment ness ring sing sion some tally ting tion ties'.split(
    ' ',
  ),
);

/** Words that are written together with no other one, unless the blank was forgotten. */
const functions: ReadonlySet<string> = new Set(
  'and are between could for from have including should such that the their these this those was were which will with within would'.split(
    ' ',
  ),
);
const shortFunctions: ReadonlySet<string> = new Set('as at by in is it of on or to'.split(' '));

/** As short as the other of two words may be that are run together with a short one. */
const longBesideShort = 6;
const commonBesideFunction = 2;

/** Phrases that are often written as one word. */
const phrases: ReadonlyMap<string, string> = new Map(
  'a bit|a few|a lot|as well|at least|each other|in accordance|in addition|in case|in charge|in collaboration|in conjunction|in fact|in front|in line|in order|in partnership|in spite|no one|up to'
    .split('|')
    .map((phrase) => [phrase.replaceAll(' ', ''), phrase]),
);

/** "By the" for "bythe", "failures with" for "failureswith"; `undefined` for a word that is not two without their blank. */
export function runTogether(word: string, english: English, speller: Speller): string | undefined {
  const phrase = phrases.get(word);
  if (phrase !== undefined) return phrase;
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!areApart(left, right, speller) && !areApart(right, left, speller)) continue;
    if (speller.knows(left, english) && speller.knows(right, english)) return `${left} ${right}`;
  }
  return undefined;
}

/** Whether a word is certainly two: "alot", "overseethe", which is no new word made of "over" and "seethe". */
export function isRunTogether(word: string, english: English, speller: Speller): boolean {
  if (phrases.has(word)) return true;
  const before = word.slice(0, -'the'.length);
  return (
    word.endsWith('the') &&
    before.length >= leastBeforeThe &&
    areApart('the', before, speller) &&
    speller.knows(before, english)
  );
}

/** In letters. */
const leastBeforeThe = 5;

/** Whether a word and the other one beside it are two. */
function areApart(word: string, other: string, speller: Speller): boolean {
  const isShort = shortFunctions.has(word) && /^(?:of|to)$/.test(word);
  if (!functions.has(word) && !isShort) return false;
  if (functions.has(other) || shortFunctions.has(other)) return functions.has(word);
  const common = speller.commonness(other);
  if (common === 0 || common > commonBesideFunction) return false;
  return other.length >= (isShort ? longBesideShort : leastPart);
}
