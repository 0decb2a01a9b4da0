import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { type ApostropheIn, apostrophesOf } from '../../text/english/apostrophes.ts';
import type { DocumentRule, RuleFinding } from '../rule.ts';
import { inDocument } from '../support/inDocument.ts';

/** An apostrophe of another shape than most of the file's. */
export const apostrophe: DocumentRule = {
  code: 'style/apostrophe',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: "An apostrophe that is straight (') where most of the file are curly (’), or the other way round: a sign of texts pasted together. Those within words and those of plurals (“users’ needs”) count, not quotation marks, code and addresses. Where there are as many of both, nothing is said.",
    fix: '*Write …* gives it the shape of the others; “fix all” does so, too.',
    bad: `description: The team’s servers, the users’ files and the site's network.`,
    good: 'description: The team’s servers, the users’ files and the site’s network.',
    source:
      'Seen in published role profiles, where one name had a curly apostrophe and all other texts had straight ones.',
  }),
  *check({ texts, factOf }) {
    let difference = 0;
    for (const text of texts) {
      if (text.kind === 'proper') continue;
      const { straight, curly } = factOf(text, apostrophesOf);
      difference += straight.length - curly.length;
    }
    if (difference === 0) return;
    for (const text of texts) {
      if (text.kind === 'proper') continue;
      const found = factOf(text, apostrophesOf);
      for (const one of difference > 0 ? found.curly : found.straight)
        yield inDocument(text, findingFor(one, difference > 0 ? "'" : '’'));
    }
  },
};

function findingFor({ start, end, word, at }: ApostropheIn, newText: string): RuleFinding {
  const [is, others] = newText === '’' ? [say`straight`, say`curly`] : [say`curly`, say`straight`];
  const corrected = word.slice(0, at - start) + newText + word.slice(at - start + 1);
  return {
    at: { start, end },
    message: say`${quoted(word)} has a ${is} apostrophe, but most in this file are ${others}: write ${quoted(corrected)}.`,
    fixes: () => [
      {
        kind: say`use the usual apostrophe`,
        title: say`Write ${quoted(corrected)}`,
        edits: [{ start: at, end: at + 1, newText }],
        safe: true,
      },
    ],
  };
}
