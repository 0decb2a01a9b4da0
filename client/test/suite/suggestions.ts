import * as vscode from 'vscode';
import { workbench } from './page.ts';

const list = '.suggest-widget.visible';
const details = '.suggest-details:not(.no-docs) .docs:not(:empty)';

/**
 * Shows the description of the completion that Enter would take. VS Code remembers over sessions whether it shows descriptions, and shows one some time
 * after the completion has been looked up. Its command that toggles them therefore hides the one that is about to come, and does nothing before. The
 * command that leads the keyboard to the description and back shows a hidden one and never hides it, so that it can be repeated.
 */
export async function showSuggestionDetails(): Promise<void> {
  await workbench.waitFor(`${list} .monaco-list-row.focused`);
  const isHidden = `document.querySelector('${list}') !== null && document.querySelector('${details}') === null`;
  while (await workbench.evaluate(isHidden)) await vscode.commands.executeCommand('toggleSuggestionFocus');
  await workbench.waitFor(details);
}
