import { type DetailsBlock, isBrief, type LabelledFact } from '../../jobProfile/blocks.ts';
import type { DocxContext } from './docxContext.ts';
import { markdownParts, type TextStyles } from './markdownParts.ts';
import { type Cell, type Part, paragraph, table, withNext } from './parts.ts';
import { phrase, words } from './texts.ts';
import { grid } from './theme.ts';

/** Facts below an item: a line for each; what takes more than a line stands below its label. */
export function detailParts(context: DocxContext, { details }: DetailsBlock, styles: TextStyles): Part[] {
  return details.flatMap((detail) => {
    const label = phrase(context, detail.label) + words(context, context.phrases.say('labels.colon'));
    if (isBrief(detail)) return [paragraph(styles.small, label + words(context, ' ') + inLine(context, detail))];
    return [...withNext([paragraph(styles.small, label)]), ...longValues(context, detail, styles)];
  });
}

/** The styles of a label and of its value in a table of facts. */
export interface FactStyles {
  readonly label: string;
  readonly value: string;
}

/** Facts as a table of labels and values. */
export function detailTable(
  context: DocxContext,
  { details }: DetailsBlock,
  caption: string,
  inCell: TextStyles,
  styles: FactStyles = { label: 'TableLabel', value: 'TableText' },
): Part {
  return table({
    widths: [grid.label, grid.text],
    rows: detailRows(context, details, inCell, styles),
    ruled: true,
    caption,
  });
}

/** A row for each fact: its label, and what it says beside. */
export function detailRows(
  context: DocxContext,
  details: readonly LabelledFact[],
  inCell: TextStyles,
  styles: FactStyles,
): Cell[][] {
  return details.map((detail) => [
    { parts: [paragraph(styles.label, phrase(context, detail.label))] },
    {
      parts: isBrief(detail)
        ? [paragraph(styles.value, inLine(context, detail))]
        : longValues(context, detail, { ...inCell, style: styles.value }),
    },
  ]);
}

/** A fact in the column at the left of the summary: its label, and what it says below. */
export function stackedFact(context: DocxContext, detail: LabelledFact, inCell: TextStyles): Part[] {
  const label = paragraph('RoleLabel', phrase(context, detail.label));
  if (isBrief(detail)) return [label, paragraph('RoleValue', inLine(context, detail))];
  return [label, ...longValues(context, detail, { ...inCell, style: 'RoleSmall' })];
}

function inLine(context: DocxContext, { values }: LabelledFact): string {
  return values.map(({ text }) => phrase(context, text)).join(words(context, ' · '));
}

function longValues(context: DocxContext, { values }: LabelledFact, styles: TextStyles): Part[] {
  return values.flatMap(({ text }) => markdownParts(context, text, styles));
}
