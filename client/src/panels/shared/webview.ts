import * as vscode from 'vscode';
import { pageFrame } from './pageFrame.ts';

/** The options of the webview of a panel, which has a script of its own and reads only files of the build. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/**
 * Gives a panel its icon and loads its page.
 *
 * @param page The name of the page's script and style sheet in the folder of the build, without a suffix.
 */
export function loadPage(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, page: string): void {
  const { webview } = panel;
  const icon = (name: string) => vscode.Uri.joinPath(extensionUri, 'client', 'icons', name);
  const built = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  panel.iconPath = { light: icon('preview-light.svg'), dark: icon('preview-dark.svg') };
  webview.html = pageFrame({
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID().replaceAll('-', ''),
    script: built(`${page}.js`),
    style: built(`${page}.css`),
    language: vscode.env.language,
    words: vscode.l10n.bundle,
  });
}
