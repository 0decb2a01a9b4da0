import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changed } from './changed.ts';

/**
 * Writes a file as another program does, and waits until an open document has its text: VS Code reads the file of a document that has no editor any
 * more as well, some time after it has changed, so that the next test would meet the text from before. The document has no unsaved changes.
 */
export async function writeOutside(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document) await changed(document, () => document.isClosed || document.getText() === text);
}

/** The URI of a file of the workspace, which is a copy of the samples. */
export function sample(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'The suite needs a workspace folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openSample(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(sample(path));
  return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
}

/**
 * Puts the cursor of the active editor at a place and gives the editor the keyboard. A selection that is only set reaches the window at some later
 * time, after keys that are pressed meanwhile; a command reaches it after the selection.
 */
export async function putCursor(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Reverts every changed document, and closes all editors and panels. */
export async function closeEverything(): Promise<void> {
  // A question that a failed test has left open would take the clicks and keys of all tests that follow.
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  for (const document of vscode.workspace.textDocuments) {
    // Its own settings are changed by VS Code through a document that it saves by itself.
    if (!document.isDirty || document.uri.path.endsWith('/User/settings.json')) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces a text, which must occur once in the document, without saving. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<vscode.Range> {
  let range = rangeOf(editor.document, before);
  // VS Code refuses an edit of a text that has changed meanwhile, as it does when a file of an earlier test is read again.
  for (let tries = 1; !(await editor.edit((edit) => edit.replace(range, after))); tries++) {
    assert.ok(tries < 3, `"${before}" could not be replaced`);
    range = rangeOf(editor.document, before);
  }
  return new vscode.Range(
    range.start,
    editor.document.positionAt(editor.document.offsetAt(range.start) + after.length),
  );
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `"${text}" is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** Waits until the diagnostics of a document satisfy the condition. The timeout of the test limits the wait. */
export function diagnosticsThat(
  uri: vscode.Uri,
  satisfy: (diagnostics: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
    function look(): void {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!satisfy(diagnostics)) return;
      listener.dispose();
      resolve(diagnostics);
    }
  });
}

/** The code of the rule of a diagnostic, which VS Code gives together with a link. */
export function codeOf(diagnostic: vscode.Diagnostic): unknown {
  return typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
}

export function markdownOf(content: vscode.MarkdownString | vscode.MarkedString | undefined): string {
  if (content === undefined) return '';
  return typeof content === 'string' ? content : content.value;
}

/**
 * Waits for a quick fix at a place, without a condition for the preferred one. VS Code gives nothing, or rejects as cancelled, while its window works
 * with the document, as when it saves or asks for actions itself. So the request is repeated until there is an answer. The timeout of the test limits
 * the wait.
 */
export async function quickFix(
  uri: vscode.Uri,
  range: vscode.Range,
  isWanted: (action: vscode.CodeAction) => boolean = ({ isPreferred }) => isPreferred === true,
): Promise<vscode.CodeAction> {
  for (;;) {
    const actions = await vscode.commands
      .executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      )
      .then(undefined, (error: unknown) => {
        if (error instanceof Error && error.name === 'Canceled') return [];
        throw error;
      });
    const fix = actions.find(isWanted);
    if (fix) return fix;
  }
}
