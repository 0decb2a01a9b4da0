import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

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
 * Waits for the preferred quick fix at a place. VS Code gives nothing, or rejects as cancelled, while its window works with the document,
 * as when it saves or asks for actions itself. So the request is repeated until there is an answer. The timeout of the test limits the
 * wait.
 */
export async function preferredFix(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction> {
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
    const fix = actions.find(({ isPreferred }) => isPreferred);
    if (fix) return fix;
  }
}
