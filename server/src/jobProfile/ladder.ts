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

/** The ladder with the roles around this one. A role stands at its grade where the ladder has that, else right before or after this one. */
export function ladderOf({ role, grade, ladder, neighbours }: ResolvedProfile): Ladder {
  const [previous, next] = [neighbours.previous, neighbours.next].map((links) => links.map(referenceOf));
  return {
    place: role.grade && placeOf(role.grade),
    steps: ladder,
    rungs: rungsOf(ladder.length > 0 ? ladder : [{ name: grade, current: true }], previous ?? [], next ?? []),
  };
}

interface OpenRung extends Rung {
  readonly roles: RoleReference[];
}

function rungsOf(
  steps: readonly { readonly name: string | undefined; readonly current: boolean }[],
  previous: readonly RoleReference[],
  next: readonly RoleReference[],
): Rung[] {
  const rungs: OpenRung[] = steps.map(({ name, current }) => ({
    ...(name === undefined ? {} : { grade: name }),
    current,
    roles: [],
  }));
  if (previous.length > 0 && rungs[0]?.current) rungs.unshift({ current: false, roles: [] });
  if (next.length > 0 && rungs.at(-1)?.current) rungs.push({ current: false, roles: [] });
  const here = rungs.findIndex(({ current }) => current);
  const put = (role: RoleReference, candidates: readonly OpenRung[], nearest: OpenRung | undefined) => {
    const own = candidates.find((rung) => rung.grade !== undefined && rung.grade === role.target?.grade);
    (own ?? nearest)?.roles.push(role);
  };
  for (const role of previous) put(role, rungs.slice(0, here), rungs[here - 1]);
  for (const role of next) put(role, rungs.slice(here + 1), rungs[here + 1]);
  return rungs;
}
