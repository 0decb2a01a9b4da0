import type { RuleSetting } from '../../document/profile/profile.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { content } from '../../text/prose/maskMarkdown.ts';
import type { TextRule } from '../rule.ts';

const usualMost = 35;

/** A sentence with more words than readers keep in mind. */
export const longSentence: TextRule = {
  code: 'style/long-sentence',
  severity: 'info',
  reach: 'text',
  kinds: ['prose'],
  documentation: () => ({
    text: 'A sentence has more words than `maxWords`, which is 35 unless settings say otherwise. Words are counted as word processors do, by the blanks between them: “hand-over” and “and/or” are one, a piece of code is one, and what stands in brackets or behind a semicolon counts.',
    fix: 'Split it in two, or make a list of it.',
    bad: 'description: Restores servers and databases from their backups after a failure in the data centre, checks that nothing was lost on the way, tells the owners of each service what happened and when, and writes down what should be done in another way next time.',
    good: 'description: Restores servers and databases from their backups after a failure. Checks that nothing was lost, and tells the owners.',
    source:
      'Published role profiles have sentences of seventy words. The guide to content design of GOV.UK asks for 25 at most, which lists of duties seldom reach.',
  }),
  *check(prose, { options }) {
    const most = mostWords(options);
    // A word and its blank take two characters at least.
    if (prose.text.length < 2 * most) return;
    for (const { start, end } of prose.sentences) {
      if (end - start < 2 * most) continue;
      const sentence = prose.plain.slice(start, end);
      const count = wordCount(sentence);
      if (count <= most) continue;
      const message = say`The sentence that begins ${quoted(opening(sentence))} has ${count} words, more than ${most}: split it, or make a list of it.`;
      yield { at: { start, end }, message };
    }
  },
};

function mostWords(options: RuleSetting['options']): number {
  const set = options.get('maxWords');
  return typeof set === 'number' && set >= 5 ? set : usualMost;
}

function wordCount(sentence: string): number {
  let count = 0;
  for (const word of sentence.split(/\s+/)) if (hasContent.test(word)) count++;
  return count;
}

/** A dash by itself, or a mark of Markdown, is no word. */
const hasContent = new RegExp(`[\\p{L}\\p{N}${content}]`, 'u');

function opening(sentence: string): string {
  return `${sentence.slice(0, 60).split(/\s+/).slice(0, 5).join(' ')} …`;
}
