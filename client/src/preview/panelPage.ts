import * as vscode from 'vscode';
import { pageShell } from './shell.ts';

/** The options of a panel's page: it has a script of its own and reads only what the build made. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** Gives a panel its icon and the page that waits for a role. */
export function furnish(panel: vscode.WebviewPanel, extensionUri: vscode.Uri): void {
  const { webview } = panel;
  const icon = (name: string) => vscode.Uri.joinPath(extensionUri, 'client', 'icons', name);
  const built = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  panel.iconPath = { light: icon('preview-light.svg'), dark: icon('preview-dark.svg') };
  webview.html = pageShell({
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    script: built('preview.js'),
    style: built('preview.css'),
  });
}
