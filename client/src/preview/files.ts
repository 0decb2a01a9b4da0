import * as vscode from 'vscode';

/** The files that links in a page lead to. */
const ourFiles = /\.(role|framework)\.ya?ml$/i;

/** Whether both are the same file. The server may escape other characters than VS Code does, so both are parsed first. */
export function isSame(a: vscode.Uri, b: vscode.Uri | string): boolean {
  return a.toString() === (typeof b === 'string' ? vscode.Uri.parse(b) : b).toString();
}

/**
 * Whether a page may lead to a file: one that it was made of, or a role or framework of the workspace. The page is made of texts that anybody
 * may have written, so that what it asks for is judged outside of it.
 */
export function mayOpen(uri: vscode.Uri, dependencies: readonly string[]): boolean {
  if (dependencies.some((file) => isSame(uri, file))) return true;
  return ourFiles.test(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** Whether it is a file that somebody writes, rather than an earlier version of one as comparisons show it. */
export function isSource(uri: vscode.Uri): boolean {
  return uri.scheme === 'file' || uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
