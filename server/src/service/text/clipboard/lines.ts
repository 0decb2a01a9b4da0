import {
  type Cell,
  type Entry,
  isBlank,
  joinRuns,
  plainText,
  type Run,
  type Runs,
  sliceRuns,
  trimRuns,
} from './blocks.ts';
import { type Bullet, bulletOf } from './bullets.ts';
import { goesOn, isWrapped, joint } from './wrapping.ts';

/** A line of the clipboard, without white space at its ends; blank lines have no runs. */
export interface Line {
  /** Columns of white space before it. */
  readonly indent: number;
  readonly runs: Runs;
  readonly text: string;
}

const blank: Line = { indent: 0, runs: [], text: '' };

/** A line with its marks. One blank before it comes from between two tags, and is no indentation. */
export function lineOf(runs: Runs): Line {
  const trimmed = trimRuns(runs);
  const indent = columns(/^\s*/.exec(plainText(runs))?.[0] ?? '');
  return trimmed.length === 0 ? blank : { indent: indent > 1 ? indent : 0, runs: trimmed, text: plainText(trimmed) };
}

/** The lines of a plain text. */
export function linesOfText(text: string): Line[] {
  const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').split('\n');
  return lines.map((line) => {
    const [, before = '', , content = ''] = /^([\s\uFEFF]*)((?:>[> ]*(?=[> ])\s?|>+$)?)(.*)$/.exec(line) ?? [];
    const trimmed = content.trim();
    return trimmed === '' ? blank : { indent: columns(before), runs: [{ text: trimmed }], text: trimmed };
  });
}

function columns(blanks: string): number {
  let column = 0;
  for (const character of blanks) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

/** Tables that are read, in cells; what is beyond stays text. */
const mostCells = 20_000;

/** A line between two parts. */
const rule = /^(?:[-_=*─—]\s?){3,}$/;

/** Reads lines as people write them without marks: bullets and numbers, columns between tabs or bars, paragraphs between blank lines. */
export function readLines(lines: readonly Line[]): Entry[] {
  return new LineReader(lines).read();
}

interface Level {
  readonly indent: number;
  readonly rank: number;
}

class LineReader {
  readonly #lines: readonly Line[];
  readonly #entries: Entry[] = [];
  #at = 0;
  /** The lists around the last item, the outermost first; empty outside of lists. */
  #levels: Level[] = [];
  #afterBlank = false;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  read(): Entry[] {
    while (this.#at < this.#lines.length) {
      const line = this.#line(this.#at);
      const bullet = this.#bulletAt(this.#at);
      if (line.text === '' || rule.test(line.text)) {
        this.#afterBlank = true;
        this.#at++;
        continue;
      }
      if (bullet) this.#item(line, bullet);
      else if (!this.#continues(line)) this.#block(line);
      this.#afterBlank = false;
    }
    return this.#entries;
  }

  #line(index: number): Line {
    return this.#lines[index] ?? blank;
  }

  /** A number is a bullet where a list has begun, or where the next line has the next number. */
  #bulletAt(index: number): Bullet | undefined {
    const { text } = this.#line(index);
    const bullet = bulletOf(text);
    if (!bullet || bullet.length >= text.length) return undefined;
    if (bullet.certain || (this.#levels.length > 0 && this.#entries.at(-1)?.kind === 'item')) return bullet;
    if (bullet.number === undefined) return undefined;
    return bulletOf(this.#line(index + 1).text)?.number === bullet.number + 1 ? bullet : undefined;
  }

  #item(line: Line, bullet: Bullet): void {
    this.#enter({ indent: line.indent, rank: bullet.rank });
    const runs = trimRuns(sliceRuns(line.runs, bullet.length));
    this.#at++;
    const parts: Runs[] = [runs];
    let last = plainText(runs);
    for (; this.#at < this.#lines.length; this.#at++) {
      const next = this.#line(this.#at);
      if (next.text === '' || this.#bulletAt(this.#at)) break;
      if (next.indent <= line.indent && !goesOn(plainText(runs), last, next.text)) break;
      parts.push([{ text: joint(last, next.text) }, ...next.runs]);
      last = next.text;
    }
    this.#entries.push({ kind: 'item', depth: this.#levels.length, ordered: bullet.ordered, runs: parts.flat() });
  }

  /** Finds the list to which an item belongs, by its indentation, and by its bullet where that says nothing. */
  #enter({ indent, rank }: Level): void {
    const levels = this.#levels;
    while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop();
    const top = levels.at(-1);
    if (!top) levels.push({ indent, rank });
    else if (indent > top.indent) levels.push({ indent, rank });
    else if (indent < top.indent) levels[levels.length - 1] = { indent, rank };
    else if (rank > top.rank) levels.push({ indent, rank });
    else {
      while (levels.length > 1 && (levels.at(-1)?.rank ?? 0) > rank && levels.at(-2)?.indent === indent) levels.pop();
    }
  }

  /** A further paragraph of an item, which is indented as the item's text is. */
  #continues(line: Line): boolean {
    const level = this.#levels.at(-1);
    if (!level || line.indent <= level.indent || !this.#afterBlank) {
      this.#levels = [];
      return false;
    }
    this.#entries.push({
      kind: 'block',
      depth: this.#levels.length,
      block: { kind: 'paragraph', runs: this.#paragraph() },
    });
    return true;
  }

  #block(line: Line): void {
    if (/^\|.*\|$/.test(line.text)) this.#barTable();
    else if (line.text.includes('\t')) this.#tabTable();
    else this.#prose(line);
  }

  #prose(line: Line): void {
    const heading = /^(#{1,6})\s+(?=\S)/.exec(line.text);
    if (heading) {
      const runs = sliceRuns(line.runs, heading[0].length);
      this.#at++;
      this.#push({ kind: 'heading', degree: heading[1]?.length ?? 1, runs });
      return;
    }
    for (const runs of this.#paragraphs()) this.#push({ kind: 'paragraph', runs });
  }

  #push(block: Extract<Entry, { kind: 'block' }>['block']): void {
    this.#entries.push({ kind: 'block', depth: 0, block });
  }

  /** The lines from here to the next blank line or block, of which at least one is taken. */
  #gather(): Line[] {
    const gathered = [this.#line(this.#at++)];
    for (; this.#at < this.#lines.length; this.#at++) {
      const { text } = this.#line(this.#at);
      if (
        text === '' ||
        rule.test(text) ||
        this.#bulletAt(this.#at) ||
        text.includes('\t') ||
        /^(?:\|.*\||#{1,6}\s.*)$/.test(text)
      )
        break;
      gathered.push(this.#line(this.#at));
    }
    return gathered;
  }

  #paragraph(): Run[] {
    return joinRuns(this.#joined(this.#gather()), '\n');
  }

  /** Lines that are longer than any line of mail are paragraphs of their own, as Word writes them. */
  #paragraphs(): Run[][] {
    const lines = this.#joined(this.#gather());
    const long = lines.some((runs) => plainText(runs).length > 160);
    return long ? lines : [joinRuns(lines, '\n')];
  }

  /** The lines, with those made one that a program had broken. */
  #joined(lines: readonly Line[]): Run[][] {
    const wrapped = isWrapped(lines.map(({ text }) => text));
    const joined: Run[][] = [];
    let [first, last] = ['', ''];
    for (const { runs, text } of lines) {
      const open = joined.at(-1);
      if (open && (wrapped || goesOn(first, last, text)))
        for (const run of [{ text: joint(last, text) }, ...runs]) open.push(run);
      else {
        joined.push([...runs]);
        first = text;
      }
      last = text;
    }
    return joined;
  }

  /** Consecutive lines with tabs. */
  #tabTable(): void {
    const rows: Cell[][] = [];
    let cells = 0;
    for (; this.#at < this.#lines.length && cells < mostCells; this.#at++) {
      const { runs, text } = this.#line(this.#at);
      if (!text.includes('\t') || this.#bulletAt(this.#at)) break;
      const row = splitRuns(runs, '\t');
      cells += row.length;
      rows.push(row);
    }
    this.#table(rows, false);
  }

  /** A table in Markdown. */
  #barTable(): void {
    const rows: Cell[][] = [];
    let header = false;
    let cells = 0;
    for (; this.#at < this.#lines.length && cells < mostCells; this.#at++) {
      const { runs, text } = this.#line(this.#at);
      if (!/^\|.*\|$/.test(text)) break;
      if (/^\|(?:\s*:?-+:?\s*\|)+$/.test(text)) {
        header ||= rows.length === 1;
        continue;
      }
      const row = splitRuns(sliceRuns(runs, 1, text.length - 1), '|');
      cells += row.length;
      rows.push(row);
    }
    this.#table(rows, header);
  }

  #table(rows: readonly Cell[][], header: boolean): void {
    const even = evenRows(rows);
    if (even.length > 0) this.#push({ kind: 'table', header, rows: even });
    else this.#at++;
  }
}

/** The parts of runs between a separator of one character. */
function splitRuns(runs: Runs, separator: string): Cell[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split(separator).entries()) {
      if (index > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...run, text });
    }
  }
  return parts.map((part) => (isBlank(part) ? [] : [{ kind: 'paragraph', runs: trimRuns(part) }]));
}

/** Columns of a table; the cells beyond stand below one another in the last one. */
const mostColumns = 64;

/** Rows of one length, without rows and columns that are empty. */
export function evenRows(rows: readonly (readonly Cell[])[]): Cell[][] {
  const filled = rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row) =>
      row.length <= mostColumns ? row : [...row.slice(0, mostColumns - 1), row.slice(mostColumns - 1).flat()],
    );
  const used = new Set<number>();
  for (const row of filled) {
    for (const [column, cell] of row.entries()) if (cell.length > 0) used.add(column);
  }
  const columns = [...used].sort((a, b) => a - b);
  return filled.map((row) => columns.map((column) => row[column] ?? []));
}
