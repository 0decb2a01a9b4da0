import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  SymbolKind,
} from 'vscode-languageserver-types';
import type { RoleProfile, Text } from '../document/profile/profile.ts';
import { say, type Translate } from '../message.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { heirsOf } from '../model/heirs.ts';
import { roleItemOf, rolesAt } from '../workspace/references/roleAt.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileContext } from './support/fileContext.ts';

/** The role from which a career path is walked: the one named at the position, else the file's own. */
export function prepareCallHierarchy({ entry, workspace }: FileContext, position: Position): CallHierarchyItem[] {
  return entry ? rolesAt(entry, position, workspace).map((role) => itemOf(role)) : [];
}

/** The roles above a role, as a call hierarchy's outgoing calls: those that one can move up to from it, then the one that leads it. */
export function outgoingCalls(
  { uri }: CallHierarchyItem,
  workspace: Workspace,
  translate: Translate,
): CallHierarchyOutgoingCall[] {
  const role = workspace.role(uri);
  if (!role) return [];
  const whole = effectiveRole(role, workspace).role;
  const next = [...new Set(whole.progressesTo.map(({ value }) => value))].flatMap((id) =>
    workspace.rolesWithId(id).map((to) => ({ to: itemOf(to), fromRanges: stepsTo(id, role, workspace) })),
  );
  const { reportsTo } = whole;
  const leaders = (reportsTo ? workspace.rolesWithId(reportsTo.value.normalize()) : [])
    .filter((leader) => !next.some(({ to }) => to.uri === leader.uri))
    .map((leader) => ({ to: itemOf(leader, translate(say`leads it`)), fromRanges: placeIn(role, reportsTo) }));
  return [...next, ...leaders];
}

/** The roles below a role, as a call hierarchy's incoming calls: those that lead up to it, then those that report to it. */
export function incomingCalls(
  { uri }: CallHierarchyItem,
  workspace: Workspace,
  translate: Translate,
): CallHierarchyIncomingCall[] {
  const id = workspace.role(uri)?.id?.value;
  if (id === undefined) return [];
  const direct = workspace.rolesProgressingTo(id);
  // Who extends a role goes on as that one does, unless it says otherwise.
  const leading = new Map([...direct, ...heirsOf(direct, workspace)].map((role) => [role.uri, role]));
  const steps = [...leading.values()].flatMap((from) => {
    const fromRanges = stepsTo(id, from, workspace);
    return fromRanges.length > 0 ? [{ from: itemOf(from), fromRanges }] : [];
  });
  const reporting = workspace
    .rolesReportingTo(id)
    .filter((role) => !steps.some(({ from }) => from.uri === role.uri))
    .map((role) => ({ from: itemOf(role, translate(say`reports to it`)), fromRanges: placeIn(role, role.reportsTo) }));
  return [...steps, ...reporting];
}

/** Where a role says who leads it; if it inherits that, where it says from whom. */
function placeIn(role: RoleProfile, reportsTo: Text | undefined) {
  const place = reportsTo?.uri === role.uri ? reportsTo.range : role.extends?.range;
  return place ? [place] : [];
}

/** Where a role says that it progresses to another one; if it inherits that, where it says from whom. */
function stepsTo(id: string, role: RoleProfile, workspace: Workspace) {
  const steps = effectiveRole(role, workspace).role.progressesTo.filter(({ value }) => value === id);
  return steps.flatMap((step) => (step.uri === role.uri ? step.range : (role.extends?.range ?? [])));
}

/** A role; `relation` says what it is to the other one, unless it is a step of a career. */
function itemOf(role: RoleProfile, relation?: string): CallHierarchyItem {
  const item: CallHierarchyItem = { ...roleItemOf(role), kind: SymbolKind.Class };
  const detail = [relation, item.detail].filter((part) => part !== undefined).join(' · ');
  return relation === undefined ? item : { ...item, detail };
}
