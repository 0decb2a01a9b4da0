import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { lazy } from '../../support/lazy.ts';
import { firstSoundOf } from '../../text/english/firstSound.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { Speller } from '../../text/spelling/speller.ts';
import type { TextRule } from '../rule.ts';

/** "a" before the sound of a vowel, and "an" before that of a consonant. */
export const article: TextRule = {
  code: 'text/article',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'The article “a” before a word that begins with the sound of a vowel, and “an” before one that does not: not the letter counts but how the word is said (“a university”, “an hour”, “an MRI”, “an 18-month post”). Words that are said in two ways, such as “SQL”, “URL” or “historic”, are left alone.',
    fix: 'The other article is written.',
    bad: 'summary: Is an unique post with a excellent team.',
    good: 'summary: Is a unique post with an excellent team.',
    source: 'Seen in published role profiles, mostly where a word was put in behind the article.',
  }),
  kinds: ['name', 'prose'],
  sign: /\b[Aa](?:n\s+["“‘'(]?[^aei\s"“‘'(]|\s+["“‘'(]?[aeiou18hAEFHILMNORSUX])/,
  *check(prose, { speller }) {
    if (!isEnglish(prose)) return;
    for (const { 0: whole, 1: written = '', 2: between = '', 3: word = '', index } of prose.plain.matchAll(
      articles(),
    )) {
      const isAn = written.length === 2;
      if (firstSoundOf(word) !== (isAn ? 'consonant' : 'vowel') || isNoArticle(prose, index, written, word)) continue;
      if (/\n\s*\n/.test(between) || isForeign(word, speller)) continue;
      const right = isAn ? written.slice(0, 1) : `${written}n`;
      const article = { start: index, end: index + written.length };
      yield {
        at: { start: index, end: index + whole.length },
        message: say`${quoted(word)} begins with the sound of a ${isAn ? say`consonant` : say`vowel`}: write ${quoted(right)} before it.`,
        fixes: () => fixesFor(article, right, isAn && /[^su]s$/.test(word)),
      };
    }
  },
};

/** A word in small letters that no list has: of another language, or a name of programs. */
function isForeign(word: string, speller: Speller | undefined): boolean {
  const [first = ''] = /^\p{Ll}{2,}/u.exec(word) ?? [];
  return speller !== undefined && first !== '' && !speller.knows(first, 'en');
}

/** Behind a plural or a verb "an" may be a slip for "and", which only the author can tell. */
function fixesFor(article: { start: number; end: number }, right: string, mayBeAnd: boolean): Fix[] {
  const fixes: Fix[] = [
    {
      kind: say`write the other article`,
      title: say`Write ${quoted(right)}`,
      edits: [{ ...article, newText: right }],
      safe: !mayBeAnd,
    },
  ];
  if (mayBeAnd)
    fixes.push({
      kind: say`write "and"`,
      title: say`Write "and"`,
      edits: [{ ...article, newText: 'and' }],
      safe: false,
    });
  return fixes;
}

/** An article that no letter, digit or sign touches, and the word behind it. The lengths are limited, so that long runs are read once. */
const articles = lazy(
  () =>
    /(?<![\p{L}\p{M}\p{N}'’.&/+@#_-])([Aa]n?)(\s{1,3})["“‘'(]?([\p{L}\p{N}][\p{L}\p{M}\p{N},'’.&-]{0,60}[\p{L}\p{N}]|[\p{L}\p{N}])(?![\p{L}\p{M}\p{N}_/=@\uFFFC])/gu,
);

/** Words that follow "a" where it is a letter that names something: "a is before b". */
const behindLetters: ReadonlySet<string> = new Set(
  'is and as are if in into it its of off on onto or at an a i am also even else over until unless under after along off out up us'.split(
    ' ',
  ),
);

/** Words before a letter that names something: "option a always applies". */
const beforeLetters =
  /(?:appendix|band|block|category|class|clause|column|figure|form|grade|group|hepatitis|influenza|item|key|level|line|option|paragraph|part|phase|plan|point|question|schedule|section|set|site|stage|step|streptococcus|table|team|tier|type|unit|variant|vitamin|wing|zone)\s+$/i;

/** Names of the Irish state, which begin with an article of theirs. */
const irish = /^(?:Garda|Gardaí|Gardai|Post|Bord|Taisce|Coim|Roinn|Comhairle|Ceann|Tán|Taois|Cheann|tSe|tÚ)/u;

function isNoArticle({ plain, kind }: Prose, index: number, written: string, word: string): boolean {
  const before = plain.slice(Math.max(0, index - 24), index);
  if (written.length === 1 && (behindLetters.has(word) || beforeLetters.test(before))) return true;
  // "an" before a letter of another language, and names of people: "An Nguyen".
  if (/^\p{Lu}/u.test(word) && (irish.test(word) || (written === 'An' && /^[^AEIOU]\p{Ll}/u.test(word)))) return true;
  // A capital letter within a sentence, or before a name, is a grade, a blood group or an initial.
  if (written !== 'A') return false;
  return /^\p{Lu}/u.test(word) || kind === 'name'
    ? before.trim() !== '' || /^\p{Lu}\p{Ll}/u.test(word)
    : !/(?:^|[.!?:\n\u2060"“‘'(-]\s*)$/u.test(before);
}
