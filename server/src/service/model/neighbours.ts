import type { RoleProfile, Text } from '../document/profile/profile.ts';
import { effectiveRole, frameworksFor, type Workspace } from '../workspace/workspace.ts';
import type { Frameworks } from './frameworks.ts';

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

/** The roles around a role: on its ladder, and the one that it extends. */
export interface Neighbours {
  /** The roles that progress to this one. */
  readonly previous: readonly RoleLink[];
  /** The roles that this one progresses to, in the order of its list. */
  readonly next: readonly RoleLink[];
  readonly base?: RoleLink;
}

/** The neighbours with the files that say who they are. */
export interface FoundNeighbours {
  readonly neighbours: Neighbours;
  readonly dependencies: readonly string[];
}

/** The ids that a role names as they stand, for a role without a workspace around it. */
export function namedNeighbours(role: RoleProfile): Neighbours {
  return neighboursBy((entry) => ({ id: entry.value, entry }), role, []);
}

/** A base that progresses to its heir hands that down, and nobody progresses to themselves. */
function neighboursBy(
  link: (entry: Text) => RoleLink,
  { id, progressesTo, extends: base }: RoleProfile,
  previous: readonly RoleLink[],
): Neighbours {
  const next = progressesTo.filter(({ value }) => value !== id?.value).map(link);
  return { previous, next, ...(base ? { base: link(base) } : {}) };
}

/**
 * Who stands around a role in its workspace. `role` has what it inherits, apart from the roles that lead to it: who progresses to a base
 * does not progress to its heirs. Before every file has been read an id may be unknown only for now.
 */
export function findNeighbours(role: RoleProfile, workspace: Workspace): FoundNeighbours {
  const dependencies = new Set<string>();
  const link = (entry: Text): RoleLink => {
    const id = entry.value;
    const [target, another] = workspace.rolesWithId(id);
    // Of several roles nobody can say which one is meant, but which ones there are.
    if (!target || another || target.uri === role.uri) return { id, entry };
    return { id, entry, target: targetOf(target) };
  };
  const targetOf = (own: RoleProfile): RoleTarget => {
    const { role: whole, bases } = effectiveRole(own, workspace);
    const frameworks = frameworksFor(whole, workspace);
    for (const { uri } of [own, ...bases, ...frameworks.values()]) dependencies.add(uri);
    const title = own.title ?? own.id ?? whole.title;
    const grade = gradeName(whole, frameworks);
    const place = [own.title, own.id].find((text) => text?.uri === own.uri) ?? own;
    return {
      uri: own.uri,
      line: place.range.start.line,
      title: title?.value ?? 'Untitled role',
      ...(grade === undefined ? {} : { grade }),
    };
  };
  const ownId = role.id?.uri === role.uri ? role.id.value : undefined;
  const previous = (ownId === undefined ? [] : workspace.rolesProgressingTo(ownId))
    .filter(({ uri }) => uri !== role.uri)
    .map((from): RoleLink => ({ id: from.id?.value ?? '', target: targetOf(from) }));
  const neighbours = neighboursBy(link, role, previous);
  return { neighbours, dependencies: [...dependencies] };
}

/** The grade's name in its framework, else as written. */
export function gradeName(role: RoleProfile, frameworks: Frameworks): string | undefined {
  for (const { framework } of frameworks.values()) {
    const grade = framework?.grades.find(({ id }) => id === role.grade?.value);
    if (grade) return grade.name;
  }
  return role.grade?.value;
}
