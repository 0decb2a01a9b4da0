import type { Place } from '../document/profile/profile.ts';
import { skillLabel } from '../model/labels.ts';
import { inLadderOrder, type RoleStep, stepsAlong } from '../model/ladders.ts';
import { changeBetween, isDrop, type ResolvedLevel, riseOf, stepsOfChange, writtenLevel } from '../model/levels.ts';
import { groupedBy } from '../support/groupedBy.ts';
import { lazy } from '../support/lazy.ts';
import type { Steps } from '../support/steps.ts';
import { nameKey } from '../text/names.ts';
import type { Found } from './alignedRows.ts';
import { columnOf } from './compareRoles.ts';
import type { Column, ComparedRole, Speech } from './model.ts';
import { alignSkills, type ComparedSkill } from './skills.ts';

/** Skills by roles: who needs what, and how far it rises from grade to grade. */
export interface Matrix extends Speech {
  /** In the order of their ladders. */
  readonly columns: readonly MatrixColumn[];
  /** The role of each column. */
  readonly roles: readonly ComparedRole[];
  readonly groups: readonly MatrixGroup[];
  /** How many rows have each mark; without those that none has. */
  readonly counts: readonly { readonly mark: Mark; readonly count: number }[];
}

export interface MatrixColumn extends Column {
  /** One line of Markdown. */
  readonly family?: string;
  /** The track of its grade in plain words, where the roles are on several. */
  readonly track?: string;
  /** Where growth is not counted from the column before: the titles of the roles that it is counted from, each one line of Markdown. */
  readonly after?: readonly string[];
}

export interface MatrixGroup {
  /** One line of Markdown. */
  readonly title?: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  /** One line of Markdown: the skill's name, else the first words of its text; absent for one without any text. */
  readonly name?: string;
  /** Those of the roles that ask for it by their columns, from the first on: a large matrix has thousands of columns for each. */
  readonly cells: ReadonlyMap<number, MatrixCell>;
  /** The columns whose role no longer asks for the skill, which a role right below it does. */
  readonly ended: ReadonlySet<number>;
  readonly marks: readonly Mark[];
  /** The skill of a catalogue that the row is about: the file of its framework and its id. */
  readonly skill?: { readonly uri: string; readonly id: string };
}

/**
 * What stands out in a row: a level that falls on the way up, one that rises by more steps than there are grades, a role that lacks
 * the skill, levels that do not rise at all.
 */
export const marks = ['drop', 'jump', 'gap', 'level'] as const;

export type Mark = (typeof marks)[number];

/** What stands side by side in a row: a cell, that a role no longer asks for the skill, or how many roles do not ask for it, at least one. */
export type Stretch =
  | { readonly kind: 'cell'; readonly column: number; readonly cell: MatrixCell }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unasked'; readonly columns: number };

/** A row of so many columns from its first to its last. */
export function* stretchesOf(
  { cells, ended }: Pick<MatrixRow, 'cells' | 'ended'>,
  columns: number,
): Generator<Stretch> {
  const taken = ended.size === 0 ? cells.keys() : [...cells.keys(), ...ended].sort((a, b) => a - b);
  let next = 0;
  for (const column of taken) {
    if (column > next) yield { kind: 'unasked', columns: column - next };
    const cell = cells.get(column);
    yield cell ? { kind: 'cell', column, cell } : { kind: 'ended' };
    next = column + 1;
  }
  if (columns > next) yield { kind: 'unasked', columns: columns - next };
}

export interface MatrixCell {
  readonly level?: ResolvedLevel;
  /** A level that is on no known scale, as it is written. */
  readonly writtenLevel?: string;
  readonly place: Place;
  /** The skill as a whole, which is in another role's file where it is inherited. */
  readonly item: Place;
  /** How the level lies to that of a role right below this one, where that stands out. */
  readonly standsOut?: { readonly mark: 'drop' | 'jump'; readonly from: string };
  /** What became of the skill since the roles right below; absent where there are none, and where their scales have other steps. */
  readonly growth?: Growth;
  /** The role can do without it. */
  readonly isDesirable?: boolean;
}

/**
 * A skill from one grade to the next: no role below asks for it, its level is the same, or its level moves by so many steps, below zero where
 * it falls. Of several roles below, the one counts that is nearest.
 */
export type Growth =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'steps'; readonly by: number };

/** A row takes less than a hundredth of the time that it takes to put a role in its place. */
const rowsInAStep = 100;

/** The matrix of these roles, in whichever order they are given: one step for each role, then one for every hundred rows. */
export function* matrixOf(given: readonly ComparedRole[], speech: Speech): Steps<Matrix> {
  const roles = inLadderOrder(given);
  const along = stepsAlong(roles);
  const steps = { below: groupedBy(along, ({ to }) => to), above: groupedBy(along, ({ from }) => from) };
  const groups = new Map<string, { title?: string; rows: MatrixRow[] }>();
  for (const [row, skills] of (yield* alignSkills(roles)).entries()) {
    if (row % rowsInAStep === rowsInAStep - 1) yield;
    const title = skills[0]?.item.groupLabel;
    const key = nameKey(title) || (title?.trim() ?? '');
    const shown = groups.get(key) ?? { rows: [], ...(title === undefined ? {} : { title }) };
    shown.rows.push(rowOf(skills, roles.length, steps));
    groups.set(key, shown);
  }
  const rows = [...groups.values()].flatMap((group) => group.rows);
  const counts = marks.flatMap((mark) => {
    const count = rows.filter((row) => row.marks.includes(mark)).length;
    return count === 0 ? [] : [{ mark, count }];
  });
  return { ...speech, columns: columnsOf(roles, steps.below), roles, groups: [...groups.values()], counts };
}

function columnsOf(roles: readonly ComparedRole[], steps: StepsTo): MatrixColumn[] {
  const heads = roles.map(columnOf);
  const tracks = new Set(roles.flatMap(({ profile }) => profile.knownGrade?.track ?? []));
  return roles.map((role, place): MatrixColumn => {
    const { profile } = role;
    const { family } = profile.role;
    const track = tracks.size > 1 ? profile.knownGrade?.track : undefined;
    const below = (steps.get(place) ?? []).map(({ from }) => from);
    const after = below.includes(place - 1) ? [] : below.flatMap((from) => heads[from]?.title ?? []);
    return {
      ...columnOf(role),
      ...(family ? { family: family.value } : {}),
      ...(track === undefined ? {} : { track }),
      ...(after.length > 0 ? { after } : {}),
    };
  });
}

/** The steps of ladders by the places of the roles that they lead to. */
type StepsTo = ReadonlyMap<number, readonly RoleStep[]>;

/** The same by the places of the roles that they come from. */
type StepsFrom = ReadonlyMap<number, readonly RoleStep[]>;

function rowOf(
  skills: readonly Found<ComparedSkill>[],
  columns: number,
  { below, above }: { readonly below: StepsTo; readonly above: StepsFrom },
): MatrixRow {
  const byColumn = lazy(() => new Map(skills.map(({ column, item }) => [column, item])));
  const cells = new Map<number, MatrixCell>();
  for (const { column, item } of skills) cells.set(column, cellOf(item, below.get(column), byColumn));
  const name = firstOf(skills, (skill) => skill.name) ?? firstOf(skills, (skill) => skillLabel(skill.resolved));
  return {
    cells,
    ended: endedIn(cells, above),
    marks: marksOf([...cells.values()], columns),
    ...(name === undefined ? {} : { name }),
    ...skillOfRow(skills),
  };
}

/** What stands out among the cells of a row of so many columns. */
function marksOf(cells: readonly MatrixCell[], columns: number): readonly Mark[] {
  const isGap = cells.length < columns;
  if (isGap && cells.every(({ standsOut }) => !standsOut)) return onlyGap;
  const own = new Set<Mark | undefined>(cells.map(({ standsOut }) => standsOut?.mark));
  if (isGap) own.add('gap');
  else if (columns > 1 && areLevel(cells)) own.add('level');
  return marks.filter((mark) => own.has(mark));
}

/** Nearly all of the rows of a large matrix share this. */
const onlyGap: readonly Mark[] = ['gap'];

/** Whether all have a level, and the same one. */
function areLevel([first, ...others]: readonly MatrixCell[]): boolean {
  const lowest = first?.level;
  return lowest !== undefined && others.every(({ level }) => level?.from === lowest.from && level.to === lowest.to);
}

/** What the roles of a row refer to, where all that refer mean the same. */
function skillOfRow(skills: readonly Found<ComparedSkill>[]): Pick<MatrixRow, 'skill'> {
  const key = firstOf(skills, ({ placed }) => placed.key);
  const end = key?.lastIndexOf('#') ?? -1;
  return key === undefined || end < 0 ? {} : { skill: { uri: key.slice(0, end), id: key.slice(end + 1) } };
}

/** Only the steps from roles that ask for a skill can end it, so that a large matrix need not look at all of its empty cells. */
function endedIn(cells: MatrixRow['cells'], above: StepsFrom): ReadonlySet<number> {
  if (above.size === 0) return none;
  const ended = [...cells.keys()].flatMap((from) =>
    (above.get(from) ?? []).flatMap(({ to }) => (cells.has(to) ? [] : to)),
  );
  return ended.length === 0 ? none : new Set(ended);
}

const none: ReadonlySet<number> = new Set();

/** The first that is known of what is asked of the skills of a row, which mostly is that of its first one. */
function firstOf<T>(
  skills: readonly Found<ComparedSkill>[],
  ask: (skill: ComparedSkill) => T | undefined,
): T | undefined {
  for (const { item } of skills) {
    const answer = ask(item);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** A cell, with what became of the skill on the steps from the roles right below. */
function cellOf(
  { placed: { item, level } }: ComparedSkill,
  below: readonly RoleStep[] | undefined,
  skills: () => ReadonlyMap<number, ComparedSkill>,
): MatrixCell {
  // Written out, since a table of a thousand roles has tens of thousands of them.
  const cell: { -readonly [K in keyof MatrixCell]: MatrixCell[K] } = {
    place: item.level?.uri === item.uri ? item.level : item,
    item,
  };
  if (level) cell.level = level;
  else if (item.level) cell.writtenLevel = writtenLevel(item.level);
  if (below) Object.assign(cell, stepsTo(level, below, skills()));
  if (item.importance?.value === 'desirable') cell.isDesirable = true;
  return cell;
}

function stepsTo(
  level: ResolvedLevel | undefined,
  below: readonly RoleStep[],
  skills: ReadonlyMap<number, ComparedSkill>,
): Pick<MatrixCell, 'standsOut' | 'growth'> {
  const found = below.flatMap((step) => {
    const before = skills.get(step.from)?.placed.level;
    const mark = level && before && standsOut(before, level, step);
    return mark ? [{ mark, from: before.name }] : [];
  });
  const worst = found.find(({ mark }) => mark === 'drop') ?? found[0];
  const nearest = below.map(({ from }) => from).findLast((from) => skills.has(from));
  const growth = growthOf(nearest === undefined ? undefined : skills.get(nearest), level);
  return { ...(worst ? { standsOut: worst } : {}), ...(growth ? { growth } : {}) };
}

function growthOf(before: ComparedSkill | undefined, level: ResolvedLevel | undefined): Growth | undefined {
  if (!before) return { kind: 'new' };
  const change = changeBetween(before.placed.level, level);
  if (!change) return undefined;
  const by = stepsOfChange(change);
  return by === 0 ? { kind: 'same' } : { kind: 'steps', by };
}

function standsOut(below: ResolvedLevel, level: ResolvedLevel, { grades }: RoleStep): 'drop' | 'jump' | undefined {
  const change = changeBetween(below, level);
  if (!change) return undefined;
  if (isDrop(change)) return 'drop';
  return riseOf(change) > grades ? 'jump' : undefined;
}
