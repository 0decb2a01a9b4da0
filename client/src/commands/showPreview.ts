import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { RolePanels, ShowOptions } from '../panels/role/rolePanels.ts';
import { activePreviewed, uriFrom } from './support/arguments.ts';

const here: ShowOptions = { viewColumn: vscode.ViewColumn.Active, preserveFocus: false };
const beside: ShowOptions = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };

/**
 * `roleProfiles.showPreview`, `roleProfiles.showPreviewToSide` and `roleProfiles.showLockedPreviewToSide`. All take the URI of a role or framework file,
 * as menus or code lenses give it. Without one they show the role or the framework in the active editor.
 */
export function registerShowPreview(rolePanels: RolePanels): vscode.Disposable {
  const show = (options: ShowOptions) => (argument?: unknown) => {
    const uri = uriFrom(argument) ?? activePreviewed();
    if (uri === undefined)
      return vscode.window.showInformationMessage(say`Open a role or a framework to see its preview.`);
    return rolePanels.show(uri, options);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('roleProfiles.showPreview', show(here)),
    vscode.commands.registerCommand('roleProfiles.showPreviewToSide', show(beside)),
    vscode.commands.registerCommand('roleProfiles.showLockedPreviewToSide', show({ ...beside, locked: true })),
  );
}
