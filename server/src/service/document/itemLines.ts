import type { Span } from '../text/span.ts';
import { lineEnd, lineStart } from './syntax/spans.ts';

/** Whole lines of a text: items of a list below a key of the root, or entries of a mapping there. */
export interface ItemLines extends Span {
  /** The line of that key, without its end. */
  readonly key: string;
}

/** In characters: longer items are not looked at. */
const mostLines = 64 * 1024;

/**
 * The items that hold a part of a text in block style, told by their indentation alone, so that nothing of the text has to have been read. `undefined` where the
 * part is not within items, and where these are very long.
 */
export function itemLinesAround(text: string, { start, end }: Span): ItemLines | undefined {
  const keyStart = rootKeyAbove(text, start);
  if (keyStart === undefined) return undefined;
  const first = firstContentBelow(text, lineEnd(text, keyStart));
  if (!first || first.start > start) return undefined;
  const { column, isDash } = first;
  let from = lineStart(text, start);
  while (from > keyStart && !(columnOf(text, from) === column && isDashAt(text, from + column) === isDash)) {
    from = lineStart(text, from - 1);
    if (start - from > mostLines) return undefined;
  }
  if (from <= keyStart) return undefined;
  let to = nextLine(text, end);
  while (to < text.length && (columnOf(text, to) ?? column + 1) > column) {
    to = nextLine(text, to);
    if (to - from > mostLines) return undefined;
  }
  return { start: from, end: to, key: text.slice(keyStart, lineEnd(text, keyStart)) };
}

function rootKeyAbove(text: string, offset: number): number | undefined {
  for (let line = lineStart(text, offset); ; line = lineStart(text, line - 1)) {
    if (columnOf(text, line) === 0 && !isDashAt(text, line)) return line;
    if (line === 0) return undefined;
  }
}

function firstContentBelow(text: string, offset: number) {
  for (let start = nextLine(text, offset); start < text.length; start = nextLine(text, start)) {
    const column = columnOf(text, start);
    if (column !== undefined) return { start, column, isDash: isDashAt(text, start + column) };
  }
  return undefined;
}

/** How far a line is indented; `undefined` for one that is blank or a comment. */
function columnOf(text: string, line: number): number | undefined {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return /[^\s#]/.test(text.charAt(at)) ? at - line : undefined;
}

function isDashAt(text: string, offset: number): boolean {
  return text.charAt(offset) === '-' && /[\s]|^$/.test(text.charAt(offset + 1));
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}
