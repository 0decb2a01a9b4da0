import * as vscode from 'vscode';
import { columnShowing } from '../shared/sourceEditor.ts';

/**
 * The column in which to show a source: where its file is open already, else a column other than that of the panel, else the active one.
 *
 * @param panel The column of the panel.
 */
export function columnForSource(uri: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const showing = columnShowing(uri);
  if (showing !== undefined) return showing;
  const groups = vscode.window.tabGroups.all;
  const open = groups.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
  const other = groups.find(({ viewColumn }) => viewColumn !== panel);
  return (open ?? other)?.viewColumn ?? vscode.ViewColumn.Active;
}
