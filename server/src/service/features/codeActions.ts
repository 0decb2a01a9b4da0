import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { CodedFinding } from '../rules/rule.ts';

/** Quick fixes for the findings that touch a range. */
export function codeActions(
  _document: SourceDocument,
  _findings: readonly CodedFinding[],
  _range: Range,
  _context: CodeActionContext,
): CodeAction[] {
  return [];
}
