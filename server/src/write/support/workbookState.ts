/*
 * What a workbook remembers of the files that it was made of, on a hidden sheet. Who reads the workbook again compares its cells with this and
 * this with the files, so that only what somebody has changed is proposed, and what has changed on both sides is a conflict.
 */

/** The hidden sheet with the state, as JSON in the cells of its first column. */
export const stateSheetName = 'role-profile state';
/** The sheet with all texts, in books that do not say what it is called. */
export const textsSheetName = 'Texts';

/** The first cell of the state's sheet; the rest of the column is the JSON, cut to what a cell may hold. */
export const stateMark = 'role-profile workbook 1';

/** What stands for a skill without a level in the state, and in the cells of books that do not say which word does. */
export const noLevel = 'Yes';

/** The words of a book that whoever reads it again has to know. */
export interface BookWords {
  /** What the sheet of texts is called. */
  readonly texts: string;
  /** What a cell says of a skill without a level. */
  readonly noLevel: string;
}

export interface WorkbookState {
  /** Those of the language of the book; absent in books that are all English. */
  readonly words?: BookWords;
  /** Paths with forward slashes, relative to the folder that holds all of the files. */
  readonly files: readonly string[];
  readonly scales: readonly StateScale[];
  readonly sheets: readonly StateSheet[];
  readonly texts: readonly StateText[];
  /** The notes of all cells, each once. */
  readonly notes: readonly string[];
}

export interface StateScale {
  readonly levels: readonly { readonly id: string; readonly name: string; readonly value?: number }[];
}

/** A sheet with a matrix. Its first row holds the ids of the columns, its first column those of the rows. */
export interface StateSheet {
  readonly name: string;
  /** 0-based row of the names of the columns. */
  readonly headerRow: number;
  readonly columns: readonly StateColumn[];
  readonly rows: readonly StateRow[];
}

export interface StateColumn {
  readonly id: string;
  readonly title: string;
  /** Index of the role's file. */
  readonly file: number;
}

export interface StateRow {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** Where the name is written, if it is a text of its own. */
  readonly nameAt?: TextAddress;
  /** The skill of a framework that the row is about. */
  readonly skill?: { readonly file: number; readonly id: string };
  /** Index of the scale that its levels are on. */
  readonly scale?: number;
  /** By the ids of the columns. */
  readonly cells: Readonly<Record<string, StateCell>>;
}

export interface StateCell {
  readonly shown: string;
  readonly item: ItemKey;
  /** The item is another role's, which this one extends. */
  readonly isInherited?: boolean;
}

/** By what an item of a role is found again; as it is written. */
export interface ItemKey {
  readonly ref?: string;
  readonly id?: string;
  readonly name?: string;
}

export interface StateText {
  readonly id: string;
  readonly text: string;
  readonly at: TextAddress;
}

/** Where a text is written. */
export type TextAddress =
  | { readonly file: number; readonly skill: string; readonly key: 'name' | 'description' }
  | { readonly file: number; readonly skill: string; readonly level: string; readonly key: 'description' }
  /** The place among the indicators of the level. */
  | {
      readonly file: number;
      readonly skill: string;
      readonly level: string;
      readonly key: 'indicator';
      readonly index: number;
    }
  | { readonly file: number; readonly item: ItemKey; readonly key: 'name' | 'description' | 'levelDescription' };

/** Fewer characters than Excel allows in a cell, which are 32,767. */
const longestCell = 30_000;

/** The cells of the state's column. */
export function stateCells(state: WorkbookState): string[] {
  const json = JSON.stringify(state);
  const cells = [stateMark];
  for (let at = 0; at < json.length; ) {
    let end = Math.min(json.length, at + longestCell);
    while (end < json.length && end > at + 1 && !mayCut(json, end)) end--;
    cells.push(json.slice(at, end));
    at = end;
  }
  return cells;
}

/** Both halves of a letter beyond the basic plane stay together, and no cell begins or ends with a blank, which programs take away. */
function mayCut(json: string, at: number): boolean {
  return !/\s|[\ud800-\udbff]/.test(json.charAt(at - 1)) && !/\s/.test(json.charAt(at));
}

/** Reads the cells of the state's column; `undefined` where they are not what was written. */
export function readState(cells: readonly string[]): WorkbookState | undefined {
  const [mark, ...json] = cells;
  if (mark !== stateMark) return undefined;
  try {
    const state: unknown = JSON.parse(json.join(''));
    return isState(state) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value has the shape of a state: a stranger may have made it. */
function isState(value: unknown): value is WorkbookState {
  if (!isObject(value)) return false;
  const { words, files, scales, sheets, texts, notes } = value;
  return (
    (words === undefined || (isObject(words) && isText(words.texts) && isText(words.noLevel))) &&
    isListOf(files, isText) &&
    isListOf(notes, isText) &&
    isListOf(scales, (scale) => isObject(scale) && isListOf(scale.levels, isLevel)) &&
    isListOf(texts, (text) => isObject(text) && isText(text.id) && isText(text.text) && isAddress(text.at)) &&
    isListOf(sheets, isSheet)
  );
}

function isSheet(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.name) &&
    typeof value.headerRow === 'number' &&
    isListOf(
      value.columns,
      (column) => isObject(column) && isText(column.id) && isText(column.title) && typeof column.file === 'number',
    ) &&
    isListOf(value.rows, isRow)
  );
}

function isRow(value: unknown): boolean {
  if (!isObject(value) || !isText(value.id) || !isText(value.name) || !isText(value.group)) return false;
  if (value.nameAt !== undefined && !isAddress(value.nameAt)) return false;
  if (value.scale !== undefined && typeof value.scale !== 'number') return false;
  const { skill, cells } = value;
  if (skill !== undefined && !(isObject(skill) && typeof skill.file === 'number' && isText(skill.id))) return false;
  return (
    isObject(cells) &&
    Object.values(cells).every((cell) => isObject(cell) && isText(cell.shown) && isItemKey(cell.item))
  );
}

function isLevel(value: unknown): boolean {
  return isObject(value) && isText(value.id) && isText(value.name);
}

function isItemKey(value: unknown): boolean {
  return isObject(value) && [value.ref, value.id, value.name].every((one) => one === undefined || isText(one));
}

function isAddress(value: unknown): boolean {
  if (!isObject(value) || typeof value.file !== 'number' || !isText(value.key)) return false;
  return isText(value.skill) || isItemKey(value.item);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

/**
 * A text for a cell: one that a spreadsheet would take for a formula gets an apostrophe before it, as in tables with separators.
 */
export function safeCell(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` made safe. */
export function fromSafeCell(cell: string): string {
  const text = cell.startsWith("'") ? cell.slice(1) : cell;
  return safeCell(text) === cell ? text : cell;
}
