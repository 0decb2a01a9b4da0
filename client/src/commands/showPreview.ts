import * as vscode from 'vscode';
import { roleLanguage } from '../languages.ts';
import type { PreviewManager, ShowOptions } from '../preview/manager.ts';

const here: ShowOptions = { viewColumn: vscode.ViewColumn.Active, preserveFocus: false };
const beside: ShowOptions = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };

/**
 * `roleProfiles.showPreview`, `roleProfiles.showPreviewToSide` and `roleProfiles.showLockedPreviewToSide`. All take the URI of a role file, as menus give it or, as a
 * text, code lenses; without one they show the role in the active editor.
 */
export function registerShowPreview(previews: PreviewManager): vscode.Disposable {
  const show = (options: ShowOptions) => (argument?: unknown) => {
    const named = typeof argument === 'string' ? vscode.Uri.parse(argument, true) : argument;
    const uri = named instanceof vscode.Uri ? named : activeRole();
    if (uri === undefined) return vscode.window.showInformationMessage('Open a role file to see its preview.');
    return previews.show(uri, options);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('roleProfiles.showPreview', show(here)),
    vscode.commands.registerCommand('roleProfiles.showPreviewToSide', show(beside)),
    vscode.commands.registerCommand('roleProfiles.showLockedPreviewToSide', show({ ...beside, locked: true })),
  );
}

function activeRole(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === roleLanguage ? document.uri : undefined;
}
