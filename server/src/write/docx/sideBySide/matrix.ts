import { createRichText } from '../../../jobProfile/richText.ts';
import type { Matrix, MatrixCell } from '../../../service/compare/matrix.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import { sheetsOf } from '../../support/sheets.ts';
import { headOfMatrix, type SideBySideOptions } from '../../support/sideBySideHead.ts';
import { factsOfColumn, moreOfColumns, signOfGrowth } from '../../support/sideBySideWords.ts';
import type { DocxContext } from '../docxContext.ts';
import { type Cell, type Part, paragraph, table } from '../parts.ts';
import { phrase, words } from '../texts.ts';
import { paperOf } from '../theme.ts';
import { columnTitle, sideBySideDocx, stripRuns } from './frame.ts';

/** The width of the column of skills, in twentieths of a point. */
const nameWidth = 3500;

/** A matrix for Word, across the sheet: heads of columns are said again on each page; more roles than a sheet has room for have tables of their own. */
export async function matrixDocx(matrix: Matrix, options: SideBySideOptions = {}): Promise<Uint8Array> {
  const head = headOfMatrix(matrix, createRichText().plain, options);
  return sideBySideDocx({ ...head, isLandscape: true }, options, (context) =>
    sheetsOf(matrix.columns).flatMap((places, i) => [
      ...(i === 0 ? [] : [paragraph('Normal', '')]),
      tableOf(context, matrix, places, head.title),
    ]),
  );
}

function tableOf(context: DocxContext, { columns, groups }: Matrix, places: readonly number[], caption: string): Part {
  const own = Math.floor((paperOf(true).width - nameWidth) / places.length);
  const moreOf = moreOfColumns(context.phrases, columns, context.rich.plain);
  const heads = places.flatMap((place) => {
    const column = columns[place];
    if (!column) return [];
    return [columnTitle(context, column, factsOfColumn(context.phrases, column, moreOf(column)))];
  });
  const rows = groups.flatMap(({ title, rows: all }) => {
    const shown = all.filter(({ cells, ended }) => places.some((place) => cells.has(place) || ended.has(place)));
    const head: Cell[][] =
      title === undefined || shown.length === 0
        ? []
        : [
            [
              {
                parts: [paragraph('RoleGlanceGroup', phrase(context, title), { keepNext: true })],
                span: places.length + 1,
              },
            ],
          ];
    return [
      ...head,
      ...shown.map(({ name, cells, ended }): Cell[] => [
        {
          parts: [paragraph('RoleGlance', phrase(context, name ?? asMarkdown(context.phrases.say('skills.unnamed'))))],
        },
        ...places.map((place) => cellOf(context, cells.get(place), ended.has(place))),
      ]),
    ];
  });
  return table({
    widths: [nameWidth, ...places.map(() => own)],
    head: [{ parts: [paragraph('TableName', words(context, context.phrases.say('labels.skill')))] }, ...heads],
    rows,
    ruled: true,
    caption,
  });
}

function cellOf(context: DocxContext, cell: MatrixCell | undefined, hasEnded: boolean): Cell {
  if (!cell)
    return {
      parts: [paragraph('RoleGlanceLevel', words(context, hasEnded ? context.phrases.say('matrix.noLonger') : '–'))],
    };
  const { level, writtenLevel, growth, isDesirable } = cell;
  const sign = signOfGrowth(context.phrases, growth);
  const name = level
    ? phrase(context, level.name)
    : words(context, writtenLevel ?? context.phrases.say('matrix.asked'));
  const beside = level || sign === '' ? '' : words(context, `\u2002${sign}`, { bold: true });
  return {
    parts: [
      ...(level ? [paragraph('RoleGlance', stripRuns(context, level, sign), { keepNext: true })] : []),
      paragraph(growth?.kind === 'same' ? 'RoleGlanceLevel' : 'RoleLevelName', name + beside),
      ...(isDesirable ? [paragraph('TableSmall', words(context, context.phrases.say('importance.desirable')))] : []),
    ],
  };
}
