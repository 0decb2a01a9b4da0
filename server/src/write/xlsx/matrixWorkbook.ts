import { type Cell, type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { createRichText } from '../../jobProfile/richText.ts';
import type { Matrix } from '../../service/compare/matrix.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { remembered } from '../support/remembered.ts';
import { type BookWords, noLevel, safeCell, stateCells, stateSheetName } from '../support/workbookState.ts';
import { withColumnStyle } from './columnStyle.ts';
import { fixedZip } from './fixedZip.ts';
import { type MatrixBook, type MatrixSheet, matrixBook, stateOf } from './matrixState.ts';

/*
 * A matrix as a workbook in which people can work: a sheet for each family with the levels to choose from, one of all texts, one that says what
 * things mean. Reading it again is the work of `import/workbook/`.
 *
 * The ids of the rows are in a hidden column whose cells are locked and refuse other values. The sheets themselves are not protected: Excel neither
 * sorts rows nor deletes them on a protected sheet as long as one of their cells is locked.
 */

const listsSheetName = 'Lists';

/** Hidden, and the same in every language, since whoever reads the book again finds its rows and columns by it. */
const idMark = 'Id';

/** 0-based: the row of the titles of the roles, the column of the skills' names, and the first one of a role. */
const headerRow = 2;
const skillColumn = 2;
const firstRole = 3;

/** Rows below the matrix that have a list to choose from as well, for skills that are added. */
const spareRows = 50;

const bold: CellStyle = {
  font: { bold: true },
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: true },
};
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, protection: { locked: false } };
const locked: CellStyle = { protection: { locked: true, hidden: true }, font: { color: { rgb: '808080' } } };

/** The bytes of a workbook; the same roles give the same bytes. */
export async function matrixWorkbook({ roles, phrases }: Matrix): Promise<Uint8Array> {
  const plain = remembered(createRichText().plain);
  const book = matrixBook(roles, plain, phrases);
  const lists = new LevelLists(book.words.noLevel);
  const matrices = book.sheets.map((sheet) => sheetOf(sheet, lists, book.words, phrases));
  const bytes = await writeXlsx({
    sheets: [
      ...matrices,
      textsSheet(book, phrases),
      meaningsSheet(book, plain, phrases),
      lists.sheet(),
      { name: stateSheetName, hidden: true, rows: stateCells(stateOf(book)).map((cell) => [cell]) },
    ],
    properties: {
      creator: 'Role profiles',
      title: phrases.say('workbook.title'),
      created: new Date(0),
      modified: new Date(0),
    },
  });
  // Nearly all cells of a large matrix are empty. They look and may be changed as the others, by what their column says: a skill's name is such a cell.
  const like = rangeName(headerRow + 1, skillColumn);
  return fixedZip(bytes, (sheet, part) => (sheet < matrices.length ? withColumnStyle(part, firstRole, like) : part));
}

/** A cell of a sheet that is being made. */
type Cells = Map<string, Partial<Cell>>;

function put(cells: Cells, row: number, column: number, text: string, style: CellStyle, note?: string): void {
  const comment = note === undefined ? {} : { comment: { author: 'Role profiles', text: note } };
  cells.set(`${row},${column}`, { value: text === '' ? null : safeCell(text), style, ...comment });
}

function sheetOf(
  { name, columns, rows }: MatrixSheet,
  lists: LevelLists,
  words: BookWords,
  phrases: Phrases,
): WriteSheet {
  const cells: Cells = new Map();
  put(cells, 0, 0, 'Ids', locked);
  put(cells, 1, 2, columns.some(({ grade }) => grade !== undefined) ? phrases.say('labels.grade') : '', bold);
  for (const [index, title] of [idMark, phrases.say('labels.group'), phrases.say('labels.skill')].entries())
    put(cells, headerRow, index, title, bold);
  for (const [index, column] of columns.entries()) {
    put(cells, 0, firstRole + index, column.id, locked);
    put(cells, 1, firstRole + index, column.grade ?? '', bold);
    put(cells, headerRow, firstRole + index, column.title, bold);
  }
  const placeOf = new Map(columns.map(({ id }, index) => [id, firstRole + index]));
  const validations: DataValidation[] = [];
  const last = firstRole + columns.length - 1;
  for (const [index, row] of rows.entries()) {
    const at = headerRow + 1 + index;
    put(cells, at, 0, row.id, locked);
    put(cells, at, 1, row.group, wrapped);
    put(cells, at, skillColumn, row.name, wrapped);
    for (const [id, { shown }] of Object.entries(row.cells)) {
      const said = shown === noLevel ? words.noLevel : shown;
      const place = placeOf.get(id);
      if (place !== undefined) put(cells, at, place, said, wrapped, row.notes.get(id));
    }
    if (columns.length > 0)
      validations.push(choice(phrases, lists.range(row.levels), `${rangeName(at, firstRole)}:${rangeName(at, last)}`));
  }
  const below = headerRow + 1 + rows.length;
  const all = [...new Set(rows.flatMap(({ levels }) => levels))];
  if (columns.length > 0) {
    const range = `${rangeName(below, firstRole)}:${rangeName(below + spareRows - 1, last)}`;
    validations.push(choice(phrases, lists.range(all), range));
  }
  validations.push({
    type: 'custom',
    formula1: 'FALSE',
    range: `A1:A${below}`,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: phrases.say('workbook.lockedTitle'),
    errorMessage: phrases.say('workbook.locked'),
  });
  return {
    name,
    cells,
    columns: [{ width: 10, hidden: true }, { width: 24 }, { width: 36 }, ...columns.map(() => ({ width: 18 }))],
    rowDefs: new Map([[0, { hidden: true }]]),
    dataValidations: validations,
    freezePane: { rows: headerRow + 1, columns: firstRole },
    autoFilter: { range: `A${headerRow + 1}:${rangeName(Math.max(headerRow, below - 1), Math.max(2, last))}` },
  };
}

function choice(phrases: Phrases, formula1: string, range: string): DataValidation {
  return {
    type: 'list',
    formula1,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: phrases.say('workbook.noSuchLevel'),
    errorMessage: phrases.say('workbook.chooseLevel'),
  };
}

function rangeName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Lists of levels in columns of a hidden sheet, since a list within a rule must be short and may hold no commas. */
class LevelLists {
  readonly #lists: string[][] = [];
  readonly #places = new Map<string, number>();
  readonly #noLevel: string;

  /** @param noLevel The word for a skill without a level. */
  constructor(noLevel: string) {
    this.#noLevel = noLevel;
  }

  /** Where a list stands, as rules of other sheets refer to it. Behind the levels comes what stands for none. */
  range(levels: readonly string[]): string {
    const list = [...levels, this.#noLevel].map(safeCell);
    const key = list.join('\n');
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#lists.push(list) - 1;
      this.#places.set(key, place);
    }
    const letters = columnLetters(place);
    return `${listsSheetName}!$${letters}$1:$${letters}$${list.length}`;
  }

  sheet(): WriteSheet {
    const height = Math.max(0, ...this.#lists.map(({ length }) => length));
    const rows = Array.from({ length: height }, (_, row) => this.#lists.map((list) => list[row] ?? null));
    return { name: listsSheetName, hidden: true, rows };
  }
}

function textsSheet({ texts, words }: MatrixBook, phrases: Phrases): WriteSheet {
  const cells: Cells = new Map();
  const heads = [idMark, ...(['labels.skill', 'labels.what', 'labels.text'] as const).map((key) => phrases.say(key))];
  for (const [index, title] of heads.entries()) put(cells, 0, index, title, bold);
  for (const [index, text] of texts.entries()) {
    put(cells, index + 1, 0, text.id, locked);
    put(cells, index + 1, 1, text.of, wrapped);
    put(cells, index + 1, 2, text.what, wrapped);
    put(cells, index + 1, 3, text.text, wrapped);
  }
  return {
    name: words.texts,
    cells,
    columns: [{ width: 8, hidden: true }, { width: 32 }, { width: 24 }, { width: 90 }],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:D${texts.length + 1}` },
  };
}

/** What each thing in the book means. */
function meaningsOf(
  phrases: Phrases,
  { texts, noLevel: word }: BookWords,
): (readonly [what: string, meaning: string])[] {
  const { say } = phrases;
  return [
    [say('workbook.sheet'), say('workbook.sheetMeans')],
    [say('workbook.empty'), say('workbook.emptyMeans')],
    [say('workbook.noLevel', { word }), say('workbook.noLevelMeans')],
    [say('workbook.list'), say('workbook.listMeans')],
    [say('workbook.note'), say('workbook.noteMeans')],
    [say('workbook.newRow'), say('workbook.newRowMeans')],
    [say('workbook.goneRow'), say('workbook.goneRowMeans')],
    [say('workbook.order'), say('workbook.orderMeans')],
    [say('workbook.textsSheet', { sheet: texts }), say('workbook.textsSheetMeans')],
    [say('workbook.hidden'), say('workbook.hiddenMeans')],
  ];
}

function meaningsSheet(
  { scales, words }: MatrixBook,
  plain: (markdown: string) => string,
  phrases: Phrases,
): WriteSheet {
  const cells: Cells = new Map();
  let row = 0;
  const head = [phrases.say('labels.what'), phrases.say('workbook.meaning')] as const;
  for (const [what, meaning] of [head, ...meaningsOf(phrases, words)]) {
    put(cells, row, 0, what, row === 0 ? bold : wrapped);
    put(cells, row, 1, meaning, row === 0 ? bold : wrapped);
    row++;
  }
  for (const scale of scales) {
    row++;
    put(cells, row, 0, plain(scale.name), bold);
    for (const level of scale.levels) {
      row++;
      put(cells, row, 0, plain(level.name), wrapped);
      put(cells, row, 1, level.description ? plain(level.description.value) : '', wrapped);
    }
    row++;
  }
  return { name: phrases.say('workbook.meanings'), cells, columns: [{ width: 32 }, { width: 90 }] };
}
