import { quoted } from '../../schema/wording.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { Word } from '../../text/prose/words.ts';
import type { TextRule } from '../rule.ts';

/** A word that is written twice in a row. */
export const repeatedWord: TextRule = {
  code: 'text/repeated-word',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'The same word twice in a row, often over the end of a line, where it is hard to see. Words that may well follow themselves ("had had", "very very") are left alone.',
    fix: 'One of them is removed.',
    bad: 'summary: Works with the the service owner.',
    good: 'summary: Works with the service owner.',
    source: 'A common slip when sentences are rearranged.',
  }),
  kinds: ['name', 'prose'],
  *check(prose) {
    if (!isEnglish(prose)) return;
    const { words } = prose;
    for (let index = 0; index + 1 < words.length; index++) {
      const first = words[index];
      let last = words[index + 1];
      if (!first || !last || !isRepeated(prose, words[index - 1], first, last)) continue;
      for (let next = words[index + 2]; next && isRepeated(prose, undefined, last, next); next = words[index + 2]) {
        last = next;
        index++;
      }
      const { end } = last;
      const { start } = first;
      yield {
        at: { start, end },
        message: `${quoted(first.text)} stands here ${prose.plain.slice(start, end).split(/\s+/).length > 2 ? 'several times' : 'twice'} in a row: leave one.`,
        fixes: () => [
          {
            kind: 'remove the repeated word',
            title: `Remove the second ${quoted(first.text)}`,
            edits: [{ start: first.end, end, newText: '' }],
            safe: true,
          },
        ],
      };
    }
  },
};

/** Words that may be repeated in correct sentences. */
const repeatable: ReadonlySet<string> = new Set(
  'had that is her do did does so very really many much long bye blah ha hear there now no never please well one two three four five six seven eight nine ten can will may us you'.split(
    ' ',
  ),
);

/** The first of two may belong to the verb before it, and the second to what follows: "log on on Monday". */
const adverbs: ReadonlySet<string> = new Set('on over out off up by through down along across'.split(' '));

/** Verbs that "in" belongs to: "check in in person". */
const verbWithIn =
  /^(?:log|sign|check|opt|phas|plug|buil|dial|buy|bought|step|stand|stood|fill|bring|brought|tak|took|mov|com|came|clock|key|settl|join|chip|call|hand|go|went|driv|drop|break|brok|feed|fed|fit|giv|send|sent|set|sit|tun|turn|work|believ)/i;

function isRepeated({ plain }: Prose, before: Word | undefined, first: Word, second: Word): boolean {
  const { text } = second;
  if (first.text.length !== text.length || !first.text.endsWith(text.slice(1)) || !/^[a-z'’]+$/.test(text))
    return false;
  if (first.text !== text && first.text.charAt(0).toLowerCase() + first.text.slice(1) !== text) return false;
  // "A a" is a mark and an article.
  if (text.length === 1 && first.text !== 'a') return false;
  if (repeatable.has(text) || adverbs.has(text)) return false;
  if (text === 'in' && before && verbWithIn.test(before.text)) return false;
  const between = plain.slice(first.end, second.start);
  if (between.trim() !== '' || /\n\s*\n/.test(between)) return false;
  // "check-in in the morning", "read read/write access".
  return !/[-/_.@&]/.test(plain.charAt(first.start - 1)) && !/[-/_@&]/.test(plain.charAt(second.end));
}
