import { type DetailsBlock, isBrief, type LabelledFact } from '../../jobProfile/blocks.ts';
import type { DocxContext } from './docxContext.ts';
import { markdownParts, type TextStyles } from './markdownParts.ts';
import { type Part, paragraph, withNext } from './parts.ts';
import { table } from './tables.ts';
import { phrase, words } from './texts.ts';
import { room } from './theme.ts';

/** Facts below an item: a line for each; what takes more than a line stands below its label. */
export function detailParts(context: DocxContext, { details }: DetailsBlock, styles: TextStyles): Part[] {
  return details.flatMap((detail) => {
    const label = phrase(context, detail.label) + words(context, ':');
    if (isBrief(detail)) return [paragraph(styles.small, label + words(context, ' ') + inLine(context, detail))];
    return [...withNext([paragraph(styles.small, label)]), ...longValues(context, detail, styles)];
  });
}

/** The width of the column of labels, in twentieths of a point. */
const labelsWidth = 2550;

/** Facts as a table of labels and values. */
export function detailTable(
  context: DocxContext,
  { details }: DetailsBlock,
  caption: string,
  inCell: TextStyles,
): Part {
  const rows = details.map((detail) => [
    { parts: [paragraph('TableText', phrase(context, detail.label, { muted: true }))] },
    {
      parts: isBrief(detail) ? [paragraph('TableText', inLine(context, detail))] : longValues(context, detail, inCell),
    },
  ]);
  return table(context, { widths: [labelsWidth, room - labelsWidth], rows, ruled: false, caption });
}

function inLine(context: DocxContext, { values }: LabelledFact): string {
  return values.map(({ text }) => phrase(context, text)).join(words(context, ' · '));
}

function longValues(context: DocxContext, { values }: LabelledFact, styles: TextStyles): Part[] {
  return values.flatMap(({ text }) => markdownParts(context, text, styles));
}
