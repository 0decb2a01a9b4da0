import type { Place } from '../service/document/profile/profile.ts';
import type { RoleLink, RoleTarget } from '../service/model/neighbours.ts';
import type { LadderStep, ResolvedProfile } from '../service/model/resolveProfile.ts';
import { placeOf } from './entries.ts';

/** Where a role stands. */
export interface Ladder {
  /** The role's grade, where it is written. */
  readonly place?: Place | undefined;
  /** The grades on the way through this one, lowest first; empty when no framework knows the grade or it stands alone. */
  readonly steps: readonly LadderStep[];
  /** The same way with the roles that lead here and on from here; fewer than two when there is nothing but the role itself. */
  readonly rungs: readonly Rung[];
  /** The ways that leave this one: from which rung, counted from 0, and their own. */
  readonly branches: readonly { readonly from: number; readonly rungs: readonly Rung[] }[];
}

/** A grade, the roles that stand at it, or both. */
export interface Rung {
  /** One line of Markdown. */
  readonly grade?: string;
  /** Whether this role stands here. */
  readonly current: boolean;
  readonly roles: readonly RoleReference[];
}

/** A role that this one names or that names this one. */
export interface RoleReference {
  /** As it is written. */
  readonly id: string;
  /** Where this role's file, or one that it inherits from, names it; `undefined` where the other role names this one. */
  readonly place?: Place | undefined;
  /** Absent while the id stands for no role, or for several. */
  readonly target?: RoleTarget;
}

/** What a role is called as plain text: its title, or its id while nobody knows which role that is. */
export function nameOfRole({ id, target }: RoleReference, plain: (markdown: string) => string): string {
  return target ? plain(target.title) : id;
}

export function referenceOf({ id, entry, target }: RoleLink): RoleReference {
  return { id, place: entry && placeOf(entry), ...(target ? { target } : {}) };
}

/**
 * The ladder with the roles around this one. A role stands at its grade where the ladder or a branch of it has that, else right before or after
 * this one.
 */
export function ladderOf({ role, grade, ladder, branches, neighbours }: ResolvedProfile): Ladder {
  const [previous, next, back, on] = [
    neighbours.previous,
    neighbours.next,
    neighbours.further.back,
    neighbours.further.on,
  ].map((links) => links.map(referenceOf));
  const ways = branches.map(({ from, names }) => ({ from, rungs: names.map((name) => openRung(name, false)) }));
  const onBranches = new Map(ways.flatMap(({ rungs }) => rungs.map((rung) => [rung.grade, rung] as const)));
  const onWay = (roles: readonly RoleReference[] = []) =>
    roles.filter((one) => {
      const own = one.target?.grade === undefined ? undefined : onBranches.get(one.target.grade);
      own?.roles.push(one);
      return own === undefined;
    });
  const rungs = rungsOf(
    ladder.length > 0 ? ladder : [{ name: grade, current: true }],
    { near: previous ?? [], far: back ?? [] },
    { near: onWay(next), far: onWay(on) },
  );
  // A rung before the first grade moves the others up.
  const moved = rungs.length > 0 && ladder.length > 0 ? rungs.findIndex((one) => one.grade === ladder[0]?.name) : 0;
  return {
    place: role.grade && placeOf(role.grade),
    steps: ladder,
    rungs,
    branches: ways.map(({ from, rungs: inRow }) => ({ from: from + Math.max(0, moved), rungs: inRow })),
  };
}

interface OpenRung extends Rung {
  readonly roles: RoleReference[];
}

function openRung(grade: string | undefined, current: boolean): OpenRung {
  return { ...(grade === undefined ? {} : { grade }), current, roles: [] };
}

/** The roles on one side of this one: those right beside it, and those beyond them, the nearest first. */
interface Side {
  readonly near: readonly RoleReference[];
  readonly far: readonly RoleReference[];
}

function rungsOf(
  steps: readonly { readonly name: string | undefined; readonly current: boolean }[],
  before: Side,
  after: Side,
): Rung[] {
  const rungs = steps.map(({ name, current }) => openRung(name, current));
  if (before.near.length > 0 && rungs[0]?.current) rungs.unshift(openRung(undefined, false));
  if (after.near.length > 0 && rungs.at(-1)?.current) rungs.push(openRung(undefined, false));
  const here = rungs.findIndex(({ current }) => current);
  const own = (role: RoleReference, candidates: readonly OpenRung[]) =>
    candidates.find((rung) => rung.grade !== undefined && rung.grade === role.target?.grade);
  const [below, above] = [rungs.slice(0, here), rungs.slice(here + 1)];
  for (const role of before.near) (own(role, below) ?? rungs[here - 1])?.roles.push(role);
  for (const role of after.near) (own(role, above) ?? rungs[here + 1])?.roles.push(role);
  // Those beyond the nearest stand at grades that nobody else has, or where no grades are known one behind the other.
  for (const role of before.far) {
    const rung = own(role, below);
    if (rung) addAlone(rung, role);
    else if (steps.length === 1) rungs.unshift({ ...openRung(undefined, false), roles: [role] });
  }
  for (const role of after.far) {
    const rung = own(role, above);
    if (rung) addAlone(rung, role);
    else if (steps.length === 1) rungs.push({ ...openRung(undefined, false), roles: [role] });
  }
  return rungs;
}

function addAlone({ roles }: OpenRung, role: RoleReference): void {
  if (roles.length === 0) roles.push(role);
}
