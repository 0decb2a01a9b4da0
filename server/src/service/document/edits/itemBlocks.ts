import type { SourceDocument, Span } from '../sourceDocument.ts';
import { columnOf, lineEnd, lineStart, skipBlanks, trimEnd } from '../syntax/spans.ts';
import type { SequenceNode } from '../syntax/tree.ts';
import { dashBefore } from './edits.ts';

/**
 * The lines of each item of a list with dashes, without the last line break: the item, the comments directly above it and those
 * below that are indented deeper than its dash. Blank lines between the items belong to none. `undefined` for a list in brackets.
 */
export function itemBlocks({ text }: SourceDocument, sequence: SequenceNode): Span[] | undefined {
  if (sequence.flow) return undefined;
  const blocks: Span[] = [];
  for (const item of sequence.items) {
    const dash = dashBefore(text, sequence, item);
    const line = dash === undefined ? 0 : lineStart(text, dash);
    // Anything else before the dash on its line, such as an outer dash, cannot be moved along with it.
    if (dash === undefined || text.slice(line, dash).trim() !== '') return undefined;
    const column = columnOf(text, dash);
    const start = commentsAbove(text, line, column, blocks.at(-1)?.end ?? -1);
    const end = commentsBelow(text, lineEnd(text, trimEnd(text, dash, Math.max(item.end, dash + 1))), column);
    blocks.push({ start, end });
  }
  return blocks;
}

/** Where the comments begin that stand directly above a line, none of them indented deeper than `column`, all of them behind `floor`. */
export function commentsAbove(text: string, line: number, column: number, floor: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (above <= floor || commentColumn(text, above) === undefined || (commentColumn(text, above) ?? 0) > column) break;
    start = above;
  }
  return start;
}

/** Where the comments end that stand directly below the line that ends at `end` and are indented deeper than `column`. */
export function commentsBelow(text: string, end: number, column: number): number {
  let last = end;
  for (let next = text.indexOf('\n', last) + 1; next > 0; next = text.indexOf('\n', last) + 1) {
    const at = commentColumn(text, next);
    if (at === undefined || at <= column) break;
    last = lineEnd(text, next);
  }
  return last;
}

/** The column of a comment that has its line to itself. */
function commentColumn(text: string, line: number): number | undefined {
  const first = skipBlanks(text, line);
  return text.charAt(first) === '#' ? first - line : undefined;
}
