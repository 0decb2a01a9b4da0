import * as vscode from 'vscode';
import type { ImportResult } from '../../../../server/src/protocol.ts';

/** Writes the files of an import in one step, which one undo takes back; false when VS Code has not made it. */
export async function writeImport({ files, manifest }: ImportResult): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const written: vscode.Uri[] = [];
  for (const { uri: address, text, before } of [...files, manifest]) {
    if (text === before || text === '') continue;
    const uri = vscode.Uri.parse(address);
    if (before === null) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    else {
      const document = await vscode.workspace.openTextDocument(uri);
      edit.replace(
        uri,
        new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end),
        text,
      );
      written.push(uri);
    }
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  for (const uri of written) await (await vscode.workspace.openTextDocument(uri)).save();
  return true;
}

/** Opens the first role that was written with its preview beside it, or else the first file. */
export async function openWritten({ files }: ImportResult): Promise<void> {
  const first = files.find(({ kind }) => kind === 'role') ?? files[0];
  if (!first) return;
  const uri = vscode.Uri.parse(first.uri);
  await vscode.window.showTextDocument(uri, { preview: false });
  if (first.kind === 'role') await vscode.commands.executeCommand('roleProfiles.showPreviewToSide', uri);
}
