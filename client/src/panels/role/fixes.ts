import * as vscode from 'vscode';
import type { Problem } from './messages.ts';

/** Comments that silence a rule say something of the text alone, which whoever reads a page does not see. */
const suppressKind = vscode.CodeActionKind.QuickFix.append('suppress');

/** More fixes than this are not offered beside a problem; the text editor has them all. */
const mostFixes = 4;

/** What problems and their fixes are told apart by. */
type ProblemKey = Pick<Problem, 'line' | 'message'>;

/** The titles of the fixes of a problem, the preferred ones first; none for a problem that is there no more. */
export async function fixTitles(uri: vscode.Uri, problem: ProblemKey): Promise<string[]> {
  return (await fixesOf(uri, problem)).map(({ title }) => title);
}

/** Makes the fix with a title; nothing when it is there no more. */
export async function applyFix(uri: vscode.Uri, problem: ProblemKey, title: string): Promise<void> {
  const fix = (await fixesOf(uri, problem)).find((one) => one.title === title);
  if (fix?.edit) await vscode.workspace.applyEdit(fix.edit);
  if (fix?.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
}

async function fixesOf(uri: vscode.Uri, { line, message }: ProblemKey): Promise<vscode.CodeAction[]> {
  const found = vscode.languages
    .getDiagnostics(uri)
    .find((one) => one.range.start.line === line && one.message === message);
  if (!found) return [];
  const actions = await actionsAt(uri, found.range);
  // The answer does not say which problem a fix is for: those of others at the very same place are among them.
  return actions
    .filter(({ disabled, kind }) => !disabled && !(kind && suppressKind.contains(kind)))
    .sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false))
    .slice(0, mostFixes);
}

/** VS Code gives nothing, or rejects as cancelled, while its window works with the document itself. */
const mostTries = 12;

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        // Those that are worked out only when they are chosen are wanted as a whole, as many as there may be of the others before them.
        mostFixes * 2,
      );
      if (actions.length > 0) return actions;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Canceled') throw error;
    }
  }
  return [];
}
