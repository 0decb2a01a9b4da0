import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { lineEnd, lineStart } from '../document/syntax/spans.ts';
import type { SyntaxDefect } from '../document/syntaxErrors/syntaxDefect.ts';
import type { Violation } from './violation.ts';

/**
 * True when a violation may be only a consequence of text that cannot be read: it is on a line with a syntax defect or after one that
 * breaks the structure, or a key is missing where a line was not understood. `structural` is the first of the defects that does break it, which
 * is looked for once, since a broken file may have thousands of both.
 */
export function followsFromSyntax(
  document: SourceDocument,
  violation: Violation,
  defects: readonly SyntaxDefect[],
  structural: SyntaxDefect | undefined,
): boolean {
  if (defects.length === 0) return false;
  if (structural && (violation.kind === 'missing-key' || violation.span.end > structural.start)) return true;
  if (structural && isJustBefore(document.text, violation, structural)) return true;
  if (structural && 'node' in violation && violation.node.end > structural.start) return true;
  if (onDefectLine(document.text, violation.span, defects)) return true;
  if (violation.kind !== 'missing-key' || !violation.mapping) return false;
  return violation.mapping.pairs.some((pair) => onDefectLine(document.text, pair.key, defects));
}

/** Whether a defect is on the lines of a span. Each defect is on one line and they are in source order, which allows a binary search. */
function onDefectLine(text: string, span: Span, defects: readonly SyntaxDefect[]): boolean {
  const start = lineStart(text, span.start);
  let low = 0;
  let high = defects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((defects[middle] as SyntaxDefect).start < start) low = middle + 1;
    else high = middle;
  }
  const defect = defects[low];
  return defect !== undefined && defect.start <= lineEnd(text, span.end);
}

/** Whether a key has no value only because the text after it, with the defect, could not be read. */
function isJustBefore(text: string, { kind, span }: Violation, defect: SyntaxDefect): boolean {
  if (kind !== 'type' || span.end > defect.start || span.end < defect.start - 1000) return false;
  const between = text.slice(span.end, lineStart(text, defect.start)).replace(/#.*/g, '');
  return between.replace(':', '').trim() === '';
}
