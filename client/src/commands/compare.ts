import * as vscode from 'vscode';

/**
 * `roleProfiles.compare`, for code lenses of the server: opens the texts of two roles side by side, given by their URIs, the lower grade
 * first, with what differs marked.
 */
export function registerCompare(): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.compare', async (lower: unknown, higher: unknown) => {
    if (typeof lower !== 'string' || typeof higher !== 'string') return;
    const uris = [vscode.Uri.parse(lower, true), vscode.Uri.parse(higher, true)] as const;
    const title = uris.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(' ↔ ');
    await vscode.commands.executeCommand('vscode.diff', ...uris, title);
  });
}
