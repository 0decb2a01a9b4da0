import { type RichCell, type RichTable, rowInOneLine } from '../../jobProfile/richText.ts';
import { sharesOfColumns } from '../../jobProfile/tableShares.ts';
import { type LayoutLine, spaced } from './layoutLines.ts';
import { tag } from './pdfCanvas.ts';
import { type CellMaker, tableLines } from './tables.ts';
import { type ParagraphOptions, type PdfContext, paragraph, spansOf } from './texts.ts';

/** In points: room for a word in each column, and between two of them. */
const narrowest = 36;
const gap = 12;

/** A table within a text; one with more columns than have room as lines. */
export function textTable(context: PdfContext, block: RichTable, options: ParagraphOptions): LayoutLine[] {
  const { alignments, head, rows } = block;
  const { width, style, tag: parent } = options;
  const strong = { ...style, bold: true };
  if (head.length * (narrowest + gap) - gap > width) {
    return [head, ...rows].flatMap((row, i) => {
      const look = i === 0 ? strong : style;
      const lines = paragraph(spansOf(context, rowInOneLine(row), look), { width, style: look, tag: tag('P', parent) });
      return spaced(lines, 2);
    });
  }
  const maker =
    (look: typeof style) =>
    (cell: RichCell, i: number): CellMaker =>
    (area) =>
      paragraph(spansOf(context, cell, look), { ...area, style: look, alignment: alignments[i] });
  return tableLines(
    context,
    head.map(maker(strong)),
    rows.map((row) => row.map(maker(style))),
    { width, gap, shares: sharesOfColumns(block), tag: parent, repeats: true },
  );
}
