import * as vscode from 'vscode';

/** Shows a line of a file in the editor that already has it, else in a new one beside `panel`. */
export async function revealLine(uri: vscode.Uri, line: number, panel?: vscode.ViewColumn): Promise<void> {
  await reveal(uri, new vscode.Position(line, 0), panel);
}

/** Shows the first error of a role file; its beginning when by now there is none. */
export async function revealFirstError(uri: vscode.Uri, panel?: vscode.ViewColumn): Promise<void> {
  const starts = vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
  await reveal(uri, starts[0] ?? new vscode.Position(0, 0), panel);
}

async function reveal(uri: vscode.Uri, position: vscode.Position, panel: vscode.ViewColumn | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // The page may be older than the text, so that the line is beyond its end.
  const place = document.validatePosition(position);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(document.uri, panel),
    selection: new vscode.Range(place, place),
  });
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the file is open already; else not in the panel's own column, as long as there is another one. */
export function columnFor(uri: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const groups = vscode.window.tabGroups.all;
  const open = groups.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  const other = groups.find(({ viewColumn }) => viewColumn !== panel);
  return (open ?? other)?.viewColumn ?? vscode.ViewColumn.Active;
}
