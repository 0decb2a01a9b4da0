import type { FormattingOptions, TextEdit } from 'vscode-languageserver-types';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { type ParsedText, parseText } from '../../document/syntax/parse.ts';
import type { FileContext } from '../support/fileContext.ts';
import { applyEdits, editsOf } from './edits.ts';
import { indentLines } from './indent.ts';
import { Lines } from './lines.ts';
import { sameLayout } from './sameLayout.ts';

/**
 * Edits that make the white space of a document regular: indentation in steps of `tabSize`, lists indented or not as in most of
 * the file, no trailing spaces, no two blank lines in a row and none at the start, one line break at the end. Comments move with
 * their lines. Words, quotes, folding and line breaks inside texts stay as they are.
 *
 * Gives no edits while the text has syntax problems, since its structure is a guess then. What the edits would leave is read
 * again: if it meant anything else, the indentation is left alone, and if need be everything.
 */
export function format({ document }: FileContext, options: FormattingOptions): TextEdit[] {
  // A lone carriage return breaks lines for some programs only.
  if (document.problems.length > 0 || /\r(?!\n)/.test(document.text)) return [];
  const step = Math.min(Math.max(Math.trunc(options.tabSize) || 2, 1), 8);
  for (const width of [step, undefined]) {
    const edits = formattingEdits(document, width);
    if (edits && keepsMeaning(document, edits)) {
      return edits.map((edit) => ({ range: document.rangeOf(edit), newText: edit.newText }));
    }
  }
  return [];
}

/** Without a step the indentation stays as it is; `undefined` when the layout is none that can be indented anew. */
function formattingEdits(document: SourceDocument, step: number | undefined): OffsetEdit[] | undefined {
  const lines = new Lines(document);
  if (step !== undefined && document.root && !indentLines(lines, document.root, step)) return undefined;
  return editsOf(lines);
}

function keepsMeaning(document: SourceDocument, edits: readonly OffsetEdit[]): boolean {
  if (edits.length === 0) return true;
  const text = applyEdits(document.text, edits);
  if (text.replace(/\s+/g, '') !== document.text.replace(/\s+/g, '')) return false;
  const parsed: ParsedText = parseText(text);
  return parsed.problems.length === 0 && sameLayout(document.root, parsed.root);
}
