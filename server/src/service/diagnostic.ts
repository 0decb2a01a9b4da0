import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { SourceDocument } from './document/sourceDocument.ts';
import type { CodedFinding, Severity } from './rules/rule.ts';

/** The page with a section for every rule; the one place that says where it is. */
const rulesDocumentation = 'https://github.com/role-profiles/role-profiles/blob/main/server/RULES.md';

/** Who says so, beside each message in the editor. */
const diagnosticSource = 'role-profile';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding in the protocol's form. */
export function toDiagnostic(document: SourceDocument, finding: CodedFinding): Diagnostic {
  return {
    range: document.rangeOf(finding),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: `${rulesDocumentation}#${finding.code.replace('/', '')}` },
    source: diagnosticSource,
    message: finding.message,
  };
}
