import * as vscode from 'vscode';

/** Shows a line of a file in the editor that already has it, else in a new one beside the page that led there. */
export async function revealBeside(uri: vscode.Uri, line: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // The page may be older than the text, so that the line is beyond its end.
  const place = document.validatePosition(new vscode.Position(line, 0));
  const range = new vscode.Range(place, place);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    selection: range,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
