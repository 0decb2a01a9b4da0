import { createRichText } from '../../jobProfile/richText.ts';
import type { Matrix, MatrixCell } from '../../service/compare/matrix.ts';
import { nameOfColumn } from '../html/compare/words.ts';
import { toCsv } from './csv.ts';

/** A matrix as a table for spreadsheets: a row for each skill, a column for each role, the names of levels as cells. */
export function matrixCsv({ columns, groups }: Matrix): string {
  const rich = createRichText();
  const head = [
    ['Group', 'Skill', ...columns.map((column) => nameOfColumn(column, rich.plain))],
    ...(columns.some(({ grade }) => grade !== undefined)
      ? [['', 'Grade', ...columns.map(({ grade }) => rich.plain(grade ?? ''))]]
      : []),
  ];
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map(({ name, cells }) => [
      rich.plain(title ?? ''),
      rich.plain(name ?? 'Unnamed skill'),
      ...cells.map((cell) => rich.plain(wordsOf(cell))),
    ]),
  );
  return toCsv([...head, ...rows]);
}

/** What a cell says: the level's name, or that the skill is asked for; nothing where the role lacks it. */
export function wordsOf(cell: MatrixCell | undefined): string {
  return cell ? (cell.level?.name ?? cell.writtenLevel ?? 'Asked for') : '';
}
