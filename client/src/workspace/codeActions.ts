import * as vscode from 'vscode';

/** VS Code gives nothing, or rejects as cancelled, while its window works with the document itself. */
const mostTries = 12;

/**
 * The code actions of a kind at a place; none only when VS Code has given none for several times.
 *
 * @param resolved How many of those that are worked out only when they are chosen are wanted as a whole.
 */
export async function codeActionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
  resolved = 0,
): Promise<readonly vscode.CodeAction[]> {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        kind.value,
        resolved,
      );
      if (actions.length > 0) return actions;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Canceled') throw error;
    }
  }
  return [];
}
