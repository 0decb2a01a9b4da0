import * as vscode from 'vscode';
import type { Problem, Severity } from './messages.ts';

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity | undefined>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  // VS Code's own list of problems leaves hints out, too.
  [vscode.DiagnosticSeverity.Hint]: undefined,
};

/** The problems of a file that any extension has reported. */
export function problemsOf(uri: vscode.Uri): Problem[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ range, severity, message }) => {
    const known = severities[severity];
    return known === undefined ? [] : [{ line: range.start.line, severity: known, message }];
  });
}

/** Where the first error of a file is; `undefined` for a file without any. */
export function firstError(file: vscode.Uri): vscode.Position | undefined {
  const [first] = vscode.languages
    .getDiagnostics(file)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(({ range }) => range.start)
    .sort((a, b) => a.compareTo(b));
  return first;
}
