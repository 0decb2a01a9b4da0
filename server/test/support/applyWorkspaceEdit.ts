import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CreateFile, TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';

/** The files of a workspace, by URI, after an edit; a file that is edited has to be there or to be created. */
export function applyWorkspaceEdit(
  files: ReadonlyMap<string, string>,
  edit: WorkspaceEdit | undefined,
): Map<string, string> {
  assert.ok(edit, 'there is an edit');
  const after = new Map(files);
  const change = (uri: string, edits: readonly TextEdit[]) => {
    const text = after.get(uri);
    assert.ok(text !== undefined, `${uri} is there`);
    after.set(uri, TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), [...edits]));
  };
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) change(uri, edits);
  for (const one of edit.documentChanges ?? []) {
    if (CreateFile.is(one)) {
      if (!after.has(one.uri)) after.set(one.uri, '');
    } else if (TextDocumentEdit.is(one)) change(one.textDocument.uri, one.edits as TextEdit[]);
    else assert.fail(`no test expects ${one.kind}`);
  }
  return after;
}
