import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { EditAnswer } from '../../server/server.ts';
import type { EditedMessage, Operation } from './editMessages.ts';
import type { PanelContext } from './panelContent.ts';

/** How often an edit is asked for again because the text has changed while the server answered. */
const mostTries = 4;

/**
 * Edits the text of a file by places. The document is the only state: undo, the mark of unsaved changes and saving are the editor's.
 *
 * @param version The version of the document that the person has seen.
 */
export async function editFile(
  file: vscode.Uri,
  version: number,
  operations: readonly Operation[],
  { server, log }: PanelContext,
): Promise<Pick<EditedMessage, 'refused' | 'version'>> {
  return applied(file, () => server.edit(file, version, operations), log);
}

/** Does something to a framework as a whole, in all files that it reaches, as one edit. */
export async function actOnFramework(
  file: vscode.Uri,
  act: object,
  { server, log }: PanelContext,
): Promise<Omit<EditedMessage, 'type' | 'id'>> {
  let skill: string | undefined;
  const ask = async () => {
    const answer = await server.actOnFramework(file, act);
    skill = 'refused' in answer ? undefined : answer.skill;
    return answer;
  };
  return { ...(await applied(file, ask, log)), skill };
}

/**
 * Asks for an edit and applies it; asks again when the text has changed meanwhile.
 *
 * @param file The file that is edited, or one of several.
 */
export async function applied(
  file: vscode.Uri,
  ask: () => Promise<EditAnswer>,
  log: vscode.LogOutputChannel,
): Promise<Pick<EditedMessage, 'refused' | 'version'>> {
  const document = await vscode.workspace.openTextDocument(file);
  try {
    for (let tries = 0; tries < mostTries; tries++) {
      const asked = document.version;
      const answer = await ask();
      if ('refused' in answer) return { refused: answer.refused, version: document.version };
      // What was typed meanwhile is not in the answer.
      if (document.version !== asked) continue;
      if (await vscode.workspace.applyEdit(answer.edit)) return { refused: undefined, version: document.version };
      if (document.version === asked) break;
    }
  } catch (error) {
    log.error(`No edit of ${file.toString(true)}: ${String(error)}`);
    return refusal(say`The language server did not answer: nothing has been changed.`, document);
  }
  return refusal(say`The text could not be changed just now: try it once more.`, document);
}

function refusal(message: string, { version }: vscode.TextDocument): Pick<EditedMessage, 'refused' | 'version'> {
  return { refused: { reason: 'failed', message }, version };
}

/** Undoes or does again the last change of the text, wherever it was made, and comes back to the panel. */
export async function undoInText(
  file: vscode.Uri,
  command: 'undo' | 'redo',
  view: { readonly viewColumn: vscode.ViewColumn | undefined; reveal(): void },
): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
  const other = view.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  await vscode.window.showTextDocument(file, { viewColumn: open?.viewColumn ?? other, preview: true });
  await vscode.commands.executeCommand(command);
  view.reveal();
}
