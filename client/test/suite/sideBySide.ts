import * as vscode from 'vscode';
import { webview } from './page.ts';

/** The page of a comparison, and that of a matrix. */
export const comparison = webview('main.rp-compare');
export const matrix = webview('main.rp-matrix-page');

/** An expression that gives the texts of the visible elements that a selector finds. */
export const seen = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())`;

/** Waits until an editor with the file is active. */
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
