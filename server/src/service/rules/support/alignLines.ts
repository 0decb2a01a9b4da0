import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineEnd, lineStart, skipBlanks } from '../../document/syntax/spans.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';

/** How many lines above are looked at for the column that was meant. */
const reach = 200;

/**
 * Ways to move a line, and the lines that belong to it, to a column at which lines above it begin: the nearest first. The caller has to
 * find out whether the text can be read then.
 */
export function realignments({ text }: SourceDocument, offset: number): Fix[] {
  const column = columnOf(text, offset);
  const columns = columnsAbove(text, lineStart(text, offset)).filter((one) => one !== column);
  columns.sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || b - a);
  return columns.slice(0, 3).map((target) => ({
    kind: say`align with the lines above`,
    title:
      target < column
        ? say`Move ${spaces(column - target)} to the left`
        : say`Move ${spaces(target - column)} to the right`,
    edits: shift(text, offset, target - column),
    safe: false,
  }));
}

function spaces(count: number): Message {
  return count === 1 ? say`1 space` : say`${count} spaces`;
}

/** The columns at which keys and dashes begin in the lines above, nearest line first. */
export function columnsAbove(text: string, from: number): number[] {
  const columns = new Set<number>();
  let line = from;
  for (let i = 0; i < reach && line > 0; i++) {
    line = lineStart(text, line - 1);
    const content = text.slice(line, lineEnd(text, line));
    if (/^\s*(#|$)/.test(content)) continue;
    const indent = /^ */.exec(content)?.[0].length ?? 0;
    columns.add(indent);
    const item = /^ *(- +)+/.exec(content)?.[0].length;
    if (item !== undefined) columns.add(item);
    if (indent === 0) break;
  }
  return [...columns];
}

/** Moves a line, the deeper ones below it, and those beside it that follow at once and are of its kind: all keys, or all items. */
function shift(text: string, offset: number, by: number): OffsetEdit[] {
  const column = columnOf(text, offset);
  const item = isItem(text, offset);
  const edits: OffsetEdit[] = [];
  for (let line = lineStart(text, offset); line < text.length; line = text.indexOf('\n', line) + 1 || text.length) {
    const start = skipBlanks(text, line);
    if (start >= lineEnd(text, line)) continue;
    if (start - line < column || (start - line === column && isItem(text, start) !== item)) break;
    const from = by < 0 ? Math.max(line, start + by) : start;
    edits.push(by < 0 ? { start: from, end: start, newText: '' } : { start, end: start, newText: ' '.repeat(by) });
  }
  return edits;
}

function isItem(text: string, offset: number): boolean {
  return /^-\s/.test(text.slice(offset, offset + 2));
}
