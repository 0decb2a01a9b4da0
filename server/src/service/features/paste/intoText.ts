import { lineBreakOf, quote } from '../../document/edits/edits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart, skipBlanks, trimEnd } from '../../document/syntax/spans.ts';
import type { TextPlace } from './place.ts';
import { type Expectation, linesAt, readsBack, textHas } from './write.ts';
import { type Style, scalarText, textLines } from './yamlLines.ts';

/** A text to be put into another one: with its line breaks, and on one line. */
export interface Inserted {
  readonly text: string;
  readonly line: string;
  /** More than some words on one line. */
  readonly isBlock: boolean;
}

/** An edit that writes a text into the one at a place; `undefined` where the editor's own paste does the same. */
export function intoText(
  document: SourceDocument,
  place: TextPlace,
  inserted: Inserted,
  style: Style,
): { edit: OffsetEdit; expected: Expectation[] } | undefined {
  const before = String(place.node.value);
  const of = (edit: OffsetEdit | undefined, added: string) =>
    edit && { edit, expected: [textHas(place.path, before, added)] };
  switch (place.node.style) {
    case 'literal':
    case 'folded':
      return inserted.isBlock ? of(intoBlock(document, place, inserted.text), inserted.text) : undefined;
    case 'single':
    case 'double': {
      const edit = intoQuotes(document, place, inserted.text);
      return of(edit, inserted.text);
    }
    case 'plain': {
      const text = place.flow || place.column === undefined ? inserted.line : inserted.text;
      const words = at(place.offset, text);
      const isHarmless = !text.includes('\n') && readsBack(document, words, [textHas(place.path, before, text)]);
      // The editor would paste the lines as they were copied.
      if (isHarmless) return inserted.isBlock ? of(words, text) : undefined;
      return of(intoPlain(document, place, text, style), text);
    }
  }
}

function at(offset: number, newText: string): OffsetEdit {
  return { start: offset, end: offset, newText };
}

/** The lines as far in as those of the block; apart from the words around them by a blank line. */
function intoBlock(document: SourceDocument, { node, offset }: TextPlace, inserted: string): OffsetEdit {
  const { text } = document;
  const headEnd = lineEnd(text, node.start);
  const indent = text.slice(headEnd, node.end).match(/\n( +)\S/)?.[1]?.length ?? 0;
  const isFolded = node.style === 'folded';
  const lines = isFolded ? foldedLines(inserted) : inserted.split('\n');
  // A paragraph ends with a blank line, which in a folded text takes two.
  const gap = isFolded ? ['', ''] : [''];
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  const before = text.slice(start, offset).trim();
  const after = text.slice(offset, end).trim();
  if (lines.length === 1 && before + after !== '') return at(offset, inserted);
  const above = start - 1 > headEnd && text.slice(lineStart(text, start - 1), start).trim() !== '';
  const below = end < node.end && text.slice(end, lineEnd(text, text.indexOf('\n', end) + 1)).trim() !== '';
  // Behind words the first line break ends their line; on a line of its own the line is indented anew, whatever the cursor's column was.
  const textEnd = trimEnd(text, start, offset);
  const lead = before === '' ? (above ? gap : []) : ['', ...gap];
  const tail = after === '' ? (below ? gap : []) : gap;
  const all = linesAt(document, [...lead, ...lines, ...tail], indent);
  const next = after === '' ? '' : lineBreakOf(text) + ' '.repeat(indent);
  const isIndented = before === '' && lead.length === 0;
  return {
    start: before === '' ? start : textEnd,
    end: after === '' ? end : skipBlanks(text, offset),
    newText: (isIndented ? ' '.repeat(indent) : '') + all + next,
  };
}

/** A text as a folded block has it: a line break of the text is a blank line, but beside lines that are further in. */
function foldedLines(text: string): string[] {
  const lines = text.split('\n');
  const written: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const isFolding = last !== undefined && last !== '' && line !== '' && !/^\s/.test(last) && !/^\s/.test(line);
    // A run of blank lines between two lines of prose takes one more of them.
    const isGap = line !== '' && last === '' && !/^\s/.test(line) && !/^\s/.test(lastFilled(lines, index));
    if (isFolding || isGap) written.push('');
    written.push(line);
  }
  return written;
}

function lastFilled(lines: readonly string[], index: number): string {
  let at = index - 1;
  while (at > 0 && lines[at] === '') at--;
  return lines[at] ?? '';
}

function intoQuotes(document: SourceDocument, { node, offset }: TextPlace, inserted: string): OffsetEdit | undefined {
  const before = document.text.slice(node.start + 1, offset);
  const after = document.text.slice(offset, node.end - 1);
  const text = apart(before, inserted, after);
  if (node.style === 'double') return at(offset, JSON.stringify(text).slice(1, -1));
  if (!text.includes('\n')) return at(offset, text.replaceAll("'", "''"));
  if (before.includes('\n') || after.includes('\n')) return undefined;
  // Single quotes cannot express a line break within a line.
  const decoded = (source: string) => source.replaceAll("''", "'");
  return { start: node.start, end: node.end, newText: JSON.stringify(decoded(before) + text + decoded(after)) };
}

/** What YAML reads from the lines of a plain text: one line, with a line break for each blank line. */
function unfolded(source: string): string {
  return source.replace(/[ \t]*\r?\n([ \t]*\r?\n)*[ \t]*/g, (gap) => '\n'.repeat(gap.split('\n').length - 2) || ' ');
}

/** A text of several lines is a paragraph of its own. */
function apart(before: string, text: string, after: string): string {
  if (!text.includes('\n')) return text;
  return `${before.trim() === '' ? '' : '\n\n'}${text}${after.trim() === '' ? '' : '\n\n'}`;
}

/** The whole text anew, since something in it would be read as YAML. */
function intoPlain(document: SourceDocument, place: TextPlace, text: string, style: Style): OffsetEdit | undefined {
  const { node, offset, column, flow } = place;
  const source = document.text.slice(node.start, node.end);
  const isBlock = text.includes('\n');
  const [first, second] = [source.slice(0, offset - node.start), source.slice(offset - node.start)].map(unfolded);
  const before = isBlock ? (first ?? '').trimEnd() : (first ?? '');
  const after = isBlock ? (second ?? '').trimStart() : (second ?? '');
  const value = before + apart(before, text, after) + after;
  const span = { start: node.start, end: node.end };
  if (flow) return { ...span, newText: scalarText(value, true, style) };
  if (column === undefined)
    return { ...span, newText: value.includes('\n') ? quote(value) : scalarText(value, false, style) };
  return { ...span, newText: linesAt(document, textLines(value, style), column) };
}
