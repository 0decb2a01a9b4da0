import { createRichText } from '../../../jobProfile/richText.ts';
import type { Cell, ComparedSection, Comparison, Part, Row } from '../../../service/compare/model.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import { headOfComparison } from '../../support/sideBySideHead.ts';
import {
  absentWords,
  changeSigns,
  changesOfCell,
  groupedRows,
  isWhollySame,
  levelName,
  markedCell,
  nameOfChange,
  notesOf,
  shownChanges,
  shownParts,
  usualImportance,
} from '../../support/sideBySideWords.ts';
import { heightOf, type LayoutLine, moved, row, spaced, withNext } from '../layoutLines.ts';
import { documentTag, repeatedTag, type Tag, tag } from '../pdfCanvas.ts';
import { type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { landscape, page, roomOf, type Sheet, textStyles } from '../theme.ts';
import { type SideBySidePdfOptions, sideBySidePdf } from './frame.ts';
import { comparisonGlance, levelLines, mostUpright, quiet, shape } from './glance.ts';
import { sheetHead } from './head.ts';
import { columnTitle } from './marks.ts';
import { partLines } from './partTexts.ts';
import { beside, columnsOf, type PdfColumn } from './table.ts';

/**
 * A comparison on A4: first what became of every skill, then what the roles say, in columns whose heads are said again on each page. Three roles
 * and more stand across the sheet.
 */
export function comparisonPdf(
  comparison: Comparison,
  readAsset: (path: string) => Promise<Uint8Array>,
  options?: SideBySidePdfOptions,
): Promise<Uint8Array> {
  const { columns } = comparison;
  const sheet = columns.length > mostUpright ? landscape : page;
  return sideBySidePdf(
    { ...headOfComparison(comparison, createRichText().plain, options), sheet },
    readAsset,
    (context) => [
      ...spaced(comparisonGlance(context, comparison, sheet), 10.5),
      ...comparison.sections.flatMap((section, i) =>
        spaced(sectionLines(context, comparison, section, sheet), i === 0 ? 28 : 21),
      ),
    ],
    options,
  );
}

/** Where what the roles say stands. */
function detailColumns(count: number, sheet: Sheet): { change: PdfColumn; roles: PdfColumn[]; all: PdfColumn } {
  const { width } = roomOf(sheet);
  const start = shape.change + shape.gap;
  const gap = 14;
  const own = (width - start - (count - 1) * gap) / count;
  return {
    change: { x: 0, width: shape.change },
    roles: columnsOf(
      Array.from({ length: count }, () => own),
      gap,
    ).map(({ x, width: wide }) => ({ x: x + start, width: wide })),
    all: { x: start, width: width - start },
  };
}

function sectionLines(
  context: PdfContext,
  comparison: Comparison,
  section: ComparedSection,
  sheet: Sheet,
): LayoutLine[] {
  const { columns } = comparison;
  const { width } = roomOf(sheet);
  const places = detailColumns(columns.length, sheet);
  const node = tag('Sect', documentTag);
  const title = section.isMarkdown ? { markdown: section.title } : section.title;
  const head = sheetHead(context, title, width, tag('H2', node));
  const names = columnNames(context, comparison, places, width, tag('P', node));
  const again = columnNames(context, comparison, places, width, repeatedTag);
  const usual = usualImportance(comparison);
  const groups = groupedRows(section.rows);
  const rows = groups.flatMap(({ title: group, rows: own }) => [
    ...(group === undefined ? [] : groupTitle(context, group, places.all, tag('H3', node))),
    ...own.flatMap((one, i) => rowLines(context, one, places, { usual, isFirst: i === 0, parent: node, width })),
  ]);
  return [...head, ...withNext(spaced([names], 5)), ...rows.map((line) => ({ ...line, head: again }))];
}

/** The titles of the roles above their columns. */
function columnNames(
  context: PdfContext,
  { columns }: Comparison,
  { roles }: ReturnType<typeof detailColumns>,
  width: number,
  node: Tag,
): LayoutLine {
  const cells = roles.map(({ x, width: own }, i) => {
    const column = columns[i];
    return {
      x,
      lines: column
        ? columnTitle(
            context,
            column,
            column.label === undefined ? [] : [asMarkdown(column.label)],
          )({ width: own, tag: node })
        : [],
    };
  });
  const line = row(cells, 0);
  return {
    ...line,
    height: line.height + 7,
    draw: (canvas, x, y, gap) => {
      line.draw(canvas, x, y, gap);
      canvas.bar(x, y + line.height + 2.5, width, 0.75, context.palette.open);
    },
  };
}

function groupTitle(context: PdfContext, title: string, { x, width }: PdfColumn, node: Tag): LayoutLine[] {
  const style = textStyles.group;
  return withNext(spaced(moved(paragraph(phrase(context, title, style), { width, style, tag: node }), x), 7));
}

interface RowOptions {
  readonly usual: string | undefined;
  readonly isFirst: boolean;
  readonly parent: Tag;
  readonly width: number;
}

/** What became of an item, what is the same for all roles, and what each of them says, side by side. */
function rowLines(
  context: PdfContext,
  one: Row,
  { change, roles, all }: ReturnType<typeof detailColumns>,
  { usual, isFirst, parent, width }: RowOptions,
): LayoutLine[] {
  const sect = tag('Sect', parent);
  const { meaning, own, rest } = shownParts(one);
  const nameStyle = one.isSkill ? textStyles.skill : textStyles.name;
  const changes = shownChanges(one).flatMap((found) =>
    paragraph(
      [
        span(context, `${changeSigns[found]} `, { ...textStyles.small, colour: 'accent', bold: true }),
        span(context, nameOfChange(context.phrases, found), textStyles.fact),
      ],
      { width: change.width, style: { ...textStyles.fact, leading: nameStyle.leading }, tag: tag('P', sect) },
    ),
  );
  const named =
    one.name === undefined
      ? []
      : paragraph(phrase(context, one.name, nameStyle), { width: all.width, style: nameStyle, tag: tag('H4', sect) });
  const notes = one.isSkill
    ? notesOf(context.phrases, one, usual).flatMap((note) =>
        paragraph(phrase(context, note, quiet), { width: all.width, style: quiet, tag: tag('P', sect) }),
      )
    : [];
  const shared = (parts: readonly Part[]) =>
    parts.flatMap((part) => partLines(context, part, part.cells[0], all.width, sect));
  const first = one.cells[0];
  const top = [
    ...named,
    ...notes,
    ...shared(meaning),
    ...(isWhollySame(one) && first ? cellLevel(context, first, all.width, sect) : []),
  ];
  const cells = isWhollySame(one)
    ? []
    : roles.map(({ x, width: wide }, i) => ({ x, lines: cellLines(context, one, own, i, wide, tag('Sect', sect)) }));
  const columns = cells.some(({ lines }) => lines.length > 0) ? beside(cells, top.length > 0 ? 1.75 : 0) : [];
  const body = [
    ...(columns.length > 0 ? withNext(moved(top, all.x)) : moved(top, all.x)),
    ...columns,
    ...moved(spaced(shared(rest), 3.5), all.x),
  ];
  const lines = withChange(changes, body, change.x);
  // A long row breaks where its columns do; a short one stays on its page.
  const kept =
    heightOf(lines, false) < 130
      ? lines.map((line, i) => (i < lines.length - 1 ? { ...line, keep: 2 as const } : line))
      : lines;
  return spaced(kept, isFirst ? 3.5 : 8.75).map((line, i) =>
    i > 0 || isFirst
      ? line
      : {
          ...line,
          draw: (canvas, x, y, gap) => {
            if (gap > 0) canvas.bar(x, y - gap / 2, width, 0.5, context.palette.line);
            line.draw(canvas, x, y, gap);
          },
        },
  );
}

/** The words of a change beside the first lines of a row. */
function withChange(changes: readonly LayoutLine[], body: readonly LayoutLine[], x: number): LayoutLine[] {
  const [first, ...others] = body;
  if (!first) return [...changes];
  if (changes.length === 0) return [...body];
  if (changes.length > 1 && others.length === 0)
    return [
      row(
        [
          { x, lines: changes },
          { x: 0, lines: body },
        ],
        0,
      ),
    ];
  const [top, ...more] = changes;
  const led = row(
    [
      { x, lines: top ? [top] : [] },
      { x: 0, lines: [first] },
    ],
    0,
  );
  const [second, ...rest] = others;
  if (more.length === 0 || !second) return [{ ...led, keep: first.keep }, ...others];
  const next = row(
    [
      { x, lines: more },
      { x: 0, lines: [second] },
    ],
    second.space,
  );
  return [{ ...led, keep: 2 }, { ...next, keep: second.keep }, ...rest];
}

function cellLines(
  context: PdfContext,
  one: Row,
  own: readonly Part[],
  index: number,
  width: number,
  node: Tag,
): LayoutLine[] {
  const cell = one.cells[index];
  if (!cell) return [];
  const style = textStyles.quiet;
  const absent = absentWords(context.phrases, one);
  return [
    ...(cell.isPresent
      ? cellLevel(context, cell, width, node)
      : paragraph([span(context, absent, style)], { width, style, tag: tag('P', node) })),
    ...changesOfCell(context.phrases, one, index).flatMap(({ change, words }) =>
      paragraph(
        [span(context, `${changeSigns[change]} `, { ...quiet, colour: 'accent' }), ...phrase(context, words, quiet)],
        { width, style: quiet, tag: tag('P', node) },
      ),
    ),
    ...own.flatMap((part) => partLines(context, part, markedCell(part, index), width, node)),
  ];
}

/** A level with its strip, or nothing for an item without one. */
function cellLevel(context: PdfContext, cell: Cell, width: number, node: Tag): LayoutLine[] {
  if (levelName(cell) === undefined) return [];
  return levelLines(context, cell, { width, style: textStyles.fact, tag: tag('P', node) });
}
