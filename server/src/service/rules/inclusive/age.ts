import { say } from '../../message.ts';
import { lazy } from '../../support/lazy.ts';
import { ageWords, type ExcludingPhrase } from '../../text/inclusive/excludingWords.ts';
import { type FoundPhrase, phrasesIn } from '../../text/prose/phrases.ts';
import type { Prose } from '../../text/prose/prose.ts';
import type { DocumentRule } from '../rule.ts';
import { findingFor, listed, wordingsIn } from '../support/inclusiveWords.ts';

/** A role that asks for people of some ages. */
export const age: DocumentRule = {
  code: 'inclusive/age',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'Wording that tells people of some ages that they are not meant: “recent graduate”, “digital native”, “young team”, “energetic”, or a number of years of experience, which few young people can have and which says nothing of what was learnt in them. Reported once for a role, with the words named beside it. “Young people” whom the work serves, “junior” and “senior” are not reported.',
    fix: 'Say what the work asks for: “can run an incident alone” rather than “five years of experience”.',
    bad: 'summary: A recent graduate who joins a young, energetic team.',
    good: 'summary: An engineer at the start of a career, who learns quickly and joins a team of twelve.',
    source: 'The guidance of Acas on age discrimination in recruitment, which names such wording; the list is our own.',
  }),
  *check(context) {
    const { wordings, words } = wordingsIn(context, ageWordsOf);
    if (words.length === 0) return;
    const message = say`This role speaks of ages (${listed(words)}), which can put older or younger people off: say what the work asks for instead.`;
    const finding = findingFor(context, message, wordings);
    if (finding) yield finding;
  },
};

const years = lazy(
  () =>
    /(?<![\p{L}\p{N}])(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\+? ?(?:or more )?years?['’]? (?:of )?(?:\p{Ll}{1,20} ){0,2}experience(?!\p{L})/giu,
);

const byYears: ExcludingPhrase = {
  words: 'years of experience',
  advice: say`say what a person should be able to do, however long it took to learn`,
};

function ageWordsOf(prose: Prose): readonly FoundPhrase<ExcludingPhrase>[] {
  const found = phrasesIn(prose, ageWords);
  if (!/experience/i.test(prose.plain)) return found;
  for (const { 0: text, index } of prose.plain.matchAll(years()))
    found.push({ phrase: byYears, text, start: index, end: index + text.length });
  return found.sort((a, b) => a.start - b.start);
}
