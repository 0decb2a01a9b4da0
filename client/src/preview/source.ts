import * as vscode from 'vscode';

/** Shows a line of a role file in the editor that already has it, else in a new one in the active column. */
export async function revealLine(uri: vscode.Uri, line: number): Promise<void> {
  await reveal(uri, new vscode.Position(line, 0));
}

/** Shows the first error of a role file; its beginning when by now there is none. */
export async function revealFirstError(uri: vscode.Uri): Promise<void> {
  const starts = vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
  await reveal(uri, starts[0] ?? new vscode.Position(0, 0));
}

async function reveal(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // The page may be older than the text, so that the line is beyond its end.
  const place = document.validatePosition(position);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Active,
    selection: new vscode.Range(place, place),
  });
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
