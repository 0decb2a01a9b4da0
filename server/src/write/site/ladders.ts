import { groupedBy } from './groupedBy.ts';
import type { PlacedRole, SiteLadder } from './model.ts';

/** The ladders among some roles, and the roles in the order of these, the others last. */
export function laddersAmong(roles: readonly PlacedRole[]): { ladders: SiteLadder[]; ordered: PlacedRole[] } {
  const byUri = new Map(roles.map((role) => [role.uri, role]));
  const next = new Map(
    roles.map((role) => [
      role,
      role.profile.neighbours.next.flatMap(({ target }) => byUri.get(target?.uri ?? '') ?? []),
    ]),
  );
  const heights = heightsOf(roles, next);
  const ladders = connected(roles, next)
    .filter((members) => members.length > 1)
    .map((members) => {
      const rungs = groupedBy(members, (role) => heights.get(role) ?? 0);
      return [...rungs].toSorted(([a], [b]) => a - b).map(([, rung]) => rung);
    });
  const onLadders = new Set(ladders.flat(2));
  return { ladders, ordered: [...onLadders, ...roles.filter((role) => !onLadders.has(role))] };
}

/** How many steps are below each role on the longest way to it; what leads back to where a way came from is no step. */
function heightsOf(
  roles: readonly PlacedRole[],
  next: ReadonlyMap<PlacedRole, readonly PlacedRole[]>,
): Map<PlacedRole, number> {
  const heights = new Map<PlacedRole, number>();
  const passed = new Set<PlacedRole>();
  for (const role of upwards(roles, next)) {
    const height = heights.get(role) ?? 0;
    heights.set(role, height);
    passed.add(role);
    for (const higher of next.get(role) ?? []) {
      if (!passed.has(higher)) heights.set(higher, Math.max(heights.get(higher) ?? 0, height + 1));
    }
  }
  return heights;
}

/** Each role after all that lead to it; where they lead to each other in a circle, the first of them begins. */
function* upwards(
  roles: readonly PlacedRole[],
  next: ReadonlyMap<PlacedRole, readonly PlacedRole[]>,
): Iterable<PlacedRole> {
  const below = new Map(roles.map((role) => [role, 0]));
  for (const [role, higher] of next) {
    for (const one of new Set(higher)) if (one !== role) below.set(one, (below.get(one) ?? 0) + 1);
  }
  const waiting = new Set(roles);
  const free = roles.filter((role) => below.get(role) === 0);
  while (waiting.size > 0) {
    const role = free.shift() ?? [...waiting][0];
    if (!role) return;
    if (!waiting.delete(role)) continue;
    yield role;
    for (const one of new Set(next.get(role))) {
      const left = (below.get(one) ?? 0) - 1;
      below.set(one, left);
      if (left === 0 && waiting.has(one)) free.push(one);
    }
  }
}

/** Groups of roles of which each leads to, or comes from, another one of the group. */
function connected(roles: readonly PlacedRole[], next: ReadonlyMap<PlacedRole, readonly PlacedRole[]>): PlacedRole[][] {
  const around = new Map(roles.map((role) => [role, new Set<PlacedRole>()]));
  for (const [role, higher] of next) {
    for (const one of higher) {
      around.get(role)?.add(one);
      around.get(one)?.add(role);
    }
  }
  const seen = new Set<PlacedRole>();
  return roles.flatMap((start) => {
    if (seen.has(start)) return [];
    const members = new Set([start]);
    // The iteration of a set includes what is added during it.
    for (const member of members) for (const other of around.get(member) ?? []) members.add(other);
    for (const member of members) seen.add(member);
    return [roles.filter((role) => members.has(role))];
  });
}
