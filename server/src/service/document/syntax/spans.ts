import type { Span } from '../../text/span.ts';

/** The offset at which the line that holds an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The column of an offset, in UTF-16 code units. A byte-order mark is no column: lines below that begin at the same one do not have it. */
export function columnOf(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return offset - start - (start === 0 && offset > 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** The offset at which the line that holds an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The part of a span on its first line, without trailing blanks, since an underlined block of lines hides what is meant. */
export function firstLine(text: string, span: Span): Span {
  const end = Math.min(span.end, lineEnd(text, span.start));
  return { start: span.start, end: trimEnd(text, span.start, end) };
}

/** `end` moved back over blanks, not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && ' \t\r\n'.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

/** `start` moved on over spaces and tabs, not beyond the line. */
export function skipBlanks(text: string, start: number): number {
  let offset = start;
  while (text.charAt(offset) === ' ' || text.charAt(offset) === '\t') offset++;
  return offset;
}

/** The dash of a list item without content, which would begin at `start`; an empty span where its line has no dash. */
export function dashOfItem(text: string, start: number): Span {
  const dash = text.lastIndexOf('-', start - 1);
  return dash < lineStart(text, start) ? { start, end: start } : { start: dash, end: dash + 1 };
}
