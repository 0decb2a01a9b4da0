import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { plainOrQuoted } from '../../document/edits/edits.ts';
import { roleIdOfFile } from '../../document/kind.ts';
import { relativePath } from '../../document/relativePath.ts';
import { resolvePath } from '../../model/frameworks.ts';
import { isNameOfFile } from '../../model/roleLabels.ts';
import type { Steps } from '../../support/steps.ts';
import type { FileEntry } from '../../workspace/index/fileEntry.ts';
import { type Occurrence, rangeOf } from '../../workspace/references/occurrences.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A file or folder that gets another name or place. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * What has to be edited, before files or folders are renamed or moved, so that roles still find their frameworks and one another: the paths to a
 * framework that moves, the relative paths in a role that moves, and the references to a role whose id is the name of its file. What stays
 * right stays as it is. One step for each role.
 */
export function* willRenameFiles(renames: readonly FileRename[], workspace: Workspace): Steps<WorkspaceEdit> {
  const changes: Record<string, TextEdit[]> = {};
  const normalised = renames.map(({ oldUri, newUri }) => ({ oldUri: normalise(oldUri), newUri: normalise(newUri) }));
  const ids = newIds(normalised, workspace);
  for (const { uri } of workspace.roles()) {
    yield;
    const entry = workspace.entry(uri);
    const edits = entry ? [...pathEdits(entry, normalised), ...idEdits(entry, ids)] : [];
    if (edits.length > 0) changes[uri] = edits;
  }
  return { changes };
}

function pathEdits({ uri, occurrences }: FileEntry, renames: readonly FileRename[]): TextEdit[] {
  const newUri = renamed(normalise(uri), renames);
  return occurrences.flatMap((occurrence) => {
    const target = occurrence.kind === 'framework' ? resolvePath(uri, occurrence.id) : undefined;
    if (target === undefined) return [];
    const newTarget = renamed(target, renames);
    if (resolvePath(newUri, occurrence.id) === newTarget) return [];
    const path = newPath(occurrence.id, newUri, newTarget);
    const newText = path === undefined ? undefined : written(path, occurrence);
    return newText === undefined ? [] : [{ range: rangeOf(occurrence), newText }];
  });
}

/** The ids that roles have by the names of their files, before and after. */
function newIds(renames: readonly FileRename[], workspace: Workspace): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { uri, id } of workspace.roles()) {
    if (!id || !isNameOfFile(id)) continue;
    const newId = roleIdOfFile(renamed(normalise(uri), renames));
    // Of two roles with one id it cannot be said which one is referred to.
    const isOnly = workspace.rolesWithId(id.value).length === 1;
    if (newId !== undefined && newId !== id.value && isOnly) ids.set(id.value, newId);
  }
  return ids;
}

function idEdits({ occurrences }: FileEntry, ids: ReadonlyMap<string, string>): TextEdit[] {
  if (ids.size === 0) return [];
  return occurrences.flatMap((occurrence) => {
    const id = occurrence.kind === 'role' && !occurrence.isDefinition ? ids.get(occurrence.id) : undefined;
    const newText = id === undefined ? undefined : written(id, occurrence);
    return newText === undefined ? [] : [{ range: rangeOf(occurrence), newText }];
  });
}

/** Clients differ in what they escape, and folders may end in a slash. */
function normalise(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/, '');
}

/** The URI that a file has afterwards; of several renames the one of the innermost folder counts. */
function renamed(uri: string, renames: readonly FileRename[]): string {
  let best: FileRename | undefined;
  for (const rename of renames) {
    const holds = uri === rename.oldUri || uri.startsWith(`${rename.oldUri}/`);
    if (holds && rename.oldUri.length >= (best?.oldUri.length ?? 0)) best = rename;
  }
  return best ? best.newUri + uri.slice(best.oldUri.length) : uri;
}

/** In the style of the old path: without `./` where that had none. */
function newPath(old: string, fromUri: string, toUri: string): string | undefined {
  const path = relativePath(fromUri, toUri);
  return path?.startsWith('./') && !old.startsWith('.') ? path.slice(2) : path;
}

/** As it stands between the quotes that are there; `undefined` where the old path cannot be replaced. */
function written(path: string, { form }: Occurrence): string | undefined {
  switch (form) {
    case 'plain':
      return plainOrQuoted(path, true);
    case 'single':
      return path.replaceAll("'", "''");
    case 'double':
      return JSON.stringify(path).slice(1, -1);
    case 'block':
      return path;
    default:
      return undefined;
  }
}
