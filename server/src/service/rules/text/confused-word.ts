import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { confusedIn } from '../../text/confused/confused.ts';
import { noFindings, type RuleFinding, type TextRule } from '../rule.ts';

/** A word that is right as such, and wrong where it stands. */
export const confusedWord: TextRule = {
  code: 'text/confused-word',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A word that is a word, but not the one that is meant: "Manger" for "Manager", "form the office" after "learns", "asses" for "assess", "principle engineer". A list of confused words is looked through, and a word is reported only where the words around it leave no doubt.',
    fix: 'The word that is meant takes its place.',
    bad: 'summary: You asses risks, and report to the Finance Manger.',
    good: 'summary: You assess risks, and report to the Finance Manager.',
    source: 'Seen in published role profiles, where one slip in four is a word itself.',
  }),
  kinds: ['name', 'prose'],
  check(prose, { english }) {
    const confused = english ? confusedIn(prose) : noFindings;
    if (confused.length === 0) return noFindings;
    return confused.flatMap(({ start, end, text, meant }): RuleFinding[] => {
      // In American English "practise" is a matter of the spelling alone.
      if (english === 'en-US' && meant.toLowerCase() === 'practice') return [];
      return [
        {
          at: { start, end },
          message: say`${quoted(text)} is hardly the word that is meant here: write ${quoted(meant)}, or say it in other words.`,
          fixes: () => [
            {
              kind: say`write ${quoted(meant)} for ${quoted(text)}`,
              title: say`Write ${quoted(meant)}`,
              edits: [{ start, end, newText: meant }],
              safe: false,
            },
          ],
        },
      ];
    });
  },
};
