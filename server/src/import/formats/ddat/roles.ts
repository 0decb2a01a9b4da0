import { say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftFile, DraftMapping } from '../../draft.ts';
import type { CsvTable } from '../../support/csvTable.ts';
import { createIds } from '../../support/ids.ts';
import { seniorityOf } from '../../support/seniority.ts';
import {
  blockOf,
  type Catalogue,
  type DdatSkill,
  draftDetails,
  isSame,
  lineOf,
  setDescription,
  setDetail,
  setLevel,
  skillNamed,
} from './catalogue.ts';
import type { DdatNotes } from './notes.ts';
import { type Cell, cellsOf, levelNames } from './rows.ts';

/** A role at one level. */
interface DdatRole {
  readonly title: Cell;
  /** The role that it is a level of. */
  readonly role: Cell | undefined;
  family: Cell | undefined;
  /** Texts about the role, then about its level; each once. */
  readonly roleTexts: Cell[];
  readonly levelTexts: Cell[];
  readonly details: Map<string, Cell>;
  readonly items: Item[];
}

interface Item {
  readonly skill: DdatSkill;
  readonly name: Cell;
  readonly level: string | undefined;
  /** Texts that the catalogue has otherwise. */
  readonly description: Cell | undefined;
  readonly levelDescription: Cell | undefined;
  readonly details: Map<string, Cell>;
}

/** The columns that belong to a row's skill; all others belong to its role. */
const skillColumns: ReadonlySet<string> = new Set([
  'skillname',
  'skilldescription',
  'skilllevel',
  'skillleveldescription',
]);

/** The roles of a download in the order of their first rows, as files and as grades of their framework. */
export interface DdatRoles {
  readonly files: readonly DraftFile[];
  readonly grades: readonly DraftMapping[];
}

/** Reads the rows of files of roles; skills that no file of skills has are added to the catalogue. */
export function readRoles(
  tables: readonly CsvTable[],
  catalogue: Catalogue,
  common: DraftMapping,
  notes: DdatNotes,
): DdatRoles {
  const roles = new Map<string, DdatRole>();
  for (const table of tables) {
    for (const row of table.rows) readRow(cellsOf(table, row), roles, catalogue, notes);
  }
  return draftRoles([...roles.values()], common, notes);
}

function readRow(
  cells: ReadonlyMap<string, Cell>,
  roles: Map<string, DdatRole>,
  catalogue: Catalogue,
  notes: DdatNotes,
): void {
  const name = cells.get('role');
  const title = cells.get('rolelevel') ?? name;
  if (!title) {
    notes.leaveRow(cells, say`the row names no role`);
    return;
  }
  const family = cells.get('rolefamily');
  const key = [family, name, title].map((cell) => nameKey(cell?.text)).join('\0');
  const known = roles.get(key);
  const role = known ?? {
    title,
    role: title === name ? undefined : name,
    family,
    roleTexts: [],
    levelTexts: [],
    details: new Map(),
    items: [],
  };
  roles.set(key, role);
  for (const [column, cell] of cells) {
    if (column === 'roledescription') addText(role.roleTexts, cell, role, notes);
    else if (column === 'roleleveldescription') addText(role.levelTexts, cell, role, notes);
    else if (column === 'role' || column === 'rolelevel' || column === 'rolefamily') {
      if (known) notes.repeats(cell);
    } else if (!skillColumns.has(column)) setDetail(role.details, cell, notes);
  }
  readItem(cells, role, catalogue, notes);
}

function addText(texts: Cell[], cell: Cell, role: DdatRole, notes: DdatNotes): void {
  if (notes.isStandIn(cell, say`A text about "${role.title.text}"`)) return;
  if (texts.some((text) => isSame(text, cell))) notes.repeats(cell);
  else texts.push(cell);
}

function readItem(cells: ReadonlyMap<string, Cell>, role: DdatRole, catalogue: Catalogue, notes: DdatNotes): void {
  const name = cells.get('skillname');
  if (!name) {
    const others = [...cells].filter(([column]) => skillColumns.has(column));
    if (others.length > 0) notes.leaveRow(new Map(others), say`the row names no skill`);
    return;
  }
  const { skill, isNew } = skillNamed(catalogue, name);
  if (isNew && catalogue.hasOwnFile) {
    notes.odd(say`The skill "${name.text}" of "${role.title.text}" is missing in the file of skills.`, name.pieces[0]);
  }
  const written = cells.get('skilllevel');
  const level = written && levelNames.get(nameKey(written.text));
  const item: Item = {
    skill,
    name,
    level,
    description: ownDescription(skill, cells.get('skilldescription'), notes),
    levelDescription: ownLevelText(skill, level, cells.get('skillleveldescription'), role, notes),
    details: new Map(),
  };
  if (written && level === undefined) {
    notes.odd(say`"${written.text}" is no level of the framework.`, written.pieces[0]);
    setDetail(item.details, written, notes);
  } else if (written) {
    notes.leaveOut(written, say`it became the id of a level`);
  }
  const twins = role.items.filter((other) => other.skill === skill);
  if (twins.length > 0) {
    notes.odd(say`The skill "${name.text}" stands twice in "${role.title.text}".`, name.pieces[0]);
    if (twins.some((twin) => saysTheSame(item, twin))) {
      for (const cell of [name, item.description, item.levelDescription, ...item.details.values()]) {
        if (cell) notes.repeats(cell);
      }
      return;
    }
  }
  // A name that is written otherwise than in the catalogue is the role's own.
  if (!isNew && sameWriting(name, skill)) notes.repeats(name);
  role.items.push(item);
}

function saysTheSame(item: Item, twin: Item): boolean {
  const isAlike = (a: Cell | undefined, b: Cell | undefined): boolean => a === b || (a && b ? isSame(a, b) : !a);
  return (
    item.level === twin.level &&
    isAlike(item.description, twin.description) &&
    isAlike(item.levelDescription, twin.levelDescription) &&
    [...item.details].every(([label, cell]) => isAlike(cell, twin.details.get(label)))
  );
}

function sameWriting(name: Cell, skill: DdatSkill): boolean {
  return lineOf(name).text === skill.name.text;
}

function ownDescription(skill: DdatSkill, cell: Cell | undefined, notes: DdatNotes): Cell | undefined {
  if (!cell) return undefined;
  if (!skill.description || isSame(skill.description, cell)) {
    setDescription(skill, cell, notes);
    return undefined;
  }
  return notes.isStandIn(cell, say`The description of "${skill.name.text}"`) ? undefined : cell;
}

function ownLevelText(
  skill: DdatSkill,
  level: string | undefined,
  cell: Cell | undefined,
  role: DdatRole,
  notes: DdatNotes,
): Cell | undefined {
  if (!cell) return undefined;
  const what = say`The skill "${skill.name.text}" of "${role.title.text}"`;
  if (level === undefined || skill.unused.has(level)) {
    if (notes.isStandIn(cell, what)) return undefined;
    if (level !== undefined)
      notes.odd(say`${what} is at a level that its catalogue says is not in use.`, cell.pieces[0]);
    return cell;
  }
  const known = skill.levels.get(level);
  if (!known || isSame(known, cell)) {
    setLevel(skill, level, cell, notes);
    return undefined;
  }
  return notes.isStandIn(cell, what) ? undefined : cell;
}

/** The roles as files, and as grades: those of one role after each other, the lowest first, each leading to the next higher ones. */
function draftRoles(roles: readonly DdatRole[], common: DraftMapping, notes: DdatNotes): DdatRoles {
  const idOf = createIds();
  const ids = new Map(roles.map((role) => [role, idOf(role.title.text, 'role')]));
  const grades: DraftMapping[] = [];
  const next = new Map<DdatRole, readonly string[]>();
  for (const ladder of laddersOf(roles)) {
    for (const [index, rung] of ladder.entries()) {
      const above = (ladder[index + 1] ?? []).map((role) => ids.get(role) ?? '');
      for (const role of rung) {
        next.set(role, above);
        grades.push({
          id: ids.get(role) ?? '',
          name: lineOf(role.title),
          ...(role.role ? { track: lineOf(role.role) } : {}),
          ...(above.length > 0 ? { progressesTo: above } : {}),
        });
      }
    }
  }
  const files = roles.map((role) => draftRole(role, ids.get(role) ?? '', next.get(role) ?? [], common, notes));
  return { files, grades };
}

/** The levels of each role in rungs, since the download has them in the order of the alphabet. */
function laddersOf(roles: readonly DdatRole[]): DdatRole[][][] {
  const byRole = new Map<string, DdatRole[]>();
  for (const role of roles) {
    const key = `${nameKey(role.family?.text)}\0${nameKey((role.role ?? role.title).text)}`;
    const levels = byRole.get(key);
    if (levels) levels.push(role);
    else byRole.set(key, [role]);
  }
  return [...byRole.values()].map((levels) => {
    const rungs = new Map<number, DdatRole[]>();
    for (const role of levels) {
      const rank = seniorityOf(role.title.text, (role.role ?? role.title).text);
      rungs.set(rank, [...(rungs.get(rank) ?? []), role]);
    }
    return [...rungs].sort(([a], [b]) => a - b).map(([, rung]) => rung);
  });
}

function draftRole(
  role: DdatRole,
  id: string,
  progressesTo: readonly string[],
  common: DraftMapping,
  notes: DdatNotes,
): DraftFile {
  const levelTexts = role.levelTexts.filter((text) => {
    const isRepeated = role.roleTexts.some((other) => isSame(other, text));
    if (isRepeated) notes.repeats(text);
    return !isRepeated;
  });
  const summary = [...role.roleTexts, ...levelTexts].map(blockOf);
  const value: DraftMapping = {
    id,
    title: lineOf(role.title),
    ...(role.family ? { family: lineOf(role.family) } : {}),
    ...(role.details.size > 0 ? { details: draftDetails(role.details) } : {}),
    grade: id,
    ...common,
    ...(progressesTo.length > 0 ? { progressesTo } : {}),
    ...(summary.length > 0
      ? { summary: { text: summary.map(({ text }) => text).join('\n\n'), from: summary.flatMap(({ from }) => from) } }
      : {}),
    ...(role.items.length > 0 ? { skills: role.items.map(draftItem) } : {}),
  };
  return { kind: 'role', stem: id, value };
}

function draftItem({ skill, name, level, description, levelDescription, details }: Item): DraftMapping {
  return {
    ref: `ddat/${skill.id}`,
    ...(level === undefined ? {} : { level }),
    ...(sameWriting(name, skill) ? {} : { name: lineOf(name) }),
    ...(description ? { description: blockOf(description) } : {}),
    ...(levelDescription ? { levelDescription: blockOf(levelDescription) } : {}),
    ...(details.size > 0 ? { details: draftDetails(details) } : {}),
  };
}
