import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { type CopyParams, type CopyResult, copyMethod, type ExportRefusal } from '../../../server/src/protocol.ts';
import { oneLine, withoutLinks } from '../common/displayText.ts';
import { isProfileFileName } from '../common/fileNames.ts';
import { copyByPage } from '../panels/copy/copyPanel.ts';
import type { PanelContext } from '../panels/shared/panelContent.ts';
import { activePreviewed, uriFrom } from './support/arguments.ts';

/**
 * `roleProfiles.copyFormatted`: a role or framework to the clipboard, to be pasted into Word, a mail or another system with its headings, lists and
 * levels; of a selection in the text editor only what it touches. `roleProfiles.copySectionFormatted`: the section that the cursor is in.
 *
 * @param shown What the active preview or page shows.
 */
export function registerCopyFormatted(context: PanelContext, shown: () => vscode.Uri | undefined): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('roleProfiles.copyFormatted', (argument?: unknown) => {
      const given = uriFrom(argument);
      const uri = given && isProfileFileName(given.path) ? given : (shown() ?? activePreviewed());
      const editor = editorOf(uri);
      return run(uri, editor && !editor.selection.isEmpty ? linesOf(editor.selection) : undefined);
    }),
    vscode.commands.registerCommand('roleProfiles.copySectionFormatted', () => {
      const uri = activePreviewed();
      const line = editorOf(uri)?.selection.active.line ?? 0;
      return run(uri, { first: line, last: line });
    }),
  );

  async function run(uri: vscode.Uri | undefined, lines: CopyParams['lines']): Promise<void> {
    if (!uri) {
      await vscode.window.showInformationMessage(say`Open a role or a framework to copy it.`);
      return;
    }
    try {
      await copy(uri, lines, context);
    } catch (error) {
      context.log.error(`Could not copy ${uri.toString(true)}: ${String(error)}`);
      void vscode.window.showErrorMessage(say`Nothing was copied. The log of Role Profiles says why.`);
    }
  }
}

/** The active text editor where it shows the file. */
function editorOf(uri: vscode.Uri | undefined): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && uri && editor.document.uri.toString() === uri.toString() ? editor : undefined;
}

/** The lines of a selection; one that ends at the beginning of a line leaves that line out, as it looks. */
function linesOf({ start, end }: vscode.Selection): { readonly first: number; readonly last: number } {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return { first: start.line, last };
}

async function copy(
  uri: vscode.Uri,
  lines: CopyParams['lines'],
  { server, extensionUri }: PanelContext,
): Promise<void> {
  // What is open counts, also where it is not saved.
  await vscode.workspace.openTextDocument(uri);
  const params: CopyParams = { uri: uri.toString(), ...(lines ? { lines } : {}) };
  const result = await server.ask<CopyResult | ExportRefusal>(copyMethod, params);
  if ('refusal' in result) {
    void vscode.window.showInformationMessage(withoutLinks(result.refusal));
    return;
  }
  if (result.notice !== undefined) void vscode.window.showWarningMessage(withoutLinks(result.notice));
  const name = oneLine(result.title);
  const outcome = await copyByPage(result, extensionUri);
  if (outcome === 'copied') vscode.window.setStatusBarMessage(say`Copied “${name}” as formatted text`, 5000);
  if (outcome !== 'failed') return;
  await vscode.env.clipboard.writeText(result.text);
  const reason = say`this browser lets no formatted text through to the clipboard`;
  void vscode.window.showWarningMessage(
    withoutLinks(say`Copied “${name}” as Markdown, since ${reason}. Export it as Word to keep its formatting.`),
  );
}
