import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Translate } from '../message.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { ruleAddress } from '../rules/ruleAddress.ts';

/** What is wrong in one file. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a message comes from, which editors show beside it. */
const diagnosticSource = 'role-profile';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Findings in the protocol's form and in the author's language. */
export function toDiagnostics(findings: readonly Finding[], translate: Translate): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, translate));
}

/** A finding in the protocol's form and in the author's language, with the address of its rule's documentation. */
export function toDiagnostic({ range, severity, code, message, related }: Finding, translate: Translate): Diagnostic {
  const relatedInformation = related?.map((place) => ({
    location: { uri: place.uri, range: place.range },
    message: translate(place.message),
  }));
  return {
    range,
    severity: severities[severity],
    code,
    codeDescription: { href: ruleAddress(code) },
    source: diagnosticSource,
    message: translate(message),
    ...(relatedInformation && relatedInformation.length > 0 ? { relatedInformation } : {}),
  };
}
