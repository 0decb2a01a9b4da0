import * as vscode from 'vscode';

export const showLogCommand = 'roleProfiles.showLog';

/** `roleProfiles.showLog`: opens the log of the client and the server, leaving the focus where it is. */
export function registerShowLog(log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(showLogCommand, () => log.show(true));
}
