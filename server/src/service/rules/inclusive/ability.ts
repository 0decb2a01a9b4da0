import { say } from '../../message.ts';
import { abilityWords, type ExcludingPhrase } from '../../text/inclusive/excludingWords.ts';
import { type FoundPhrase, phrasesIn } from '../../text/prose/phrases.ts';
import type { Prose } from '../../text/prose/prose.ts';
import type { DocumentRule } from '../rule.ts';
import { findingFor, listed, wordingsIn } from '../support/inclusiveWords.ts';

/** A role with words that demean people with disabilities, or shut them out. */
export const ability: DocumentRule = {
  code: 'inclusive/ability',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'Wording that demeans people with disabilities or illnesses (“handicapped”, “wheelchair-bound”, “sanity check”, “crippling”) or asks for a healthy body where the work asks for a result (“able-bodied”, “physically fit”). Reported once for a role, with the words named beside it. Words with other uses, such as “disabled accounts” or “blind copy”, are not reported.',
    fix: 'Say what has to be done rather than with which body, and use a plain word for a figure of speech.',
    bad: 'summary: An able-bodied engineer who runs a sanity check of each rack of servers.',
    good: 'summary: An engineer who sees that each rack of servers is moved safely, and checks it.',
    source:
      'The UK government’s guidance on inclusive words about disability, and the style guides of software makers for figures of speech; the list is our own. That of retext-equality was tried: on published role profiles it reported “special”, “easy” and “clearly”, and nothing that mattered.',
  }),
  *check(context) {
    const { wordings, words } = wordingsIn(context, abilityWordsOf);
    if (words.length === 0) return;
    const message = say`This role has words that can hurt or shut out people with disabilities (${listed(words)}): say what the work asks for in plain words.`;
    const finding = findingFor(context, message, wordings);
    if (finding) yield finding;
  },
};

function abilityWordsOf(prose: Prose): readonly FoundPhrase<ExcludingPhrase>[] {
  return phrasesIn(prose, abilityWords);
}
