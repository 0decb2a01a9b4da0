import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { FileChange } from '../../document/edits/fileChange.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';

/**
 * Edits to a document and to other files as one step. Files are created only in the newer form of an edit, which older clients do
 * not know; everything else is in the form that all of them do. A file that is there after all is left alone: the whole edit fails.
 */
export function workspaceEdit(
  document: SourceDocument,
  edits: readonly OffsetEdit[],
  elsewhere: readonly FileChange[] = [],
): WorkspaceEdit {
  const own = { uri: document.uri, edits: textEdits(document, edits) };
  const changes = [...(edits.length > 0 || elsewhere.length === 0 ? [own] : []), ...elsewhere];
  if (!elsewhere.some(({ create }) => create)) {
    return { changes: Object.fromEntries(changes.map((change) => [change.uri, [...change.edits]])) };
  }
  const created = elsewhere.filter(({ create }) => create);
  return {
    documentChanges: [
      ...created.map(({ uri }) => ({ kind: 'create' as const, uri })),
      ...changes.map((change) => ({
        textDocument: { uri: change.uri, version: change.uri === document.uri ? document.version : null },
        edits: [...change.edits],
      })),
    ],
  };
}

/** Edits by offsets in the protocol's form. */
export function textEdits(document: SourceDocument, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.newText }));
}

/** Edits to another file as a change of it. */
export function changeOf(document: SourceDocument, edits: readonly OffsetEdit[]): FileChange {
  return { uri: document.uri, edits: textEdits(document, edits) };
}
