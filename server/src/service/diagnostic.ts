import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity, ToldFinding } from './finding.ts';

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
export function toDiagnostic({ range, severity, code, message, related }: ToldFinding): Diagnostic {
  const relatedInformation = related?.map((place) => ({
    location: { uri: place.uri, range: place.range },
    message: place.message,
  }));
  return {
    range,
    severity: severities[severity],
    code,
    codeDescription: { href: `${rulesDocumentation}#${code.replace('/', '')}` },
    source: diagnosticSource,
    message,
    ...(relatedInformation && relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}
