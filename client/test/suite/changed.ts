import * as vscode from 'vscode';

/** Resolves when a document is as expected, at once or after a change, of which closing it is one. The timeout of the test limits the wait. */
export function changed(document: vscode.TextDocument, isThere: () => boolean): Promise<void> {
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = ({ uri }: vscode.TextDocument) => {
      if (uri.toString() !== document.uri.toString() || !isThere()) return;
      for (const listener of listeners) listener.dispose();
      resolve();
    };
    const listeners = [
      vscode.workspace.onDidChangeTextDocument((event) => look(event.document)),
      vscode.workspace.onDidCloseTextDocument(look),
    ];
  });
}
