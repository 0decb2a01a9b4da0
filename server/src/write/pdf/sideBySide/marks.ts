import type { Column } from '../../../service/compare/model.ts';
import type { ResolvedLevel } from '../../../service/model/levels.ts';
import type { LayoutLine } from '../layoutLines.ts';
import { drawSteps } from '../levels.ts';
import { breakLines } from '../lines.ts';
import type { Tag } from '../pdfCanvas.ts';
import type { CellMaker } from '../tables.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { type TextStyle, textStyles } from '../theme.ts';

/** The strip of a table, in points. */
export const tableStrip = 29.8;

/** A role at the head of its column: its title, and in small letters its grade and what else there is, each one line of Markdown. */
export function columnTitle(context: PdfContext, { title }: Column, facts: readonly string[]): CellMaker {
  const style = { ...textStyles.listed, bold: true };
  return ({ width, tag }) => [
    ...paragraph(phrase(context, title, style), { width, style, tag }),
    ...(facts.length === 0
      ? []
      : paragraph(
          facts.flatMap((fact, i) => [
            ...(i === 0 ? [] : [span(context, ' · ', textStyles.edge)]),
            ...phrase(context, fact, textStyles.edge),
          ]),
          { width, style: textStyles.edge, tag },
        )),
  ];
}

/** A strip with a word behind it, such as "+1"; `after` may be empty. */
export function stripLine(
  context: PdfContext,
  level: ResolvedLevel,
  after: string,
  node: Tag,
  style: TextStyle = textStyles.listed,
): LayoutLine {
  const word = { ...style, bold: true, colour: 'accent' } as const;
  const [line] = breakLines([span(context, after, word)], Number.POSITIVE_INFINITY);
  return {
    space: 0,
    keep: 2,
    height: style.leading,
    draw: (canvas, x, y) => {
      drawSteps(canvas, context, level, { x, middle: y + style.leading / 2, wide: tableStrip }, node);
      if (line) canvas.line(line, x + tableStrip + 6, baselineOf(y, word), node);
    },
  };
}
