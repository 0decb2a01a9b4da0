import * as vscode from 'vscode';

/**
 * Shows a position of a file in an editor, with the cursor there. The last position of the text counts where the position is beyond it,
 * since the page that led there may be older than the text. Rejects when the file cannot be opened.
 *
 * @param chooseColumn The column in which the file is shown.
 */
export async function revealPosition(
  uri: vscode.Uri,
  position: vscode.Position,
  chooseColumn: (uri: vscode.Uri) => vscode.ViewColumn,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const place = document.validatePosition(position);
  const range = new vscode.Range(place, place);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: chooseColumn(document.uri),
    selection: range,
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column of an editor that shows the file; `undefined` where none does. */
export function columnShowing(uri: vscode.Uri): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString())
    ?.viewColumn;
}
