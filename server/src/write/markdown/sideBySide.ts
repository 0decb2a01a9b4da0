import { aboutTitle } from '../../jobProfile/identity.ts';
import type { SideBySideHead } from '../support/sideBySideHead.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/* What comparisons and matrices have around what they say. */

type Plain = (markdown: string) => string;

/** Under the title: whose it is and what, and that there are drafts in it; nothing where there is no more to say than its title does. */
export function headLines(
  { kind, sender, draft }: { readonly draft?: string | undefined } & Pick<SideBySideHead, 'kind' | 'sender'>,
  plain: Plain,
): string[] {
  const organisation = plain(sender.organisation ?? '');
  return [
    ...(organisation === '' ? [] : [`${escapeMarkdown(organisation)} · ${kind}`]),
    ...(draft === undefined ? [] : [`**${draft}**`]),
  ];
}

/** What closes it: of when the roles are, and of which day the copy is. */
export function recordLines(
  { phrases, record: { details } }: Pick<SideBySideHead, 'phrases' | 'record'>,
  plain: Plain,
): string[] {
  if (details.length === 0) return [];
  const lines = details.map(
    ({ label, values }) =>
      `- **${escapeMarkdown(plain(label))}**${phrases.say('labels.colon')} ${values.map(({ text }) => escapeMarkdown(plain(text))).join(' · ')}`,
  );
  return [`### ${escapeMarkdown(aboutTitle(phrases))}`, lines.join('\n')];
}
