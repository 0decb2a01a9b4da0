import * as vscode from 'vscode';
import { isRoleFileName } from '../../common/fileNames.ts';
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

/** Whether the person has chosen pages for files such as this: VS Code's own setting says which editor opens which files. */
export function opensAsPage(file: vscode.Uri): boolean {
  const chosen: unknown = vscode.workspace.getConfiguration('workbench').get('editorAssociations');
  if (!isRecord(chosen)) return false;
  const globs = Object.entries(chosen).flatMap(([glob, type]) => (type === roleEditorType ? glob : []));
  const [own, other] = isRoleFileName(file.path) ? ['.role.', '.framework.'] : ['.framework.', '.role.'];
  return globs.some((glob) => glob.includes(own) || !glob.includes(other));
}

/** The view type of the editor that shows a file as a page; `undefined` where none does. */
export function pageOf(uri: vscode.Uri): string | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  for (const { input } of tabs) {
    if (input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString()) return input.viewType;
  }
  return undefined;
}
