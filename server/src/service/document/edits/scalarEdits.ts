import type { OffsetEdit, SourceDocument } from '../sourceDocument.ts';
import { parseText } from '../syntax/parse.ts';
import { mapOfScalar } from '../syntax/sourceMap.ts';
import { lineEnd, lineStart, skipBlanks } from '../syntax/spans.ts';
import type { ScalarNode, ScalarValue } from '../syntax/tree.ts';
import { lineBreakOf, plainOrQuoted, quote } from './edits.ts';
import { textLines } from './textLines.ts';
import { escapedText, needsEscapes } from './valueLines.ts';

/** Where a scalar stands. */
export interface ScalarPlace {
  /** Within brackets. */
  readonly isInFlow: boolean;
  /** As JSON has it. */
  readonly isJson: boolean;
  /** The column further in than which the lines of its text have to be: that of its key, or of its dash. */
  readonly column: number;
}

/** In characters: a text that was folded stays within this width, or that of its longest line. */
const usualWidth = 80;

/**
 * Edits that write another value in the place of a scalar, the smallest first: a part of the text in its quotes, lines and indentation, all of it
 * in the same style, and all of it in the style that a person would choose. Whoever makes one of them reads what it leaves.
 */
export function* scalarEdits(
  document: SourceDocument,
  node: ScalarNode,
  value: Exclude<ScalarValue, null>,
  place: ScalarPlace,
): Generator<OffsetEdit> {
  const whole = (newText: string): OffsetEdit => ({ start: node.start, end: node.end, newText });
  if (typeof value !== 'string') {
    yield whole(String(value));
    return;
  }
  if (needsEscapes(value)) {
    yield whole(escapedText(value));
    return;
  }
  const isText = typeof node.value === 'string';
  if (isText && node.value !== '' && value !== '') {
    yield* partEdits(document, node, value, place);
    yield* sameStyle(document, node, value, place);
  } else if (isText && (node.style === 'single' || node.style === 'double') && !value.includes('\n')) {
    yield whole(quote(value, node.style));
  }
  if (!value.includes('\n')) yield whole(place.isJson ? JSON.stringify(value) : plainOrQuoted(value, place.isInFlow));
  else if (!place.isInFlow) {
    yield whole(joined(document, textLines('text', value), place.column).slice('text: '.length));
  }
  yield whole(JSON.stringify(value));
}

function joined(document: SourceDocument, lines: readonly string[], column: number): string {
  const indent = ' '.repeat(column);
  return lines.map((line, at) => (at === 0 || line === '' ? line : indent + line)).join(lineBreakOf(document.text));
}

/** Only what differs, in its place. */
function* partEdits(
  document: SourceDocument,
  node: ScalarNode,
  value: string,
  { column, isInFlow }: ScalarPlace,
): Generator<OffsetEdit> {
  const { text } = document;
  const old = String(node.value);
  const most = Math.min(old.length, value.length);
  let start = 0;
  while (start < most && old.charCodeAt(start) === value.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && old.charCodeAt(old.length - 1 - tail) === value.charCodeAt(value.length - 1 - tail))
    tail++;
  const added = value.slice(start, value.length - tail);
  const indent = contentIndent(text, node, column);
  const newText = encoded(
    added,
    node,
    lineBreakOf(text) + ' '.repeat(indent),
    lineBreakOf(text),
    isOnOneLine(text, node),
  );
  if (newText === undefined) return;
  const place = mapOfScalar(text, node)({ start, end: old.length - tail });
  const edit = { ...place, newText };
  const refilled = refill(text, node, edit, indent);
  if (refilled && readsAs(text, node, refilled, value, isInFlow)) yield refilled;
  if (node.style === 'literal') {
    // Blanks of lines that are no more.
    const raw = text.slice(node.start, edit.start) + edit.newText + text.slice(edit.end, node.end);
    const tidy = raw.replaceAll(/(\r?\n) +(?=\r?\n)/g, '$1').replace(/(?:\r?\n *)+$/, '');
    if (tidy !== raw) yield { start: node.start, end: node.end, newText: tidy };
  }
  if (readsAs(text, node, edit, value, isInFlow)) yield edit;
}

/** Whether a text that is no block is read from its characters alone, which costs less than to read the file in vain. */
function readsAs(text: string, node: ScalarNode, edit: OffsetEdit, value: string, isInFlow: boolean): boolean {
  if (node.style === 'literal' || node.style === 'folded') return true;
  const raw = text.slice(node.start, edit.start) + edit.newText + text.slice(edit.end, node.end);
  const { root, problems } = parseText(isInFlow ? `[${raw}]` : `- ${raw}`);
  const item = root?.kind === 'sequence' && root.items.length === 1 ? root.items[0] : undefined;
  return problems.length === 0 && item?.kind === 'scalar' && item.value === value;
}

function isOnOneLine(text: string, node: ScalarNode): boolean {
  return !text.slice(node.start, node.end).includes('\n');
}

/** A part of a text as it is written in the style of the whole; `undefined` where that has no way to write it. */
function encoded(
  added: string,
  { style }: ScalarNode,
  lineStartText: string,
  lineBreak: string,
  isOneLine: boolean,
): string | undefined {
  switch (style) {
    case 'double': {
      const escaped = JSON.stringify(added).slice(1, -1);
      return escaped;
    }
    case 'literal':
      return added.replaceAll('\n', lineStartText).replaceAll(/\r?\n +(?=\r?\n)/g, lineBreak);
    default: {
      const quoted = style === 'single' ? added.replaceAll("'", "''") : added;
      if (!added.includes('\n')) return quoted;
      // A line break of a folded text is a blank line.
      return isOneLine
        ? undefined
        : quoted.replaceAll(/\n+/g, (breaks) => lineBreak.repeat(breaks.length) + lineStartText);
    }
  }
}

/** The column of the lines of a text over several lines; the usual one for a text on one line. */
function contentIndent(text: string, node: ScalarNode, column: number): number {
  for (
    let line = text.indexOf('\n', node.start) + 1;
    line > 0 && line < node.end;
    line = text.indexOf('\n', line) + 1
  ) {
    const first = skipBlanks(text, line);
    if (first < lineEnd(text, line)) return first - line;
  }
  return column + 2;
}

/** The same edit with the lines that it makes too long broken anew, up to the next line that would have to change as well. */
function refill(text: string, node: ScalarNode, edit: OffsetEdit, indent: number): OffsetEdit | undefined {
  const isFolded = node.style === 'folded' || (node.style !== 'literal' && !isOnOneLine(text, node));
  if (!isFolded || edit.newText.includes('\n')) return undefined;
  const contentStart = node.style === 'folded' ? text.indexOf('\n', node.start) + 1 : node.start;
  const start = Math.max(contentStart, lineStart(text, edit.start));
  const end = Math.min(lineEnd(text, edit.end), node.end);
  const lead = start > node.start || node.style === 'folded' ? skipBlanks(text, start) - start : 0;
  const paragraph = text.slice(start + lead, edit.start) + edit.newText + text.slice(edit.end, end);
  const before = start + lead - lineStart(text, start);
  const width = Math.max(usualWidth, longestLine(text.slice(contentStart, node.end)));
  if (before + paragraph.length <= width || /\n/.test(paragraph) || / {2}/.test(paragraph)) return undefined;
  const lines: string[] = [];
  let line = '';
  let room = width - before;
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
      room = width - indent;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return { start: start + lead, end, newText: lines.join(lineBreakOf(text) + ' '.repeat(indent)) };
}

function longestLine(source: string): number {
  return source.split(/\r?\n/).reduce((longest, line) => Math.max(longest, line.length), 0);
}

/** All of the text in the style that it has. */
function* sameStyle(
  document: SourceDocument,
  node: ScalarNode,
  value: string,
  { column, isInFlow }: ScalarPlace,
): Generator<OffsetEdit> {
  const { text } = document;
  const whole = (newText: string): OffsetEdit => ({ start: node.start, end: node.end, newText });
  if (node.style === 'single' || node.style === 'double') {
    if (!value.includes('\n') || node.style === 'double') yield whole(quote(value, node.style));
    return;
  }
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (isInFlow || (!isBlock && isOnOneLine(text, node))) return;
  const header = /^[|>][^\r\n]*/.exec(text.slice(node.start, node.end))?.[0];
  const indent = contentIndent(text, node, column);
  const pad = lineBreakOf(text) + ' '.repeat(indent);
  const body = value.replace(/\n+$/, '');
  const isFolded = node.style !== 'literal';
  const paragraphs = isFolded ? body.split(/\n/).map((one) => filled(one, usualWidth - indent, pad)) : body.split('\n');
  const between = isFolded ? lineBreakOf(text) + pad : pad;
  const lines = paragraphs.join(between).replaceAll(/(\r?\n) +(?=\r?\n)/g, '$1');
  if (header === undefined) {
    yield whole(lines);
    return;
  }
  const trailing = value.length - body.length;
  const chomp = trailing === 0 ? '-' : trailing === 1 ? '' : '+';
  const written = header.replace(
    /^([|>])(\d?)[+-]?(\d?)/,
    (_, sign: string, a: string, b: string) => sign + a + b + chomp,
  );
  yield whole(written + pad + lines + lineBreakOf(text).repeat(Math.max(0, trailing - 1)));
}

function filled(paragraph: string, width: number, pad: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(pad);
}
