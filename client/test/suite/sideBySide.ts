import * as vscode from 'vscode';
import { webview } from './page.ts';

/** The page of a comparison, and that of a matrix. */
export const comparison = webview('main.rp-compare');
export const matrix = webview('main.rp-matrix-page');

/** An expression for the texts of the elements that a selector finds and that can be seen. */
export const seen = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())`;

/** The editor that has a file's text and the focus, once there is one. */
export function activeEditorOf(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeActiveTextEditor(look);
    look();
    function look(): void {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.toString() !== uri.toString()) return;
      listener.dispose();
      resolve(editor);
    }
  });
}
