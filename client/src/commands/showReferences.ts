import * as vscode from 'vscode';

/**
 * `roleProfiles.showReferences`, for code lenses of the server: opens the places that refer to what stands at a position. VS Code's own
 * command takes objects of its own, which a server cannot send.
 */
export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand('roleProfiles.showReferences', async (uri: unknown, at: unknown) => {
    if (typeof uri !== 'string' || !isPosition(at)) return;
    const resource = vscode.Uri.parse(uri, true);
    const position = new vscode.Position(at.line, at.character);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      resource,
      position,
    );
    // The place itself is where the lens is; whoever clicks it wants the others.
    const others = (found ?? []).filter(
      (location) => location.uri.toString() !== resource.toString() || !location.range.contains(position),
    );
    await vscode.commands.executeCommand('editor.action.showReferences', resource, position, others);
  });
}

function isPosition(value: unknown): value is { line: number; character: number } {
  const { line, character } = (value ?? {}) as { line?: unknown; character?: unknown };
  return typeof line === 'number' && typeof character === 'number';
}
