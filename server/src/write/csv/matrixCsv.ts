import { createRichText } from '../../jobProfile/richText.ts';
import type { Matrix } from '../../service/compare/matrix.ts';
import { remembered } from '../support/remembered.ts';
import { nameOfColumn, wordsOfCell } from '../support/sideBySideWords.ts';
import { toCsv } from './csv.ts';

/** A matrix as a table for spreadsheets: a row for each skill, a column for each role, the names of levels as cells. */
export function matrixCsv({ phrases, columns, groups }: Matrix): string {
  const plain = remembered(createRichText().plain);
  return toCsv(rowsOf());

  function* rowsOf(): Generator<string[]> {
    yield [
      phrases.say('labels.group'),
      phrases.say('labels.skill'),
      ...columns.map((column) => nameOfColumn(phrases, column, plain)),
    ];
    if (columns.some(({ grade }) => grade !== undefined)) {
      yield ['', phrases.say('labels.grade'), ...columns.map(({ grade }) => plain(grade ?? ''))];
    }
    for (const { title, rows } of groups) {
      for (const { name, cells } of rows) {
        const words = cells.map((cell) => (cell ? plain(wordsOfCell(phrases, cell)) : ''));
        yield [plain(title ?? ''), name === undefined ? phrases.say('skills.unnamed') : plain(name), ...words];
      }
    }
  }
}
