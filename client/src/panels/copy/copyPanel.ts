import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CopyResult } from '../../../../server/src/protocol.ts';
import { loadPage, webviewOptions } from '../shared/webview.ts';
import { type CopyMessage, parseCopyMessage } from './messages.ts';

/** Not one that VS Code brings back after a reload. */
const viewType = 'roleProfiles.copy';

/** `failed` where the browser lets no formatted text through, `closed` where the person has closed the page before it was done. */
export type CopyOutcome = 'copied' | 'failed' | 'closed';

/**
 * Puts a text on the clipboard with its formatting. VS Code's own interface takes plain text alone, so that a page does it, which needs the
 * keyboard for that moment: it opens, copies and closes. Where the browser wants a key or a click first, it stays until there is one.
 */
export function copyByPage(copied: CopyResult, extensionUri: vscode.Uri): Promise<CopyOutcome> {
  const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus: false };
  const panel = vscode.window.createWebviewPanel(viewType, say`Copying…`, place, webviewOptions(extensionUri));
  return new Promise((resolve) => {
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const type = parseCopyMessage(value)?.type;
      switch (type) {
        case 'ready':
          void panel.webview.postMessage({ type: 'copy', ...copied } satisfies CopyMessage);
          break;
        case 'waiting':
          panel.title = say`Copy`;
          break;
        case 'copied':
        case 'failed':
          void leave(panel).then(() => resolve(type));
          break;
      }
    });
    panel.onDidDispose(() => resolve('closed'));
    loadPage(panel, extensionUri, 'copyPanel');
  });
}

/** Goes back to where the person was, and closes the page: one that is closed with the keyboard in it leaves that nowhere. */
async function leave(panel: vscode.WebviewPanel): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openPreviousRecentlyUsedEditorInGroup');
  panel.dispose();
}
