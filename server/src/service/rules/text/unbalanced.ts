import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { markOfLanguage, unpairedMarks } from '../../text/endings/marksOfLanguages.ts';
import { type Unbalanced, unbalancedIn, unbalancedSign } from '../../text/endings/unbalanced.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import { noFindings, type RuleFinding, type TextRule } from '../rule.ts';

/** As many brackets as are reported in one text. */
const most = 10;

/** A bracket or quote that is opened and not closed, or closed and not opened. */
export const unbalanced: TextRule = {
  code: 'text/unbalanced',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A bracket or a quotation mark that is opened and never closed, or closed and never opened, so that nobody can tell where the aside ends. Apostrophes, inches, faces and the brackets of “a)” are none. In other languages their own quotation marks count, and in Spanish the marks that open a question or an exclamation.',
    fix: 'Add the other half where the words in brackets begin or end, or remove the one that is there with the quick fix.',
    bad: 'description: Supports the systems that users need (mail, files and printing.',
    good: 'description: Supports the systems that users need (mail, files and printing).',
    source: 'A habit of proofreaders; brackets are lost where sentences are cut or joined.',
  }),
  kinds: ['name', 'prose', 'proper'],
  // Quotation marks of other languages are looked for in texts of these alone.
  check(prose: Prose) {
    if (unbalancedSign.test(prose.text)) return findingsIn(prose);
    return !isEnglish(prose) && markOfLanguage.test(prose.text) ? findingsIn(prose) : noFindings;
  },
};

function* findingsIn(prose: Prose): Iterable<RuleFinding> {
  const unpaired = isEnglish(prose) ? [] : unpairedMarks(prose);
  const found = [...unbalancedIn(prose.plain), ...unpaired].sort((a, b) => a.start - b.start);
  for (const one of found.slice(0, most)) {
    // A backslash makes a plain sign of it.
    if (prose.text.charAt(one.start - 1) !== '\\') yield findingFor(prose.text, one);
  }
}

function findingFor(text: string, { start, end, opens, begins }: Unbalanced): RuleFinding {
  const sign = text.slice(start, end);
  if (begins !== undefined) return withoutBeginning(text, start, begins);
  const near = opens
    ? /\S{1,30}/.exec(text.slice(start, start + 40))
    : /\S{1,30}$/.exec(text.slice(Math.max(0, end - 40), end));
  const words = quoted(near?.[0] ?? sign);
  const what = /["'“”‘„«»]/.test(sign) ? say`quotation mark` : /[¿¡]/.test(sign) ? say`opening mark` : say`bracket`;
  const missing = opens ? say`is opened and never closed` : say`is closed and never opened`;
  return {
    at: { start, end },
    message: say`The ${what} of ${words} ${missing}: add the other one, or remove it.`,
    fixes: () => [
      {
        kind: say`remove the bracket`,
        title: say`Remove ${quoted(sign)}`,
        edits: [{ start, end, newText: '' }],
        safe: false,
      },
    ],
  };
}

/** A Spanish question or exclamation that only its end shows. */
function withoutBeginning(text: string, start: number, begins: number): RuleFinding {
  const opening = text.charAt(start) === '?' ? '¿' : '¡';
  const first = /^\S{1,30}/.exec(text.slice(begins, begins + 40))?.[0] ?? '';
  return {
    at: { start, end: start + 1 },
    message: say`${quoted(text.charAt(start))} closes what ${quoted(opening)} has not opened: put it where the question or exclamation begins.`,
    fixes: () => [
      {
        kind: say`open the question or exclamation`,
        title: say`Write ${quoted(opening + first)}`,
        edits: [{ start: begins, end: begins, newText: opening }],
        safe: false,
      },
    ],
  };
}
