import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { capitalised } from '../../text/capitalised.ts';
import { type FoundPhrase, type Phrase, phraseIndex, phrasesIn } from '../../text/prose/phrases.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** Words that add nothing, or for which there is a plainer one. */
export const word: TextRule = {
  code: 'style/word',
  severity: 'info',
  reach: 'text',
  kinds: ['prose'],
  documentation: () => ({
    text: 'A word that adds nothing (“simply”, “just”, “obviously”, “basically”, “very”) or for which there is a plainer one (“utilise”, “leverage”, “in order to”, “prior to”). What is easy for the author may not be for the reader. “A just decision”, “just culture”, “not just”, “just before”, “the very best”, “put simply” and the noun “leverage” are not reported.',
    fix: '*Write …* puts in the plainer one; where there is none, a quick fix leaves the word out.',
    bad: 'description: Utilises the monitoring tools in order to find faults.',
    good: 'description: Uses the monitoring tools to find faults.',
    source: 'The word lists of plain English guides: the Plain English Campaign and the GOV.UK style guide.',
  }),
  *check(prose) {
    if (!isEnglish(prose)) return;
    for (const found of phrasesIn(prose, index)) {
      const { start, end, text, phrase } = found;
      const advice = phrase.instead === '' ? say`leave it out` : say`write ${quoted(alike(text, phrase.instead))}`;
      const what = phrase.instead === '' ? say`adds nothing here` : say`has a plainer word`;
      yield {
        at: { start, end },
        message: say`${quoted(text)} ${what}: ${advice}.`,
        fixes: () => fixesFor(prose, found),
      };
    }
  },
};

interface PlainerWord extends Phrase {
  /** Empty where the word is best left out. */
  readonly instead: string;
}

/** What stands before a verb. */
const beforeVerbs = ['you', 'we', 'they', 'who', 'can', 'could', 'will', 'would', 'must', 'should', 'to'];

const use = ['use', 'uses', 'used', 'using'];

/** Before these words, and at the end, "leverage" is a noun. */
const notVerb = ['', 'ratio', 'ratios', 'buyout', 'buyouts', 'effect', 'effects', 'in', 'of', 'over'];

/** The forms of a verb, and those of the plainer one. */
function verb(forms: string, instead: readonly string[], limits: Omit<Phrase, 'words'> = {}): PlainerWord[] {
  return forms.split(' ').map((words, form) => ({ words, instead: instead[form] ?? '', ...limits }));
}

const words: readonly PlainerWord[] = [
  {
    words: 'simply',
    instead: '',
    notAfter: ['put', 'quite', 'more', 'explain', 'explains', 'as', 'write', 'writes', 'speak', 'speaks'],
    notBefore: ['', 'and', 'or', 'but', 'to', 'for', 'with', 'in'],
  },
  {
    words: 'just',
    instead: '',
    onlyAfter: beforeVerbs,
    notBefore: [
      '',
      'and',
      'or',
      'but',
      'as',
      'in',
      'about',
      'over',
      'under',
      'before',
      'after',
      'cause',
      'enough',
      'to',
      'one',
      'two',
      'three',
      'these',
      'those',
    ],
  },
  { words: 'obviously', instead: '', notAfter: ['more', 'less', 'not'] },
  { words: 'basically', instead: '' },
  { words: 'very', instead: '', notAfter: ['the', 'this', 'that', 'these', 'its', 'their', 'your', 'our', 'not'] },
  ...verb('utilise utilises utilised utilising', use),
  ...verb('utilize utilizes utilized utilizing', use),
  // The noun stands behind an adjective or an article, the verb at the beginning or behind "to" and the like.
  ...verb('leverage', use, { onlyAfter: ['', 'and', ...beforeVerbs], notBefore: notVerb }),
  ...verb('leverages leveraging', ['uses', 'using'], { notBefore: notVerb }),
  ...verb('ascertain ascertains ascertained ascertaining', ['find out', 'finds out', 'found out', 'finding out']),
  { words: 'in order to', instead: 'to' },
  { words: 'prior to', instead: 'before' },
  { words: 'subsequent to', instead: 'after' },
  { words: 'due to the fact that', instead: 'because' },
  { words: 'at this point in time', instead: 'now' },
  { words: 'in the absence of', instead: 'without' },
  { words: 'on a daily basis', instead: 'daily' },
  { words: 'on a regular basis', instead: 'regularly' },
];

const index = phraseIndex(words);

/** With a capital where the words that it takes the place of have one. */
function alike(text: string, instead: string): string {
  return /^\p{Lu}/u.test(text) ? capitalised(instead) : instead;
}

function fixesFor({ plain }: Prose, { start, end, text, phrase }: FoundPhrase<PlainerWord>): Fix[] {
  if (phrase.instead !== '') {
    const newText = alike(text, phrase.instead);
    const fix = { kind: say`write ${phrase.instead}`, title: say`Write "${newText}"`, safe: false };
    const isShorter = newText.split(' ').length < text.split(' ').length;
    return [{ ...fix, edits: [{ start, end, newText }], ...(isShorter ? { removes: true } : {}) }];
  }
  const behind = /^,? (\S)/.exec(plain.slice(end, end + 3));
  // A word between two commas takes both with it, and "a very old" becomes "an old": these are best left to the author.
  if (!behind?.[1] || plain.slice(start - 2, start) === ', ' || changesArticle(plain.slice(0, start), behind[1]))
    return [];
  const newText = alike(text, behind[1]);
  const edit = { start, end: end + behind[0].length, newText };
  return [
    { kind: say`leave the word out`, title: say`Leave out "${text}"`, edits: [edit], safe: false, removes: true },
  ];
}

function changesArticle(before: string, next: string): boolean {
  const article = /(?:^|\s)(an?)\s$/i.exec(before.slice(-4))?.[1]?.toLowerCase();
  return article === 'a' ? /[aeiouh]/i.test(next) : article === 'an' && !/[aeio]/i.test(next);
}
