import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { restartServerCommand, showLogCommand } from '../common/commandNames.ts';
import type { Server } from '../server/server.ts';

/** `roleProfiles.restartServer`: restarts a server that hangs or has crashed too often. Resolves when the new one is ready. */
export function registerRestartServer(server: Server, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(restartServerCommand, async () => {
    try {
      await server.restart();
    } catch (error) {
      // The language client has shown the error. If the command rejected, VS Code would show it a second time.
      log.error(`The server did not start again: ${String(error)}`);
    }
  });
}

/** Says that the server is not restarted automatically any more, and offers to restart it or to show the log. */
export async function offerRestart(): Promise<void> {
  const restart = say`Restart`;
  const showLog = say`Show log`;
  const choice = await vscode.window.showErrorMessage(
    say`The Role Profiles language server has stopped several times and is not started again.`,
    restart,
    showLog,
  );
  if (choice === restart) await vscode.commands.executeCommand(restartServerCommand);
  if (choice === showLog) await vscode.commands.executeCommand(showLogCommand);
}
