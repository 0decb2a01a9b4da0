import { isLevel } from '../../../service/format/levelWords.ts';
import type { Meaning } from '../../decisions.ts';
import type { DraftText } from '../../draft.ts';
import { joinTexts, labelOf, textFrom } from '../draftText.ts';
import { looksLikeGrade, shareOfGrades } from '../ladder/gradeWords.ts';
import type { Notes } from '../notes.ts';
import { columnKey } from './columnWords.ts';
import type { Grid, GridCell } from './grid.ts';

/*
 * What the columns of a table of skills are: names, groups, texts about the skill, and a column for each grade or each level.
 */

export interface Column {
  readonly index: number;
  /** `undefined` for a column without a label. */
  readonly label: DraftText | undefined;
  /** The label of a wider cell above it. */
  readonly over: DraftText | undefined;
  readonly meaning: Meaning;
}

/** More rows above a table than this are no header. */
const mostHeaderRows = 3;

/** More rows with labels that come again are no grades. */
const mostGrades = 30;

/** How many rows say what is in the columns: more than one where cells of the first reach over several columns. */
export function countHeaderRows({ rows, headerRows }: Grid): number {
  if (headerRows !== undefined && headerRows > 1) return Math.min(headerRows, Math.max(1, rows.length - 1));
  let count = 1;
  while (count < Math.min(mostHeaderRows, rows.length - 1) && reachesOver(rows[count - 1] ?? [])) count++;
  return Math.min(count, rows.length);
}

function reachesOver(row: readonly (GridCell | undefined)[]): boolean {
  const wide = row.filter((cell) => cell && cell.columns > 1 && cell.lines.length > 0);
  return wide.length > 0 && !(wide.length === 1 && wide[0]?.columns === row.length);
}

/** The labels of the columns, with those of wider cells above them. */
export function labelsOf(
  rows: readonly (readonly (GridCell | undefined)[])[],
  headerRows: number,
): Pick<Column, 'label' | 'over'>[] {
  const width = rows[0]?.length ?? 0;
  const labels: Pick<Column, 'label' | 'over'>[] = [];
  // By row, the last cell that reaches over the columns to its right.
  const reaching = new Map<number, { readonly cell: GridCell; readonly end: number }>();
  for (let column = 0; column < width; column++) {
    const own: DraftText[] = [];
    const over: DraftText[] = [];
    for (let row = 0; row < headerRows; row++) {
      const cell = rows[row]?.[column];
      if (cell) reaching.set(row, { cell, end: column + cell.columns });
      const reach = reaching.get(row);
      if (!reach || reach.end <= column || reach.cell.lines.length === 0) continue;
      const text = joinTexts(
        reach.cell.lines.map((line) => labelOf(line.text)),
        ' ',
      );
      if (text) (reach.cell.columns > 1 ? over : own).push(text);
    }
    labels.push({ label: joinTexts(own, ' ') ?? over.at(-1), over: own.length > 0 ? joinTexts(over, ' ') : undefined });
  }
  return labels;
}

/** Whether the grades are in the rows, so that the table is to be turned. */
export function isTurned(columnLabels: readonly string[], rowLabels: readonly string[]): boolean {
  // No ladder has as many grades, and none has one twice; areas that are numbered stand in front of all of their skills.
  if (rowLabels.length > mostGrades && new Set(rowLabels).size < rowLabels.length) return false;
  const [across, down] = [shareOfGrades(columnLabels), shareOfGrades(rowLabels)];
  return rowLabels.length > 1 && down >= 0.5 && down > across;
}

const choices: readonly Meaning[] = ['grade', 'level', 'name', 'group', 'description', 'examples', 'fact', 'leaveOut'];

/**
 * What is in each column, by its label and by what stands in its rows, which are those below the labels. `hasTitle`: the table has a title, which is the
 * name of its only skill where all columns are grades or levels.
 */
export function columnsOf(
  labels: readonly Pick<Column, 'label' | 'over'>[],
  rows: readonly (readonly (GridCell | undefined)[])[],
  hasTitle: boolean,
  notes: Notes,
): Column[] {
  const texts = labels.map(({ label }) => label?.text ?? '');
  const guesses =
    (hasTitle ? withoutNames(texts) : undefined) ??
    guessMeanings(texts, (column) => rows.flatMap((row) => row[column]?.lines[0]?.text.text ?? []));
  return labels.map(({ label, over }, index): Column => {
    const guess = guesses[index] ?? 'fact';
    const known = label ?? over;
    const sure = index === 0 || looksLikeGrade(texts[index] ?? '') || guess !== 'grade';
    const meaning = known
      ? notes.decide('column', textFrom(known, texts[index] || known.text), guess, choices, sure)
      : guess;
    return { index, label, over, meaning };
  });
}

/** Whether all columns of a table are grades or levels, so that none has names. */
export function isNameless(grid: Grid): boolean {
  return withoutNames(labelsOf(grid.rows, countHeaderRows(grid)).map(({ label }) => label?.text ?? '')) !== undefined;
}

/** The meanings of columns that are grades or levels alone. */
function withoutNames(labels: readonly string[]): Meaning[] | undefined {
  if (labels.length < 2) return undefined;
  if (labels.every((label) => isLevel(label, new Set(), false))) return labels.map(() => 'level');
  return labels.every(looksLikeGrade) ? labels.map(() => 'grade') : undefined;
}

function guessMeanings(labels: readonly string[], valuesOf: (column: number) => readonly string[]): Meaning[] {
  const own = labels.map(columnKey);
  const rest = labels.slice(1);
  const areLevels = rest
    .filter((label) => label !== '')
    .every((label) => isLevel(label, new Set(), false) || isTextAbout(label));
  const levels = rest.filter((label) => isLevel(label, new Set(), false));
  const grades = rest.filter((label) => looksLikeGrade(label));
  const isNumbered = rest.filter(isNumber).length > 1;
  // A list of skills: no column is a grade or a level, and one at least is known to be something else.
  const isList =
    grades.length === 0 && levels.length < 2 && !isNumbered && own.slice(1).some((key) => key === 'description');
  const useLevels = levels.length >= 2 && areLevels && grades.length < levels.length;
  const firstGrade = labels.findIndex(
    (label, index) =>
      index > 0 && (looksLikeGrade(label) || isLevel(label, new Set(), false) || (isNumbered && isNumber(label))),
  );
  const firstName = nameColumn(own, firstGrade, labels[0] !== '' || valuesOf(0).length === 0);
  return labels.map((label, index): Meaning => {
    if (index === firstName) return 'name';
    if (index < firstName) return own[index] === undefined && areDistinct(valuesOf(index)) ? 'fact' : 'group';
    if (own[index] === 'description' || own[index] === 'guidance') return 'description';
    if (own[index] === 'category') return 'group';
    if (own[index] === 'indicators' && isList) return 'examples';
    if (isList || own[index] === 'details') return 'fact';
    if (useLevels) return isLevel(label, new Set(), false) ? 'level' : 'fact';
    return 'grade';
  });
}

/** Grades that are called by their numbers alone. */
function isNumber(label: string): boolean {
  return /^(?:\d{1,2}|[IVX]{1,4})$/.test(label);
}

function isTextAbout(label: string): boolean {
  const key = columnKey(label);
  return key === 'description' || key === 'guidance' || key === 'category' || key === 'name';
}

/** Numbers of rows rather than groups of them. */
function areDistinct(values: readonly string[]): boolean {
  return values.length > 1 && new Set(values).size === values.length;
}

/**
 * The column of the names: behind that of the groups, where there is one before the grades. `mayBeAside`: the first column may be something else, since
 * it has a label or is empty.
 */
function nameColumn(own: readonly (string | undefined)[], firstGrade: number, mayBeAside: boolean): number {
  const before = firstGrade > 0 ? firstGrade : own.length;
  if (before > 1 && own[0] === 'category' && own[1] !== 'description') return 1;
  const named = own.findIndex((key, index) => key === 'name' && index < before);
  // "Area" is another word for a group and for a name: it is the group where a name follows. So are unknown words before the name and the grades.
  return named > 0 && (own[0] !== undefined || (mayBeAside && firstGrade > 0)) ? named : 0;
}
