import { isLevel } from '../../../service/format/levelWords.ts';
import { say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftText } from '../../draft.ts';
import { joinTexts, labelOf, lineOf, plainOf, textFrom } from '../draftText.ts';
import { tickOf } from '../ladder/gradeWords.ts';
import type { Notes } from '../notes.ts';
import { type Column, columnsOf, countHeaderRows, isTurned, labelsOf } from './columns.ts';
import type { Grid, GridCell, GridLine } from './grid.ts';

/** A skill as a table has it. */
export interface GridSkill {
  readonly name: DraftText;
  readonly description: readonly DraftText[];
  readonly examples: readonly DraftText[];
  readonly facts: readonly (readonly [DraftText, DraftText])[];
  /** The labels of the groups in which it is, the outermost first. */
  readonly groups: readonly DraftText[];
  /** By the place of the grade, what its cells say. */
  readonly cells: ReadonlyMap<number, readonly GridLine[]>;
}

export interface GridReading {
  readonly title: DraftText | undefined;
  /** What the columns of grades or levels are called. */
  readonly grades: readonly { readonly label: DraftText; readonly over: DraftText | undefined }[];
  /** `levels` where the columns are levels of the skills rather than grades of people. */
  readonly gradesAre: 'grades' | 'levels';
  /** The cells say how well, or whether, rather than what. */
  readonly isRating: boolean;
  readonly skills: readonly GridSkill[];
  /** Groups below which no skill stands. */
  readonly emptyGroups: readonly DraftText[];
  /** The grades stood in the rows. */
  readonly turned: boolean;
}

interface OpenSkill {
  readonly name: DraftText;
  readonly description: DraftText[];
  readonly examples: DraftText[];
  readonly facts: (readonly [DraftText, DraftText])[];
  readonly groups: readonly DraftText[];
  readonly cells: Map<number, GridLine[]>;
  readonly seen: Set<GridCell>;
  /** By the place of the grade, the cell that was read last: one that reaches down is met in each of its rows. */
  readonly last: Map<number, GridCell>;
}

/** Reads a table of skills by grades or levels, either way round; `undefined` for a table that holds none. Linear in its cells. */
export function readGrid(grid: Grid, notes: Notes): GridReading | undefined {
  const headerRows = countHeaderRows(grid);
  const width = grid.rows[0]?.length ?? 0;
  if (grid.rows.length <= headerRows || width < 2) return undefined;
  const labels = labelsOf(grid.rows, headerRows);
  const rowLabels = grid.rows.slice(headerRows).flatMap((row) => firstLine(row[0]) ?? []);
  const columnLabels = labels.slice(1).flatMap(({ label }) => (label ? [label.text] : []));
  if (isTurned(columnLabels, rowLabels)) {
    const reading = readUpright({ ...grid, rows: turn(grid.rows), headerRows: undefined }, notes, true);
    return reading && { ...reading, turned: true };
  }
  return readUpright(grid, notes, false);
}

function firstLine(cell: GridCell | undefined): string | undefined {
  const line = cell?.lines[0];
  return line && plainOf(line.text.text);
}

/** The table with its rows as columns. */
function turn(rows: Grid['rows']): (GridCell | undefined)[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => {
      const cell = row[column];
      return cell && { lines: cell.lines, columns: cell.rows, rows: cell.columns };
    }),
  );
}

/** Whether a row of the table has a bold name or a wide cell and nothing else. */
function hasBoldGroups({ rows }: Grid): boolean {
  return rows.slice(1).some((row) => {
    const filled = row.filter((cell) => cell && cell.lines.length > 0);
    const [only] = filled;
    return filled.length === 1 && only && (only.columns > 1 || only.lines.every(({ isBold }) => isBold));
  });
}

function readUpright(grid: Grid, notes: Notes, turned: boolean): GridReading | undefined {
  const headerRows = countHeaderRows(grid);
  const columns = columnsOf(
    labelsOf(grid.rows, headerRows),
    grid.rows.slice(headerRows),
    grid.title !== undefined,
    notes,
  );
  const graded = columns.filter(({ meaning }) => meaning === 'grade' || meaning === 'level');
  // A table of grades alone is about the skill that it has for a title.
  const only = columns.some(({ meaning }) => meaning === 'name') ? undefined : grid.title;
  const reader = new RowReader(columns, graded, notes, !turned && !hasBoldGroups(grid), only);
  const skills = reader.read(grid.rows, headerRows);
  if (skills.length === 0) return undefined;
  leaveHeaders(columns, graded, notes);
  return {
    title: only ? undefined : grid.title,
    grades: graded.map(({ label, over }, index) => ({ label: label ?? over ?? nameless(skills, index), over })),
    gradesAre: graded.length > 0 && graded.every(({ meaning }) => meaning === 'level') ? 'levels' : 'grades',
    isRating: areRatings(skills),
    skills,
    emptyGroups: reader.emptyGroups,
    turned: false,
  };
}

/** A column without a label is called by its place. */
function nameless(skills: readonly GridSkill[], index: number): DraftText {
  const from = skills.flatMap(({ cells }) => cells.get(index)?.flatMap(({ text }) => text.from) ?? []).slice(0, 1);
  return { text: `Column ${index + 2}`, from };
}

function leaveHeaders(columns: readonly Column[], graded: readonly Column[], notes: Notes): void {
  const reason = say`it says what is in a column of the table`;
  for (const { label, meaning } of columns) {
    if (label && !['grade', 'level', 'fact'].includes(meaning)) notes.leave(label, reason);
  }
  // One label over all grades, "Level", says nothing about one of them.
  const over = new Set(graded.flatMap((column) => column.over?.from ?? []));
  if (new Set(graded.map((column) => column.over?.text)).size < 2) notes.leave({ from: [...over] }, reason);
}

class RowReader {
  readonly #columns: readonly Column[];
  readonly #gradeOf: ReadonlyMap<number, number>;
  readonly #notes: Notes;
  readonly #open: OpenSkill[] = [];
  /** The skills of the group that is open, by their names. */
  #byName = new Map<string, OpenSkill>();
  #groupRow: DraftText | undefined;
  /** Groups that have a row of their own and no skill so far. */
  readonly #groups = new Set<DraftText>();
  /** By column, the cell that reaches down and the row behind its last one. */
  readonly #above = new Map<number, { readonly cell: GridCell; readonly end: number }>();
  readonly #groupCells = new Map<number, DraftText>();

  /** Whether a name without any cells is a group where its look does not tell. */
  readonly #plainGroups: boolean;
  /** The name of all rows, where no column has names. */
  readonly #only: GridCell | undefined;

  constructor(
    columns: readonly Column[],
    graded: readonly Column[],
    notes: Notes,
    plainGroups: boolean,
    only: DraftText | undefined,
  ) {
    this.#columns = columns;
    this.#only = only && { lines: [{ text: only, isItem: false, isBold: false }], columns: 1, rows: 1 };
    this.#plainGroups = plainGroups;
    this.#gradeOf = new Map(graded.map(({ index }, place) => [index, place]));
    this.#notes = notes;
  }

  get emptyGroups(): DraftText[] {
    return [...this.#groups];
  }

  read(rows: Grid['rows'], headerRows: number): GridSkill[] {
    for (const [index, row] of rows.entries()) {
      const cells = this.#covered(row, index);
      if (index >= headerRows && cells.some((cell) => cell.lines.length > 0)) this.#row(row, cells);
    }
    return this.#open.map(({ seen: _, last: __, ...skill }) => skill);
  }

  /** The cell of each column, also where it comes from above or from the left. */
  #covered(row: readonly (GridCell | undefined)[], index: number): GridCell[] {
    const cells: GridCell[] = [];
    let left: { readonly cell: GridCell; readonly end: number } | undefined;
    for (let column = 0; column < this.#columns.length; column++) {
      const own = row[column];
      if (own) {
        left = { cell: own, end: column + own.columns };
        if (own.rows > 1) {
          for (let at = column; at < left.end; at++) this.#above.set(at, { cell: own, end: index + own.rows });
        }
      }
      const above = this.#above.get(column);
      const fromAbove = above && above.end > index ? above.cell : undefined;
      cells.push(own ?? (left && left.end > column ? left.cell : undefined) ?? fromAbove ?? empty);
    }
    return cells;
  }

  #row(row: readonly (GridCell | undefined)[], cells: readonly GridCell[]): void {
    const nameColumn = this.#only ? -1 : (this.#columns.find(({ meaning }) => meaning === 'name')?.index ?? 0);
    const nameCell = this.#only ?? cells[nameColumn] ?? empty;
    const filled = new Set(cells.filter(({ lines }) => lines.length > 0));
    const [only] = filled;
    if (filled.size === 1 && only && this.#isGroup(only, cells)) return;
    const group = this.#groupsOf(cells, row);
    const skill = this.#skillOf(nameCell, group, cells);
    for (const { index, meaning, label } of this.#columns) {
      const cell = cells[index] ?? empty;
      if (index === nameColumn || meaning === 'group' || cell.lines.length === 0) continue;
      if (cell === nameCell) continue;
      const place = this.#gradeOf.get(index);
      const texts = cell.lines.map(({ text }) => text);
      if (place !== undefined) {
        const lines = skill.cells.get(place) ?? [];
        skill.cells.set(place, lines);
        // A cell over several rows of one skill, or over several columns, says the same once for each grade.
        if (skill.last.get(place) !== cell) for (const line of cell.lines) lines.push(line);
        skill.last.set(place, cell);
      } else if (skill.seen.has(cell)) continue;
      else if (meaning === 'description' || meaning === 'levelDescription') skill.description.push(...texts);
      else if (meaning === 'examples') skill.examples.push(...texts);
      else if (meaning === 'leaveOut')
        for (const text of texts) this.#notes.leave(text, say`its column was decided to be left out`);
      else {
        const text = joinTexts(texts, '\n\n');
        if (text && label) skill.facts.push([label, text]);
        else if (text) skill.description.push(text);
      }
      skill.seen.add(cell);
    }
  }

  /** A row with one text alone is the heading of those below it; with a name that is not bold it may be a skill that nobody needs. */
  #isGroup(only: GridCell, cells: readonly GridCell[]): boolean {
    const isWide = only.columns >= this.#columns.length && this.#columns.length > 1;
    const isLabel = this.#columns.some(
      ({ index, meaning }) => cells[index] === only && (meaning === 'group' || meaning === 'name'),
    );
    if (!isWide && !isLabel) return false;
    const label = joinTexts(
      only.lines.map(({ text }) => labelOf(text)),
      ' ',
    );
    if (!label || label.text === '') return false;
    const isBold = only.lines.every((line) => line.isBold);
    const guess = isWide || isBold || this.#plainGroups ? 'group' : 'item';
    const meaning = this.#notes.decide('row', label, guess, ['group', 'item', 'leaveOut'], isWide || isBold);
    if (meaning === 'item') return false;
    if (meaning === 'leaveOut') this.#notes.leave(label, say`its row was decided to be left out`);
    else {
      this.#groupRow = label;
      this.#groups.add(label);
    }
    this.#byName = new Map();
    this.#groupCells.clear();
    return true;
  }

  #groupsOf(cells: readonly GridCell[], row: readonly (GridCell | undefined)[]): DraftText[] {
    const groups = this.#groupRow ? [this.#groupRow] : [];
    if (this.#groupRow) this.#groups.delete(this.#groupRow);
    for (const { index, meaning } of this.#columns) {
      if (meaning !== 'group') continue;
      const cell = cells[index];
      const label =
        cell &&
        joinTexts(
          cell.lines.map(({ text }) => labelOf(text)),
          ' ',
        );
      if (label && label.text !== '') {
        const before = this.#groupCells.get(index);
        if (before && nameKey(before.text) === nameKey(label.text)) {
          if (row[index]) this.#notes.leave(label, saidAgain);
        } else {
          this.#groupCells.set(index, label);
          this.#byName = new Map();
        }
      }
      const group = this.#groupCells.get(index);
      if (group) groups.push(group);
    }
    return groups;
  }

  /** The skill of a row: that of the row above where the name is left out, and one of the same group where it is said again. */
  #skillOf(cell: GridCell, groups: readonly DraftText[], cells: readonly GridCell[]): OpenSkill {
    const last = this.#open.at(-1);
    if (cell.lines.length === 0 && last && this.#byName.size > 0) return last;
    const { name, rest } = nameOf(cell, cells);
    const key = nameKey(name.text);
    const known = key === '' ? undefined : this.#byName.get(key);
    if (known) {
      if (!known.seen.has(cell)) {
        known.description.push(...rest);
        if (rest.every((text) => text.from[0] !== name.from[0])) this.#notes.leave(name, saidAgain);
        known.seen.add(cell);
      }
      return known;
    }
    const skill: OpenSkill = {
      name,
      description: [...rest],
      examples: [],
      facts: [],
      groups,
      cells: new Map(),
      seen: new Set([cell]),
      last: new Map(),
    };
    this.#open.push(skill);
    this.#byName.set(key, skill);
    return skill;
  }
}

const empty: GridCell = { lines: [], columns: 1, rows: 1 };

const saidAgain = say`it repeats the label above`;

/** The name in a cell and what it says about the skill: its further lines, or what follows bold words. */
function nameOf(cell: GridCell, cells: readonly GridCell[]): { name: DraftText; rest: readonly DraftText[] } {
  const [first, ...rest] = cell.lines;
  if (!first) {
    const text = cells.find(({ lines }) => lines.length > 0)?.lines[0]?.text;
    return { name: text ? lineOf(text) : { text: '', from: [] }, rest: [] };
  }
  const bold = /^\*\*([^*]+?)\*\*\s*[:–—-]?\s*(\S[\s\S]*)$/.exec(first.text.text);
  const [name, behind] = bold
    ? [textFrom(first.text, bold[1] ?? ''), [textFrom(first.text, bold[2] ?? '')]]
    : [first.text, []];
  return { name: labelOf(name), rest: [...behind, ...rest.map(({ text }) => text)] };
}

/** Words of one cell longer than this say what, not how well. */
const longestRating = 40;

function areRatings(skills: readonly GridSkill[]): boolean {
  let [cells, ratings] = [0, 0];
  for (const skill of skills) {
    for (const lines of skill.cells.values()) {
      cells++;
      const text = lines.length === 1 ? plainOf(lines[0]?.text.text ?? '') : '';
      if (text.length > 0 && text.length <= longestRating && isRating(text)) ratings++;
    }
  }
  return cells > 0 && ratings >= cells * 0.8;
}

function isRating(text: string): boolean {
  return (
    tickOf(text) !== undefined || isLevel(text, new Set(), true) || /^\d{1,2}\s*[-–]\s*\p{L}[\p{L} ]*$/u.test(text)
  );
}
