import { describeRole, factsOfRole } from '../../describe/roleText.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import { layersOf } from '../../model/effectiveRole.ts';
import { nextGrades } from '../../model/grades.ts';
import { sameName } from '../../text/names.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Candidate, chosen } from './candidates.ts';
import type { Context } from './context.ts';
import type { Place } from './cursor.ts';
import type { KnownValues } from './knownValue.ts';

/**
 * The ids of the workspace's other roles: for `progressesTo` those of the same family one grade up come first, for `extends` those of
 * the same family, and none that extends this role already; retired ones come last, and take nobody's place (`replacedBy`).
 */
export function otherRoles(context: Context, place: Place): KnownValues {
  const { document, workspace, role: own } = context;
  const mine = own && factsOfRole(own, workspace);
  const isBase = place.path[0] === 'extends';
  const next = mine && !isBase ? nextGrades(mine.grade?.value, context.frameworks) : new Set<string>();
  const seen = new Set(own?.id ? [own.id.value] : []);
  const candidates: Candidate[] = [];
  for (const role of workspace.roles()) {
    const id = role.id?.value;
    if (id === undefined || seen.has(id) || role.uri === document.uri) continue;
    seen.add(id);
    if (isBase && own && extendsRole(role, own, workspace)) continue;
    const { title, grade, gradeName, family } = factsOfRole(role, workspace);
    const isKin = sameName(family, mine?.family);
    const isNext = next.has(grade?.value ?? '');
    const isRetired = role.status?.value === 'retired';
    if (isRetired && place.path[0] === 'replacedBy') continue;
    candidates.push({
      value: id,
      search: `${id} ${title}`,
      rank: isRetired ? 4 : (isKin ? 0 : 2) + (isNext || next.size === 0 ? 0 : 1),
      known: () => ({
        detail: [title, gradeName, family].filter((fact) => fact !== undefined).join(' · '),
        documentation: describeRole(role, workspace, document.uri, context.translate),
        deprecated: isRetired,
      }),
    });
  }
  candidates.sort((a, b) => (a.value < b.value ? -1 : 1));
  const { values, incomplete } = chosen(candidates, place);
  // Until all files are read there may be more.
  return { values, incomplete: incomplete || !workspace.isSettled };
}

function extendsRole(role: RoleProfile, base: RoleProfile, workspace: Workspace): boolean {
  return layersOf(role, workspace).some(({ uri }) => uri === base.uri);
}
