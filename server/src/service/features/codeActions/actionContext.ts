import type { CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import { toDiagnostic } from '../../diagnostics/diagnostic.ts';
import { tell } from '../../diagnostics/finding.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import type { CodedFinding } from '../../rules/rule.ts';

/** The kind of actions that fix one problem. */
export const quickFixKind = 'quickfix';

/** Whether a finding and a range have anything in common, be it an end. */
export function touches(document: SourceDocument, range: Range): (finding: Span) => boolean {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return (finding) => finding.start <= end && finding.end >= start;
}

/** The client's own diagnostic where it sent one, so that it knows which of its squiggles the action belongs to. */
export function diagnosticFor(document: SourceDocument, finding: CodedFinding, context: CodeActionContext): Diagnostic {
  const own = toDiagnostic(tell(document, finding));
  const { line, character } = own.range.start;
  const same = context.diagnostics.find(
    ({ code, range, message }) =>
      code === own.code && message === own.message && range.start.line === line && range.start.character === character,
  );
  return same ?? own;
}
