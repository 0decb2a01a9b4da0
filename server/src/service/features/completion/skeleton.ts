import { readDocument, type SourceDocument, type Span } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart } from '../../document/syntax/spans.ts';
import { closersOf } from './brackets.ts';

/** The lines that matter for a cursor, parsed as a text of their own. */
export interface Skeleton {
  readonly document: SourceDocument;
  /** The cursor in that text. */
  readonly offset: number;
}

/** The most words of a list that are kept: it may be long, and a completion needs to know only some of those that are taken. */
const maxWords = 100;

/** A value in brackets or quotes that goes over more characters than these is taken for one that is still open. */
const maxValue = 2000;

/**
 * The lines of `region`, in which the cursor is, with the lines that enclose them and the siblings of these, by indentation alone; of
 * other items and of what is below siblings nothing. A text of thousands of items is read as quickly as a small one, and a defect
 * somewhere else spoils nothing: what is open on one of the other lines is cut off. `undefined` where indentation says nothing.
 */
export function skeletonAround(document: SourceDocument, offset: number, region: Span): Skeleton | undefined {
  const { text } = document;
  const start = lineStart(text, region.start);
  const end = Math.max(offset, lineEnd(text, region.end));
  const lines = text.slice(start, end);
  const own = indentation(isEmpty(withoutBreak(lines)) ? text.slice(start, offset) : lines);
  if (!own || isConflictMarker(lines) || isDocumentStart(lines) || isDocumentEnd(lines)) return undefined;
  const above = linesAbove(text, start, own);
  if (!above || (above.length === 0 && isBeforeDocument(text, end))) return undefined;
  const before = textOf(above);
  return {
    document: readDocument(document.uri, document.kind, 0, `${before}${lines}\n${textOf(linesBelow(text, end, own))}`),
    offset: before.length + offset - start,
  };
}

/**
 * True on an empty line with something deeper below it, which then is the continuation of something above, such as a text of several
 * paragraphs.
 */
export function isGap(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  if (!isEmpty(text.slice(start, Math.max(offset, lineEnd(text, offset))))) return false;
  const column = offset - start;
  for (const line of linesAfter(text, offset)) if (!isSkipped(line)) return (indentation(line)?.first ?? 0) > column;
  return false;
}

interface Indentation {
  /** The column of the first character, which may be a dash. */
  readonly first: number;
  /** The column after all dashes. */
  readonly content: number;
}

/** `undefined` for a line that is indented with tabs. */
function indentation(line: string): Indentation | undefined {
  const match = /^( *)((?:-(?: +|\r?$))*)(\t?)/m.exec(line);
  if (match?.[3] !== '') return undefined;
  const first = match[1]?.length ?? 0;
  return { first, content: first + (match[2]?.length ?? 0) };
}

/** `undefined` behind the end of the document. */
function linesAbove(text: string, start: number, own: Indentation): string[] | undefined {
  const kept: string[] = [];
  let list = own.first < own.content ? own.first : -1;
  let limit = list < 0 ? own.content : list;
  let words = 0;
  for (const [line, from] of linesBefore(text, start)) {
    if (isDocumentEnd(line)) return undefined;
    if (isDocumentStart(line)) break;
    const found = isSkipped(line) ? undefined : indentation(line);
    if (!found || found.first > limit) continue;
    if (found.first < found.content) {
      // Of a list the item nearest to the cursor stands for all of them, but for words.
      if (found.first === list && (!isWord(line) || words++ > maxWords)) continue;
      list = found.first;
    }
    limit = Math.min(limit, found.first);
    kept.push(closed(line, text.slice(from, Math.min(start, from + maxValue))));
  }
  return kept.reverse();
}

function linesBelow(text: string, end: number, own: Indentation): string[] {
  const kept: string[] = [];
  const list = own.first;
  let limit = own.content;
  let isNext = true;
  for (const line of linesAfter(text, end)) {
    if (isDocumentStart(line) || isDocumentEnd(line)) break;
    const found = isSkipped(line) ? undefined : indentation(line);
    if (!found) continue;
    const isItem = found.first < found.content;
    // A line further in that follows at once is the value of what the cursor is at.
    const isValue = isNext && found.first > limit;
    isNext = false;
    const isSibling = found.first <= limit && (!isItem || (found.first === list && isWord(line)));
    limit = Math.min(limit, found.first);
    if (kept.length > maxWords && isItem) break;
    if (isValue || isSibling) kept.push(closed(line));
    // What encloses the cursor has said what it is; the other keys of the file do not matter to what is inside one of them.
    if (found.first === 0 && own.content > 0 && !isItem) break;
  }
  return kept;
}

/** Where a word would begin a document before the one that is there. */
function isBeforeDocument(text: string, end: number): boolean {
  for (const line of linesAfter(text, end)) if (!isEmpty(line)) return isDocumentStart(line);
  return false;
}

function isDocumentStart(line: string): boolean {
  return /^---(?:\s|$)/.test(line);
}

function isDocumentEnd(line: string): boolean {
  return /^\.\.\.(?:\s|$)/.test(line);
}

/** With their offsets. */
function* linesBefore(text: string, start: number): Generator<readonly [line: string, from: number]> {
  for (let end = start - 1; end >= 0; ) {
    const from = lineStart(text, end);
    yield [withoutBreak(text.slice(from, end)), from];
    end = from - 1;
  }
}

function* linesAfter(text: string, end: number): Generator<string> {
  for (let from = text.indexOf('\n', end) + 1; from > 0 && from < text.length; from = text.indexOf('\n', from) + 1) {
    yield withoutBreak(text.slice(from, lineEnd(text, from)));
  }
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function withoutBreak(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Lines that say nothing of what encloses what; of a list in brackets over several lines the end is one. */
function isSkipped(line: string): boolean {
  return isEmpty(line) || isConflictMarker(line) || /^[ \t]*[\]}]/.test(line);
}

/** Blank, or with a comment alone. */
function isEmpty(line: string): boolean {
  return /^[ \t]*(?:#.*)?$/.test(line);
}

function isConflictMarker(line: string): boolean {
  return /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line);
}

/** An item of a list that is no mapping. */
function isWord(line: string): boolean {
  return /^ *- [^:{[]*$/.test(line);
}

/**
 * A line without a value that goes on below: of one with an open quote or bracket the key is left, with another value when `untilCursor`,
 * the text from the line on, closes it.
 */
function closed(line: string, untilCursor = ''): string {
  if (closersOf(line) === '') return line;
  const key = /^ *(?:- +)*[\w./-]+:(?= )/.exec(line)?.[0];
  if (key === undefined) return '';
  return untilCursor !== '' && closersOf(untilCursor) === '' ? `${key} ""` : key;
}
