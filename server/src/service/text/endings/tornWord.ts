import { endsVerbForm } from '../english/dutyVerbs.ts';
import type { Prose } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Ending } from './cutOff.ts';
import type { OpenStart } from './openStart.ts';

/*
 * Words that are torn at the end or at the beginning of a text: "the fire brig", "ssists residents". They are told with the word lists alone,
 * and only where no other word can be meant: what is merely misspelt is told as such.
 */

/** In letters: shorter rests are mostly abbreviations. */
const least = 4;
const leastWords = 4;
/** The same behind a word that another one has to follow. */
const leastBehindOpen = 3;

/** The same behind an adjective, whose noun is then missing: "safe and effective ca". */
const leastBehindAdjective = 2;
const adjective = /[a-z]{2}(?:ive|ical|ional|ous|ful|less|ential|ant|ary)$/;

const openWord = /^(?:the|an?|of|and|or|to|in|on|with|for|by|from|at|their|your|our|its|his|her|this|these|all|any)$/i;

/** Shortened words that end a text as they are. */
const shortened =
  /^(?:cardio|congrat|deli|gastro|gyn|merch|neuro|ob|onc|ortho|paed|perm|physio|prefab|sesh|telly|thesp|accom|addl|admin|alloc|ammo|anon|appt?s?|approx|assoc|asst|attn|auth|avail|bldg|biz|calc|celeb|cert|chem|cntr|comm|comp|conf|config|cont|contd|coop|corp|decaf|demo|dept|dev|devel|diff|dist|docs?|econ|educ|elec|elim|engr?|env|equiv|estab|exam|excl|exec|expo|fabs|fave|freq|govt|grad|hosp|impl|incl|indiv|info|init|insp|inst|intl|intro|inv|kinder|lang|lib|loc|maint|manuf|marg|math|max|mech|memb|mgmt|mgr|min|misc|mod|natl|neg|oper|opt|orch|orig|param|pcm|pharm|phys|poss|pres|prev|prob|proc|prod|prof|prog|promo|prop|qual|quant|quot|recd|recept|ref|refurb|reg|rehab|repo|reps|req|reqd|resp|sched|sec|soc|spec|specs|stat|subs|suppl|tech|temp|tran|univ|util|veg|vet|veterin|vocab|vol|yr)s?$/;

/** The word in whose middle a text ends; `undefined` where it ends in a whole one, or does not end in a word. */
export function tornEndOf(
  { value, prose }: { readonly value: string; readonly prose: Prose },
  { kind, word, words }: Ending,
  speller: Speller,
): Span | undefined {
  if (kind !== 'word' || words < leastWords) return undefined;
  // Nearly all texts end in a word that is known, so that this comes first.
  const text = value.slice(word.start, word.end);
  if (speller.knows(text, 'en') || !/^[a-z]+$/.test(text) || !speller.begins(text)) return undefined;
  const before = /([A-Z]?[a-z’'-]+),? $/.exec(value.slice(Math.max(0, word.start - 40), word.start))?.[1];
  if (before === undefined || !isKnown(before, speller)) return undefined;
  const short = openWord.test(before) ? leastBehindOpen : adjective.test(before) ? leastBehindAdjective : least;
  if (text.length < short || shortened.test(text)) return undefined;
  // Names of programs come in rows, and texts of another language have more unknown words.
  const unknown = prose.words.filter((one) => /^[a-z]{3,}$/.test(one.text) && !speller.knows(one.text, 'en'));
  return unknown.length === 1 && speller.slipFor(text, 'en') === undefined ? word : undefined;
}

function isKnown(word: string, speller: Speller): boolean {
  return word.split('-').every((part) => part === '' || speller.knows(part.toLowerCase(), 'en'));
}

const endings =
  /^(?:ing|ings|ed|tion|tions|ation|ations|ment|ments|ness|ities|ies|ises|izes|ances|ences|ally|ional|ising|izing|ating)$/;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** The word in whose middle a text begins; `undefined` where it begins with a whole one, or has no stop at its end. */
export function tornStartOf(text: string, speller: Speller): OpenStart | undefined {
  const word = /^[a-z]{2,30}(?=,? [a-z])/.exec(text)?.[0];
  if (word === undefined || speller.knows(word, 'en')) return undefined;
  if (!/[.!?]$/.test(text.trimEnd()) || text.split(/\s+/, 6).length < 5) return undefined;
  const isTorn =
    endings.test(word) ||
    (word.length >= least &&
      (endsOpening(word) ||
        alphabet.some(
          (first) => isVerb(first + word, speller) || alphabet.some((one) => isVerb(first + one + word, speller)),
        )));
  return isTorn && speller.slipFor(word, 'en') === undefined ? { start: 0, end: word.length, torn: true } : undefined;
}

/** Whether a verb of duty, or another word that texts begin with, ends like this: "ntains", "onsible". */
function endsOpening(word: string): boolean {
  return openings.some((one) => one.length > word.length && one.endsWith(word)) || endsVerbForm(word);
}

const openings = 'responsible accountable experience experienced knowledge ability excellent understanding'.split(' ');

/** Whether a word is a common one that a text may begin with. */
function isVerb(word: string, speller: Speller): boolean {
  return /(?:s|ing|ed)$/.test(word) && speller.commonness(word) > 0;
}
