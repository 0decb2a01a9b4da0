import type { Location, Position } from 'vscode-languageserver-types';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import { locationOf, mentionsOf, referencesTo, symbolAt } from '../workspace/references/references.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Every place in the workspace that names what the id at a position means, file by file; none where there is no such id. */
export function references(
  entry: FileEntry,
  position: Position,
  workspace: Workspace,
  includeDeclaration: boolean,
): Location[] {
  const referent = symbolAt(entry, position, workspace)?.referent;
  if (!referent) return [];
  return [...(includeDeclaration ? mentionsOf : referencesTo)(referent, workspace)].map(locationOf);
}
