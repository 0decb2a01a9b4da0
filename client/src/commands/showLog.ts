import * as vscode from 'vscode';
import { showLogCommand } from '../common/commandNames.ts';

/** `roleProfiles.showLog`: shows the log of the client and the server without moving the focus. */
export function registerShowLog(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(showLogCommand, () => log.show(true));
}
