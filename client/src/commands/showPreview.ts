import * as vscode from 'vscode';
import { roleLanguage } from '../languages.ts';
import type { PreviewManager } from '../preview/manager.ts';

/**
 * `roleProfiles.showPreview` and `roleProfiles.showPreviewToSide`. Both take the URI of a role file, as menus give it or, as a
 * text, code lenses; without one they show the role in the active editor.
 */
export function registerShowPreview(previews: PreviewManager): vscode.Disposable {
  const show = (viewColumn: vscode.ViewColumn, preserveFocus: boolean) => (argument?: unknown) => {
    const named = typeof argument === 'string' ? vscode.Uri.parse(argument, true) : argument;
    const uri = named instanceof vscode.Uri ? named : activeRole();
    if (uri === undefined) return vscode.window.showInformationMessage('Open a role file to see its preview.');
    return previews.show(uri, { viewColumn, preserveFocus });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('roleProfiles.showPreview', show(vscode.ViewColumn.Active, false)),
    vscode.commands.registerCommand('roleProfiles.showPreviewToSide', show(vscode.ViewColumn.Beside, true)),
  );
}

function activeRole(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === roleLanguage ? document.uri : undefined;
}
