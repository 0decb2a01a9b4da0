import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart, skipBlanks } from '../../document/syntax/spans.ts';
import { endOfTabs } from '../../document/syntaxErrors/syntaxDefects.ts';
import { columnsAbove } from './alignLines.ts';

/**
 * Spaces for the tabs of adjacent lines that are indented with tabs, and whether it is clear how many spaces. A tab is one step of
 * indentation, unless the first line would then begin where no line can.
 */
export function tabsToSpaces({ text }: SourceDocument, start: number): [edits: OffsetEdit[], safe: boolean] {
  const first = lineStart(text, start);
  if (text.slice(first, start).trim() !== '') {
    // The tabs are behind a dash, not before the line's content.
    return [[{ start, end: skipBlanks(text, start), newText: ' ' }], false];
  }
  // The tree of lines with tabs is a guess. The first line that is indented with spaces shows how wide a step is.
  const step = /^( {2,8})[^\s#]/m.exec(text)?.[1]?.length ?? 2;
  const width = (blanks: string) => blanks.replaceAll('\t', ' '.repeat(step)).length;
  const end = endOfTabs(text, start);
  const firstWidth = width(text.slice(first, skipBlanks(text, first)));
  const target = columnFor(text, first, firstWidth, step);
  const edits: OffsetEdit[] = [];
  for (let line = first; line < end; line = text.indexOf('\n', line) + 1 || end) {
    const content = skipBlanks(text, line);
    const blanks = text.slice(line, content);
    if (!blanks.includes('\t') || content > lineEnd(text, line)) continue;
    edits.push({ start: line, end: content, newText: ' '.repeat(Math.max(0, width(blanks) + target - firstWidth)) });
  }
  return [edits, target === firstWidth];
}

/** The column at which a line can begin that is nearest to the one it would have. */
function columnFor(text: string, line: number, column: number, step: number): number {
  const columns = columnsAbove(text, line);
  // Below a key without a value, something deeper may begin.
  const above = /^( *(?:- +)*)[^\n]*:[ \t]*(?:#.*)?\s*$/.exec(lastLine(text, line))?.[1];
  if (above !== undefined) columns.push(above.length + step);
  if (columns.length === 0 || columns.includes(column)) return column;
  return columns.reduce((best, one) => (Math.abs(one - column) < Math.abs(best - column) ? one : best));
}

/** The nearest line above that is not blank. */
function lastLine(text: string, before: number): string {
  let line = before;
  while (line > 0) {
    line = lineStart(text, line - 1);
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() !== '') return content;
  }
  return '';
}
