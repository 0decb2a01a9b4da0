import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { CodedFinding, Severity } from '../rules/rule.ts';

/** Where every rule has a section; the one place that says so. */
const rulesDocumentation = 'https://github.com/role-profiles/role-profiles/blob/main/server/RULES.md';

/** Who says so, beside each message in the editor. */
export const diagnosticSource = 'role-profile';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Findings in the protocol's form. */
export function toDiagnostics(document: SourceDocument, findings: readonly CodedFinding[]): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(document, finding));
}

export function toDiagnostic(document: SourceDocument, finding: CodedFinding): Diagnostic {
  return {
    range: document.rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: `${rulesDocumentation}#${finding.code.replaceAll('/', '-')}` },
    source: diagnosticSource,
    message: finding.message,
  };
}
