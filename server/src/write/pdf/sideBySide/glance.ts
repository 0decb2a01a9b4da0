import type { Cell, Comparison, Row } from '../../../service/compare/model.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import {
  aboutChange,
  changeSigns,
  factsOfColumn,
  levelName,
  nameOfChange,
  notesOf,
  stepsInSigns,
  usualImportance,
} from '../../support/sideBySideWords.ts';
import { type LayoutLine, row, spaced } from '../layoutLines.ts';
import { documentTag, repeatedTag, type Tag } from '../pdfCanvas.ts';
import type { CellMaker } from '../tables.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { roomOf, type Sheet, type TextStyle, textStyles } from '../theme.ts';
import { columnTitle, stripLine, tableStrip } from './marks.ts';
import { columnsOf, groupedTable } from './table.ts';

/** Lengths in points: the column of changes, the one of skills, and the room between columns. */
export const shape = { change: 76, name: 116, gap: 11 } as const;

/** More roles than this are set across the sheet. */
export const mostUpright = 2;

/** What became of every skill: a row for each, with its level in each role. */
export function comparisonGlance(context: PdfContext, comparison: Comparison, sheet: Sheet): LayoutLine[] {
  const { columns, skills } = comparison;
  if (skills.length === 0) return [];
  const { width } = roomOf(sheet);
  const usual = usualImportance(comparison);
  const name = shape.name + (columns.length > mostUpright ? 36 : 0);
  const own = (width - shape.change - name - (columns.length + 1) * shape.gap) / columns.length;
  return groupedTable(context, {
    columns: columnsOf([shape.change, name, ...columns.map(() => own)], shape.gap),
    width,
    rulesFrom: shape.change + shape.gap,
    heads: [
      plainCell(context, context.phrases.say('labels.change'), strong),
      plainCell(context, context.phrases.say('labels.skill'), strong),
      ...columns.map((column) => columnTitle(context, column, factsOfColumn(context.phrases, column))),
    ],
    groups: skills.map(({ change, rows }) => ({
      head: (parent: Tag, isAgain: boolean) => changeTitle(context, change, rows.length, { parent, isAgain, width }),
      rows: rows.map((one): CellMaker[] => [
        () => [],
        nameCell(context, one, usual),
        ...one.cells.map((cell, i) => levelCell(context, cell, i === one.cells.length - 1)),
      ]),
    })),
    tag: documentTag,
  });
}

const strong: TextStyle = { ...textStyles.listed, bold: true };
/** The style of notes. */
export const quiet: TextStyle = textStyles.edge;

function plainCell(context: PdfContext, words: string, style: TextStyle): CellMaker {
  return ({ width, tag: node }) => paragraph([span(context, words, style)], { width, style, tag: node });
}

/** The sign and the word for a change, how many skills have it, and what it means. */
function changeTitle(
  context: PdfContext,
  change: Comparison['skills'][number]['change'],
  count: number,
  { parent, isAgain, width }: { parent: Tag; isAgain: boolean; width: number },
): LayoutLine[] {
  const { phrases } = context;
  const named = nameOfChange(phrases, change);
  const about = aboutChange(phrases, change);
  const spans = [
    span(context, `${changeSigns[change]} `, { ...strong, colour: 'accent' }),
    span(context, isAgain ? phrases.say('document.continued', { title: named }) : named, strong),
    span(context, ` ${count}`, { ...textStyles.listed, colour: 'muted' }),
    span(context, isAgain || about === undefined ? '' : `  ${about}`, quiet),
  ].filter(({ text: words }) => words !== '');
  const lines = paragraph(spans, { width, style: strong, tag: isAgain ? repeatedTag : parent });
  return spaced(lines, 5.25).map((line, i) => ({ ...line, height: line.height + (i === lines.length - 1 ? 1.75 : 0) }));
}

function nameCell(context: PdfContext, one: Row, usual: string | undefined): CellMaker {
  return ({ width, tag: node }) => [
    ...paragraph(phrase(context, one.name ?? asMarkdown(context.phrases.say('skills.unnamed')), textStyles.listed), {
      width,
      style: textStyles.listed,
      tag: node,
    }),
    ...notesOf(context.phrases, one, usual).flatMap((note) =>
      paragraph(phrase(context, note, quiet), { width, style: quiet, tag: node }),
    ),
  ];
}

/** A level in the table of all skills: strip, name and steps in a line where there is room. */
function levelCell(context: PdfContext, cell: Cell, isLast: boolean): CellMaker {
  const style: TextStyle = { ...textStyles.listed, size: 9, bold: isLast };
  if (!cell.isPresent)
    return plainCell(context, context.phrases.say('matrix.notAskedHere'), { ...style, bold: false, colour: 'muted' });
  return (area) => {
    const { level, steps } = cell;
    if (!level || area.width < widthInLine) return levelLines(context, cell, { ...area, style });
    const start = tableStrip + 6;
    const sign = steps ? stepsInSigns(steps) : '';
    const strong = { ...style, bold: true, colour: 'accent' } as const;
    const cells = [
      { x: 0, lines: [stripLine(context, level, '', area.tag, style)] },
      {
        x: start,
        lines: paragraph(phrase(context, level.name, style), { ...area, width: area.width - start - 18, style }),
      },
      { x: area.width - 16, lines: paragraph([span(context, sign, strong)], { ...area, width: 30, style }) },
    ];
    return [row(cells, 0)];
  };
}

/** Narrower columns have a strip above the name of its level. */
const widthInLine = 120;

/** The strip of a level with its steps, and its name below. */
export function levelLines(context: PdfContext, cell: Cell, options: ParagraphOptions): LayoutLine[] {
  const { level, steps } = cell;
  const name = levelName(cell);
  const words = paragraph(
    phrase(
      context,
      name === undefined ? context.phrases.say('matrix.askedHere') : level ? name : asMarkdown(name),
      options.style,
    ),
    options,
  );
  return level ? [stripLine(context, level, steps ? stepsInSigns(steps) : '', options.tag), ...words] : words;
}
