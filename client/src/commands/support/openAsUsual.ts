import * as vscode from 'vscode';
import { isRecord } from '../../common/typeGuards.ts';
import { roleEditorType } from '../../common/viewTypes.ts';

/** How a file is opened. */
export interface OpenOptions {
  /** The active column without one. */
  readonly viewColumn?: vscode.ViewColumn;
  readonly preserveFocus?: boolean;
  /** A file that is opened in the same editor where that is open: who works on a page goes on with a page. */
  readonly like?: vscode.Uri;
}

/** Opens a file in the editor that the person has chosen for such files, as text or as a page, and in a tab that stays. */
export async function openAsUsual(uri: vscode.Uri, { like, ...place }: OpenOptions = {}): Promise<void> {
  const options = { ...place, preview: false };
  const viewType = (like && pageOf(like)) ?? pageOf(uri);
  if (viewType === undefined) await vscode.commands.executeCommand('vscode.open', uri, options);
  else await vscode.commands.executeCommand('vscode.openWith', uri, viewType, options);
}

/** Whether the person has chosen pages for roles: VS Code's own setting says which editor opens which files. */
export function opensRolesAsPages(): boolean {
  const chosen: unknown = vscode.workspace.getConfiguration('workbench').get('editorAssociations');
  if (!isRecord(chosen)) return false;
  return Object.entries(chosen).some(([glob, type]) => type === roleEditorType && glob.includes('.role.'));
}

/** The view type of the editor that shows a file as a page; `undefined` where none does. */
export function pageOf(uri: vscode.Uri): string | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  for (const { input } of tabs) {
    if (input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString()) return input.viewType;
  }
  return undefined;
}
