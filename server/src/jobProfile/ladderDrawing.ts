import { asMarkdown } from '../service/text/asMarkdown.ts';
import type { Phrases } from '../service/text/phrases/phrases.ts';
import type { PlacedText } from './blocks.ts';
import type { Ladder, RoleReference, Rung } from './ladder.ts';

/*
 * The one drawing of a ladder, as data: stops in columns on a line, and lines that leave it for rows below. Every page and document draws
 * the same stops at the same places, and marks them alike.
 */

/** A role or a grade on the way. */
export interface LadderStop {
  /** One line of Markdown, or plain words for an id that stands for no role. */
  readonly name: PlacedText & { readonly isPlain?: boolean };
  /** What stands below its name, quietly: one line of Markdown. */
  readonly grade?: string;
  /** What else stands there, each one line of Markdown. */
  readonly about?: readonly string[];
  /** The role that can be gone to, where it is known. */
  readonly role?: RoleReference;
  /** `done` lies behind this role, `here` is this role, `open` is to come. */
  readonly state: 'done' | 'here' | 'open';
  /** Whether a profile is known; those without one are hollow and quiet. */
  readonly hasProfile: boolean;
  /** From 0, the leftmost. */
  readonly column: number;
  /** From 0, the line of the way itself; branches are below. */
  readonly row: number;
}

/** A row below the way, with a line from the way to its first stop; a row in the first column has no line. */
export interface LadderFork {
  /** The column on the way that it leaves. */
  readonly from: number;
  readonly row: number;
  /** The columns of its first and its last stop. */
  readonly first: number;
  readonly last: number;
}

/** Stops that have no room: how many, and what they are called, each as one line of Markdown. */
export interface LadderRest {
  readonly count: number;
  readonly names: readonly string[];
}

export interface LadderDrawing {
  readonly stops: readonly LadderStop[];
  readonly forks: readonly LadderFork[];
  readonly columns: number;
  readonly rows: number;
  /** The last column on the way itself. */
  readonly end: number;
  /** What the way has before its first and after its last stop that is drawn. */
  readonly before?: LadderRest;
  readonly after?: LadderRest;
}

/** So many stops are drawn on each side of this role where the whole way has more than twice as many and the role itself. */
const besides = 2;

/**
 * A drawing of where a role stands, which is called `title`; `undefined` while there is nothing but the role itself. A ladder that is nobody's in
 * particular has no title: all of it is drawn, as far as `most` stops have room.
 */
export function drawingOf(
  phrases: Phrases,
  { rungs, branches }: Pick<Ladder, 'rungs' | 'branches'>,
  title?: PlacedText,
  most = 2 * besides + 1,
): LadderDrawing | undefined {
  if (rungs.length < 2) return undefined;
  const here = rungs.findIndex(({ current }) => current);
  const isLong = rungs.length > most;
  const first = isLong ? Math.max(0, Math.min(here - besides, rungs.length - most)) : 0;
  const last = isLong ? first + most - 1 : rungs.length - 1;
  const stops: LadderStop[] = [];
  const forks: LadderFork[] = [];
  let rows = 1;
  const fork = (from: number, column: number, inRow: readonly Omit<LadderStop, 'column' | 'row'>[]) => {
    const row = rows++;
    forks.push({ from, row, first: column, last: column + inRow.length - 1 });
    for (const [i, stop] of inRow.entries()) stops.push({ ...stop, column: column + i, row });
  };
  for (const [i, rung] of rungs.entries()) {
    if (i < first || i > last) continue;
    const column = i - first;
    const state = i === here ? 'here' : i < here || here < 0 ? 'done' : 'open';
    const [main, ...others] = stopsAt(phrases, rung, title, state);
    if (main) stops.push({ ...main, column, row: 0 });
    for (const other of others) fork(Math.max(0, column - 1), column, [other]);
  }
  for (const { from, rungs: inRow } of branches) {
    if (from < first || from > last || inRow.length === 0) continue;
    const column = from - first + 1;
    const shown = inRow.slice(0, Math.max(1, most - column));
    const left = inRow.slice(shown.length);
    const made = shown.flatMap((rung) => stopsAt(phrases, rung, title, 'open').slice(0, 1));
    const end = made.at(-1);
    // What has no room is named with the last one that has.
    if (end && left.length > 0)
      made[made.length - 1] = { ...end, grade: [end.grade ?? [], ...left.map(nameOfRung)].flat().join(', ') };
    if (made.length > 0) fork(from - first, column, made);
  }
  const restOf = (some: readonly Rung[]): LadderRest | undefined =>
    some.length === 0 ? undefined : { count: some.length, names: some.map(nameOfRung) };
  const [before, after] = [restOf(rungs.slice(0, first)), restOf(rungs.slice(last + 1))];
  return {
    stops,
    forks,
    columns: Math.max(...stops.map(({ column }) => column)) + 1,
    rows,
    end: last - first,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}

function nameOfRung({ grade, roles: [role] }: Rung): string {
  return grade ?? role?.target?.title ?? role?.id ?? '';
}

type Stop = Omit<LadderStop, 'column' | 'row'>;

/** The stops of a rung: that on the way first, then those that branch off to the same height. */
function stopsAt(
  phrases: Phrases,
  { grade, current, roles }: Rung,
  title: PlacedText | undefined,
  state: LadderStop['state'],
): Stop[] {
  const noProfile = asMarkdown(phrases.say('ladder.noProfile'));
  if (current && title) return [{ name: title, state, hasProfile: true, ...(grade === undefined ? {} : { grade }) }];
  // Who stands at the very grade of the rung is on the way itself.
  const ordered = [...roles].sort((a, b) => Number(b.target?.grade === grade) - Number(a.target?.grade === grade));
  const made = ordered.map((role): Stop => {
    const { id, target, place } = role;
    if (!target) return { name: { text: id, place, isPlain: true }, role, state, hasProfile: false, grade: noProfile };
    const own = target.grade === undefined ? {} : { grade: target.grade };
    return { name: { text: target.title, place }, role, state, hasProfile: true, ...own };
  });
  // The grade has a stop of its own unless one of the roles at it names it.
  if (grade === undefined || roles.some(({ target }) => target?.grade === grade)) return made;
  return [{ name: { text: grade }, state, hasProfile: false }, ...made];
}
