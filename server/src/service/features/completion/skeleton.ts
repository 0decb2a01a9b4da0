import { readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart } from '../../document/spans.ts';
import { closersOf } from './brackets.ts';

/** The lines that matter for a cursor, read as a text of their own. */
export interface Skeleton {
  readonly document: SourceDocument;
  /** The cursor in that text. */
  readonly offset: number;
}

/**
 * The line of the cursor with the lines that enclose it and its siblings, by indentation alone; what is open on one of the other
 * lines is cut off. A text whose tree is spoilt by a defect somewhere else reads well in this form, and a large one quickly.
 * `undefined` where indentation says nothing, because it is done with tabs.
 */
export function skeletonAround(document: SourceDocument, offset: number): Skeleton | undefined {
  const { text } = document;
  const start = lineStart(text, offset);
  const end = Math.max(offset, lineEnd(text, offset));
  const line = text.slice(start, end);
  const blank = /^\s*(#|$)/.test(line);
  const own = indentation(blank ? text.slice(start, offset) : line);
  if (!own || isMarker(line)) return undefined;
  // What stands deeper below an empty line belongs to something above it, such as a text of several paragraphs.
  if (blank && (indentationBelow(text, end)?.first ?? 0) > own.content) return undefined;
  const above = linesAbove(text, start, own);
  const below = linesBelow(text, end, own.content);
  const before = above.map((kept) => `${kept}\n`).join('');
  const whole = `${before}${line}\n${below.map((kept) => `${kept}\n`).join('')}`;
  return {
    document: readDocument(document.uri, document.kind, document.version, whole),
    offset: before.length + offset - start,
  };
}

interface Indentation {
  /** The column of the first character, which may be a dash. */
  readonly first: number;
  /** The column after all dashes. */
  readonly content: number;
}

function indentation(line: string): Indentation | undefined {
  const match = /^( *)((?:-(?: +|$))*)(\t?)/.exec(line);
  if (match?.[3] !== '') return undefined;
  const first = match[1]?.length ?? 0;
  return { first, content: first + (match[2]?.length ?? 0) };
}

function linesAbove(text: string, start: number, own: Indentation): string[] {
  const kept: string[] = [];
  // Of a list the item nearest to the cursor stands for all of them.
  let list = own.first < own.content ? own.first : -1;
  let limit = list < 0 ? own.content : list;
  for (let end = start - 1; end >= 0; ) {
    const from = lineStart(text, end);
    const line = withoutBreak(text.slice(from, end));
    end = from - 1;
    if (/^(---|\.\.\.)/.test(line)) break;
    const found = isSkipped(line) ? undefined : indentation(line);
    if (!found || found.first > limit) continue;
    const isItem = found.first < found.content;
    if (isItem && found.first === list) continue;
    if (isItem) list = found.first;
    limit = Math.min(limit, found.first);
    kept.push(closed(line));
  }
  return kept.reverse();
}

function linesBelow(text: string, end: number, column: number): string[] {
  const kept: string[] = [];
  for (let from = text.indexOf('\n', end) + 1; from > 0 && from < text.length; from = text.indexOf('\n', from) + 1) {
    const line = withoutBreak(text.slice(from, lineEnd(text, from)));
    if (isSkipped(line)) continue;
    const found = indentation(line);
    if (!found || found.first < column) break;
    if (found.first === column) kept.push(closed(line));
  }
  return kept;
}

function indentationBelow(text: string, end: number): Indentation | undefined {
  for (let from = text.indexOf('\n', end) + 1; from > 0 && from < text.length; from = text.indexOf('\n', from) + 1) {
    const line = withoutBreak(text.slice(from, lineEnd(text, from)));
    if (!isSkipped(line)) return indentation(line);
  }
  return undefined;
}

function withoutBreak(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Blank lines, comments and the marks of a merge conflict. */
function isSkipped(line: string): boolean {
  return /^\s*(#|$)/.test(line) || isMarker(line);
}

function isMarker(line: string): boolean {
  return /^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line);
}

/** A line without a value that goes on below: of one with an open quote or bracket the key is left. */
function closed(line: string): string {
  return closersOf(line) === '' ? line : (/^ *(?:- +)*[\w./-]+:(?= )/.exec(line)?.[0] ?? '');
}
