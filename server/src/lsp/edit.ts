import type { WorkspaceEdit } from 'vscode-languageserver';
import type { EditParams, EditResult } from '../protocol.ts';
import type { Operation, PlacedEdits } from '../service/editing/editing.ts';
import type { OrRefused } from '../service/editing/operations.ts';
import { say } from '../service/message.ts';
import { fileNameOf } from '../service/text/decoded.ts';
import type { Session } from './session.ts';

/** Answers `roleProfile/edit`. */
export function editPlaces(session: Session, { textDocument, edit }: EditParams): Promise<OrRefused<EditResult>> {
  const operations = 'op' in edit ? [edit] : edit;
  return placedEdit(session, textDocument.uri, textDocument.version ?? undefined, operations);
}

/**
 * The edit of one file, open or stored, that operations on its places make.
 *
 * @param seen The version that whoever asks has seen; `undefined` for the one that there is.
 */
export async function placedEdit(
  { service, documents, client }: Session,
  written: string,
  seen: number | undefined,
  operations: readonly Operation[],
): Promise<OrRefused<EditResult>> {
  const open = documents.get(written);
  const uri = documents.knownUriOf(written);
  const result = await service.edit({ uri, open, seen }, operations);
  if ('refused' in result) return result;
  return { edit: workspaceEditOf([{ ...result, uri: documents.asWritten(uri) }], client.takesDocumentChanges) };
}

/** The edits of files as one step, with the versions that they are meant for where the client can check these. */
export function workspaceEditOf(
  files: readonly (PlacedEdits & { readonly uri: string })[],
  takesVersions: boolean,
): WorkspaceEdit {
  if (!takesVersions) return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) };
  return {
    documentChanges: files.map(({ uri, edits, version }) => ({ textDocument: { uri, version }, edits: [...edits] })),
  };
}

/** The edit of several files by their places as one; where one of them cannot be edited, none is. */
export async function editsOfFiles(
  session: Session,
  plan: Iterable<readonly [uri: string, operations: readonly Operation[]]>,
): Promise<OrRefused<EditResult>> {
  const edits: WorkspaceEdit[] = [];
  for (const [uri, operations] of plan) {
    const made = await placedEdit(session, uri, undefined, operations);
    if ('refused' in made)
      return { refused: { ...made.refused, message: say`${fileNameOf(uri)}: ${made.refused.message}` } };
    edits.push(made.edit);
  }
  const changes = edits.flatMap((edit) => Object.entries(edit.changes ?? {}));
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  return { edit: documentChanges.length > 0 ? { documentChanges } : { changes: Object.fromEntries(changes) } };
}

/** The answer where something went wrong in the server. */
export const failedEdit: OrRefused<never> = {
  refused: { reason: 'unsafe', message: say`The edit could not be made. The log of the language server says why.` },
};
