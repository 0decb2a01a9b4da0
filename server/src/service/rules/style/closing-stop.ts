import { findValue } from '../../document/syntax/tree.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { type ClosingStop, closingStopOf } from '../../text/endings/closingStop.ts';
import { isMajority } from '../../text/majority.ts';
import type { DocumentContext, DocumentRule, RuleFinding } from '../rule.ts';
import { inDocument } from '../support/inDocument.ts';

/** Texts of a list of which some end with a full stop and some without. */
export const closingStop: DocumentRule = {
  code: 'style/closing-stop',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'Whether texts end with a full stop: `style` is `always`, `never`, or `majority`, which asks that the texts of a list (descriptions, examples, levels) do as three quarters of them do, and says nothing where fewer agree. A text of several sentences may always end with one. Summaries, notes and guidance are paragraphs, and are not judged; nor is a text that ends with a list, code, an abbreviation or another sign.',
    fix: '*Add a full stop* or, where most have none, the removal of it.',
    bad: `- description: Restores servers.
- description: Writes guides.
- description: Tests backups.
- description: Trains colleagues`,
    good: `- description: Restores servers.
- description: Writes guides.
- description: Tests backups.
- description: Trains colleagues.`,
    source: 'Seen in published role profiles, where most texts of a list end with a full stop and a few do not.',
  }),
  *check({ document, texts, factOf, options }) {
    const style = options.get('style');
    const paragraphs = findValue(document.root, 'description');
    for (const { siblings, kind, key, node } of texts) {
      // Each list once, at its first text.
      if (kind !== 'prose' || siblings[0]?.node !== node || notCompared.has(key) || node === paragraphs) continue;
      const wanted = wantedIn(siblings, style, factOf);
      if (wanted === undefined) continue;
      for (const text of siblings) {
        const found = factOf(text, closingStopOf);
        if (found && isWrong(found, wanted)) yield inDocument(text, findingFor(found, wanted, style));
      }
    }
  },
};

const notCompared: ReadonlySet<string> = new Set(['summary', 'notes', 'guidance']);

function isWrong({ closed, single }: ClosingStop, wanted: boolean): boolean {
  return wanted ? !closed : closed && single;
}

/** Whether the texts of a list should end with a stop; `undefined` where either is right. */
function wantedIn(
  siblings: readonly TextValue[],
  style: unknown,
  factOf: DocumentContext['factOf'],
): boolean | undefined {
  if (style === 'always') return true;
  if (style === 'never') return false;
  if (siblings.length < 4) return undefined;
  const closings = siblings.flatMap((text) => factOf(text, closingStopOf) ?? []);
  const closed = closings.filter((one) => one.closed).length;
  if (isMajority(closed, closings.length - closed)) return true;
  return isMajority(closings.length - closed, closed) ? false : undefined;
}

function findingFor(
  { start, end, lastWord, lastCharacter }: ClosingStop,
  wanted: boolean,
  style: unknown,
): RuleFinding {
  const unlike = style === 'always' || style === 'never' ? '' : say`, unlike most of its neighbours`;
  const message = wanted
    ? say`This text ends without a full stop${unlike}: add one behind ${quoted(lastWord)}.`
    : say`This text ends with a full stop${unlike}: remove it behind ${quoted(lastWord)}.`;
  const edit = wanted ? { start: end - 1, end, newText: `${lastCharacter}.` } : { start: end - 1, end, newText: '' };
  return {
    at: { start, end },
    message,
    fixes: () => [
      {
        kind: wanted ? say`add the full stop` : say`remove the full stop`,
        title: wanted ? say`Add a full stop` : say`Remove the full stop`,
        edits: [edit],
        safe: false,
      },
    ],
  };
}
