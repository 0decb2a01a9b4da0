import { say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import type { CsvTable } from '../../support/csvTable.ts';
import { createIds } from '../../support/ids.ts';
import { blockMarkdown, inlineMarkdown, listLine } from '../../support/plainMarkdown.ts';
import type { DdatNotes } from './notes.ts';
import { type Cell, cellsOf, levelNames } from './rows.ts';

/** A skill of the catalogue, as far as the rows read so far say it. */
export interface DdatSkill {
  readonly id: string;
  readonly name: DraftText;
  description: Cell | undefined;
  /** The texts of its levels by their ids. */
  readonly levels: Map<string, Cell>;
  /** Ids of levels that are said to be out of use. */
  readonly unused: Set<string>;
  /** Cells of columns that no key is for, by the columns' names. */
  readonly details: Map<string, Cell>;
}

export interface Catalogue {
  readonly skills: Map<string, DdatSkill>;
  /** Whether there was a file of skills. */
  hasOwnFile: boolean;
  readonly idOf: (name: string, fallback: string) => string;
}

export function createCatalogue(): Catalogue {
  return { skills: new Map(), hasOwnFile: false, idOf: createIds() };
}

/** The skill of this name, new where there is none. */
export function skillNamed(catalogue: Catalogue, name: Cell): { skill: DdatSkill; isNew: boolean } {
  const key = nameKey(name.text) || name.text;
  const found = catalogue.skills.get(key);
  if (found) return { skill: found, isNew: false };
  const skill: DdatSkill = {
    id: catalogue.idOf(name.text, 'skill'),
    name: lineOf(name),
    description: undefined,
    levels: new Map(),
    unused: new Set(),
    details: new Map(),
  };
  catalogue.skills.set(key, skill);
  return { skill, isNew: true };
}

/** Reads the rows of a file of skills. */
export function readSkills(table: CsvTable, catalogue: Catalogue, notes: DdatNotes): void {
  catalogue.hasOwnFile = true;
  for (const row of table.rows) {
    const cells = cellsOf(table, row);
    const name = cells.get('skillname');
    if (!name) {
      notes.leaveRow(cells, say`the row names no skill`);
      continue;
    }
    const { skill, isNew } = skillNamed(catalogue, name);
    if (!isNew) {
      notes.odd(say`The skill "${name.text}" has several rows.`, name.pieces[0]);
      notes.repeats(name);
    }
    for (const [key, cell] of cells) {
      const level = levelNames.get(key);
      if (key === 'skillname') continue;
      if (level !== undefined) setLevel(skill, level, cell, notes);
      else if (key === 'skilldescription') setDescription(skill, cell, notes);
      else setDetail(skill.details, cell, notes);
    }
  }
}

/** Takes the text of a level, unless it says that there is none. */
export function setLevel(skill: DdatSkill, level: string, cell: Cell, notes: DdatNotes): void {
  if (notes.isStandIn(cell, say`The skill "${skill.name.text}" at level "${level}"`)) {
    if (/use/i.test(cell.text)) skill.unused.add(level);
    return;
  }
  const before = skill.levels.get(level);
  if (!before) skill.levels.set(level, cell);
  else if (isSame(before, cell)) notes.repeats(cell);
  else setDetail(skill.details, { ...cell, column: `${cell.column} (another text)` }, notes);
}

export function setDescription(skill: DdatSkill, cell: Cell, notes: DdatNotes): void {
  if (notes.isStandIn(cell, say`The description of "${skill.name.text}"`)) return;
  if (!skill.description) skill.description = cell;
  else if (isSame(skill.description, cell)) notes.repeats(cell);
  else setDetail(skill.details, { ...cell, column: `${cell.column} (another text)` }, notes);
}

/** Keeps a cell that no key is for under the name of its column; several of one column are told apart by numbers. */
export function setDetail(details: Map<string, Cell>, cell: Cell, notes: DdatNotes): void {
  let label = cell.column;
  for (let count = 2; details.has(label); count++) {
    const before = details.get(label);
    if (before && isSame(before, cell)) {
      notes.repeats(cell);
      return;
    }
    label = `${cell.column} ${count}`;
  }
  details.set(label, cell);
}

/** Whether two cells say the same but for their white space. */
export function isSame(a: Cell, b: Cell): boolean {
  return a.text === b.text || a.text.replaceAll(/\s+/g, ' ') === b.text.replaceAll(/\s+/g, ' ');
}

/** The catalogue's skills in the data model's keys. */
export function draftSkills(catalogue: Catalogue): DraftMapping[] {
  return [...catalogue.skills.values()].map((skill) => {
    const levels = [...levelNames.values()].flatMap((id) => {
      const cell = skill.levels.get(id);
      return cell ? [[id, levelOf(cell)] as const] : [];
    });
    return {
      id: skill.id,
      name: skill.name,
      ...(skill.description ? { description: blockOf(skill.description) } : {}),
      ...(skill.details.size > 0 ? { details: draftDetails(skill.details) } : {}),
      ...(levels.length > 0 ? { levels: Object.fromEntries(levels) } : {}),
    };
  });
}

/** A level whose text is a lead and a list becomes a description and indicators, any other a text. */
function levelOf(cell: Cell): DraftValue {
  const lines = cell.pieces.map((piece) => ({ piece, item: listLine(piece.text) }));
  const first = lines.findIndex(({ item }) => item !== undefined);
  if (first === -1 || lines.slice(first).some(({ item }) => item === undefined)) return blockOf(cell);
  const indicators = lines.slice(first).map(({ piece, item }) => ({ text: inlineMarkdown(item ?? ''), from: [piece] }));
  const lead = lines.slice(0, first).map(({ piece }) => piece);
  if (lead.length === 0) return { indicators };
  return { description: blockOf({ ...cell, pieces: lead, text: lead.map(({ text }) => text).join('\n') }), indicators };
}

export function draftDetails(details: ReadonlyMap<string, Cell>): DraftMapping {
  return Object.fromEntries(
    [...details].map(([label, { pieces }]) => {
      const texts = pieces.map((piece) => ({
        text: inlineMarkdown(listLine(piece.text) ?? piece.text),
        from: [piece],
      }));
      const [only] = texts;
      return [label, texts.length === 1 && only ? only : texts];
    }),
  );
}

/** A cell as one line of Markdown. */
export function lineOf({ text, pieces }: Cell): DraftText {
  return { text: inlineMarkdown(text), from: pieces };
}

/** A cell as blocks of Markdown. */
export function blockOf({ text, pieces }: Cell): DraftText {
  return { text: blockMarkdown(text), from: pieces };
}
