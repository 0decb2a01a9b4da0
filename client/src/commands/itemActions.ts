import * as vscode from 'vscode';
import {
  type ItemAct,
  type ItemEdits,
  type ItemParams,
  type ItemRefusal,
  itemMethod,
} from '../../../server/src/protocol.ts';
import { hasPreview } from '../common/languages.ts';
import type { Server } from '../server/server.ts';

/** What each command does with the item at the cursor, and the editor's own command for lines, which is right anywhere else. */
const actions: readonly { readonly name: string; readonly act: ItemAct; readonly otherwise: string }[] = [
  { name: 'moveItemUp', act: 'up', otherwise: 'editor.action.moveLinesUpAction' },
  { name: 'moveItemDown', act: 'down', otherwise: 'editor.action.moveLinesDownAction' },
  { name: 'duplicateItem', act: 'duplicate', otherwise: 'editor.action.copyLinesDownAction' },
];

/** `roleProfiles.moveItemUp`, `moveItemDown` and `duplicateItem`: the item of a list as a whole, however many lines it has. */
export function registerItemActions(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    ...actions.map(({ name, act, otherwise }) =>
      vscode.commands.registerCommand(`roleProfiles.${name}`, async () => {
        const editor = vscode.window.activeTextEditor;
        const isDone = editor && hasPreview(editor.document) && (await actOnItem(editor, act, server, log));
        if (!isDone) await vscode.commands.executeCommand(otherwise);
      }),
    ),
  );
}

/** Whether the item at the cursor was acted on; `false` where lines are meant. */
async function actOnItem(
  editor: vscode.TextEditor,
  act: ItemAct,
  server: Server,
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  const { document, selections, selection } = editor;
  if (selections.length > 1 || !selection.isSingleLine) return false;
  try {
    const client = await server.start();
    const { line, character } = selection.active;
    const params: ItemParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
      position: { line, character },
      act,
    };
    const { version } = document;
    const answer = await server.ask<ItemEdits | ItemRefusal | null>(itemMethod, params);
    if (answer === null) return false;
    if ('refusal' in answer) {
      vscode.window.setStatusBarMessage(answer.refusal, 5000);
      return true;
    }
    // What was typed meanwhile is not in the answer: the key is pressed once more.
    if (document.version !== version || answer.edits.length === 0) return true;
    const edits = await client.protocol2CodeConverter.asTextEdits([...answer.edits]);
    await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(range, newText);
    });
    const { position } = answer;
    const cursor = new vscode.Position(position.line, position.character);
    editor.selection = new vscode.Selection(cursor, cursor);
    editor.revealRange(editor.selection);
    return true;
  } catch (error) {
    log.error(`${act} of an item: ${String(error)}`);
    return false;
  }
}
