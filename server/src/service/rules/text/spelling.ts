import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import type { Slip } from '../../text/orthography/orthography.ts';
import { noFindings, type RuleFinding, type TextRule } from '../rule.ts';

/** A word that no list of words of its language has. */
export const spelling: TextRule = {
  code: 'text/spelling',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A word that is in no list of English words, is not made of known ones, and is close to a common one in a way in which people slip: letters left out, doubled, swapped or mistyped, two words run together, one torn apart. Words with digits are not judged. Words with capitals are where they are long and the slip is small; names in the file, in the frameworks that it uses, and `words` of `.role-profiles.yaml` are accepted. Both British and American words are known; which of them belong here is what `text/locale-spelling` says. Texts in German, French, Spanish, Italian, Dutch, Portuguese, Polish and Welsh are checked where a dictionary of the language is installed, as the README says; words in quotation marks, in brackets and beside unknown names are left alone there.',
    fix: 'Quick fixes offer the nearest words, and to add the word to the accepted ones.',
    bad: 'summary: You indientify what users need.',
    good: 'summary: You identify what users need.',
    source: 'Seen in published role profiles; the words are those of free British and American word lists.',
  }),
  kinds: ['name', 'prose'],
  check(prose, { speller, english, orthography }) {
    const slips = (english ? speller : orthography)?.slipsIn(prose) ?? [];
    return slips.length === 0 ? noFindings : slips.map((slip) => findingFor(prose.plain, slip, english !== undefined));
  },
};

function findingFor(plain: string, slip: Slip, isEnglish: boolean): RuleFinding {
  const { start, end, word, meant } = slip;
  const written = plain.slice(start, end);
  return {
    at: { start, end },
    message: isEnglish
      ? say`${quoted(written)} is in no list of English words: did you mean ${quoted(meant)}, or should the settings accept it?`
      : say`${quoted(written)} is not in the dictionary of this language: did you mean ${quoted(meant)}, or should the settings accept it?`,
    word: { text: word, as: 'word' },
    fixes: () => fixesFor(slip, written),
  };
}

const mostOffered = 3;

function fixesFor({ start, end, meant, others }: Slip, written: string): Fix[] {
  return [...new Set([meant, ...others()])].slice(0, mostOffered).map((one) => ({
    kind: say`write ${quoted(one)} for ${quoted(written)}`,
    title: say`Write ${quoted(one)}`,
    edits: [{ start, end, newText: one }],
    safe: false,
  }));
}
