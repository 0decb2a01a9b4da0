import { createRichText } from '../../../jobProfile/richText.ts';
import type {
  Cell as ComparedCell,
  ComparedSection,
  Comparison,
  PartCell,
  Row,
  Part as TextPart,
} from '../../../service/compare/model.ts';
import { asMarkdown } from '../../../service/text/asMarkdown.ts';
import { headOfComparison, type SideBySideOptions } from '../../support/sideBySideHead.ts';
import {
  aboutChange,
  absentWords,
  changeSigns,
  changesOfCell,
  factsOfColumn,
  groupedRows,
  isOfLevel,
  isWhollySame,
  levelName,
  markedCell,
  nameOfChange,
  nestedPoints,
  notesOf,
  shownChanges,
  shownParts,
  stepsInSigns,
  unfolded,
  usualImportance,
} from '../../support/sideBySideWords.ts';
import { inCell } from '../blockParts.ts';
import { type DocxContext, dashList } from '../docxContext.ts';
import { markdownHeading, plainHeading } from '../headings.ts';
import { markdownParts, pointParts, type TextStyles } from '../markdownParts.ts';
import { type Cell, type Part, paragraph, table, withNext } from '../parts.ts';
import { phrase, words } from '../texts.ts';
import { paperOf } from '../theme.ts';
import { columnTitle, sideBySideDocx, stripRuns } from './frame.ts';

/** Widths in twentieths of a point: the column of changes, and that of skills. */
const widths = { change: 1500, name: 2700 } as const;

/** A comparison for Word: first what became of every skill, then what the roles say, in columns whose heads are said again on each page. */
export async function comparisonDocx(comparison: Comparison, options: SideBySideOptions = {}): Promise<Uint8Array> {
  const { columns } = comparison;
  const isLandscape = columns.length > 2;
  const head = headOfComparison(comparison, createRichText().plain, options);
  return sideBySideDocx({ ...head, isLandscape }, options, (context) => [
    ...glance(context, comparison, paperOf(isLandscape).width),
    ...comparison.sections.flatMap((section) => sectionParts(context, comparison, section, paperOf(isLandscape).width)),
  ]);
}

/** What became of every skill: a row for each, with its level in each role. */
function glance(context: DocxContext, comparison: Comparison, room: number): Part[] {
  const { columns, skills } = comparison;
  if (skills.length === 0) return [];
  const usual = usualImportance(comparison);
  const own = Math.floor((room - widths.change - widths.name) / columns.length);
  const rows = skills.flatMap(({ change, rows: all }) =>
    all.map((row, i): Cell[] => [
      { parts: i === 0 ? changeParts(context, change, all.length) : [paragraph('RoleGlance', '')] },
      {
        parts: [
          paragraph('RoleGlance', phrase(context, row.name ?? asMarkdown(context.phrases.say('skills.unnamed')))),
          ...notesOf(context.phrases, row, usual).map((note) => paragraph('TableSmall', phrase(context, note))),
        ],
      },
      ...row.cells.map((cell, place) => ({ parts: levelParts(context, cell, place === row.cells.length - 1) })),
    ]),
  );
  const head = (['labels.change', 'labels.skill'] as const).map((key) => ({
    parts: [paragraph('TableName', words(context, context.phrases.say(key)))],
  }));
  return [
    table({
      widths: [widths.change, widths.name, ...columns.map(() => own)],
      head: [...head, ...columns.map((column) => columnTitle(context, column, factsOfColumn(context.phrases, column)))],
      rows,
      ruled: true,
      caption: context.phrases.say('glance.title'),
    }),
  ];
}

function changeParts(context: DocxContext, change: Comparison['skills'][number]['change'], count: number): Part[] {
  const about = aboutChange(context.phrases, change);
  const title = words(context, `${changeSigns[change]} ${nameOfChange(context.phrases, change)}`, { bold: true });
  return [
    paragraph('RoleGlance', title + words(context, ` ${count}`, { muted: true })),
    ...(about === undefined ? [] : [paragraph('TableSmall', words(context, about))]),
  ];
}

function levelParts(context: DocxContext, cell: ComparedCell, isLast: boolean): Part[] {
  const { isPresent, level, steps } = cell;
  if (!isPresent) return [paragraph('RoleGlanceLevel', words(context, context.phrases.say('matrix.notAskedHere')))];
  const name = levelName(cell);
  const shown = level ? phrase(context, level.name) : words(context, name ?? context.phrases.say('matrix.askedHere'));
  return [
    ...(level
      ? [paragraph('RoleGlance', stripRuns(context, level, steps ? stepsInSigns(steps) : ''), { keepNext: true })]
      : []),
    paragraph(isLast ? 'RoleLevelName' : 'RoleGlance', shown),
  ];
}

function sectionParts(context: DocxContext, comparison: Comparison, section: ComparedSection, room: number): Part[] {
  const { columns } = comparison;
  const { title, isMarkdown, rows } = section;
  const own = Math.floor((room - widths.change) / columns.length);
  const usual = usualImportance(comparison);
  const all = groupedRows(rows).flatMap(({ title: group, rows: inGroup }): Cell[][] => [
    ...(group === undefined
      ? []
      : [
          [
            { parts: [] },
            { parts: [paragraph('RoleGlanceGroup', phrase(context, group), { keepNext: true })], span: columns.length },
          ],
        ]),
    ...inGroup.flatMap((row) => rowCells(context, row, columns.length, usual)),
  ]);
  return [
    isMarkdown ? markdownHeading(context, title, 1) : plainHeading(context, title, 1),
    table({
      widths: [widths.change, ...columns.map(() => own)],
      head: [
        { parts: [paragraph('TableName', '')] },
        ...columns.map((column) =>
          columnTitle(context, column, column.label === undefined ? [] : [asMarkdown(column.label)]),
        ),
      ],
      rows: all,
      ruled: false,
      caption: context.rich.plain(isMarkdown ? title : asMarkdown(title)),
    }),
  ];
}

/** What became of an item and what is the same for all roles; below it, what each of them says; then what else they share. */
function rowCells(context: DocxContext, row: Row, count: number, usual: string | undefined): Cell[][] {
  const above = { width: 4, colour: 'open' } as const;
  const { meaning, own, rest } = shownParts(row);
  const shared = (parts: readonly TextPart[]) => parts.flatMap((part) => partParts(context, part, part.cells[0]));
  const [first] = row.cells;
  const top: Part[] = [
    ...(row.name === undefined ? [] : [paragraph('TableName', phrase(context, row.name), { keepNext: true })]),
    ...(row.isSkill
      ? notesOf(context.phrases, row, usual).map((note) => paragraph('TableSmall', phrase(context, note)))
      : []),
    ...shared(meaning),
    ...(isWhollySame(row) && first ? askedParts(context, first) : []),
    ...(isWhollySame(row) ? shared(rest) : []),
  ];
  const changes = shownChanges(row).map((change) =>
    paragraph(
      'RoleMark',
      words(context, `${changeSigns[change]} ${nameOfChange(context.phrases, change)}`, { bold: true }),
    ),
  );
  const isAlone = isWhollySame(row);
  // A name stays on the page of what the roles say of it.
  const head: Cell[] = [
    { parts: isAlone ? changes : withNext(changes), above },
    { parts: isAlone ? top : withNext(top), span: count, above },
  ];
  if (isAlone) return [head];
  const cells = row.cells.map((_, i) => ({ parts: cellParts(context, row, own, i) }));
  const after = shared(rest);
  return [
    head,
    [{ parts: [] }, ...cells],
    ...(after.length > 0 ? [[{ parts: [] }, { parts: after, span: count }]] : []),
  ];
}

function cellParts(context: DocxContext, row: Row, own: readonly TextPart[], index: number): Part[] {
  const cell = row.cells[index];
  if (!cell) return [];
  const absent = absentWords(context.phrases, row);
  return [
    ...(cell.isPresent ? askedParts(context, cell) : [paragraph('TableSmall', words(context, absent))]),
    ...changesOfCell(context.phrases, row, index).map(({ change, words: said }) =>
      paragraph('TableSmall', words(context, `${changeSigns[change]} `) + phrase(context, said)),
    ),
    ...own.flatMap((part) => partParts(context, part, markedCell(part, index))),
  ];
}

/** The level that is asked for; nothing for an item without one. */
function askedParts(context: DocxContext, cell: ComparedCell): Part[] {
  return levelName(cell) === undefined ? [] : levelParts(context, cell, true);
}

const examples: TextStyles = { ...inCell, style: 'RoleExample', list: 'RoleExample' };
const meaningStyles: TextStyles = { ...inCell, style: 'RoleSkillMeaning', list: 'RoleSkillMeaning' };

/** One text of one role, or of all of them. */
function partParts(context: DocxContext, part: TextPart, cell: PartCell | undefined): Part[] {
  if (!cell) return [];
  const label =
    part.label !== undefined && !isOfLevel(part)
      ? [paragraph('TableSmall', words(context, part.label), { keepNext: true })]
      : [];
  if (cell.isRepeated && !part.isSame) return [...label, paragraph('TableSmall', words(context, 'The same as before'))];
  return [...label, ...textParts(context, part, cell)];
}

function textParts(context: DocxContext, { key, shape }: TextPart, cell: PartCell): Part[] {
  const { texts, words: marked } = cell;
  if (marked) {
    const runs = marked.map(({ kind, text }) => {
      const style = kind === 'inserted' ? 'RoleNewWords' : kind === 'deleted' ? 'RoleGoneWords' : undefined;
      return words(context, unfolded(text), style === undefined ? {} : { style });
    });
    return [paragraph('TableText', runs.join(''))];
  }
  switch (shape) {
    case 'line':
      return [paragraph('TableText', texts.map((text) => phrase(context, text)).join(words(context, ' · ')))];
    case 'points':
      return nestedPoints(cell).flatMap(({ text, inner }) => [
        ...point(context, text, key === 'examples', 0),
        ...inner.flatMap((example) => point(context, example, true, 1)),
      ]);
    case 'text':
      return texts.flatMap((text) => markdownParts(context, text, key === 'description' ? meaningStyles : inCell));
  }
}

function point(context: DocxContext, text: string, isExample: boolean, depth: number): Part[] {
  const numbering = isExample ? { numbering: dashList } : {};
  return pointParts(context, context.rich.blocks(text), isExample ? examples : inCell, { depth, ...numbering });
}
