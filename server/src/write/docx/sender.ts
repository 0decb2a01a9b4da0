import type { Logo } from '../logo/logo.ts';
import type { DocxContext } from './docxContext.ts';
import { logoDrawing } from './logo.ts';
import { type Part, paragraph, table } from './parts.ts';
import { phrase, words } from './texts.ts';

/** Who hands a document out, and what it is. */
export interface SenderWords {
  /** One line of Markdown. */
  readonly organisation: string | undefined;
  readonly logo: Logo | undefined;
  /** That it is a draft, in plain words. */
  readonly draft: string | undefined;
  /** Kind, version, day and owner, one line of Markdown each. */
  readonly said: readonly string[];
}

/**
 * The organisation at the left with its picture, kind, version, day and owner at the right, in a table as wide as the text. Without an organisation
 * the first of what is said stands in its place.
 */
export function senderTable(
  context: DocxContext,
  { organisation, logo, draft, said }: SenderWords,
  width: number,
): Part {
  const name = context.rich.plain(organisation ?? '') || context.phrases.say('document.logo');
  const picture = logo ? [paragraph('RoleLogo', logoDrawing(context, logo, name))] : [];
  const left =
    organisation === undefined
      ? paragraph('RoleSmall', phrase(context, said[0] ?? ''))
      : paragraph('RoleSender', phrase(context, organisation));
  const marks =
    draft === undefined ? [] : [paragraph('RoleKind', words(context, ` ${draft} `, { style: 'RoleDraft' }))];
  const right = said
    .slice(organisation === undefined ? 1 : 0)
    .map((line) => paragraph('RoleKind', phrase(context, line)));
  return table({
    widths: [Math.floor(width / 2), Math.floor(width / 2)],
    rows: [[{ parts: [...picture, left] }, { parts: [...marks, ...right] }]],
    ruled: false,
    caption: context.phrases.say('document.sender'),
  });
}
