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

/** A table in a text. */
interface Table {
  readonly head: Line;
  readonly dashes: Line;
  readonly rows: readonly Line[];
}

/**
 * A text with its tables masked: bars, the line of dashes and the line breaks between rows are `cell`, what stands before a row is `mark`. The
 * words in the cells stay.
 */
export function maskTables(text: string): string {
  return withTables(text, ({ head, dashes, rows }) =>
    [
      masked(text, head),
      marked(text.slice(dashes.start, dashes.content)) + dashes.text.replace(/\S/g, cell),
      ...rows.map((row) => masked(text, row)),
    ].join(cell),
  );
}

/**
 * A text with its tables as lines that are read without them: a point for each row, and a dash between two cells. A text with fenced code, in
 * which a table may be meant to stay as it is written, stays so.
 */
export function tablesAsPoints(text: string): string {
  if (/```|~~~/.test(text)) return text;
  return withTables(text, ({ head, rows }) => [head, ...rows].map((row) => pointOf(text, row)).join('\n'));
}

/** A text in which each table is what a function makes of it. */
function withTables(text: string, made: (table: Table) => string): string {
  if (!/\n[ \t>]*(?:\|[ \t]*)?:?-/.test(text)) return text;
  const parts: string[] = [];
  let done = 0;
  for (const table of tablesIn(text)) {
    parts.push(text.slice(done, table.head.start), made(table));
    done = (table.rows.at(-1) ?? table.dashes).end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

function* tablesIn(text: string): Generator<Table> {
  const lines = linesOf(text);
  for (let i = 1; i < lines.length; i++) {
    const [before, dashes] = [lines[i - 1], lines[i]];
    if (!before || !dashes || !isDashes(dashes.text)) continue;
    const inPoint = lineAt(text, before, beforeHead);
    // Dashes that are not indented do not stand in the point; the parser takes its mark for a part of the first cell then.
    const head = isBelow(text, dashes, inPoint) ? inPoint : before;
    if (!head.text.includes('|') || cellsOf(head.text) !== cellsOf(dashes.text)) continue;
    if (!isBelow(text, dashes, head)) continue;
    const rows: Line[] = [];
    for (i++; i < lines.length; i++) {
      const row = lines[i];
      if (!row || !isRow(text, row, head)) break;
      rows.push(row);
    }
    yield { head, dashes, rows };
  }
}

function pointOf(text: string, line: Line): string {
  const before = text.slice(line.start, line.content);
  const bullet = /[^ \t>]/.test(before) ? '' : '• ';
  const cells = masked(text, line)
    .slice(before.length)
    .split(cell)
    .map((one) => one.trim().replaceAll('\\|', '|'));
  return before + bullet + cells.filter((one) => one !== '').join(' – ');
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
  // A dash before a blank begins a point.
  if (!/^(?!-[ \t])[|:-][|: \t-]*$/.test(line)) return false;
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
  return row.text.trim() !== '' && !otherBlock.test(row.text) && isBelow(text, row, head);
}

/** Whether a line belongs to the quotes and points that the head of a table stands in. Below a point it is indented. */
function isBelow(text: string, line: Line, head: Line): boolean {
  if (quotesOf(text, line) !== quotesOf(text, head)) return false;
  const before = text.slice(head.start, head.content);
  const isInPoint = /[^ \t>]/.test(before);
  return !isInPoint || line.content - line.start >= before.trimEnd().length;
}

function masked(text: string, line: Line): string {
  const bars = line.text.replace(/\\?\|/g, (bar) => (bar === '|' ? cell : bar));
  return marked(text.slice(line.start, line.content)) + bars;
}

function marked(before: string): string {
  return before.replace(/[^ \t]/g, mark);
}
