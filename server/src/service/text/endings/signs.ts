import { lazy } from '../../support/lazy.ts';
import { verbFormOf } from '../english/dutyVerbs.ts';
import { habitsOf } from '../languages/habits.ts';
import { isEnglish, type Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Speller } from '../spelling/speller.ts';
import { visibleEnd } from './endings.ts';

/** Signs of punctuation that are too many, or that lack the blank behind them. */
export interface StraySign extends Span {
  /** `doubled`, the same sign twice; `mixed`, two signs where one is enough; `tight`, a sign with a word right behind it. */
  readonly kind: 'doubled' | 'mixed' | 'tight';
  /** What stands there, the words beside it included for a tight one. */
  readonly shown: Span;
  /** What to write in its place; `undefined` where only the author knows which of the signs is meant. */
  readonly meant: string | undefined;
}

/** A quick test: a text that does not match has none. */
export const straySign = /!!|[,;] [,;]|[,;.:](?:[,;.:]|\p{Lu}\p{Ll})|[,;]\p{L}{3}/u;

/**
 * Two signs behind a word, and before a blank, a closing bracket or the end. What touches a digit or another sign belongs to a number, a path
 * or an address.
 */
const doubledOrMixed = lazy(() => /(?<=[\p{L}\p{N})\]"”’'])([,;.:])([,;.:])(?=$|[\s)\]"”’'])(?![^\S\n]*[,;.:])/gu);

const exclamations = /(?<=\p{L})!{2,}(?=\s|$)/gu;

/** The same sign twice with a blank between: "the hall, , and". */
const doubledApart = lazy(() => /(?<=[\p{L}\p{N})])([,;])[ \t]\1(?=\s)/gu);

/** Words with a stop of their own, behind which a comma may stand: "etc.,". Shorter ones are left alone altogether. */
const abbreviated =
  /(?:^|[^\p{L}])(?:[\p{L}.]{1,3}|admin|approx|appt|assn|asst|attn|bldg|capt|cert|comm|cont|corp|dept|dept|educ|elec|excl|exec|govt|hosp|incl|inst|intl|jour|lieut|maint|mech|mgmt|misc|natl|orig|para|paras|pers|plur|prep|pres|prev|prof|prov|publ|qual|quals|qty|recd|reps?|reqs?|resp|secs?|sergt|soc|spec|specs|supt|techn?|temp|temps|univ|viz|vols?|weds?|thurs|tues|sept|mins|hrs|yrs|mths|refs?|nos|figs?|eds?|dist|bros|messrs)$/iu;

/** A comma or semicolon between two words. */
const tightComma = lazy(
  () => /(?<![\p{L}\p{M}\p{N}_,;@/.&#-])(\p{L}{3,40})([,;])(\p{L}{3,40})(?![\p{L}\p{M}\p{N}_,;@/&=(-])/gu,
);

/** A stop between a word and a sentence that goes on behind it. Names of two parts have no sentence behind them. */
const tightStop = lazy(
  () => /(?<=[\s(])(\p{Ll}{3,40}|\p{L}{2,40}\)|(?:19|20)\d\d)\.(\p{Lu}\p{Ll}{1,40})(?=[ \t]+[\p{Ll}\p{N}])/gu,
);

/** Words that speak of programs, in which names of two parts are at home, and of lists of values. */
const technical =
  /\b(?:api|class|classes|code|command|components?|csv|delimited|format|functions?|import|librar(?:y|ies)|methods?|modules?|namespace|object|packages?|parameters?|propert(?:y|ies)|script|separated|tuple|values?|variables?)\b|\s--?\p{L}/iu;

/** The same in small letters, for languages whose words nobody may know here. */
const tightBetweenSmall = lazy(
  () => /(?<![\p{L}\p{M}\p{N}_,;@/.&#-])(\p{Ll}{3,40})([,;])(\p{Ll}{3,40})(?![\p{L}\p{M}\p{N}_,;@/&=(-]|\.\p{L})/gu,
);

/**
 * The stray signs of a text, in order and without overlaps. In English those between words need a speller, which knows whether both are words; in the other
 * languages that we know they stand between words in small letters.
 */
export function straySignsIn(prose: Prose, speller: Speller | undefined): StraySign[] {
  const found = pairsIn(prose);
  if (isEnglish(prose) && speller && !technical.test(prose.text)) {
    found.push(...tightIn(prose.plain, tightComma(), speller), ...tightIn(stopsShown(prose), tightStop(), speller));
    found.sort((a, b) => a.start - b.start);
  } else if (habitsOf(prose.language) && !technical.test(prose.text)) {
    found.push(...tightSmallIn(prose.plain));
    found.sort((a, b) => a.start - b.start);
  }
  return found;
}

function pairsIn({ plain, text }: Prose): StraySign[] {
  const found: StraySign[] = [];
  const last = visibleEnd(plain);
  for (const { 0: whole, index } of plain.matchAll(exclamations)) {
    const span = { start: index, end: index + whole.length };
    found.push({ ...span, kind: 'doubled', shown: span, meant: '!' });
  }
  for (const { 0: whole, 1: sign = '', index } of plain.matchAll(doubledApart())) {
    const span = { start: index, end: index + whole.length };
    found.push({ ...span, kind: 'doubled', shown: span, meant: sign });
  }
  for (const { 1: first = '', 2: second = '', index } of plain.matchAll(doubledOrMixed())) {
    const before = plain.slice(Math.max(0, index - 24), index);
    // A reference to a character or a word of another program.
    if (first === ';' && /&[\w-]+$/.test(before)) continue;
    const behind = plain.slice(index + 2, index + 4);
    // What ends the text is dangling, and told as such.
    if (second !== '.' && index + 2 >= last) continue;
    const span = { start: index, end: index + 2 };
    if (first === second) {
      // Two colons are mostly signs of a program, and two stops between quotation marks the folder above.
      const isQuoted = /["“”’']$/.test(before) && /^["“”’']/.test(behind);
      const isProgram =
        first === ':' && (!/^ \p{L}/u.test(behind) || !/\p{L}{3}$/u.test(before) || technical.test(text));
      if (!isProgram && !isQuoted) found.push({ ...span, kind: 'doubled', shown: span, meant: first });
      continue;
    }
    if (first === '.' && (abbreviated.test(before) || !/\p{Ll}{2}$/u.test(before))) continue;
    if (first === ':' || second === ':') continue;
    const meant = second === '.' && /^(?:$|\s?\n|["”’')\]]|\s\p{Lu})/u.test(behind) ? '.' : meantOf(first, behind);
    found.push({ ...span, kind: 'mixed', shown: span, meant });
  }
  return found;
}

/** Before a small letter the comma is meant rather than the stop. */
function meantOf(first: string, behind: string): string | undefined {
  return first === '.' && /^\s\p{Ll}/u.test(behind) ? ',' : undefined;
}

function tightSmallIn(plain: string): StraySign[] {
  return Array.from(
    plain.matchAll(tightBetweenSmall()),
    ({ 0: whole, 1: left = '', 2: sign = '', index }): StraySign => {
      const start = index + left.length;
      return {
        start,
        end: start + 1,
        kind: 'tight',
        shown: { start: index, end: index + whole.length },
        meant: `${sign} `,
      };
    },
  );
}

function tightIn(plain: string, pattern: RegExp, speller: Speller): StraySign[] {
  const found: StraySign[] = [];
  for (const { 0: whole, 1: left = '', index } of plain.matchAll(pattern)) {
    const start = index + left.length;
    const right = whole.slice(left.length + 1);
    if ((!/^\d+$/.test(left) && !isWord(left.replace(')', ''), speller)) || !isWord(right, speller)) continue;
    if (pattern === tightStop() && !beginsSentence(right, plain.slice(index + whole.length, index + whole.length + 12)))
      continue;
    const shown = { start: index, end: index + whole.length };
    found.push({ start, end: start + 1, kind: 'tight', shown, meant: `${whole.charAt(left.length)} ` });
  }
  return found;
}

/** Words that begin a sentence of a role, and hardly the second part of a name. */
const starters =
  /^(?:able|ability|a|an|the|this|these|that|those|it|its|you|your|they|their|we|our|he|she|his|her|i|my|in|on|at|to|for|from|with|when|where|while|who|what|if|as|and|or|but|so|all|any|also|each|every|some|other|others|no|not|must|may|might|will|would|should|can|could|has|have|had|is|are|was|were|be|been|being|good|strong|excellent|great|experience|experienced|knowledge|knowledgeable|previous|proven|understanding|understands|willing|willingness|please|there|here|then|both|during|after|before|under)$/i;

function beginsSentence(word: string, behind: string): boolean {
  const form = verbFormOf(word);
  if (starters.test(word) || form !== undefined) return true;
  // "rooms.Greets guests": a verb with its object.
  return (
    /[^s]s$/.test(word) &&
    !/^\s(?:is|are|was|were|to|and|or|in|on|of|from|with|for|by|has|have|may|can|will)\b/.test(behind)
  );
}

/** Words in capitals may be values: "(TRUE;FALSE)". */
function isWord(word: string, speller: Speller): boolean {
  return /\p{Ll}/u.test(word) && speller.knows(word.toLowerCase(), 'en');
}

/** The masked text with names of two parts shown again, since "work.Able" looks like one. */
function stopsShown({ plain, text }: Prose): string {
  if (!plain.includes('\uFFFC')) return plain;
  return plain.replace(/(?<![^\s(])\uFFFC{6,82}(?![^\s])/g, (masked, at: number) => {
    const whole = text.slice(at, at + masked.length);
    return /^(?:\p{L}+|\d{4})\.\p{L}+$/u.test(whole) ? whole : masked;
  });
}
