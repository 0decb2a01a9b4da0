import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { type DeletionParams, type DeletionResult, deletionMethod } from '../../../server/src/protocol.ts';
import type { Server } from '../server/server.ts';
import { type Line, nameOf } from './line.ts';

/**
 * Moves the files of roles and frameworks to the bin, as one step. Where others refer to them the person is asked before what becomes of that
 * (`deletion`), and else whether this is meant.
 */
export async function moveToBin(lines: readonly Line[], server: Server): Promise<void> {
  const files = lines.filter(({ node: { kind } }) => kind === 'role' || kind === 'framework');
  const uris = files.flatMap(({ uri }) => uri ?? []);
  const [first, another] = files;
  if (!first || uris.length === 0) return;
  const params: DeletionParams = { uris: uris.map(String) };
  const referred = await server.ask<DeletionResult>(deletionMethod, params);
  if (referred.files.length === 0) {
    const what = another ? say`${files.length} files` : `“${nameOf(first)}”`;
    const move = say`Move to the Bin`;
    const answer = await vscode.window.showWarningMessage(say`Move ${what} to the bin?`, { modal: true }, move);
    if (answer !== move) return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const uri of uris) edit.deleteFile(uri, { ignoreIfNotExists: true });
  await vscode.workspace.applyEdit(edit);
}
