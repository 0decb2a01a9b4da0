import * as vscode from 'vscode';
import type { Problem, Severity } from './messages.ts';

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity | undefined>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  // VS Code does not list these among the problems either.
  [vscode.DiagnosticSeverity.Hint]: undefined,
};

/** The problems of a file, from whichever extension. */
export function problemsOf(uri: vscode.Uri): Problem[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ range, severity, message }) => {
    const known = severities[severity];
    return known === undefined ? [] : [{ line: range.start.line, severity: known, message }];
  });
}
