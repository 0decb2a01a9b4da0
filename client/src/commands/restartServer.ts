import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { showLogCommand } from './showLog.ts';

export const restartServerCommand = 'roleProfiles.restartServer';

/** `roleProfiles.restartServer`: the way out when the server hangs or has given up. Resolves when the new one is ready. */
export function registerRestartServer(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(restartServerCommand, async () => {
    try {
      await server.restart();
    } catch (error) {
      // The language client has told the user; a command that rejects would make VS Code tell it a second time.
      log.error(`The server did not start again: ${String(error)}`);
    }
  });
}

/** Tells that the server is not started again by itself, and offers the two things that one can do about it. */
export async function offerRestart(): Promise<void> {
  const restart = 'Restart';
  const showLog = 'Show log';
  const choice = await vscode.window.showErrorMessage(
    'The Role Profiles language server has stopped several times and is not started again.',
    restart,
    showLog,
  );
  if (choice === restart) await vscode.commands.executeCommand(restartServerCommand);
  if (choice === showLog) await vscode.commands.executeCommand(showLogCommand);
}
