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

/** How many steps are below each role on the longest way to it; a way in a circle ends where it would begin again. */
function heightsOf(
  roles: readonly PlacedRole[],
  next: ReadonlyMap<PlacedRole, readonly PlacedRole[]>,
): Map<PlacedRole, number> {
  const heights = new Map(roles.map((role) => [role, 0]));
  // Without a circle no way is longer than there are roles.
  for (let round = 0; round < roles.length; round++) {
    let changed = false;
    for (const role of roles) {
      const above = (heights.get(role) ?? 0) + 1;
      for (const higher of next.get(role) ?? []) {
        if (higher === role || above <= (heights.get(higher) ?? 0) || above >= roles.length) continue;
        heights.set(higher, above);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return heights;
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
    // A set is walked over what is added on the way as well.
    for (const member of members) for (const other of around.get(member) ?? []) members.add(other);
    for (const member of members) seen.add(member);
    return [roles.filter((role) => members.has(role))];
  });
}
