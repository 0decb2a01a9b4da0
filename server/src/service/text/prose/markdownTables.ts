import { cell, mark } from './masks.ts';

/*
 * The tables of a text, which is Markdown whose fenced code is masked. What decides is the line of dashes: below a line with as many cells it
 * makes a table of both and of the lines below them. Each line is read once or twice.
 */

/** A line without what stands before its content: marks of quotes and points, and blanks. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** Where its content begins. */
  readonly content: number;
  readonly text: string;
}

/** What may stand before the head of a table. Its parts begin with different signs, so that it is read once. */
const beforeHead = /(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|[ \t])*/y;
const beforeRow = /[ \t>]*/y;

/** What ends a table besides an empty line. */
const otherBlock = /^(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\uFFFC{3}|(?:[-_*][ \t]*){3,}$)/;

/**
 * A text with its tables masked: bars, the line of dashes and the line breaks between rows are `cell`, what stands before a row is `mark`. The
 * words in the cells stay.
 */
export function maskTables(text: string): string {
  if (!/\n[ \t>]*(?:\|[ \t]*)?:?-/.test(text)) return text;
  const lines = linesOf(text);
  const parts: string[] = [];
  let done = 0;
  for (let i = 1; i < lines.length; i++) {
    const [head, dashes] = [lines[i - 1], lines[i]];
    if (!head || !dashes || !isDashes(text.slice(dashes.content, dashes.end))) continue;
    const first = lineAt(text, head, beforeHead);
    const columns = cellsOf(dashes.text);
    if (
      !first.text.includes('|') ||
      cellsOf(first.text) !== columns ||
      quotesOf(text, first) !== quotesOf(text, dashes)
    )
      continue;
    parts.push(text.slice(done, first.start), masked(text, first));
    parts.push(cell, marked(text.slice(dashes.start, dashes.content)), dashes.text.replace(/\S/g, cell));
    let last = dashes;
    for (i++; i < lines.length; i++) {
      const row = lines[i];
      if (!row || !isRow(text, row, first)) break;
      parts.push(cell, masked(text, row));
      last = row;
    }
    done = last.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push(lineAt(text, { start, end }, beforeRow));
    start = end + 1;
  }
  return lines;
}

function lineAt(text: string, { start, end }: Pick<Line, 'start' | 'end'>, before: RegExp): Line {
  before.lastIndex = start;
  const content = Math.min(end, start + (before.exec(text)?.[0].length ?? 0));
  return { start, end, content, text: text.slice(content, end) };
}

function isDashes(line: string): boolean {
  if (!/^[|:-][|: \t-]*$/.test(line)) return false;
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.every((one) => /^:?-+:?$/.test(one.trim()));
}

function cellsOf(line: string): number {
  const bare = line.trim();
  let cells = 1;
  for (let at = bare.startsWith('|') ? 1 : 0; at < bare.length - 1; at++) if (isBar(bare, at)) cells++;
  return cells;
}

function isBar(text: string, at: number): boolean {
  return text.charAt(at) === '|' && text.charAt(at - 1) !== '\\';
}

function quotesOf(text: string, { start, content }: Line): number {
  return text.slice(start, content).split('>').length;
}

function isRow(text: string, row: Line, head: Line): boolean {
  if (row.text.trim() === '' || otherBlock.test(row.text) || quotesOf(text, row) !== quotesOf(text, head)) return false;
  // Below a point its table is indented.
  const isInPoint = /[^ \t>]/.test(text.slice(head.start, head.content));
  return !isInPoint || row.content > row.start;
}

function masked(text: string, line: Line): string {
  const bars = line.text.replace(/\\?\|/g, (bar) => (bar === '|' ? cell : bar));
  return marked(text.slice(line.start, line.content)) + bars;
}

function marked(before: string): string {
  return before.replace(/[^ \t]/g, mark);
}
