import { capitalised } from '../capitalised.ts';
import { verbFormOf } from '../english/dutyVerbs.ts';
import { englishOf, isBesideSigns, isOrdinary } from '../english/english.ts';
import type { Slip } from '../orthography/orthography.ts';
import { mark } from '../prose/maskMarkdown.ts';
import type { Prose } from '../prose/prose.ts';
import { isInPath, isRestOfWord } from '../prose/surroundings.ts';
import { hasCapital, type Word } from '../prose/words.ts';
import type { Span } from '../span.ts';
import { isProperWord, properWordFor } from './properWords.ts';
import { type Standing, slipFor } from './slips.ts';
import type { English, Speller } from './speller.ts';

/** More different misspelt words than a text that people read has. Finding what was meant takes by far the most time. */
const mostWords = 30;

/** As many other words as are offered beside the one that is likely meant. */
const mostOffered = 3;

/** The misspelt words of an English text, in their order; `speller` knows single words. */
export function slipsIn(prose: Prose, speller: Speller): readonly Slip[] {
  const english = englishOf(prose.language);
  const unknown = english ? unknownWords(prose, english, speller) : none;
  return english && unknown.length > 0 ? [...misspelt(prose, unknown, english, speller)] : noSlips;
}

/** Most texts have none, and share this. */
const noSlips: readonly Slip[] = [];

function* misspelt(prose: Prose, unknown: readonly UnknownWord[], english: English, speller: Speller): Iterable<Slip> {
  const meant = new Map<string, string | undefined>();
  let end = 0;
  for (const word of unknown) {
    // The second part of a word that is torn apart.
    if (word.start < end) continue;
    const { text, standing } = word;
    const torn = tornWord(prose, word, english, speller);
    const key = `${standing} ${text}`;
    if (!torn && !meant.has(key)) {
      if (meant.size >= mostWords) return;
      meant.set(key, meantBy(text, standing, english, speller));
    }
    const nearest = torn?.whole ?? meant.get(key);
    if (nearest === undefined) continue;
    const at = torn ?? { start: word.start, end: word.end };
    end = at.end;
    yield {
      start: at.start,
      end,
      word: text,
      meant: nearest,
      others: () => (torn ? [] : speller.suggest(text, english, mostOffered)),
    };
  }
}

/** With as many unknown words a text is not misspelt: it is a list of commands, or in another language. */
const manyUnknown = 4;
const oneIn = 2;

function unknownWords(prose: Prose, english: English, speller: Speller): readonly UnknownWord[] {
  let unknown: UnknownWord[] | undefined;
  let capitals = 0;
  const { words } = prose;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    // Nearly all words are known, and looking them up is faster than finding out whether they are checked.
    if (!word) continue;
    const isSmall = beginsSmall(word.text);
    if (!isSmall && word.text.length < leastFirst) continue;
    if (!isSmall && hasTwoCapitals(word.text)) capitals++;
    else if (speller.knows(word.text, english)) continue;
    const { start, end } = word;
    const text = word.text.replace(/['’]s$/, '');
    if (!isSmall && isProperWord(text)) continue;
    const standing = standingOf(prose, index, text);
    if (standing === undefined || isInQuotes(prose, word)) continue;
    if (speller.knows(text, english) && !hasTwoCapitals(text)) continue;
    if ((isBesideSigns(prose, word) && !isBehindSlash(prose, word)) || isInPath(prose, word)) continue;
    if (isRestOfWord(prose, word) || prose.plain.charAt(word.end) === '[') continue;
    // "Pains au chocolat": part of a phrase of another language.
    if (foreignArticle.test(words[index - 1]?.text ?? '')) continue;
    if (standing !== 'small' && isBesideUnknown(prose, index, english, speller)) continue;
    if (
      isPartOfKnown(prose, index, english, speller) ||
      (standing === 'small' && isAmongNames(prose, index, english, speller))
    )
      continue;
    unknown ??= [];
    unknown.push({ start, end: end - (word.text.length - text.length), text, standing, index });
  }
  if (!unknown || isForeign(words)) return none;
  // Who writes "INitial CApitals" does so on purpose.
  if (capitals > 1) unknown = unknown.filter(({ text }) => !hasTwoCapitals(text));
  if (unknown.length < manyUnknown) return unknown;
  const checkable = words.filter(({ text }) => isCheckable(text)).length;
  return unknown.length * oneIn > checkable ? none : unknown;
}

const none: readonly UnknownWord[] = [];

interface UnknownWord extends Word {
  readonly standing: Standing;
  /** Its index in the words of the text. */
  readonly index: number;
}

/** Small words of other languages that are no English words, or hardly ever: texts with several of them are not English. */
const foreign: ReadonlySet<string> = new Set(
  'als auch auf aus aux avec bei che con dans das de dem den der des die dos een ein eine einer el entre está et het il im ist la las le les los mit nach nicht och oder para pour por que qui sind sont sur um un una und une van var vom voor vous werden wird y zu zum zur è é'.split(
    ' ',
  ),
);
const foreignArticle = /^(?:au|aux|du|des|del|della|alla|al|di|les|los|las|une|und)$/;
const fewForeign = 3;

function isForeign(words: readonly Word[]): boolean {
  const found = new Set<string>();
  for (const { text } of words) if (foreign.has(text)) found.add(text);
  return found.size >= fewForeign;
}

function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Whether the shift key was held too long: "MOrtgage", which is known but for that, and not "IDs". */
function hasTwoCapitals(text: string): boolean {
  if (text.length < leastTwoCapitals) return false;
  const code = text.charCodeAt(1);
  return code >= 65 && code <= 90 && !beginsSmall(text) && /^[A-Z]{2}[a-z]{4,}$/.test(text);
}

/** In letters. */
const leastTwoCapitals = 6;

/** Words other than verbs that statements of duty begin with; a slip in one of them is not a name. */
const openings: ReadonlySet<string> = new Set(
  'ability communication excellent experience experienced familiarity knowledge leadership management proficient responsibility responsible understanding'.split(
    ' ',
  ),
);

function meantBy(text: string, standing: Standing, english: English, speller: Speller): string | undefined {
  const lower = text.toLowerCase();
  if (hasTwoCapitals(text)) return speller.commonness(lower) > 0 ? capitalised(lower) : undefined;
  if (standing === 'small') return slipFor(text, english, speller);
  let meant = slipFor(lower, english, speller, standing);
  if (meant === undefined && standing === 'opening') {
    // Verbs of duty begin sentences as no name does, so that as little has to speak for them as for words in lower case.
    const verb = slipFor(lower, english, speller);
    if (verb !== undefined && (verbFormOf(verb) !== undefined || openings.has(verb))) meant = verb;
  }
  if (meant === undefined) return properWordFor(text);
  return text === text.toUpperCase() ? meant.toUpperCase() : capitalised(meant);
}

/** As short as a word with a capital is that is checked where a sentence begins, and anywhere. */
const leastFirst = 5;
const leastCapital = 7;
/** As short as a word with a capital is that may be the name of a language, a day or a month. */
const leastProper = 6;

/** How a word stands in its text; `undefined` for a word that is not checked. */
function standingOf(prose: Prose, index: number, text: string): Standing | undefined {
  if (beginsSmall(text)) return isCheckable(text) ? 'small' : undefined;
  if (mayBeVerb(prose, index)) return 'opening';
  if (
    (text.length < leastCapital && (text.length < leastProper || properWordFor(text) === undefined)) ||
    text.length > longest ||
    !/^[A-Z](?:[A-Z]?[a-z]+|[A-Z]+)$/.test(text)
  )
    return undefined;
  // A word that comes twice with its capital is a name, as is one with a sign of trade.
  const { plain } = prose;
  const first = plain.indexOf(text);
  return plain.indexOf(text, first + text.length) >= 0 || /[®™©]/.test(plain) ? undefined : 'capital';
}

/** Whether a word with a capital is beside another one that no list knows: names and words of other languages come in rows. */
function isBesideUnknown({ plain, words }: Prose, index: number, english: English, speller: Speller): boolean {
  const word = words[index];
  const isUnknown = (step: 1 | -1): boolean => {
    const joining = /^(?:and|or)$/.test(words[index + step]?.text ?? '') ? 2 : 1;
    const other = words[index + step * joining];
    if (!word || !other || !hasCapital(other.text)) return false;
    const between = other.start > word.start ? plain.slice(word.end, other.start) : plain.slice(other.end, word.start);
    if (!/^(?:,? (?:and |or )?|[-/])$/.test(between)) return false;
    if (/\d/.test(other.text)) return true;
    // Beside another slip a word need be no name.
    return !speller.knows(other.text, english) && meantBy(other.text, 'capital', english, speller) === undefined;
  };
  return isUnknown(1) || isUnknown(-1);
}

/** Whether a word stands behind a slash that has a blank before it: "plans /budgets", but not "/etc/hosts". */
function isBehindSlash({ plain }: Prose, { start, end }: Word): boolean {
  return (
    /[\p{L})] \/$/u.test(plain.slice(Math.max(0, start - 3), start)) &&
    /^(?:$|[\s,;)]|\.(?:$|\s))/.test(plain.slice(end, end + 2))
  );
}

const finite = /^(?:is|was|are|were|has|have|had|can|will|may|must|should|does|and|or)$/;

/** Whether a word with a capital begins a sentence and is followed by an ordinary word, so that it need not be a name. */
function mayBeVerb({ plain, words }: Prose, index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  if (!word || !next || !beginsSmall(next.text) || next.start !== word.end + 1) return false;
  if (index > 0 && !`.!?${mark}`.includes(plain.charAt(word.start - 2))) return false;
  if (plain.charAt(word.end) !== ' ' || !/^[A-Z][a-z]{4,}$/.test(word.text)) return false;
  // What is the subject of a verb is a name.
  return !finite.test(next.text) && verbFormOf(next.text) !== 'third person';
}

/** As many letters as a whole word has that is found torn apart, and as a part has that is no word. */
const leastTorn = 7;
const leastTornPart = 3;
const rarestTorn = 2;

/** The word of which an unknown word is one part, where a blank was put into it: "manage ment", "in stallation". */
function tornWord(
  { plain, words }: Prose,
  { index, text, standing }: UnknownWord,
  english: English,
  speller: Speller,
): (Span & { readonly whole: string }) | undefined {
  if (standing === 'capital' || text.length < leastTornPart) return undefined;
  for (const [left, right] of [
    [words[index - 1], words[index]],
    [words[index], words[index + 1]],
  ]) {
    if (!left || !right || right.start !== left.end + 1 || plain.charAt(left.end) !== ' ') continue;
    if (!beginsSmall(right.text) || !/^[A-Za-z]+$/.test(left.text) || !isCheckable(right.text)) continue;
    const whole = (left.text + right.text).toLowerCase();
    if (whole.length < leastTorn || !speller.knows(whole, english)) continue;
    const common = speller.commonness(whole);
    if (common === 0 || common > rarestTorn) continue;
    return { start: left.start, end: right.end, whole: hasCapital(left.text) ? capitalised(whole) : whole };
  }
  return undefined;
}

/** In letters: longer ones are no words. */
const longest = 39;

/** Whether a word is checked: plain letters in lower case, at least two of them, and not very many. */
function isCheckable(text: string): boolean {
  return text.length > 1 && text.length <= longest && /^[a-z]+(?:['’][a-z]+)*$/.test(text);
}

/** Prefixes that are not words by themselves, and words that are used in a few expressions only. */
const particles: ReadonlySet<string> = new Set(
  'ante anti auto bi bio co contra counter cross cyber de demi dis eco em en est ex extra facto fro geo hetero hi hoc homo hyper il im in infra inter intra ir kilo lo macro mal maxi mega meta micro mid mini mis mono multi nano neo non omni out over para pan per poly post pre pro proto pseudo psycho quasi re self semi socio sub super supra tele tri ultra un under uni up vice wi'.split(
    ' ',
  ),
);

/** Whether a word is part of one with a hyphen that is known when written otherwise, or a part that is not used alone. */
function isPartOfKnown(prose: Prose, index: number, english: English, speller: Speller): boolean {
  const { plain, words } = prose;
  const word = words[index];
  if (!word) return false;
  const before = plain.charAt(word.start - 1) === '-' ? words[index - 1] : undefined;
  const after = plain.charAt(word.end) === '-' ? words[index + 1] : undefined;
  // "co- ordinating" has a slip of another kind.
  if (/[\p{L}\p{N}]-\s+$/u.test(plain.slice(Math.max(0, word.start - 4), word.start))) return true;
  if (plain.charAt(word.end) === '-' && after?.start !== word.end + 1) return true;
  if (!before && !after) return false;
  // What was meant by parts such as those of "ad-hoc" and "de-facto" cannot be found out.
  if (word.text.length < 4 || particles.has(word.text)) return true;
  const joined = [
    before && before.text + word.text,
    after && word.text + after.text,
    before && after && before.text + word.text + after.text,
  ];
  if (joined.some((one) => one && speller.knows(one.toLowerCase(), english))) return true;
  return [before, after].some((one) => one && !/^[A-Za-z]+$/.test(one.text));
}

/** As long as a quotation may be on either side of a word. */
const quotedLength = 60;

/** Whether a word is part of a short quotation: what others wrote, or terms of another language. */
function isInQuotes({ plain }: Prose, { start, end }: Word): boolean {
  const before = plain.slice(Math.max(0, start - quotedLength), start);
  const opening = /(?:^|[\s([/–—-])["“]\S[^"“”]*$/.test(` ${before}`);
  const behind = plain.slice(start, end + quotedLength);
  if (opening) return /^[^"“”\n]*[^\s"“”]["”]/.test(behind);
  return /[\s([/–—-]['‘]\p{L}[^'‘’]*$/u.test(` ${before}`) && /^[^'‘’\n]*[^\s'‘’]['’](?!\p{L})/u.test(behind);
}

/** "Docker, containerd or Podman": some names are written in lower case. */
function isAmongNames(prose: Prose, index: number, english: English, speller: Speller): boolean {
  const { plain, words } = prose;
  const isBeside = (step: 1 | -1): boolean => {
    const near = (at: number): Word | undefined => words[index + at * step];
    const joining = /^(?:and|or)$/.test(near(1)?.text ?? '') ? 2 : 1;
    const [word, inner, name] = [words[index], near(joining - 1), near(joining)];
    if (!word || !inner || !name || !hasCapital(name.text)) return false;
    const [from, to] = step === 1 ? [inner.end, name.start] : [name.end, inner.start];
    // "Measures and evaluates" begins with no name.
    if (joining === 2 && speller.knows(name.text, english) && isOrdinary(prose, index + 2 * step)) return false;
    // What follows a name and goes on without a comma is no name: "APIs, connecting with a database".
    if (
      step === -1 &&
      joining === 1 &&
      /^ [a-z]/.test(plain.slice(word.end)) &&
      !/^ (?:and|or) /.test(plain.slice(word.end))
    ) {
      return false;
    }
    return joining === 2 ? plain.slice(from, to).trim() === '' : /^,\s*$/.test(plain.slice(from, to));
  };
  return isBeside(1) || isBeside(-1);
}
