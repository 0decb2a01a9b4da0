import type { Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostic } from '../diagnostic.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { CodedFinding } from '../rules/rule.ts';

/** Findings in the protocol's form, in the same order. */
export function toDiagnostics(document: SourceDocument, findings: readonly CodedFinding[]): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(document, finding));
}
