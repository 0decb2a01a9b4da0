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
  return { edit: workspaceEdit(documents.asWritten(uri), result, client.takesDocumentChanges) };
}

/** With the version that the edits are meant for, where the client can check it. */
function workspaceEdit(uri: string, { edits, version }: PlacedEdits, takesVersions: boolean): WorkspaceEdit {
  if (!takesVersions) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

/** The answer where something went wrong in the server. */
export const failedEdit: EditRefused = {
  refused: { reason: 'unsafe', message: 'The edit could not be made. The log of the language server says why.' },
};
