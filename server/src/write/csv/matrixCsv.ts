import { createRichText } from '../../jobProfile/richText.ts';
import { type Matrix, type Stretch, stretchesOf } from '../../service/compare/matrix.ts';
import { remembered } from '../support/remembered.ts';
import { nameOfColumn, wordsOfCell } from '../support/sideBySideWords.ts';
import { type CsvRow, csvPieces } from './csv.ts';

/** A matrix as a table for spreadsheets, in pieces: a row for each skill, a column for each role, the names of levels as cells. */
export function matrixCsv({ phrases, columns, groups }: Matrix): Generator<string> {
  const plain = remembered(createRichText().plain);
  return csvPieces(rowsOf());

  function* rowsOf(): Generator<CsvRow> {
    yield [
      phrases.say('labels.group'),
      phrases.say('labels.skill'),
      ...columns.map((column) => nameOfColumn(phrases, column, plain)),
    ];
    if (columns.some(({ grade }) => grade !== undefined)) {
      yield ['', phrases.say('labels.grade'), ...columns.map(({ grade }) => plain(grade ?? ''))];
    }
    for (const { title, rows } of groups) {
      for (const row of rows) {
        const { name } = row;
        const words = Array.from(stretchesOf(row, columns.length), wordsOf);
        yield [plain(title ?? ''), name === undefined ? phrases.say('skills.unnamed') : plain(name), ...words];
      }
    }
  }
  function wordsOf(stretch: Stretch): string | number {
    if (stretch.kind === 'cell') return plain(wordsOfCell(phrases, stretch.cell));
    return stretch.kind === 'unasked' ? stretch.columns : '';
  }
}
