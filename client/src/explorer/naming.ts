import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { withoutLinks } from '../common/displayText.ts';
import { baseName } from '../common/fileNames.ts';
import type { Server } from '../server/server.ts';
import { tell } from './arranger.ts';
import { type Line, nameOf } from './line.ts';

/** Asks for another name of what a line is about, which is its title or name in its file. Nothing else changes, its id least of all. */
export async function renameLine(line: Line, server: Server): Promise<void> {
  const { uri, node } = line;
  const path = nameAt(line);
  if (!uri || path === undefined) return;
  const name = await vscode.window.showInputBox({
    title: say`Rename ${nameOf(line)}`,
    prompt: say`What people read. Its id stays as it is.`,
    value: node.label,
    validateInput: (text) => (text.trim() === '' ? say`It needs a name.` : undefined),
  });
  if (name === undefined || name.trim() === node.label) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const answer = await server.edit(uri, document.version, [{ op: 'set', path, value: name.trim() }]);
  if ('refused' in answer) tell(answer.refused.message);
  else await vscode.workspace.applyEdit(answer.edit);
}

/** The place of the name of a line in its file; `undefined` for what has none. */
function nameAt({ node: { path, kind } }: Line): string | undefined {
  return path === undefined ? undefined : `${path}/${kind === 'role' ? 'title' : 'name'}`;
}

/** Asks for another id of what a line is about; all that name it follow. The id of a role that writes none is the name of its file. */
export async function renameId(line: Line): Promise<void> {
  const { uri, node } = line;
  if (!uri || node.id === undefined || !node.position) return;
  const id = await vscode.window.showInputBox({
    title: say`Rename the id of ${nameOf(line)}`,
    prompt: say`All files that name it follow.`,
    value: node.id,
    validateInput: (text) =>
      /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text) ? undefined : say`An id has letters, digits, dots and hyphens.`,
  });
  if (id === undefined || id === node.id) return;
  try {
    await vscode.workspace.applyEdit(await renaming(uri, line, id), { isRefactoring: true });
  } catch (error) {
    // The server says why an id cannot be renamed.
    void vscode.window.showInformationMessage(withoutLinks(error instanceof Error ? error.message : String(error)));
  }
}

async function renaming(uri: vscode.Uri, { node }: Line, id: string): Promise<vscode.WorkspaceEdit> {
  if (node.isFileName) {
    const edit = new vscode.WorkspaceEdit();
    const ending = /\.role\.ya?ml$/i.exec(baseName(uri))?.[0] ?? '.role.yaml';
    edit.renameFile(uri, vscode.Uri.joinPath(uri, '..', id + ending));
    return edit;
  }
  const { line = 0, character = 0 } = node.position ?? {};
  // The document is opened, so that the server knows it as it is.
  await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    uri,
    new vscode.Position(line, character),
    id,
  );
}
