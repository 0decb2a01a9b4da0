import * as vscode from 'vscode';

/**
 * Whether two URIs name the same file or folder. The server may percent-encode other characters than VS Code does, so that a text is
 * parsed before it is compared.
 */
export function isSameUri(a: vscode.Uri, b: vscode.Uri | string): boolean {
  return a.toString() === (typeof b === 'string' ? vscode.Uri.parse(b) : b).toString();
}

/** Whether a URI is one of several texts of URIs. */
export function isOneOf(uri: vscode.Uri, others: readonly string[]): boolean {
  return others.some((other) => isSameUri(uri, other));
}

/** The URI of a document that will be this file once it is saved: VS Code saves it there without asking for a name. */
export function unsavedUriOf(file: vscode.Uri): vscode.Uri {
  return file.with({ scheme: 'untitled' });
}

/** Whether a URI is that of a file which can be edited, rather than of an earlier version of one, which an editor of differences shows. */
export function isEditable(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' || uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
