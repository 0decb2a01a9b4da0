import type { Position } from 'vscode-languageserver-types';
import type { RoleProfile } from '../../document/profile/profile.ts';
import { fileLabel } from '../../model/roleLabels.ts';
import type { FileEntry } from '../index/fileEntry.ts';
import type { Workspace } from '../workspace.ts';
import { symbolAt } from './references.ts';

/** The roles that a position is about: those that the id there names, else the one whose file it is in. */
export function rolesAt(entry: FileEntry, position: Position, workspace: Workspace): readonly RoleProfile[] {
  const symbol = symbolAt(entry, position, workspace);
  if (symbol?.occurrence.kind === 'role' && !symbol.occurrence.isDefinition) {
    return workspace.rolesWithId(symbol.occurrence.id);
  }
  return entry.profile.kind === 'role' ? [entry.profile] : [];
}

/** A role as hierarchies show it. */
export function roleItemOf(role: RoleProfile) {
  const place = role.id ?? role.title;
  const detail = [role.grade?.value, role.family?.value].filter((text) => text !== undefined).join(' · ');
  const start = { start: role.range.start, end: role.range.start };
  return {
    name: fileLabel(role),
    uri: role.uri,
    range: role.range,
    selectionRange: place?.range ?? start,
    ...(detail === '' ? {} : { detail }),
  };
}
