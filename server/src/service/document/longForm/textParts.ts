import type { Span } from '../../text/span.ts';

/*
 * The items in a text that stands where a list belongs: bullets, numbers, lines, paragraphs, headings and rows of a table.
 */

/** What was a blank line before YAML folded the text. One character, so that offsets into the text stay. */
export const paragraphBreak = '\u2029';

export interface TextPart extends Span {
  /** `intro` stands before the first item, `heading` above items, `row` is an item with cells. */
  readonly kind: 'intro' | 'item' | 'heading' | 'header' | 'row';
  readonly cells?: readonly Span[];
  /** Where the mark of an item begins. */
  readonly markedFrom?: number;
}

interface Line extends Span {
  readonly isParagraph: boolean;
}

const signs = '•·‣◦▪●○■□➢►▶✓✔❖◆–—*+-';
const bullet = new RegExp(`^(?:[${signs}]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)]|\\(?[ivx]{1,4}\\))[ \\t\\u00a0]+(?=\\S)`);
const tightBullet = /^[•‣▪●■➢►▶✓✔❖◆](?=[^\s•‣▪●○■])/;
const heading = /^#{1,6}[ \t]+(.*?)[ \t]*#*$/;
const boldLine = /^(\*\*|__)(?!\s)(.+?)(?:\1:?|:\1)$/;

/** The parts of a text, as its lines were written: lines end in line feeds, paragraphs in `paragraphBreak` as well. Never empty for a text. */
export function textParts(text: string): TextPart[] {
  const lines = linesOf(text);
  const table = rowsOf(text, lines);
  if (table) return table;
  const parts: TextPart[] = [];
  const hasBullets = lines.some((line) => markerLength(text, line) > 0);
  let paragraph: Line[] = [];
  let item: { start: number; end: number; markedFrom: number } | undefined;
  let hasItems = false;
  const add = (part: TextPart): void => {
    parts.push(part);
    if (part.kind === 'item') hasItems = true;
  };
  const endItem = (): void => {
    if (item) add({ kind: 'item', ...item });
    item = undefined;
  };
  const endParagraph = (): void => {
    for (const part of partsOfParagraph(text, paragraph, hasBullets && !hasItems)) add(part);
    paragraph = [];
  };
  for (const [index, line] of lines.entries()) {
    const title = headingIn(text, line, lines[index + 1]);
    const marker = title ? 0 : markerLength(text, line);
    if (title || marker > 0 || (line.isParagraph && paragraph.length > 0)) endParagraph();
    if (title || marker > 0 || line.isParagraph) endItem();
    if (title) add({ kind: 'heading', ...title });
    else if (marker > 0) item = { start: line.start + marker, end: line.end, markedFrom: line.start };
    else if (item) item.end = line.end;
    else paragraph.push(line);
  }
  endParagraph();
  endItem();
  const isOneLine = lines.length === 1;
  return parts.flatMap((part) => (part.kind === 'heading' ? [part] : inlineItems(text, part, isOneLine)));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isParagraph = false;
  for (const match of text.matchAll(/[^\n\u2029]*(?:[\n\u2029]|$)/g)) {
    const [raw] = match;
    if (raw === '') break;
    const content = raw.trim();
    if (content === '') isParagraph = true;
    else {
      const start = match.index + raw.search(/\S/);
      lines.push({ start, end: start + content.length, isParagraph });
      isParagraph = raw.endsWith(paragraphBreak);
    }
  }
  return lines;
}

function markerLength(text: string, line: Span): number {
  const content = text.slice(line.start, line.end);
  return bullet.exec(content)?.[0].length ?? tightBullet.exec(content)?.[0].length ?? 0;
}

/** In characters. */
const longestHeading = 200;

/** The words of a heading: of Markdown, in bold on a line of its own, or a few words with a colon above bullets. */
function headingIn(text: string, line: Line, next: Line | undefined): Span | undefined {
  if (line.end - line.start > longestHeading) return undefined;
  const content = text.slice(line.start, line.end);
  const words = heading.exec(content)?.[1] ?? boldLine.exec(content)?.[2];
  if (words !== undefined && words.trim() !== '') {
    const start = line.start + content.indexOf(words);
    return { start, end: start + words.replace(/[\s:*_]+$/, '').length };
  }
  if (!next || !/^[^:]{1,50}:$/.test(content) || content.split(/\s+/).length > 6) return undefined;
  if (markerLength(text, line) > 0 || markerLength(text, next) === 0) return undefined;
  return { start: line.start, end: line.end - 1 };
}

/** A paragraph is one text, unless each of its lines begins like a sentence: then each is one. */
function partsOfParagraph(text: string, lines: readonly Line[], isIntro: boolean): TextPart[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const isList = lines.length > 1 && lines.every((line, index) => beginsItem(text, line, lines[index - 1]));
  if (isIntro && !isList) return [{ kind: 'intro', start: first.start, end: last.end }];
  if (!isList) return [{ kind: 'item', start: first.start, end: last.end }];
  return lines.map(({ start, end }) => ({ kind: 'item', start, end }));
}

function beginsItem(text: string, line: Line, before: Line | undefined): boolean {
  if (before && /[,–—-]$/.test(text.slice(before.start, before.end))) return false;
  return /^[\p{Lu}\p{Lo}\p{N}"'“‘£$€]/u.test(text.slice(line.start, line.start + 2));
}

const inlineSign = /(?:^|[\s\u00a0])([•‣◦▪■➢►▶✓✔❖◆·])[\s\u00a0]*(?=\S)/g;
const inlineNumber = /(?:^|\s)\(?(\d{1,2})[.)]\s+(?=\S)/g;
const inlineLetter = /(?:^|\s)\(?([a-z])\)\s+(?=\S)/g;

/** The items in one line that has several: `• a • b`, `1. a 2. b`, and of a line that begins with a dash the parts between dashes. */
function inlineItems(text: string, part: TextPart, isOneLine: boolean): TextPart[] {
  // The mark that was taken off an item counts among those in its line.
  const from = part.markedFrom ?? part.start;
  const content = text.slice(from, part.end);
  const marks = marksIn(content, isOneLine);
  if (!marks || (marks.length === 1 && from < part.start)) return [part];
  const parts: TextPart[] = [];
  const first = marks[0];
  if (first && content.slice(0, first.start).trim() !== '') {
    parts.push({ kind: part.kind, ...trimmed(text, from, from + first.start) });
  }
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.start ?? content.length;
    parts.push({ kind: 'item', ...trimmed(text, from + mark.end, from + end) });
  }
  const filled = parts.filter(({ start, end }) => end > start);
  // What stands before the first mark introduces the items, unless it is an item itself.
  return filled.map((one, index) => {
    return index === 0 && first && first.start > 0 && part.start === filled[0]?.start && part.kind === 'item'
      ? { ...one, kind: beginsLikeItem(content) ? 'item' : 'intro' }
      : one;
  });
}

/** A line whose own mark was taken off is an item. */
function beginsLikeItem(content: string): boolean {
  return /^[•‣▪]/.test(content);
}

/** Dashes only count in a text of one line: in others, each item has a line of its own. */
function marksIn(content: string, isOneLine: boolean): Span[] | undefined {
  const bullets = [...content.matchAll(inlineSign)];
  if (bullets.length > 1 || bullets[0]?.index === 0) return bullets.map(spanOfMatch);
  const numbers = inOrder([...content.matchAll(inlineNumber)], (match) => Number(match[1]), 1);
  if (numbers.length > 1) return numbers.map(spanOfMatch);
  const letters = inOrder([...content.matchAll(inlineLetter)], (match) => (match[1] ?? '').charCodeAt(0), 97);
  if (letters.length > 1) return letters.map(spanOfMatch);
  const dash = /^([-–—*])\s+/.exec(content)?.[1];
  if (dash === undefined || !isOneLine) return undefined;
  const dashes = [...content.matchAll(new RegExp(`(?:^|\\s)\\${dash}\\s+`, 'g'))];
  return dashes.length > 0 ? dashes.map(spanOfMatch) : undefined;
}

/** The matches whose numbers rise from the first one on, which has to be `first`. */
function inOrder<M>(matches: readonly M[], numberOf: (match: M) => number, first: number): M[] {
  const kept: M[] = [];
  let last = first - 1;
  for (const match of matches) {
    const number = numberOf(match);
    if (kept.length === 0 ? number !== first : number <= last || number > last + 2) continue;
    kept.push(match);
    last = number;
  }
  return kept;
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The rows of a text that is a table, its cells separated by tabs or bars; `undefined` for any other text. */
function rowsOf(text: string, lines: readonly Line[]): TextPart[] | undefined {
  if (lines.length < 2) return undefined;
  const separator = lines.every((line) => text.slice(line.start, line.end).includes('\t')) ? '\t' : '|';
  const rows: TextPart[] = [];
  let hasRule = false;
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if (!content.includes(separator)) return undefined;
    if (separator === '|' && /^[|\s:-]+$/.test(content)) {
      hasRule = true;
      continue;
    }
    rows.push({ kind: 'row', start: line.start, end: line.end, cells: cellsOf(text, line, separator) });
  }
  const [first] = rows;
  if (first && (hasRule || looksLikeHeader(text, rows))) rows[0] = { ...first, kind: 'header' };
  return rows;
}

function cellsOf(text: string, line: Span, separator: string): Span[] {
  const cells: Span[] = [];
  let [start, end] = [line.start, line.end];
  if (separator === '|') {
    if (text.charAt(start) === '|') start++;
    if (text.charAt(end - 1) === '|') end--;
  }
  while (start <= end) {
    const found = text.indexOf(separator, start);
    const stop = found < 0 || found > end ? end : found;
    cells.push(trimmed(text, start, stop));
    start = stop + 1;
  }
  return cells;
}

const headerWords =
  /^(?:levels?|proficiency|rating|standard|description|details?|type|required|importance|notes?|comments?|essential ?(?:\/|or) ?desirable|e\/d|frequency)$/i;

/** Whether the first row names the columns: it says so, or its other cells begin with capitals where those of the other rows do not. */
function looksLikeHeader(text: string, rows: readonly TextPart[]): boolean {
  const [first, ...rest] = rows.map(({ cells = [] }) => cells.slice(1).map(({ start, end }) => text.slice(start, end)));
  if (!first || first.length === 0 || rest.length < 2) return first?.some((cell) => headerWords.test(cell)) ?? false;
  if (first.some((cell) => headerWords.test(cell))) return true;
  const others = rest.flat();
  return (
    first.every((cell) => /^\p{Lu}/u.test(cell)) && others.length > 0 && others.every((cell) => !/^\p{Lu}/u.test(cell))
  );
}
