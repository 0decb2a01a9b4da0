import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { unbalancedIn, unbalancedSign } from '../../text/endings/unbalanced.ts';
import type { Prose } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** As many brackets as are reported in one text. */
const most = 10;

/** A bracket or quote that is opened and not closed, or closed and not opened. */
export const unbalanced: TextRule = {
  code: 'text/unbalanced',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A bracket or a quotation mark that is opened and never closed, or closed and never opened, so that nobody can tell where the aside ends. Apostrophes, inches, faces and the brackets of “a)” are none.',
    fix: 'Add the other half where the words in brackets begin or end, or remove the one that is there with the quick fix.',
    bad: 'description: Supports the systems that users need (mail, files and printing.',
    good: 'description: Supports the systems that users need (mail, files and printing).',
    source: 'A habit of proofreaders; brackets are lost where sentences are cut or joined.',
  }),
  kinds: ['name', 'prose', 'proper'],
  sign: unbalancedSign,
  *check(prose: Prose) {
    for (const { start, end, opens } of unbalancedIn(prose.plain).slice(0, most)) {
      // A backslash makes a plain sign of it.
      if (prose.text.charAt(start - 1) === '\\') continue;
      const sign = prose.text.slice(start, end);
      const near = opens
        ? /\S{1,30}/.exec(prose.text.slice(start, start + 40))
        : /\S{1,30}$/.exec(prose.text.slice(Math.max(0, end - 40), end));
      const words = quoted(near?.[0] ?? sign);
      const what = /["'“”‘]/.test(sign) ? say`quotation mark` : say`bracket`;
      const missing = opens ? say`is opened and never closed` : say`is closed and never opened`;
      yield {
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
  },
};
