import { type Position, SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver-types';
import type { RoleProfile } from '../document/profile/profile.ts';
import { roleItemOf, rolesAt } from '../workspace/references/roleAt.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { FileContext } from './support/fileContext.ts';

/** The role that a hierarchy is asked for: the one named at the position, else the file's own. */
export function prepareTypeHierarchy({ entry, workspace }: FileContext, position: Position): TypeHierarchyItem[] {
  return entry ? rolesAt(entry, position, workspace).map(itemOf) : [];
}

/** What a role extends; an item of a file that is gone has nothing above it. */
export function supertypes({ uri }: TypeHierarchyItem, workspace: Workspace): TypeHierarchyItem[] {
  const base = workspace.role(uri)?.extends?.value;
  return base === undefined ? [] : workspace.rolesWithId(base).map(itemOf);
}

/** Who extends a role. */
export function subtypes({ uri }: TypeHierarchyItem, workspace: Workspace): TypeHierarchyItem[] {
  const id = workspace.role(uri)?.id?.value;
  return id === undefined ? [] : workspace.rolesExtending(id).map(itemOf);
}

function itemOf(role: RoleProfile): TypeHierarchyItem {
  return { ...roleItemOf(role), kind: SymbolKind.Class };
}
