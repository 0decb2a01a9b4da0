import { gradeOrder } from '../model/gradeOrder.ts';
import type { ComparedRole } from './model.ts';

/** From a lower role to a higher one, by their places in a list, with the steps that the grades put between them. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly grades: number;
}

/** Roles of one family after the other, each ladder from its foot: by `progressesTo`, then by the order of grades, then by title. */
export function inLadderOrder(roles: readonly ComparedRole[]): ComparedRole[] {
  const families = [...new Set(roles.map(familyOf))].sort(compareTexts);
  return families.flatMap((family) => ordered(roles.filter((role) => familyOf(role) === family)));
}

/** Repeatedly the lowest of the roles below which none is left; in a circle, which has no foot, the lowest of all. */
function ordered(roles: readonly ComparedRole[]): ComparedRole[] {
  const ranks = new Map(roles.map((role) => [role, gradeRank(role)]));
  const rankOf = (role: ComparedRole) => ranks.get(role) ?? Number.MAX_SAFE_INTEGER;
  const waiting = [...roles].sort((a, b) => rankOf(a) - rankOf(b) || compareTexts(titleOf(a), titleOf(b)));
  // How many of those that wait lead to an id.
  const leading = new Map<string | undefined, number>();
  const count = (role: ComparedRole, by: number) => {
    for (const id of nextIds(role.profile.role)) leading.set(id, (leading.get(id) ?? 0) + by);
  };
  for (const role of waiting) count(role, 1);
  const placed: ComparedRole[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ profile }) => !leading.get(profile.role.id?.value));
    const lowest = waiting.splice(Math.max(0, free), 1);
    for (const role of lowest) count(role, -1);
    placed.push(...lowest);
  }
  return placed;
}

/** What leads straight back to the role itself leads nowhere. */
function nextIds({ id, progressesTo }: ComparedRole['profile']['role']): (string | undefined)[] {
  return progressesTo.map(({ value }) => value).filter((value) => value !== id?.value);
}

/** The place of the role's grade on the ladder of its framework, from 0. */
function gradeRank({ profile, frameworks }: ComparedRole): number {
  const id = profile.role.grade?.value;
  for (const { framework } of frameworks.values()) {
    const grades = framework?.grades ?? [];
    const index = grades.findIndex((grade) => grade.id === id);
    if (index < 0) continue;
    if (grades.every(({ progressesTo }) => progressesTo.length === 0)) return index;
    let rank = 0;
    const seen = new Set([id]);
    for (let below = [id]; below.length > 0; rank++) {
      const reached = below;
      below = grades
        .filter((grade) => grade.progressesTo.some((next) => reached.includes(next)) && !seen.has(grade.id))
        .map((grade) => grade.id);
      for (const grade of below) seen.add(grade);
    }
    return rank - 1;
  }
  return Number.MAX_SAFE_INTEGER;
}

/** The steps of the ladders through these roles: as `progressesTo` has them, else from each role to the next one by grade. */
export function stepsBetween(roles: readonly ComparedRole[]): Step[] {
  const written = roles.flatMap((lower, from) =>
    roles.flatMap((higher, to) => {
      const id = higher.profile.role.id?.value;
      const leads =
        from !== to && id !== undefined && lower.profile.role.progressesTo.some(({ value }) => value === id);
      return leads ? [stepOf(roles, from, to)] : [];
    }),
  );
  if (written.length > 0) return written.flatMap((step) => step ?? []);
  return roles.flatMap((role, to) => {
    const before = roles[to - 1];
    if (!before || familyOf(before) !== familyOf(role)) return [];
    const order = gradeOrder(rungOf(before), rungOf(role));
    return order?.steps ? [{ from: to - 1, to, grades: order.steps }] : [];
  });
}

function stepOf(roles: readonly ComparedRole[], from: number, to: number): Step | undefined {
  const [lower, higher] = [roles[from], roles[to]];
  if (!lower || !higher) return undefined;
  return { from, to, grades: Math.max(1, gradeOrder(rungOf(lower), rungOf(higher))?.steps ?? 1) };
}

function rungOf(role: ComparedRole) {
  return { role: role.profile.role, frameworks: role.frameworks, name: titleOf(role) };
}

function titleOf({ profile: { role } }: ComparedRole): string {
  return role.title?.value ?? role.id?.value ?? '';
}

function familyOf({ profile: { role } }: ComparedRole): string {
  return role.family?.value.trim().toLowerCase() ?? '';
}

/** By code points, so that the order is the same on every machine. */
function compareTexts(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
