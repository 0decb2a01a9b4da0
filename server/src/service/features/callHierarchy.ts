import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { RoleProfile } from '../document/profile/profile.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { heirsOf } from '../model/heirs.ts';
import { roleItemOf, rolesAt } from '../workspace/references/roleAt.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileContext } from './support/fileContext.ts';

/** The role from which a career path is walked: the one named at the position, else the file's own. */
export function prepareCallHierarchy({ entry, workspace }: FileContext, position: Position): CallHierarchyItem[] {
  return entry ? rolesAt(entry, position, workspace).map(itemOf) : [];
}

/** The roles that one can move up to from a role, as a call hierarchy's outgoing calls. */
export function outgoingCalls({ uri }: CallHierarchyItem, workspace: Workspace): CallHierarchyOutgoingCall[] {
  const role = workspace.role(uri);
  if (!role) return [];
  const next = new Set(effectiveRole(role, workspace).role.progressesTo.map(({ value }) => value));
  return [...next].flatMap((id) =>
    workspace.rolesWithId(id).map((to) => ({ to: itemOf(to), fromRanges: stepsTo(id, role, workspace) })),
  );
}

/** The roles that lead to a role, as a call hierarchy's incoming calls. */
export function incomingCalls({ uri }: CallHierarchyItem, workspace: Workspace): CallHierarchyIncomingCall[] {
  const id = workspace.role(uri)?.id?.value;
  if (id === undefined) return [];
  const direct = workspace.rolesProgressingTo(id);
  // Who extends a role goes on as that one does, unless it says otherwise.
  const leading = new Map([...direct, ...heirsOf(direct, workspace)].map((role) => [role.uri, role]));
  return [...leading.values()].flatMap((from) => {
    const fromRanges = stepsTo(id, from, workspace);
    return fromRanges.length > 0 ? [{ from: itemOf(from), fromRanges }] : [];
  });
}

/** Where a role says that it progresses to another one; if it inherits that, where it says from whom. */
function stepsTo(id: string, role: RoleProfile, workspace: Workspace) {
  const steps = effectiveRole(role, workspace).role.progressesTo.filter(({ value }) => value === id);
  return steps.flatMap((step) => (step.uri === role.uri ? step.range : (role.extends?.range ?? [])));
}

function itemOf(role: RoleProfile): CallHierarchyItem {
  return { ...roleItemOf(role), kind: SymbolKind.Class };
}
