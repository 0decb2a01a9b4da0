import { type Message, type MessagePart, say } from '../../service/message.ts';
import { nameKey, sameName } from '../../service/text/names.ts';
import {
  fromSafeCell,
  noLevel,
  readState,
  type StateColumn,
  type StateRow,
  type StateSheet,
  stateSheetName,
  type TextAddress,
  textsSheetName,
  type WorkbookState,
} from '../../write/support/workbookState.ts';
import { cellName, type WorkbookSheet } from '../support/sheets/workbook.ts';

/*
 * What somebody has changed in a workbook, against the state that it was made of. Rows are found by their ids and names, columns by their ids, so
 * that their order does not count.
 */

/** Something that is other in the workbook. `place` is a cell, as people call it. */
export type Difference =
  | {
      readonly kind: 'level';
      readonly place: string;
      readonly row: StateRow;
      readonly column: StateColumn;
      /** As cells show it; `undefined` where the role does not have the skill. */
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'text';
      readonly place: string;
      readonly at: TextAddress;
      readonly before: string;
      /** Empty for a text that was taken away. */
      readonly after: string;
    }
  | {
      readonly kind: 'added';
      readonly place: string;
      readonly sheet: StateSheet;
      readonly name: string;
      readonly group: string;
      readonly levels: readonly { readonly column: StateColumn; readonly shown: string }[];
    };

/** Something that a person should read: a comment, or a change that leads to no file. */
export interface Remark {
  readonly place: string;
  /** The comment, or a sentence of ours. */
  readonly text: MessagePart;
  /** A comment that somebody wrote to a cell. */
  readonly isComment: boolean;
  /** What the cell is about, `Listening, Ward sister`. */
  readonly about?: string;
}

export interface Differences {
  readonly state: WorkbookState;
  readonly differences: readonly Difference[];
  readonly remarks: readonly Remark[];
}

/** Whether a sheet is the one in which a workbook of ours remembers what it was made of. */
export function isStateSheet({ name }: WorkbookSheet): boolean {
  return name === stateSheetName;
}

/** The state that a workbook of ours remembers; `undefined` for any other workbook, and where it cannot be read. */
export function stateIn(sheets: readonly WorkbookSheet[]): WorkbookState | undefined {
  const sheet = sheets.find(isStateSheet);
  return sheet && readState([...sheet.rows.values()].map((row) => row.get(0)?.text ?? ''));
}

/** Compares the sheets of a workbook with its state. */
export function differencesIn(state: WorkbookState, sheets: readonly WorkbookSheet[]): Differences {
  return new Comparing(state).compare(sheets);
}

/** A row of a sheet as it is now. */
interface WrittenRow {
  readonly index: number;
  readonly id: string;
  readonly group: string;
  readonly name: string;
}

/** Where the roles of a sheet stand: their columns with their places. */
class Columns {
  readonly #places = new Map<StateColumn, number>();
  readonly #byPlace = new Map<number, StateColumn>();
  readonly #byId = new Map<string, StateColumn>();

  /** The first place of a column is the one that counts. */
  add(column: StateColumn, place: number): void {
    if (this.#places.has(column)) return;
    this.#places.set(column, place);
    this.#byPlace.set(place, column);
    this.#byId.set(column.id, column);
  }

  has(column: StateColumn): boolean {
    return this.#places.has(column);
  }

  at(place: number): StateColumn | undefined {
    return this.#byPlace.get(place);
  }

  /**
   * Those in which a row says something now or did so when the workbook was made, with their places, as they stand in the sheet: of a thousand columns a
   * row has a few.
   */
  saying(
    cells: ReadonlyMap<number, unknown> | undefined,
    before: StateRow['cells'] = {},
  ): readonly (readonly [column: StateColumn, place: number])[] {
    const found = new Map<StateColumn, number>();
    const add = (column: StateColumn | undefined) => {
      const place = column && this.#places.get(column);
      if (column && place !== undefined) found.set(column, place);
    };
    for (const place of cells?.keys() ?? []) add(this.#byPlace.get(place));
    for (const id of Object.keys(before)) add(this.#byId.get(id));
    return [...found].sort(([, a], [, b]) => a - b);
  }
}

class Comparing {
  readonly #state: WorkbookState;
  readonly #notes: ReadonlySet<string>;
  readonly #differences: Difference[] = [];
  readonly #remarks: Remark[] = [];

  constructor(state: WorkbookState) {
    this.#state = state;
    this.#notes = new Set(state.notes.map(oneLine));
  }

  compare(sheets: readonly WorkbookSheet[]): Differences {
    for (const known of this.#state.sheets) {
      const sheet = sheets.find(({ name }) => name === known.name) ?? sheets.find((one) => hasIdsOf(one, known));
      if (sheet) this.#matrix(known, sheet);
      else this.#remark(known.name, say`The sheet "${known.name}" is gone; nothing of it was changed.`);
    }
    const called = this.#state.words?.texts ?? textsSheetName;
    const texts = sheets.find(({ name }) => name === called);
    if (texts) this.#texts(texts);
    else if (this.#state.texts.length > 0) this.#remark(called, say`The sheet of texts is gone; no text was changed.`);
    return { state: this.#state, differences: this.#differences, remarks: this.#remarks };
  }

  #remark(place: string, text: Message): void {
    this.#remarks.push({ place, text, isComment: false });
  }

  #matrix(known: StateSheet, sheet: WorkbookSheet): void {
    const idsRow = [...sheet.rows].find(([, cells]) => cells.get(0)?.text === 'Ids')?.[0];
    const headerRow = [...sheet.rows].find(([row, cells]) => row > (idsRow ?? -1) && cells.get(0)?.text === 'Id')?.[0];
    if (idsRow === undefined || headerRow === undefined) {
      this.#remark(
        sheet.name,
        say`The hidden row or column of ids is gone, so that nothing of this sheet leads back to a file.`,
      );
      return;
    }
    const columns = this.#columns(known, sheet, idsRow, headerRow);
    const rows = [...sheet.rows].flatMap(([index, cells]): WrittenRow[] => {
      if (index <= headerRow) return [];
      const text = (column: number): string => fromSafeCell(cells.get(column)?.text ?? '');
      const isEmpty = ![...cells].some(([column, cell]) => column > 0 && cell.text !== '');
      return isEmpty ? [] : [{ index, id: text(0), group: text(1), name: text(2) }];
    });
    const pairs = matchRows(known.rows, rows);
    for (const row of rows) {
      const match = pairs.get(row);
      if (match) this.#row(match, row, columns, sheet);
      else this.#added(known, row, columns, sheet);
      this.#comments(sheet, row, columns);
    }
    const found = new Set(pairs.values());
    for (const row of known.rows.filter((one) => !found.has(one))) {
      for (const column of known.columns) {
        const before = row.cells[column.id]?.shown;
        if (before === undefined) continue;
        const place = sheet.name;
        this.#differences.push({ kind: 'level', place, row, column, before, after: undefined });
      }
    }
  }

  #columns(known: StateSheet, sheet: WorkbookSheet, idsRow: number, headerRow: number): Columns {
    const columns = new Columns();
    const byId = new Map(known.columns.toReversed().map((column) => [column.id, column]));
    const ids = sheet.rows.get(idsRow);
    for (const [place, { text }] of ids ?? []) {
      const column = byId.get(fromSafeCell(text));
      if (column) columns.add(column, place);
    }
    for (const column of known.columns.filter((one) => !columns.has(one))) {
      this.#remark(sheet.name, say`The column of "${column.title}" is gone; nothing was changed in that role.`);
    }
    for (const [place, { text }] of sheet.rows.get(headerRow) ?? []) {
      const column = columns.at(place);
      if (place > 2 && !column && text !== '') {
        this.#remark(
          `${sheet.name}!${cellName(headerRow, place)}`,
          say`The column "${text}" is of no role of this workbook; a role is added by a file of its own.`,
        );
      }
      if (column && !sameName(column.title, fromSafeCell(text)) && column.title !== fromSafeCell(text)) {
        const where = `${sheet.name}!${cellName(headerRow, place)}`;
        this.#remark(
          where,
          say`The title "${column.title}" reads "${text}" here; titles are changed in the role's file.`,
        );
      }
    }
    return columns;
  }

  #row(known: StateRow, row: WrittenRow, columns: Columns, sheet: WorkbookSheet): void {
    const place = `${sheet.name}!${cellName(row.index, 2)}`;
    if (row.name !== known.name && row.name !== '') {
      if (known.nameAt) {
        this.#differences.push({ kind: 'text', place, at: known.nameAt, before: known.name, after: row.name });
      } else {
        this.#remark(place, say`"${known.name}" reads "${row.name}" here; its name is written in several places.`);
      }
    }
    if (row.name === '')
      this.#remark(place, say`The name of "${known.name}" is gone; a skill is taken out by deleting its row.`);
    if (row.group !== known.group) {
      const where = `${sheet.name}!${cellName(row.index, 1)}`;
      this.#remark(where, say`"${known.name}" stands in "${row.group}" here; groups are changed in the roles' files.`);
    }
    for (const [column, at] of columns.saying(sheet.rows.get(row.index), known.cells)) {
      const before = known.cells[column.id]?.shown;
      const text = this.#levelIn(sheet, row, at);
      const after = text === '' ? undefined : text;
      if (before === after || sameName(before, after)) continue;
      this.#differences.push({
        kind: 'level',
        place: `${sheet.name}!${cellName(row.index, at)}`,
        row: known,
        column,
        before,
        after,
      });
    }
  }

  #added(known: StateSheet, row: WrittenRow, columns: Columns, sheet: WorkbookSheet): void {
    const place = `${sheet.name}!${cellName(row.index, 2)}`;
    const levels = columns.saying(sheet.rows.get(row.index)).flatMap(([column, at]) => {
      const shown = this.#levelIn(sheet, row, at);
      return shown === '' ? [] : [{ column, shown }];
    });
    if (row.name === '') this.#remark(place, say`The row has no name, so that no skill was made of it.`);
    else this.#differences.push({ kind: 'added', place, sheet: known, name: row.name, group: row.group, levels });
  }

  /** What a cell says of a level; the book's own word for none, unless a level is called so, is that of all books. */
  #levelIn(sheet: WorkbookSheet, row: WrittenRow, at: number): string {
    const text = fromSafeCell(sheet.rows.get(row.index)?.get(at)?.text ?? '');
    const { words, scales } = this.#state;
    const isNone = words !== undefined && sameName(text, words.noLevel);
    return isNone && !scales.some(({ levels }) => levels.some(({ name }) => sameName(name, text))) ? noLevel : text;
  }

  /** Comments that are not the notes of the levels. */
  #comments(sheet: WorkbookSheet, row: WrittenRow, columns: Columns): void {
    for (const [at, { comment }] of sheet.rows.get(row.index) ?? []) {
      const text = comment === undefined ? '' : this.#withoutNote(comment);
      if (text === '') continue;
      const column = columns.at(at);
      const about = [row.name, ...(column ? [column.title] : [])].join(', ');
      this.#remarks.push({ place: `${sheet.name}!${cellName(row.index, at)}`, text, isComment: true, about });
    }
  }

  /** What somebody has written into a comment; empty for a note that is as it was. */
  #withoutNote(comment: string): string {
    const text = comment.trim();
    if (this.#notes.has(oneLine(text))) return '';
    for (const note of this.#state.notes) {
      if (note !== '' && text.startsWith(note)) return text.slice(note.length).trim();
    }
    return text;
  }

  #texts(sheet: WorkbookSheet): void {
    const known = new Map(this.#state.texts.map((text) => [text.id, text]));
    const seen = new Set<string>();
    let isBelow = false;
    for (const [index, cells] of sheet.rows) {
      const id = cells.get(0)?.text ?? '';
      const cell = cells.get(3);
      const place = `${sheet.name}!${cellName(index, 3)}`;
      const text = known.get(id);
      const comment = cell?.comment?.trim() ?? '';
      if (comment !== '')
        this.#remarks.push({ place, text: comment, isComment: true, about: cells.get(1)?.text ?? '' });
      if (!isBelow) {
        isBelow = id === 'Id';
        continue;
      }
      if (!text || seen.has(id)) {
        if ((cell?.text ?? '') !== '')
          this.#remark(place, say`The text is none that this workbook had, so that it leads to no file.`);
        continue;
      }
      seen.add(id);
      const after = withLineFeeds(fromSafeCell(cell?.text ?? '')).trim();
      const before = withLineFeeds(text.text).trim();
      if (after !== before) this.#differences.push({ kind: 'text', place, at: text.at, before, after });
    }
    const gone = this.#state.texts.filter(({ id }) => !seen.has(id)).length;
    if (gone > 0) {
      this.#remark(
        sheet.name,
        gone === 1
          ? say`One text is gone from the sheet; it stays in the files. An empty cell takes a text away.`
          : say`${gone} texts are gone from the sheet; they stay in the files. An empty cell takes a text away.`,
      );
    }
  }
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function hasIdsOf(sheet: WorkbookSheet, { columns }: StateSheet): boolean {
  const ids = new Set([...sheet.rows.values()].find((cells) => cells.get(0)?.text === 'Ids')?.values() ?? []);
  const texts = new Set([...ids].map(({ text }) => fromSafeCell(text)));
  return columns.length > 0 && columns.every(({ id }) => texts.has(id));
}

/**
 * Which row of the state a row is: the one with its id and name; else the one with its id, which was renamed; else the one with its name, where
 * its id is missing, stands twice, or came to another row when only some columns were sorted.
 */
function matchRows(known: readonly StateRow[], rows: readonly WrittenRow[]): Map<WrittenRow, StateRow> {
  const byId = new Map(known.map((row) => [row.id, row]));
  const byName = new Map<string, StateRow | undefined>();
  for (const row of known) byName.set(keyOf(row), byName.has(keyOf(row)) ? undefined : row);
  const pairs = new Map<WrittenRow, StateRow>();
  const taken = new Set<StateRow>();
  const pair = (row: WrittenRow, match: StateRow | undefined): void => {
    if (!match || taken.has(match) || pairs.has(row)) return;
    pairs.set(row, match);
    taken.add(match);
  };
  for (const row of rows) {
    const match = byId.get(row.id);
    if (match && keyOf(match) === keyOf(row)) pair(row, match);
  }
  for (const row of rows) pair(row, byName.get(keyOf(row)));
  for (const row of rows) pair(row, byId.get(row.id));
  return pairs;
}

function keyOf({ name }: { readonly name: string }): string {
  return nameKey(name) || name;
}
