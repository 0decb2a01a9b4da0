import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { NewFilesResult } from '../../../server/src/protocol.ts';
import { isSameUri, unsavedUriOf } from './files.ts';

/**
 * New files, which are open documents until somebody saves them. Files that are new together name one another, so that the first of them
 * that is saved has the others saved as well, and none is left on the disk without what it needs.
 */
export class UnsavedFiles implements vscode.Disposable {
  /** The documents that are new together, by their URIs. */
  private readonly together = new Set<readonly vscode.Uri[]>();
  private readonly log: vscode.LogOutputChannel;
  private readonly subscription: vscode.Disposable;

  constructor(log: vscode.LogOutputChannel) {
    this.log = log;
    this.subscription = vscode.workspace.onDidSaveTextDocument((document) => this.saved(document.uri));
  }

  /**
   * Makes new files with their texts, and edits those that exist, in one step. Gives the URIs of the new ones in the same order. Rejects when there
   * is such a file, or when VS Code does not make the edit.
   *
   * @param mustBeFiles Whether they are written at once, since they are to be shown in an editor of files.
   */
  async make(
    { files, edits }: Pick<NewFilesResult, 'files' | 'edits'>,
    mustBeFiles: boolean,
  ): Promise<readonly vscode.Uri[]> {
    const edit = new vscode.WorkspaceEdit();
    const uris: vscode.Uri[] = [];
    for (const { uri: written, text } of files) {
      const file = vscode.Uri.parse(written);
      const uri = !mustBeFiles && isSavedBeside(file) ? unsavedUriOf(file) : file;
      uris.push(uri);
      if (uri === file) {
        edit.createFile(uri, { contents: new TextEncoder().encode(text) });
      } else {
        const { lineCount } = await vscode.workspace.openTextDocument(uri);
        // What a document of this name held that somebody closed without saving is not kept.
        edit.replace(uri, new vscode.Range(0, 0, lineCount, 0), text);
      }
    }
    for (const { uri, edits: ofFile } of edits) {
      for (const { range, newText } of ofFile) {
        const { start, end } = range;
        const place = new vscode.Range(start.line, start.character, end.line, end.character);
        edit.replace(vscode.Uri.parse(uri), place, newText);
      }
    }
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(say`VS Code has not made the files.`);
    if (!mustBeFiles && uris.length > 1) this.together.add(uris);
    return uris;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private saved(file: vscode.Uri): void {
    const unsaved = unsavedUriOf(file);
    for (const uris of this.together) {
      if (!uris.some((uri) => isSameUri(uri, unsaved))) continue;
      this.together.delete(uris);
      this.saveOthers(uris.filter((uri) => !isSameUri(uri, unsaved))).then(undefined, (error) =>
        this.log.warn(`What belongs to ${file.toString(true)} could not be saved: ${String(error)}`),
      );
    }
  }

  /** Saves those that are still open: a file that somebody has closed is not wanted. */
  private async saveOthers(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) {
      const document = vscode.workspace.textDocuments.find((one) => isSameUri(one.uri, uri));
      if (document?.isDirty) await document.save();
    }
  }
}

/**
 * Whether VS Code would save a document with this path as this file: it takes the file system of the workspace's folders, or without any
 * that of the machine, and where there are several of them it could be another one.
 */
function isSavedBeside({ scheme }: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length === 0 ? scheme === 'file' : folders.every(({ uri }) => uri.scheme === scheme);
}
