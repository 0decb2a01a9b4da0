import * as vscode from 'vscode';

/** Resolves when a document is as expected, at once or after a change. The timeout of the test limits the wait. */
export function changed(document: vscode.TextDocument, isThere: () => boolean): Promise<void> {
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (uri.toString() !== document.uri.toString() || !isThere()) return;
      listener.dispose();
      resolve();
    });
  });
}
