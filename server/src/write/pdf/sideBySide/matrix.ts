import { createRichText } from '../../../jobProfile/richText.ts';
import type { Matrix, MatrixCell, MatrixGroup, MatrixRow } from '../../../service/compare/matrix.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import { sheetsOf } from '../../support/sheets.ts';
import { headOfMatrix } from '../../support/sideBySideHead.ts';
import { factsOfColumn, moreOfColumns, signOfGrowth } from '../../support/sideBySideWords.ts';
import { type LayoutLine, spaced } from '../layoutLines.ts';
import { documentTag, repeatedTag, type Tag } from '../pdfCanvas.ts';
import type { CellMaker } from '../tables.ts';
import { type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { landscape, roomOf, textStyles } from '../theme.ts';
import { type SideBySidePdfOptions, sideBySidePdf } from './frame.ts';
import { columnTitle, stripLine } from './marks.ts';
import { columnsOf, groupedTable } from './table.ts';

/** Lengths in points: the column of skills, and the room between columns. */
const shape = { name: 176, gap: 11 } as const;

/** A matrix across A4: heads and groups are said again on each page; more roles than a sheet has room for stand in tables of their own. */
export function matrixPdf(
  matrix: Matrix,
  readAsset: (path: string) => Promise<Uint8Array>,
  options?: SideBySidePdfOptions,
): Promise<Uint8Array> {
  return sideBySidePdf(
    { ...headOfMatrix(matrix, createRichText().plain, options), sheet: landscape },
    readAsset,
    (context) =>
      sheetsOf(matrix.columns).flatMap((places, i) => spaced(tableOf(context, matrix, places), i === 0 ? 14 : 28)),
    options,
  );
}

function tableOf(context: PdfContext, { columns, groups }: Matrix, places: readonly number[]): LayoutLine[] {
  const { width } = roomOf(landscape);
  const own = (width - shape.name - places.length * shape.gap) / Math.max(2, places.length);
  const moreOf = moreOfColumns(context.phrases, columns, context.plain);
  const heads = places.flatMap((place) => {
    const column = columns[place];
    if (!column) return [];
    return [columnTitle(context, column, factsOfColumn(context.phrases, column, moreOf(column)))];
  });
  return groupedTable(context, {
    columns: columnsOf([shape.name, ...places.map(() => own)], shape.gap),
    width,
    heads: [words(context, context.phrases.say('labels.skill'), true), ...heads],
    groups: groups.flatMap((group) => {
      const rows = group.rows.filter(({ cells, ended }) =>
        places.some((place) => cells.has(place) || ended.has(place)),
      );
      return rows.length === 0
        ? []
        : [{ ...titleOf(context, group, width), rows: rows.map((row) => rowOf(context, row, places)) }];
    }),
    tag: documentTag,
  });
}

function words(context: PdfContext, text: string, bold: boolean, colour: 'ink' | 'muted' = 'ink'): CellMaker {
  const style = { ...textStyles.listed, bold, colour };
  return ({ width, tag }) => paragraph([span(context, text, style)], { width, style, tag });
}

function titleOf(context: PdfContext, { title }: MatrixGroup, width: number) {
  if (title === undefined) return {};
  return {
    head: (parent: Tag, isAgain: boolean): LayoutLine[] => {
      const style = textStyles.listedGroup;
      const more = isAgain ? [span(context, ', continued', { ...textStyles.edge, colour: 'muted' })] : [];
      const lines = paragraph([...phrase(context, title, style), ...more], {
        width,
        style,
        tag: isAgain ? repeatedTag : parent,
      });
      return lines.map((line, i) => ({
        ...line,
        space: i === 0 ? 8.75 : 0,
        height: line.height + (i === lines.length - 1 ? 3.5 : 0),
        draw: (canvas, x, y, gap) => {
          line.draw(canvas, x, y, gap);
          if (i === lines.length - 1) canvas.bar(x, y + line.height + 1.5, width, 0.75, context.palette.ink);
        },
      }));
    },
  };
}

function rowOf(context: PdfContext, { name, cells, ended }: MatrixRow, places: readonly number[]): CellMaker[] {
  const style = textStyles.listed;
  const head: CellMaker = ({ width, tag }) =>
    paragraph(phrase(context, name ?? asMarkdown(context.phrases.say('skills.unnamed')), style), {
      width: width - 8,
      style,
      tag,
    });
  return [
    head,
    ...places.map((place): CellMaker => {
      const cell = cells.get(place);
      return cell
        ? cellOf(context, cell)
        : words(context, ended.has(place) ? context.phrases.say('matrix.noLonger') : '–', false, 'muted');
    }),
  ];
}

function cellOf(context: PdfContext, { level, writtenLevel, growth, isDesirable }: MatrixCell): CellMaker {
  return ({ width, tag }) => {
    const isSame = growth?.kind === 'same';
    const style = { ...textStyles.listed, size: 9, bold: !isSame, colour: isSame ? 'muted' : 'ink' } as const;
    const sign = signOfGrowth(context.phrases, growth);
    const named = phrase(
      context,
      level?.name ?? asMarkdown(writtenLevel ?? context.phrases.say('matrix.asked')),
      style,
    );
    const beside = level || sign === '' ? [] : [span(context, ` ${sign}`, { ...style, colour: 'accent' })];
    const desirable = isDesirable
      ? [span(context, `  ${context.phrases.say('importance.desirable')}`, textStyles.edge)]
      : [];
    return [
      ...(level ? [stripLine(context, level, sign, tag)] : []),
      ...paragraph([...named, ...beside, ...desirable], { width, style, tag }),
    ];
  };
}
