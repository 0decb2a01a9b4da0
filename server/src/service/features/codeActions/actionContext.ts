import type { CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import { toDiagnostic } from '../../diagnostics/toDiagnostic.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { Translate } from '../../message.ts';
import type { Finding } from '../../model/finding.ts';

/** The kind of actions that fix one problem. */
export const quickFixKind = 'quickfix';

/** Whether a finding and a range have anything in common, be it an end. Positions outside the text are moved to its nearest end. */
export function touches(document: SourceDocument, range: Range): (finding: Finding) => boolean {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return ({ range: found }) => document.offsetAt(found.start) <= end && document.offsetAt(found.end) >= start;
}

/** The client's own diagnostic where it sent one, so that it knows which of its squiggles the action belongs to. */
export function diagnosticFor(finding: Finding, context: CodeActionContext, translate: Translate): Diagnostic {
  const own = toDiagnostic(finding, translate);
  const { line, character } = own.range.start;
  const same = context.diagnostics.find(
    ({ code, range, message }) =>
      code === own.code && message === own.message && range.start.line === line && range.start.character === character,
  );
  return same ?? own;
}
