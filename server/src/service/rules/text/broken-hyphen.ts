import { eitherOf, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { lazy } from '../../support/lazy.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { Speller } from '../../text/spelling/speller.ts';
import type { RuleFinding, TextRule } from '../rule.ts';

/** A word with a blank behind its hyphen. */
export const brokenHyphen: TextRule = {
  code: 'text/broken-hyphen',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A hyphen with a blank behind it within a word, or before it in a compound, left from the end of a line in the document that the text was copied from; two hyphens for one in a compound; a hyphen before an ending (“drywall-ing”), and one between a number and a plural (“24-hours a day”). Hyphens that stand for a word to come ("pre- and post-sales") are left alone, and so are dashes.',
    fix: 'The blank is removed, and with it the hyphen where only the joined word is one.',
    bad: 'summary: Planning and co- ordinating changes.',
    good: 'summary: Planning and co-ordinating changes.',
    source: 'Seen in published role profiles.',
  }),
  kinds: ['name', 'prose'],
  sign: /-[\s-]|\s-\p{Ll}|-(?:ing|ment|tion|ness|hours|minutes|days|weeks|months|years|miles)/u,
  *check(prose, { speller }) {
    if (!isEnglish(prose)) return;
    yield* torn(prose, speller);
    yield* misplaced(prose, speller);
    for (const { 0: whole, 1: left = '', 2: blanks = '', 3: right = '', index } of prose.plain.matchAll(broken())) {
      if (/\n\s*\n/.test(blanks) || suspending.has(right)) continue;
      const before = prose.plain.slice(Math.max(0, index - 60), index);
      // Between quotation marks it is an example.
      if (/["“‘']$/.test(before) && /^["”’']/.test(prose.plain.charAt(index + whole.length))) continue;
      // "Pre- or post- process" stands for two words to come.
      if (/-\s+(?:and|or)\s+$/.test(before)) continue;
      const known = joined(left, right, speller);
      const behind = prose.plain.slice(index + whole.length, index + whole.length + 90);
      const attributive = known.length > 0 ? known : beforeNoun(left, right, before, behind, speller);
      const fixes = attributive.length > 0 ? attributive : inClause(left, right, before, behind, speller);
      if (fixes.length === 0) continue;
      const hyphen = index + left.length;
      const [best = ''] = fixes;
      yield {
        at: { start: index, end: index + whole.length },
        message: say`${quoted(whole)} has a blank behind its hyphen: write ${eitherOf(fixes.map(quoted))}.`,
        fixes: () =>
          fixes.map((one): Fix => {
            const keeps = one.includes('-');
            return {
              kind: keeps ? say`join at the hyphen` : say`join without the hyphen`,
              title: say`Write ${quoted(one)}`,
              edits: [{ start: hyphen + (keeps ? 1 : 0), end: hyphen + 1 + blanks.length, newText: '' }],
              safe: fixes.length === 1 && one === best,
            };
          }),
      };
    }
  },
};

/** Words with a blank before the hyphen, as in "self -motivated". A dash may look like that, so that only certain compounds are reported. */
function* torn({ plain }: Prose, speller: Speller | undefined): Iterable<RuleFinding> {
  for (const { 0: whole, 1: left = '', 2: blanks = '', 3: right = '', index } of plain.matchAll(tornOff())) {
    const joined = `${left}-${right}`;
    const first = left.toLowerCase();
    if (
      !compounds.has(joined.toLowerCase()) &&
      !sureBeginnings.has(first) &&
      !beginningsOnly.has(first) &&
      !(attributes.has(first) && !notWithin.has(right) && speller?.knows(right, 'en')) &&
      !sureEndings.has(right)
    )
      continue;
    const end = index + whole.length;
    // The hyphen may be one of a pair of dashes: "the tools -effective or not- that we have".
    if (/^[^.!?\n]{0,80}[\p{L}\p{N}]-\s/u.test(plain.slice(end, end + 90))) continue;
    const start = index + left.length;
    yield {
      at: { start: index, end },
      message: say`${quoted(whole)} has a blank before its hyphen: write ${quoted(joined)}.`,
      fixes: () => [
        {
          kind: say`join at the hyphen`,
          title: say`Write ${quoted(joined)}`,
          edits: [{ start, end: start + blanks.length, newText: '' }],
          safe: true,
        },
      ],
    };
  }
}

/** Hyphens that do not belong there: two for one, one before an ending, one between a number and the plural behind it. */
function* misplaced({ plain }: Prose, speller: Speller | undefined): Iterable<RuleFinding> {
  if (!misplacedSign.test(plain)) return;
  for (const { 0: whole, 1: left = '', 2: hyphen = '', 3: right = '', index } of plain.matchAll(prefixed())) {
    const compound = `${left}-${right}`;
    if (!sureBeginnings.has(left.toLowerCase()) && !compounds.has(compound.toLowerCase())) continue;
    const end = index + whole.length;
    const what = hyphen === '--' ? say`has two hyphens` : say`has blanks around its hyphen`;
    yield replaced(
      index,
      end,
      index + left.length,
      hyphen,
      '-',
      say`${quoted(whole)} ${what}: write ${quoted(compound)}.`,
    );
  }
  yield* threeParts(plain);
  for (const { 0: whole, 1: left = '', 2: ending = '', index } of plain.matchAll(endings())) {
    if (speller && !speller.knows(left.toLowerCase(), 'en')) continue;
    const message = say`${quoted(whole)} has a hyphen before its ending: write ${quoted(left + ending)}, or say it in other words.`;
    yield replaced(index, index + whole.length, index + left.length, '-', '', message);
  }
  for (const { 0: whole, 1: left = '', 2: unit = '', index } of plain.matchAll(plurals())) {
    const message = say`${quoted(whole)} needs no hyphen: write ${quoted(`${left} ${unit}`)}.`;
    yield replaced(index, index + whole.length, index + left.length, '-', ' ', message);
  }
}

/** Compounds of three words with a blank at one of their hyphens, or at both: "high - net-worth". */
function* threeParts(plain: string): Iterable<RuleFinding> {
  for (const { 0: whole, 1: left, 2: first, 3: middle, 4: second, 5: right, index } of plain.matchAll(ofThree())) {
    const compound = `${left}-${middle}-${right}`;
    const lower = compound.toLowerCase();
    if (compound === whole || !(compoundsOfThree.has(lower) || compounds.has(lower))) continue;
    // A blank on one side of the second hyphen alone is told above.
    if (first === '-' && second !== ' - ' && compounds.has(lower)) continue;
    const message = say`${quoted(whole)} has blanks around its hyphen: write ${quoted(compound)}.`;
    yield replaced(index, index + whole.length, index, whole, compound, message);
  }
}

function replaced(start: number, end: number, at: number, old: string, newText: string, message: Message): RuleFinding {
  return {
    at: { start, end },
    message,
    fixes: () => [
      {
        kind:
          newText === '-'
            ? say`join at the hyphen`
            : newText === ''
              ? say`join without the hyphen`
              : say`write a blank`,
        title: newText === '-' ? say`Write one hyphen` : newText === '' ? say`Remove the hyphen` : say`Write a blank`,
        edits: [{ start: at, end: at + old.length, newText }],
        safe: newText !== '',
      },
    ],
  };
}

const misplacedSign =
  /-[a-z]{2,8}(?:- | -)| -[a-z]{2,8}-|- [a-z]{2,8}-|-(?:-|ing|ment|tion|ness|hours|minutes|days|weeks|months|years|miles)| - \p{Ll}/u;

/** Two hyphens, or one with blanks around it, behind the beginning of a compound; elsewhere they are dashes. */
const prefixed = lazy(
  () => /(?<![\p{L}\p{N}'’/-])([A-Za-z][a-z]{1,12})(--| - )([a-z]{3,40})(?![\p{L}\p{N}]|-[\p{L}-])/gu,
);

/** An ending that is no word: "drywall-ing". Those of acronyms have their hyphen ("DJ-ing"). */
const endings = lazy(() => /(?<![\p{L}\p{N}'’/.-])([a-z]{4,30})-(ing|ment|ments|tion|tions|ness)(?![\p{L}\p{N}'’-])/gu);

/** "24-hours a day": only with the singular a number and its unit are one word. */
const plurals = lazy(
  () =>
    /(?<![\p{L}\p{N}.,/–-])(\d{1,4})-((?:hour|minute|day|week|month|year|mile)s)(?= (?:a|an|per|each|every|of|before|after|ago|in advance|later|or more)\b|\.?$)/gu,
);

const tornOff = lazy(
  () => /(?<![\p{L}\p{N}'’/-])([A-Za-z][a-z]{1,30}(?:-[a-z]{1,12}){0,2})([ \t]{1,20})-([a-z]{2,40})(?![\p{L}\p{N}-])/gu,
);

const ofThree = lazy(
  () => /(?<![\p{L}\p{N}'’/-])([A-Za-z][a-z]{0,12})( ?- ?)([a-z]{2,8})( ?- ?)([a-z]{2,12})(?![\p{L}\p{N}])/gu,
);

const compoundsOfThree: ReadonlySet<string> = new Set(
  'high-net-worth state-of-the easy-to-use easy-to-read easy-to-follow hard-to-reach hard-to-fill made-to-measure ready-to-use up-to-date day-to-day face-to-face end-to-end one-to-one business-to-business train-the-trainer door-to-door on-the-job out-of-hours out-of-school back-to-back step-by-step case-by-case side-by-side point-of-sale point-of-care end-of-life end-of-year cradle-to-grave hands-on-work right-first-time not-for-profit peer-to-peer round-the-clock around-the-clock well-thought-out'.split(
    ' ',
  ),
);

const sureBeginnings: ReadonlySet<string> = new Set('anti cross inter multi non pre self semi sub'.split(' '));
/** They may stand alone before a dash, but hardly where a word touches it. */
const beginningsOnly: ReadonlySet<string> = new Set(
  'co counter ex infra intra macro micro mid mini post pseudo'.split(' '),
);
const sureEndings: ReadonlySet<string> = new Set(
  'centred compliant driven effective enabled facing focused friendly motivated oriented sensitive solving specific wide'.split(
    ' ',
  ),
);

/** The lengths of words are limited, so that a long run of letters is not read again from each of them. */
const broken = lazy(
  () => /(?<![\p{L}\p{N}'’/-])([A-Za-z][a-z]{0,30}(?:-[a-z]{1,30})?)-(\s{1,20})([a-z]{2,40})(?![\p{L}\p{N}])/gu,
);

/** Words that follow a hyphen which stands for a word to come. */
const suspending: ReadonlySet<string> = new Set(
  'and or nor to but as than rather versus vs via plus then not instead into from with by through also'.split(' '),
);

const prefixes: ReadonlySet<string> = new Set(
  'anti co counter cross cyber de ex extra hyper inter intra macro mega meta micro mid mini multi non over post pre pro re self semi sub super ultra under'.split(
    ' ',
  ),
);

const suffixes: ReadonlySet<string> = new Set(
  'aware based centred centric compliant critical driven effective efficient enabled facing focused free friendly going intensive led level like making oriented ordinated owned quality ready related scale side solving specific wide'.split(
    ' ',
  ),
);

/** Compounds that cannot be recognised by their parts. */
const compounds: ReadonlySet<string> = new Set(
  'record-keeping problem-solving decision-making time-keeping book-keeping note-taking team-building fact-finding goal-setting year-end month-end quarter-end half-term after-school before-school child-care first-aid hard-working self-motivated computer-literate detail-oriented results-driven customer-focused long-term short-term medium-term part-time full-time real-time face-to-face day-to-day end-to-end one-to-one up-to-date follow-up follow-ups back-up start-up well-being in-house in-depth on-call on-site off-site hands-on end-user end-users third-party first-line second-line third-line decision-makers hand-over post-mortem post-mortems work-life life-cycle up-front stand-up add-on add-ons sign-off trade-off trade-offs know-how day-to face-to end-to one-to up-to'.split(
    ' ',
  ),
);

/** Words that a compound follows; a dash has more than one word before it. */
const beforeCompounds = /(?:,|\b(?:and|or|to|also|then|will|must|can|should|who|that))\s+$/;

/**
 * "…, course- corrects": behind a comma or a conjunction one word alone stands before the hyphen, so that it is no dash, unless another one
 * follows or comes before.
 */
function inClause(left: string, right: string, before: string, behind: string, speller: Speller | undefined): string[] {
  if (left.length < 3 || right.length < 4 || !beforeCompounds.test(before)) return [];
  if (/[\s\p{L}]-\s|\s-\p{L}|[–—]/u.test(before) || /^[^.!?\n]{0,80}(?:\p{L}-\s|\s-|[–—])/u.test(behind)) return [];
  const isWord = (word: string): boolean => speller?.knows(word.toLowerCase(), 'en') ?? false;
  return left.split('-').every(isWord) && isWord(right) && !notWithin.has(right) ? [`${left}-${right}`] : [];
}

/** Words that begin compounds before a noun, and after which hardly anybody sets a dash. */
const attributes: ReadonlySet<string> = new Set(
  'first second third fourth fifth one two three four five six seven eight nine ten high low long short full part half mid well fast large small single double dual front back hard soft deep open top multi all ever best world'.split(
    ' ',
  ),
);

/** "Plays first- chair clarinet": the compound stands before the noun that it belongs to, and no other dash is near. */
function beforeNoun(
  left: string,
  right: string,
  before: string,
  behind: string,
  speller: Speller | undefined,
): string[] {
  // Where a third word follows with its hyphen, the three are one.
  const isThird = /^-\p{Ll}{3}/u.test(behind) && left.length > 2 && (speller?.knows(left.toLowerCase(), 'en') ?? false);
  if (!isThird && (!attributes.has(left.toLowerCase()) || !/^ \p{Ll}{3}/u.test(behind))) return [];
  if (notWithin.has(right)) return [];
  if (/[\s\p{L}]-\s|\s-\p{L}|[–—]/u.test(before) || /^[^.!?\n]{0,80}(?:\p{L}-\s|\s-|[–—])/u.test(behind)) return [];
  return (speller?.knows(right, 'en') ?? false) ? [`${left}-${right}`] : [];
}

/** Words that begin what stands behind a dash. */
const notWithin: ReadonlySet<string> = new Set(
  'this that these those they which while when where there here what with without within after before because even often mostly mainly always never only sometimes usually especially have does will would could should must being'.split(
    ' ',
  ),
);

/** The words that the parts may have been meant to be, the likeliest first; none where the hyphen may be a dash. */
function joined(left: string, right: string, speller: Speller | undefined): string[] {
  const first = left.toLowerCase();
  const closed = left + right;
  const hyphenated = `${left}-${right}`;
  // The hyphen is there already, whether or not others leave it out.
  if (compounds.has(hyphenated.toLowerCase())) return [hyphenated];
  const isWord = (word: string): boolean => speller?.knows(word, 'en') ?? false;
  const closes = isWord(closed.toLowerCase());
  // Between two equal vowels words keep their hyphen: "co-ordinate", "re-enter".
  const keepsHyphen = /[aeiou]/.test(right.charAt(0)) && first.at(-1) === right.charAt(0);
  if (closes && !keepsHyphen && !left.includes('-')) {
    if (prefixes.has(first) && isWord(right)) return [hyphenated, closed];
    // Both are words: "fund- raising" is one all the same, where it is as common as words are that people join.
    if (!isWord(first) || !isWord(right) || (first.length > 1 && right.length > 3)) return [closed];
  }
  const plausible =
    (prefixes.has(first) || suffixes.has(right)) && (closes || !speller || isWord(right) || keepsHyphen);
  return plausible ? [hyphenated] : [];
}
