import type { CodeActionContext, Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostic } from './diagnostic.ts';
import type { SourceDocument } from './document/sourceDocument.ts';
import { tell } from './finding.ts';
import type { CodedFinding } from './rules/rule.ts';

/** A client asks for a kind by its name or by the beginning of it: `source.fixAll` asks for ours too. */
export function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '');
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
