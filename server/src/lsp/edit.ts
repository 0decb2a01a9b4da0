import type { WorkspaceEdit } from 'vscode-languageserver';
import type { EditParams, EditRefused, EditResult } from '../protocol.ts';
import type { PlacedEdits } from '../service/editing/editing.ts';
import type { Session } from './session.ts';

/** Answers `roleProfile/edit`. */
export async function editPlaces(
  { service, documents, client }: Session,
  { textDocument, edit }: EditParams,
): Promise<EditResult | EditRefused> {
  const open = documents.get(textDocument.uri);
  const uri = open?.uri ?? documents.listedUriOf(textDocument.uri);
  const operations = 'op' in edit ? [edit] : edit;
  const result = await service.edit({ uri, open, seen: textDocument.version ?? undefined }, operations);
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

/** The answer where something went wrong in the server. */
export const failedEdit: EditRefused = {
  refused: { reason: 'unsafe', message: 'The edit could not be made. The log of the language server says why.' },
};
