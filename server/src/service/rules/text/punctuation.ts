import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { type StraySign, straySign, straySignsIn } from '../../text/endings/signs.ts';
import type { Prose } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** Signs of punctuation that are too many, or that lack the blank behind them. */
export const punctuation: TextRule = {
  code: 'text/punctuation',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'Two commas, semicolons or stops in a row, a comma beside a stop, and a comma, semicolon or stop with the next word right behind it. An ellipsis, the stop of an abbreviation (“etc.,”), numbers, addresses and names such as “Node.js” are left alone.',
    fix: 'One sign is left, or a blank is put behind it.',
    bad: 'summary: Plans the rota,, and signs the log..',
    good: 'summary: Plans the rota, and signs the log.',
    source: 'Seen in published role profiles, where sentences were joined or shortened.',
  }),
  kinds: ['name', 'prose'],
  sign: straySign,
  *check(prose: Prose, { speller }) {
    for (const found of straySignsIn(prose, speller)) {
      const { start, end, meant, shown } = found;
      yield {
        at: shown,
        message: messageFor(prose.text, found),
        fixes: () =>
          meant === undefined
            ? []
            : [
                {
                  kind: say`mend the punctuation`,
                  title: meant.endsWith(' ')
                    ? say`Put a blank behind ${quoted(meant.trim())}`
                    : say`Write ${quoted(meant)}`,
                  edits: [{ start, end, newText: meant }],
                  safe: true,
                },
              ],
      };
    }
  },
};

function messageFor(text: string, { kind, shown, start, end }: StraySign): Message {
  const signs = text.slice(start, end);
  switch (kind) {
    case 'doubled':
      return say`${quoted(signs.charAt(0))} stands here twice in a row: leave one.`;
    case 'mixed':
      return say`Two signs stand here where one is enough, ${quoted(signs)}: leave the one that is meant.`;
    case 'tight':
      return say`${quoted(text.slice(shown.start, shown.end))} lacks the blank behind its ${quoted(signs)}: put one there.`;
  }
}
