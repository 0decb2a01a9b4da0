import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';

/**
 * The folder for new files: that of the first file or folder that a command was given, when it is in the workspace, else the only folder of the
 * workspace, else one that is asked for. `undefined` when the person does not choose any.
 */
export async function targetFolder(given: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  return (await knownFolder(given)) ?? askForFolder();
}

/** The same folder where nobody has to be asked for it. */
export async function knownFolder(given: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const inside = given.find((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
  if (inside) return folderOf(inside);
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  return others.length === 0 ? only?.uri : undefined;
}

/** Asks for a folder of the workspace, or in an empty window for any. */
export async function askForFolder(): Promise<vscode.Uri | undefined> {
  if (vscode.workspace.workspaceFolders) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const chosen = await vscode.window.showOpenDialog({
    title: say`Choose a folder for the files`,
    openLabel: say`Put them here`,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}

/** The URIs of the files that are directly in a folder; none where it cannot be read. */
export async function filesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name]) => vscode.Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

/** The folder itself, or that of a file. */
async function folderOf(uri: vscode.Uri): Promise<vscode.Uri> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0 ? uri : vscode.Uri.joinPath(uri, '..');
  } catch {
    return vscode.Uri.joinPath(uri, '..');
  }
}
