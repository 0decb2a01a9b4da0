import type { Framework, Grade } from '../document/profile/profile.ts';
import { groupedBy } from '../support/groupedBy.ts';
import { lowestFirst } from '../support/lowestFirst.ts';
import { compareNames } from '../text/compareTexts.ts';
import { nameKey } from '../text/names.ts';
import { gradeOf, gradeOrder, gradesBelow, gradesBetween, gradesInOrder } from './grades.ts';
import type { ResolvedProfile } from './resolveProfile.ts';
import { roleLabel } from './roleLabels.ts';

/*
 * The ladders among some roles, which every page, table and site draws alike: in the order that the roles' `progressesTo` gives. What that
 * leaves open their grades decide, and what these leave open, the order in which the roles are given.
 */

/** What of a role says where it stands. */
export interface LadderRole {
  readonly profile: Pick<ResolvedProfile, 'role' | 'frameworks'>;
}

export interface Ladders<T> {
  /** Roles that lead to each other, in rungs, the lowest first; roles at the same height share a rung. In the order of their feet. */
  readonly ladders: readonly (readonly (readonly T[])[])[];
  /** All of the roles: each behind those that lead to it. */
  readonly ordered: readonly T[];
}

/** What is equal for roles of one family; empty for those that name none. */
export function familyKey({ profile }: LadderRole): string {
  return nameKey(profile.role.family?.value);
}

/** Roles of one family after the other, by the families' names; in each in the order of its ladders, and where that leaves it open, by title. */
export function inLadderOrder<T extends LadderRole>(roles: readonly T[]): T[] {
  const label = ({ profile }: T) => roleLabel(profile.role) ?? '';
  const families = groupedBy(
    roles.toSorted((a, b) => compareNames(label(a), label(b))),
    familyKey,
  );
  const nameOf = ([role]: readonly T[]) => role?.profile.role.family?.value.trim() ?? '';
  return [...families.values()]
    .sort((a, b) => compareNames(nameOf(a), nameOf(b)))
    .flatMap((family) => laddersAmong(family).ordered);
}

/** The ladders among roles of one family. A role leads to another one by an id that only that one of them has. */
export function laddersAmong<T extends LadderRole>(roles: readonly T[]): Ladders<T> {
  const next = nextAmong(roles);
  const groups = connected(roles, next);
  const ordered = inOrder(roles, next, groups);
  const groupOf = new Map(groups.flatMap((group) => group.map((role) => [role, group] as const)));
  const ladders = [...groupedBy(ordered, (role) => groupOf.get(role)).values()].filter(({ length }) => length > 1);
  return { ladders: ladders.map((ladder) => inRungs(ladder, next)), ordered };
}

type Next<T> = ReadonlyMap<T, readonly T[]>;

/** The others that each role leads to. An id that several of the roles have leads nowhere, since it does not say which one is meant. */
function nextAmong<T extends LadderRole>(roles: readonly T[]): Next<T> {
  const byId = groupedBy(roles, ({ profile }) => profile.role.id?.value);
  return new Map(
    roles.map((role) => {
      const named = role.profile.role.progressesTo.flatMap(({ value }) => {
        const [target, another] = byId.get(value) ?? [];
        return target && !another && target !== role ? target : [];
      });
      return [role, [...new Set(named)]];
    }),
  );
}

/** Groups of roles of which each leads to, or comes from, another one of the group; ladders before roles that stand alone. */
function connected<T>(roles: readonly T[], next: Next<T>): T[][] {
  const around = new Map(roles.map((role) => [role, new Set<T>()]));
  for (const [role, higher] of next) {
    for (const one of higher) {
      around.get(role)?.add(one);
      around.get(one)?.add(role);
    }
  }
  const seen = new Set<T>();
  const groups = roles.flatMap((start) => {
    if (seen.has(start)) return [];
    const members = new Set([start]);
    // A set is walked over what is added on the way as well.
    for (const member of members) for (const other of around.get(member) ?? []) members.add(other);
    for (const member of members) seen.add(member);
    return [[...members]];
  });
  return [...groups.filter(({ length }) => length > 1), ...groups.filter(({ length }) => length === 1)];
}

/**
 * Repeatedly the lowest of the roles below which none is left; in a circle, which has no foot, the lowest of all. Roles without a known grade
 * are the highest, ladder by ladder.
 */
function inOrder<T extends LadderRole>(roles: readonly T[], next: Next<T>, groups: readonly (readonly T[])[]): T[] {
  const rankOf = gradeRanks(roles);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((role) => [role, index] as const)));
  const ladderOf = (role: T) => (rankOf(role) === unknownRank ? (groupOf.get(role) ?? 0) : 0);
  const waiting = [...roles].sort((a, b) => rankOf(a) - rankOf(b) || ladderOf(a) - ladderOf(b));
  const order = lowestFirst(waiting, (place) => {
    const role = waiting[place];
    return (role && next.get(role)) ?? [];
  });
  return order.flatMap((place) => waiting[place] ?? []);
}

const unknownRank = Number.MAX_SAFE_INTEGER;

/** The place of each role's grade among all of its framework, from 0. */
function gradeRanks<T extends LadderRole>(roles: readonly T[]): (role: T) => number {
  const orders = new Map<Framework, ReadonlyMap<Grade, number>>();
  const ranks = new Map(
    roles.map(({ profile }) => {
      const placed = gradeOf(profile);
      if (!placed) return [profile, unknownRank] as const;
      const order = orders.get(placed.framework) ?? placesOf(gradesInOrder(placed.framework));
      orders.set(placed.framework, order);
      return [profile, order.get(placed.grade) ?? unknownRank] as const;
    }),
  );
  return ({ profile }) => ranks.get(profile) ?? unknownRank;
}

function placesOf(grades: readonly Grade[]): ReadonlyMap<Grade, number> {
  return new Map(grades.map((grade, place) => [grade, place]));
}

/** The roles of one ladder, in their order, by height: one step above all that lead to a role, and above all of lower grades. */
function inRungs<T extends LadderRole>(ladder: readonly T[], next: Next<T>): T[][] {
  const heights = new Map<T, number>();
  const grades = new Map<Grade, number>();
  const orders = new Map<Framework, (grade: Grade) => readonly Grade[]>();
  const rungs = new Map<number, T[]>();
  for (const role of ladder) {
    const placed = gradeOf(role.profile);
    let height = heights.get(role) ?? 0;
    if (placed) {
      const { grade, framework } = placed;
      const below = orders.get(framework) ?? gradesBelow(framework);
      orders.set(framework, below);
      for (const lower of below(grade)) height = Math.max(height, (grades.get(lower) ?? -1) + 1);
      grades.set(grade, Math.max(height, grades.get(grade) ?? 0));
    }
    heights.set(role, height);
    // Kept at once, since a circle may lead back to this role and raise it.
    const rung = rungs.get(height);
    if (rung) rung.push(role);
    else rungs.set(height, [role]);
    for (const one of next.get(role) ?? []) heights.set(one, Math.max(heights.get(one) ?? 0, height + 1));
  }
  return [...rungs].sort(([a], [b]) => a - b).map(([, rung]) => rung);
}

/** From a lower role to a higher one, by their places in a list, with the steps that the grades put between them. */
export interface RoleStep {
  readonly from: number;
  readonly to: number;
  readonly grades: number;
}

/**
 * The steps of the ladders through roles in their order: as `progressesTo` has them; in a family without any such step, from each role to the
 * next one by grade.
 */
export function stepsAlong<T extends LadderRole>(roles: readonly T[]): RoleStep[] {
  const next = nextAmong(roles);
  const places = new Map(roles.map((role, place) => [role, place]));
  const climbed = new Set<string>();
  const written = roles.flatMap((lower, from) =>
    (next.get(lower) ?? []).map((higher): RoleStep => {
      for (const role of [lower, higher]) climbed.add(familyKey(role));
      return { from, to: places.get(higher) ?? from, grades: gradesBetween(lower.profile, higher.profile) };
    }),
  );
  const byGrade = roles.flatMap((role, to): RoleStep[] => {
    const before = roles[to - 1];
    if (!before || familyKey(before) !== familyKey(role) || climbed.has(familyKey(role))) return [];
    const steps = gradeOrder(before.profile, role.profile)?.steps;
    return steps ? [{ from: to - 1, to, grades: steps }] : [];
  });
  return [...written, ...byGrade];
}
