import type { SourceDocument, Span } from '../sourceDocument.ts';
import { lineEnd, lineStart, trimEnd } from '../syntax/spans.ts';
import type { MappingNode, SequenceNode } from '../syntax/tree.ts';
import { dashBefore } from './edits.ts';
import { commentsAbove, commentsBelow } from './itemBlocks.ts';

/** A child of a collection in block style with what belongs to it. */
export interface OwnLines extends Span {
  /** Where it begins itself: its key or its dash. */
  readonly own: number;
  /** The column of its key or its dash. */
  readonly column: number;
  /**
   * Whether it has its lines to itself, so that `start` is the beginning of a line: not so for the first key behind a dash. `end` is the end of a
   * line, before its line break.
   */
  readonly isWhole: boolean;
}

/**
 * The lines of one child of a collection in block style: it, the comments directly above it and those below that are indented deeper. What stands
 * at the head of a file, above its first key, is about the file. `undefined` for a collection in brackets.
 */
export function ownLines(
  document: SourceDocument,
  collection: MappingNode | SequenceNode,
  index: number,
): OwnLines | undefined {
  if (collection.flow) return undefined;
  const { text } = document;
  const child = childAt(collection, index);
  const own = child && ownStart(text, collection, index);
  if (!child || own === undefined) return undefined;
  const line = lineBegin(text, own);
  const column = own - line;
  const isWhole = text.slice(line, own).trim() === '';
  const isHead = collection === document.root && index === 0;
  const before = index > 0 ? (childAt(collection, index - 1)?.end ?? 0) : -1;
  const start = !isWhole ? own : isHead ? line : commentsAbove(text, line, column, before);
  const end = commentsBelow(text, lineEnd(text, trimEnd(text, own, Math.max(child.end, own + 1))), column);
  return { start, end, own, column, isWhole };
}

/** Where the line of an offset begins, behind a mark of the byte order. */
export function lineBegin(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return text.charAt(start) === '\ufeff' ? start + 1 : start;
}

/** The offset of the key or the dash of a child. */
export function ownStart(text: string, collection: MappingNode | SequenceNode, index: number): number | undefined {
  if (collection.kind === 'mapping') return collection.pairs[index]?.start;
  const item = collection.items[index];
  return item && dashBefore(text, collection, item);
}

function childAt(collection: MappingNode | SequenceNode, index: number): Span | undefined {
  return collection.kind === 'mapping' ? collection.pairs[index] : collection.items[index];
}

export function childCount(collection: MappingNode | SequenceNode): number {
  return collection.kind === 'mapping' ? collection.pairs.length : collection.items.length;
}

/** Whether the lines right behind an offset at the end of a line, up to the next that is not, are blank; at the end of the text not. */
export function blanksBehind(text: string, end: number): Span | undefined {
  const match = /(?:[ \t]*(?:\r?\n))+/y;
  const start = text.indexOf('\n', end) + 1;
  if (start === 0) return undefined;
  match.lastIndex = start;
  const blank = match.exec(text);
  return blank ? { start, end: start + blank[0].length } : undefined;
}

/** Whether the line above the one that begins at an offset is blank. */
export function isBlankAbove(text: string, line: number): boolean {
  return line > 0 && text.slice(lineStart(text, line - 1), line).trim() === '';
}

/**
 * The edit that removes lines which a child has to itself, with the blank lines that then would separate nothing.
 */
export function removalOf(text: string, { start, end }: Span, isLast: boolean): Span {
  const next = text.indexOf('\n', end) + 1;
  if (next === 0) {
    // The last line of a text without a line break at its end: the one before it goes.
    const before = text.charAt(start - 2) === '\r' ? 2 : 1;
    return { start: Math.max(0, start - before), end: text.length };
  }
  const blank = blanksBehind(text, end);
  const isApart = isBlankAbove(text, start);
  if (blank && isApart && !isLast) return { start, end: blank.end };
  if (isApart && isLast && (blank !== undefined || next >= text.length)) {
    let from = start;
    while (isBlankAbove(text, from)) from = lineStart(text, from - 1);
    return { start: from, end: next };
  }
  return { start, end: next };
}
