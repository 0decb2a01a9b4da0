import { createRichText } from '../../../jobProfile/richText.ts';
import type { Cell, ComparedSection, Comparison, Part, PartCell, Row } from '../../../service/compare/model.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import {
  aboutChanges,
  aboutComparison,
  changeNames,
  changeSigns,
  changesOfCell,
  factsOfColumn,
  groupedRows,
  isWhollySame,
  kindOfComparison,
  levelName,
  markedCell,
  nestedPoints,
  notesOf,
  shownChanges,
  shownParts,
  stepsInSigns,
  titleOfComparison,
  unfolded,
  usualImportance,
} from '../../support/sideBySideWords.ts';
import { heightOf, type LayoutLine, moved, row, spaced, withNext } from '../layoutLines.ts';
import type { Span } from '../lines.ts';
import { documentTag, repeatedTag, type Tag, tag } from '../pdfCanvas.ts';
import { list, text } from '../richTexts.ts';
import type { CellMaker } from '../tables.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { landscape, page, roomOf, type Sheet, type TextStyle, textStyles } from '../theme.ts';
import { type SideBySidePdfOptions, sideBySidePdf } from './frame.ts';
import { columnTitle, stripLine, tableStrip } from './marks.ts';
import { beside, columnsOf, groupedTable, type PdfColumn } from './table.ts';

/** Lengths in points: the column of changes, the one of skills, and the room between columns. */
const shape = { change: 76, name: 116, gap: 11 } as const;

/** More roles than this are set across the sheet. */
const mostUpright = 2;

/**
 * A comparison on A4: first what became of every skill, then what the roles say, in columns whose heads are said again on each page. Three roles
 * and more stand across the sheet.
 */
export function comparisonPdf(
  comparison: Comparison,
  readAsset: (path: string) => Promise<Uint8Array>,
  options?: SideBySidePdfOptions,
): Promise<Uint8Array> {
  const { columns, sender } = comparison;
  const sheet = columns.length > mostUpright ? landscape : page;
  return sideBySidePdf(
    {
      sender,
      kind: kindOfComparison(comparison),
      title: titleOfComparison(comparison, createRichText().plain),
      about: aboutComparison(comparison),
      lang: columns[0]?.lang ?? 'en',
      sheet,
    },
    readAsset,
    (context) => [
      ...spaced(glance(context, comparison, sheet), 10.5),
      ...comparison.sections.flatMap((section, i) =>
        spaced(sectionLines(context, comparison, section, sheet), i === 0 ? 28 : 21),
      ),
    ],
    options,
  );
}

/** What became of every skill: a row for each, with its level in each role. */
function glance(context: PdfContext, comparison: Comparison, sheet: Sheet): LayoutLine[] {
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
      plainCell(context, 'Change', strong),
      plainCell(context, 'Skill', strong),
      ...columns.map((column) => columnTitle(context, column, factsOfColumn(column))),
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
const quiet: TextStyle = { ...textStyles.edge };

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
  const about = aboutChanges[change];
  const spans = [
    span(context, `${changeSigns[change]} `, { ...strong, colour: 'accent' }),
    span(context, changeNames[change], strong),
    span(context, ` ${count}`, { ...textStyles.listed, colour: 'muted' }),
    span(context, isAgain ? ', continued' : about === undefined ? '' : `  ${about}`, quiet),
  ].filter(({ text: words }) => words !== '');
  const lines = paragraph(spans, { width, style: strong, tag: isAgain ? repeatedTag : parent });
  return spaced(lines, 5.25).map((line, i) => ({ ...line, height: line.height + (i === lines.length - 1 ? 1.75 : 0) }));
}

function nameCell(context: PdfContext, one: Row, usual: string | undefined): CellMaker {
  return ({ width, tag: node }) => [
    ...paragraph(phrase(context, one.name ?? 'Unnamed skill', textStyles.listed), {
      width,
      style: textStyles.listed,
      tag: node,
    }),
    ...notesOf(one, usual).flatMap((note) =>
      paragraph(phrase(context, note, quiet), { width, style: quiet, tag: node }),
    ),
  ];
}

/** A level in the table of all skills: strip, name and steps in a line where there is room. */
function levelCell(context: PdfContext, cell: Cell, isLast: boolean): CellMaker {
  const style: TextStyle = { ...textStyles.listed, size: 9, bold: isLast };
  if (!cell.isPresent) return plainCell(context, 'not asked for', { ...style, bold: false, colour: 'muted' });
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
function levelLines(context: PdfContext, cell: Cell, options: ParagraphOptions): LayoutLine[] {
  const { level, steps } = cell;
  const name = levelName(cell);
  const words = paragraph(
    phrase(context, name === undefined ? 'asked for' : level ? name : asMarkdown(name), options.style),
    options,
  );
  return level ? [stripLine(context, level, steps ? stepsInSigns(steps) : '', options.tag), ...words] : words;
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
  const title = section.isMarkdown ? section.title : asMarkdown(section.title);
  const style = textStyles.section;
  const head = paragraph(phrase(context, title, style), { width, style, tag: tag('H2', node) }).map(
    (line, i): LayoutLine => ({
      ...line,
      height: line.height + (i === 0 ? 5 : 0),
      draw: (canvas, x, y, gap) => {
        if (i === 0) {
          canvas.bar(x, y, width, 1.25, context.palette.ink);
          canvas.bookmark(context.plain(title), 1, y);
        }
        line.draw(canvas, x, y + (i === 0 ? 5 : 0), gap);
      },
    }),
  );
  const names = columnNames(context, comparison, places, width, tag('P', node));
  const again = columnNames(context, comparison, places, width, repeatedTag);
  const usual = usualImportance(comparison);
  const groups = groupedRows(section.rows);
  const rows = groups.flatMap(({ title: group, rows: own }) => [
    ...(group === undefined ? [] : groupTitle(context, group, places.all, tag('H3', node))),
    ...own.flatMap((one, i) => rowLines(context, one, places, { usual, isFirst: i === 0, parent: node, width })),
  ]);
  return [...withNext(head), ...withNext(spaced([names], 5)), ...rows.map((line) => ({ ...line, head: again }))];
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
        span(context, changeNames[found], textStyles.fact),
      ],
      { width: change.width, style: { ...textStyles.fact, leading: nameStyle.leading }, tag: tag('P', sect) },
    ),
  );
  const named =
    one.name === undefined
      ? []
      : paragraph(phrase(context, one.name, nameStyle), { width: all.width, style: nameStyle, tag: tag('H4', sect) });
  const notes = one.isSkill
    ? notesOf(one, usual).flatMap((note) =>
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
  const absent = one.isSkill ? 'Not asked for' : 'Not in this role';
  return [
    ...(cell.isPresent
      ? cellLevel(context, cell, width, node)
      : paragraph([span(context, absent, style)], { width, style, tag: tag('P', node) })),
    ...changesOfCell(one, index).flatMap(({ change, words }) =>
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

/** One text of one role, or of all of them. */
function partLines(
  context: PdfContext,
  part: Part,
  cell: PartCell | undefined,
  width: number,
  parent: Tag,
): LayoutLine[] {
  if (!cell) return [];
  const node = tag('Div', parent);
  const isQuiet = part.key === 'description' || part.key === 'examples';
  const style: TextStyle = isQuiet ? textStyles.quiet : textStyles.body;
  const hasLabel = part.label !== undefined && !['level', 'indicators', 'examples'].includes(part.key);
  const label = hasLabel
    ? withNext(paragraph([span(context, part.label ?? '', quiet)], { width, style: quiet, tag: tag('P', node) }))
    : [];
  const said =
    cell.isRepeated && !part.isSame
      ? paragraph([span(context, 'The same as before', quiet)], { width, style: quiet, tag: tag('P', node) })
      : textLines(context, part, cell, { width, style, tag: node });
  return [...spaced(label, 3.5), ...spaced(said, label.length > 0 ? 0 : 1.75)];
}

function textLines(
  context: PdfContext,
  { key, shape: form }: Part,
  cell: PartCell,
  options: ParagraphOptions,
): LayoutLine[] {
  const { texts, words } = cell;
  if (words) return markedLines(context, words, options);
  switch (form) {
    case 'line':
      return paragraph(
        texts.flatMap((one, i) => [
          ...(i === 0 ? [] : [span(context, ' · ', options.style)]),
          ...phrase(context, one, options.style),
        ]),
        { ...options, tag: tag('P', options.tag) },
      );
    case 'points':
      return pointLines(context, nestedPoints(cell), options, key === 'examples');
    case 'text':
      return texts.flatMap((one, i) => spaced(text(context, one, options), i === 0 ? 0 : 3.5));
  }
}

function pointLines(
  context: PdfContext,
  points: ReturnType<typeof nestedPoints>,
  options: ParagraphOptions,
  areExamples: boolean,
): LayoutLine[] {
  return list(
    context,
    points.map(({ text: one, inner }) => (area) => [
      ...text(context, one, area),
      ...(inner.length === 0
        ? []
        : pointLines(
            context,
            inner.map((example) => ({ text: example, inner: [] })),
            { ...area, style: textStyles.quiet },
            true,
          )),
    ]),
    options,
    undefined,
    areExamples ? '–' : '•',
  );
}

/** A text with its marks; what is written in lines stays in lines. */
function markedLines(
  context: PdfContext,
  words: NonNullable<PartCell['words']>,
  options: ParagraphOptions,
): LayoutLine[] {
  const lines: Span[][] = [[]];
  for (const { kind, text: stretch } of words) {
    const look = {
      ...options.style,
      ...(kind === 'same' ? {} : kind === 'inserted' ? { colour: 'accent', bold: true } : { colour: 'gone' }),
    } as TextStyle;
    for (const [i, piece] of unfolded(stretch).split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (piece === '') continue;
      const made = span(context, piece, look);
      lines.at(-1)?.push(kind === 'same' ? made : { ...made, rule: kind === 'inserted' ? 'under' : 'through' });
    }
  }
  return lines.flatMap((spans) =>
    spans.length === 0 ? [] : paragraph(spans, { ...options, tag: tag('P', options.tag) }),
  );
}
