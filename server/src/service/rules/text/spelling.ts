import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { capitalised } from '../../text/capitalised.ts';
import { verbFormOf } from '../../text/english/dutyVerbs.ts';
import { isBesideSigns } from '../../text/english/english.ts';
import { mark } from '../../text/prose/maskMarkdown.ts';
import type { Prose } from '../../text/prose/prose.ts';
import { hasCapital, type Word } from '../../text/prose/words.ts';
import { slipFor } from '../../text/spelling/slips.ts';
import type { English, Speller } from '../../text/spelling/speller.ts';
import type { TextRule } from '../rule.ts';

/** More different misspelt words than a text that people read has. Finding what was meant takes by far the most time. */
const mostWords = 30;

/** A word that no list of English words has. */
export const spelling: TextRule = {
  code: 'text/spelling',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A word that is in no list of English words, and close to one that is. Words with capitals or digits are not judged, but for verbs that a sentence begins with ("Liases with"), nor are the words of names in the file, in the frameworks that it uses, and `words` of `.role-profiles.yaml`. Both British and American words are known; which of them belong here is what `text/locale-spelling` says.',
    fix: 'Quick fixes offer the nearest words, and to add the word to the accepted ones.',
    bad: 'summary: You indientify what users need.',
    good: 'summary: You identify what users need.',
    source: 'Seen in published role profiles; the words are those of free British and American word lists.',
  }),
  kinds: ['name', 'prose'],
  *check(prose, { speller, english }) {
    if (!speller || !english) return;
    const meant = new Map<string, string | undefined>();
    for (const { start, end, text } of unknownWords(prose, english, speller)) {
      if (!meant.has(text)) {
        if (meant.size >= mostWords) return;
        meant.set(text, meantBy(text, english, speller));
      }
      const nearest = meant.get(text);
      if (nearest === undefined) continue;
      yield {
        at: { start, end },
        message: `${quoted(text)} is in no list of English words: did you mean ${quoted(nearest)}, or should the settings accept it?`,
        word: { text, as: 'word' },
        fixes: () => fixesFor({ start, end, text }, english, speller),
      };
    }
  },
};

/** With as many unknown words a text is not misspelt: it is a list of commands, or in another language. */
const manyUnknown = 4;
const oneIn = 2;

function unknownWords(prose: Prose, english: English, speller: Speller): readonly Word[] {
  let unknown: Word[] | undefined;
  const { words } = prose;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    // Nearly all words are known, and looking them up is faster than finding out whether they are checked.
    if (!word || !(beginsSmall(word.text) || mayBeVerb(prose, index)) || speller.knows(word.text, english)) continue;
    if (beginsSmall(word.text) && !isCheckable(word.text)) continue;
    const { start, end } = word;
    const text = word.text.replace(/['’]s$/, '');
    if (speller.knows(text, english) || isBesideSigns(prose, word) || isInQuotes(prose, word)) continue;
    if (isPartOfKnown(prose, index, english, speller) || isAmongNames(prose, index)) continue;
    unknown ??= [];
    unknown.push({ start, end: end - (word.text.length - text.length), text });
  }
  if (!unknown) return none;
  if (unknown.length < manyUnknown) return unknown;
  const checkable = words.filter(({ text }) => isCheckable(text)).length;
  return unknown.length * oneIn > checkable ? none : unknown;
}

const none: readonly Word[] = [];

function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Words other than verbs that statements of duty begin with; a slip in one of them is not a name. */
const openings: ReadonlySet<string> = new Set(
  'ability communication excellent experience experienced familiarity knowledge leadership management proficient responsibility responsible understanding'.split(
    ' ',
  ),
);

function meantBy(text: string, english: English, speller: Speller): string | undefined {
  if (beginsSmall(text)) return slipFor(text, english, speller);
  const meant = slipFor(text.toLowerCase(), english, speller);
  if (meant === undefined || (verbFormOf(meant) === undefined && !openings.has(meant))) return undefined;
  return capitalised(meant);
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

/** Whether a word is checked: plain letters in lower case, at least two of them, and not very many. */
function isCheckable(text: string): boolean {
  return text.length > 1 && text.length < 40 && /^[a-z]+(?:['’][a-z]+)*$/.test(text);
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
  return opening && /^[^"“”\n]*[^\s"“”]["”]/.test(plain.slice(start, end + quotedLength));
}

/** "Docker, containerd or Podman": some names are written in lower case. */
function isAmongNames({ plain, words }: Prose, index: number): boolean {
  const isBeside = (step: 1 | -1): boolean => {
    const near = (at: number): Word | undefined => words[index + at * step];
    const joining = /^(?:and|or)$/.test(near(1)?.text ?? '') ? 2 : 1;
    const [word, inner, name] = [words[index], near(joining - 1), near(joining)];
    if (!word || !inner || !name || !hasCapital(name.text)) return false;
    const [from, to] = step === 1 ? [inner.end, name.start] : [name.end, inner.start];
    return joining === 2 ? plain.slice(from, to).trim() === '' : /^,\s*$/.test(plain.slice(from, to));
  };
  return isBeside(1) || isBeside(-1);
}

function fixesFor({ start, end, text }: Word, english: English, speller: Speller): Fix[] {
  const written = beginsSmall(text) ? (one: string) => one : capitalised;
  return speller
    .suggest(text.toLowerCase(), english, 3)
    .map(written)
    .map((one) => ({
      kind: `write ${quoted(one)} for ${quoted(text)}`,
      title: `Write ${quoted(one)}`,
      edits: [{ start, end, newText: one }],
      safe: false,
    }));
}
