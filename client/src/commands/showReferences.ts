import * as vscode from 'vscode';
import { isLine, isRecord } from '../common/typeGuards.ts';

/**
 * `roleProfiles.showReferences`: shows the references to what is at a position. It takes the text of a URI and a position as in the
 * protocol, which code lenses of the server give. VS Code's own command takes objects of its API, which a server cannot send.
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
    // The code lens is at the position itself, so that the reader wants the other places.
    const others = (found ?? []).filter(
      (location) => location.uri.toString() !== resource.toString() || !location.range.contains(position),
    );
    await vscode.commands.executeCommand('editor.action.showReferences', resource, position, others);
  });
}

function isPosition(value: unknown): value is { line: number; character: number } {
  return isRecord(value) && isLine(value.line) && isLine(value.character);
}
