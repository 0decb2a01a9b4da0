import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import { codeActionsAt } from '../../workspace/codeActions.ts';
import { applied } from '../shared/editFile.ts';
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

/** Makes the fix with a title, also where the text has changed meanwhile; nothing when the problem is there no more, and says so when it could not be made. */
export async function applyFix(
  uri: vscode.Uri,
  problem: ProblemKey,
  title: string,
  log: vscode.LogOutputChannel,
): Promise<void> {
  let fix: vscode.CodeAction | undefined;
  const ask = async () => {
    fix = (await fixesOf(uri, problem)).find((one) => one.title === title);
    return { edit: fix?.edit ?? new vscode.WorkspaceEdit() };
  };
  const { refused } = await applied(uri, ask, log);
  if (refused) void vscode.window.showWarningMessage(refused.message);
  else if (fix?.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  else if (!fix && diagnosticOf(uri, problem)) {
    void vscode.window.showWarningMessage(say`The text could not be changed just now: try it once more.`);
  }
}

/** What VS Code knows of a problem by now: what was typed above it may have moved it to another line. */
function diagnosticOf(uri: vscode.Uri, { line, message }: ProblemKey): vscode.Diagnostic | undefined {
  const same = vscode.languages.getDiagnostics(uri).filter((one) => one.message === message);
  return same.find(({ range }) => range.start.line === line) ?? (same.length === 1 ? same[0] : undefined);
}

async function fixesOf(uri: vscode.Uri, problem: ProblemKey): Promise<vscode.CodeAction[]> {
  const found = diagnosticOf(uri, problem);
  if (!found) return [];
  // Those that are worked out only when they are chosen are wanted as a whole, as many as there may be of the others before them.
  const actions = await codeActionsAt(uri, found.range, vscode.CodeActionKind.QuickFix, mostFixes * 2);
  // The answer does not say which problem a fix is for: those of others at the very same place are among them.
  return actions
    .filter(({ disabled, kind }) => !disabled && !(kind && suppressKind.contains(kind)))
    .sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false))
    .slice(0, mostFixes);
}
