import { describePack, describeRule } from '../../describe/describeRules.ts';
import type { Span } from '../../document/sourceDocument.ts';
import { disableComments } from '../../document/suppressions.ts';
import { lineStart } from '../../document/syntax/spans.ts';
import type { Path } from '../../document/syntax/tree.ts';
import type { FileContext } from '../support/fileContext.ts';

/** What a rule's code in a comment that disables it stands for, and where the code is; `undefined` elsewhere, in the comment's reason too. */
export function describeSilencedRule(
  { document, translate }: FileContext,
  offset: number,
): { readonly span: Span; readonly text: string } | undefined {
  const { text } = document;
  const line = lineStart(text, offset);
  const comment = disableComments(document).find(({ end }) => lineStart(text, end) === line);
  if (!comment || offset > comment.end) return undefined;
  const start = offset - (/[^\s,]*$/.exec(text.slice(line, offset))?.[0].length ?? 0);
  const end = offset + (/^[^\s,]*/.exec(text.slice(offset, comment.end))?.[0].length ?? 0);
  const code = text.slice(start, end);
  const description = comment.codes.includes(code) ? describeRule(code, translate) : undefined;
  return description === undefined ? undefined : { span: { start, end }, text: description };
}

/** A pack that the settings name, with its rules. */
export function describePackAt({ document, translate }: FileContext, path: Path, name: string): string | undefined {
  return document.kind === 'config' && path.length <= 2 && path[0] === 'packs'
    ? describePack(name, translate)
    : undefined;
}
