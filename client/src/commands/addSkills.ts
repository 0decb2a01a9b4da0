import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { operationsToAdd } from '../../../server/src/protocol.ts';
import { withoutLinks } from '../common/displayText.ts';
import { roleLanguage } from '../common/languages.ts';
import type { Server } from '../server/server.ts';
import { pickSkills } from './support/skillPicker.ts';

/**
 * `roleProfiles.addSkills`: several skills of the catalogue at once, to the group at the cursor, as one edit; with the URI of a role to that role,
 * whichever editor is active.
 */
export function registerAddSkills(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.addSkills', async (role?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const document = role instanceof vscode.Uri ? await vscode.workspace.openTextDocument(role) : editor?.document;
    if (document?.languageId !== roleLanguage) {
      await vscode.window.showInformationMessage(say`Open a role as text to add skills to it.`);
      return;
    }
    try {
      await addSkills(server, document, document === editor?.document ? editor : undefined);
    } catch (error) {
      log.error(`Adding skills: ${String(error)}`);
      void vscode.window.showErrorMessage(say`The skills could not be added. The log of Role Profiles says why.`);
    }
  });
}

async function addSkills(
  server: Server,
  document: vscode.TextDocument,
  editor: vscode.TextEditor | undefined,
): Promise<void> {
  const client = await server.start();
  const { line, character } = editor?.selection.active ?? new vscode.Position(0, 0);
  const position = editor ? { position: { line, character } } : {};
  const picked = await pickSkills(
    server,
    { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, ...position },
    () =>
      void vscode.window.showInformationMessage(
        say`There are no skills to choose from: make a framework with “New Framework…”, or name one under “frameworks”.`,
      ),
  );
  if (!picked) return;
  const answer = await server.edit(document.uri, document.version, operationsToAdd(picked.place, picked.chosen));
  if ('refused' in answer) {
    await vscode.window.showWarningMessage(withoutLinks(answer.refused.message));
    return;
  }
  if (!(await vscode.workspace.applyEdit(answer.edit))) throw new Error(say`VS Code has not made the edit.`);
  const inserted = answer.edit.get(document.uri).at(-1)?.range;
  if (inserted) editor?.revealRange(inserted, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
