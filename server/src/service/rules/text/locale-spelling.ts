import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { isBesideSigns, isOrdinary } from '../../text/english/english.ts';
import type { Prose } from '../../text/prose/prose.ts';
import type { Word } from '../../text/prose/words.ts';
import type { English, Speller } from '../../text/spelling/speller.ts';
import { differsInIze, isAtHomeIn } from '../../text/spelling/varieties.ts';
import { noFindings, type RuleFinding, type TextRule } from '../rule.ts';

/** A word that is spelled as in the other variety of English. */
export const localeSpelling: TextRule = {
  code: 'text/locale-spelling',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A word that is spelled as in another English than the one that `lang` names: "center" in `en-GB`, "colour" in `en-US`. British English writes "-ise" or, as in Oxford, "-ize", so that only a file with both is reported, by `text/inconsistent-spelling`; nor are spellings that are at home in both varieties ("catalogue", "artifact"). Names keep their spelling, so that words with capitals within a sentence are not judged. Where `lang` is plain `en`, both varieties are right.',
    fix: 'The spelling of the language takes its place.',
    bad: 'lang: en-GB\nsummary: You run the data center.',
    good: 'lang: en-GB\nsummary: You run the data centre.',
    source: 'Seen in published role profiles; the words are those of free British and American word lists.',
  }),
  kinds: ['name', 'prose'],
  check(prose, { speller, english }) {
    if (!speller || !english || english === 'en') return noFindings;
    // Nearly all words are right in this variety, and looking them up is fast.
    const isForeign = ({ text }: Word): boolean => text.length >= 4 && speller.counterpart(text, english) !== undefined;
    return prose.words.some(isForeign) ? respelledIn(prose, isForeign, english, speller) : noFindings;
  },
};

function* respelledIn(
  prose: Prose,
  isForeign: (word: Word) => boolean,
  english: Exclude<English, 'en'>,
  speller: Speller,
): Iterable<RuleFinding> {
  const { words } = prose;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || !isForeign(word)) continue;
    const { start } = word;
    const text = word.text.replace(/['’]s$/, '');
    const end = start + text.length;
    if (text.length < 4 || !/^[A-Za-z][a-z]+$/.test(text)) continue;
    const newText = speller.counterpart(text, english);
    if (newText === undefined || newText === text || isBesideSigns(prose, word) || !isOrdinary(prose, index)) continue;
    if (isAtHomeIn(english, text) || (english === 'en-GB' && differsInIze(text, newText))) continue;
    const variety = english === 'en-GB' ? say`American` : say`British`;
    yield {
      at: { start, end },
      message: say`${quoted(text)} is the ${variety} spelling, and this file is written in ${prose.language}: write ${quoted(newText)}.`,
      word: { text, as: 'word' },
      fixes: () => [
        {
          kind: say`use the spelling of the language`,
          title: say`Write ${quoted(newText)}`,
          edits: [{ start, end, newText }],
          safe: true,
        },
      ],
    };
  }
}
