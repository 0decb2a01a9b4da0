import type { RoleProfile, Text } from '../document/profile/profile.ts';
import { effectiveRole } from './effectiveRole.ts';
import { frameworksFor } from './frameworks.ts';
import { gradeName } from './grades.ts';
import { onlyRoleWithId, type RoleDirectory } from './roleDirectory.ts';
import { placeOfRole, titleOfRole } from './roleLabels.ts';

/** A role as another one names it: enough to show it and to go there. */
export interface RoleLink {
  /** As it is written. */
  readonly id: string;
  /** Where this role's own file, or one that it inherits from, names the other; absent where the other one names this. */
  readonly entry?: Text;
  /** Absent while the id stands for no role, or for several. */
  readonly target?: RoleTarget;
}

export interface RoleTarget {
  readonly uri: string;
  /** 0-based, where the role says who it is. */
  readonly line: number;
  /** One line of Markdown: the title, else the id. */
  readonly title: string;
  /** The grade's name in its framework, else as written. */
  readonly grade?: string;
}

/** The roles around a role: on its ladder, the one that it extends, and the one that leads it. */
export interface Neighbours {
  /** The roles that progress to this one. */
  readonly previous: readonly RoleLink[];
  /** The roles that this one progresses to, in the order of its list. */
  readonly next: readonly RoleLink[];
  /** The roles before the first of the previous ones, and after the first of the next: the nearest first, along the first of several. */
  readonly further: { readonly back: readonly RoleLink[]; readonly on: readonly RoleLink[] };
  readonly base?: RoleLink;
  /** Its id is words where no role has it. */
  readonly reportsTo?: RoleLink;
}

/** The neighbours with the files that say who they are. */
export interface FoundNeighbours {
  readonly neighbours: Neighbours;
  readonly dependencies: readonly string[];
}

/** The ids that a role names as they stand, for a role without a workspace around it. */
export function namedNeighbours(role: RoleProfile): Neighbours {
  return neighboursBy((entry) => ({ id: entry.value, entry }), role, [], { back: [], on: [] });
}

/** A base that progresses to its heir hands that down, and nobody progresses to themselves. */
function neighboursBy(
  link: (entry: Text) => RoleLink,
  { id, progressesTo, extends: base, reportsTo }: RoleProfile,
  previous: readonly RoleLink[],
  further: Neighbours['further'],
): Neighbours {
  const next = progressesTo.filter(({ value }) => value !== id?.value).map(link);
  return {
    previous,
    next,
    further,
    ...(base ? { base: link(base) } : {}),
    ...(reportsTo ? { reportsTo: link(reportsTo) } : {}),
  };
}

/**
 * Who stands around a role in its workspace. `role` has what it inherits, apart from the roles that lead to it: who progresses to a base
 * does not progress to its heirs. Before every file has been read an id may be unknown only for now.
 */
export function findNeighbours(role: RoleProfile, directory: RoleDirectory): FoundNeighbours {
  const dependencies = new Set<string>();
  const link = (entry: Text): RoleLink => {
    const id = entry.value;
    const target = onlyRoleWithId(id, directory);
    return { id, entry, ...(target && target.uri !== role.uri ? { target: targetOf(target) } : {}) };
  };
  const targetOf = (own: RoleProfile): RoleTarget => {
    const { role: whole, bases } = effectiveRole(own, directory);
    const frameworks = frameworksFor(whole, directory);
    for (const { uri } of [own, ...bases, ...frameworks.values()]) dependencies.add(uri);
    const grade = gradeName(whole, frameworks);
    return {
      uri: own.uri,
      line: placeOfRole(own).range.start.line,
      title: titleOfRole(own, whole),
      ...(grade === undefined ? {} : { grade }),
    };
  };
  const ownId = role.id?.uri === role.uri ? role.id.value : undefined;
  const previous = (ownId === undefined ? [] : directory.rolesProgressingTo(ownId))
    .filter(({ uri }) => uri !== role.uri)
    .map((from): RoleLink => ({ id: from.id?.value ?? '', target: targetOf(from) }));
  const further = {
    back: furtherRoles(role, (one) => (one.id ? directory.rolesProgressingTo(one.id.value)[0] : undefined)),
    on: furtherRoles(role, ({ progressesTo: [first] }) => first && onlyRoleWithId(first.value, directory)),
  };
  const links = (roles: readonly RoleProfile[]) =>
    roles.map((one): RoleLink => ({ id: one.id?.value ?? '', target: targetOf(one) }));
  const neighbours = neighboursBy(link, role, previous, { back: links(further.back), on: links(further.on) });
  return { neighbours, dependencies: [...dependencies] };
}

/** Longer ladders are not followed to their ends. */
const mostFurther = 12;

/** The roles along a way that begins at one, its nearest neighbour left out; a circle ends it. */
function furtherRoles(role: RoleProfile, next: (role: RoleProfile) => RoleProfile | undefined): RoleProfile[] {
  const found: RoleProfile[] = [];
  const seen = new Set([role.uri]);
  for (let one = next(role); one && !seen.has(one.uri) && found.length <= mostFurther; one = next(one)) {
    seen.add(one.uri);
    found.push(one);
  }
  return found.slice(1);
}
