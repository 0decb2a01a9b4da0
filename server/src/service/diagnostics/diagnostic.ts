import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { ruleAddress } from '../describe/ruleText.ts';
import type { Severity, ToldFinding } from './finding.ts';

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
    codeDescription: { href: ruleAddress(code) },
    source: diagnosticSource,
    message,
    ...(relatedInformation && relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}
