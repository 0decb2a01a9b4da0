import type { OffsetEdit } from '../../document/sourceDocument.ts';
import type { Line, Lines } from './lines.ts';

/** The smallest edits that bring about the new indentation and the regular use of blanks, in the order of the text. */
export function editsOf(lines: Lines): OffsetEdit[] {
  const edits: OffsetEdit[] = [...lines.gaps];
  // A blank line is kept when a line with content has gone before it and another one comes.
  let afterContent = false;
  const waiting: Line[] = [];
  let last: Line | undefined;
  let endsInBlankText = false;
  for (const [index, line] of lines.all.entries()) {
    if (line.isBlank && !lines.isInText(index)) {
      waiting.push(line);
      continue;
    }
    edits.push(...blankEdits(waiting, afterContent));
    waiting.length = 0;
    afterContent = true;
    last = line;
    // After a blank line that a text keeps (`|+`) a line break would be one more.
    endsInBlankText = line.isBlank;
    edits.push(...lineEdits(lines, line, index));
  }
  edits.push(...blankEdits(waiting, false));
  if (last && last.next === last.end && !endsInBlankText) {
    const newText = lines.document.text.includes('\r\n') ? '\r\n' : '\n';
    edits.push({ start: last.end, end: last.end, newText });
  }
  return edits.sort((a, b) => a.start - b.start);
}

function lineEdits(lines: Lines, line: Line, index: number): OffsetEdit[] {
  const { text } = lines.document;
  const edits: OffsetEdit[] = [];
  const newIndent = lines.indents.get(index);
  if (newIndent !== undefined) edits.push(...indentEdits(lines, line, index, newIndent));
  if (lines.keepsTrailingSpaces(index)) return edits;
  let end = line.end;
  const floor = newIndent === undefined ? line.start : line.start + line.indent;
  while (end > floor && ' \t'.includes(text.charAt(end - 1))) end--;
  if (end < line.end) edits.push({ start: end, end: line.end, newText: '' });
  return edits;
}

/** Inserts or deletes only the difference, at the start of the line; tabs are replaced where they are no text. */
function indentEdits(lines: Lines, line: Line, index: number, newIndent: number): OffsetEdit[] {
  const spaces = lines.spaces(index);
  const isBlockText = lines.keepsTrailingSpaces(index) && lines.isInText(index);
  const start = line.start;
  if (!isBlockText && spaces < line.indent)
    return [{ start, end: start + line.indent, newText: ' '.repeat(newIndent) }];
  if (spaces < newIndent) return [{ start, end: start, newText: ' '.repeat(newIndent - spaces) }];
  return spaces > newIndent ? [{ start, end: start + spaces - newIndent, newText: '' }] : [];
}

/** Of blank lines in a row the first one stays, without its spaces. */
function blankEdits(blanks: readonly Line[], keepsOne: boolean): OffsetEdit[] {
  const [first] = blanks;
  const end = blanks.at(-1)?.next;
  if (!first || end === undefined) return [];
  if (!keepsOne) return [{ start: first.start, end, newText: '' }];
  const edits = first.end > first.start ? [{ start: first.start, end: first.end, newText: '' }] : [];
  return blanks.length > 1 ? [...edits, { start: first.next, end, newText: '' }] : edits;
}

/** The text after the edits, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly OffsetEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
