import { createRichText } from '../../jobProfile/richText.ts';
import type { Matrix } from '../../service/compare/matrix.ts';
import { nameOfColumn, wordsOfCell } from '../support/sideBySideWords.ts';
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
      ...cells.map((cell) => rich.plain(wordsOfCell(cell))),
    ]),
  );
  return toCsv([...head, ...rows]);
}
