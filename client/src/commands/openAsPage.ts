import * as vscode from 'vscode';
import { hasPreview } from '../common/languages.ts';
import { isRecord } from '../common/typeGuards.ts';
import { roleEditorType } from '../common/viewTypes.ts';
import type { RolePanels } from '../panels/role/rolePanels.ts';
import { isSameUri } from '../workspace/files.ts';
import { uriFrom } from './support/arguments.ts';

/** The files that are opened as pages from now on. */
const pageFiles = ['*.role.yaml', '*.role.yml', '*.framework.yaml', '*.framework.yml'];

/**
 * Opens a role, or that of the active text editor as a page that is edited in, and that page as text, both at the place of the other; or has all
 * roles and frameworks opened as pages from now on, by VS Code's own setting.
 */
export function registerOpenAsPage(rolePanels: RolePanels): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('roleProfiles.openAsPage', async (argument?: unknown) => {
      const given = uriFrom(argument);
      const editor = vscode.window.activeTextEditor;
      // The title bar of an editor gives the file that is in it.
      if (given && !(editor && isSameUri(given, editor.document.uri))) {
        return rolePanels.openAsPage(given, 0, undefined);
      }
      if (!editor || !hasPreview(editor.document)) return;
      const line = editor.visibleRanges[0]?.start.line ?? 0;
      await rolePanels.openAsPage(editor.document.uri, line, editor.viewColumn);
    }),
    vscode.commands.registerCommand('roleProfiles.alwaysOpenAsPage', async () => {
      const settings = vscode.workspace.getConfiguration('workbench');
      const before: unknown = settings.inspect('editorAssociations')?.globalValue;
      const associations = {
        ...(isRecord(before) ? before : {}),
        ...Object.fromEntries(pageFiles.map((glob) => [glob, roleEditorType])),
      };
      await settings.update('editorAssociations', associations, vscode.ConfigurationTarget.Global);
    }),
    vscode.commands.registerCommand('roleProfiles.openAsText', () => {
      if (rolePanels.active?.isEditor) rolePanels.active.showText();
    }),
  );
}
