import type { OffsetEdit, Span } from '../../text/span.ts';
import { type Region, rewrite } from './draft.ts';
import { flowRepairs } from './flowRepairs.ts';
import { takesText } from './knownWords.ts';
import { type Line, markAt } from './lines.ts';
import { endBeforeComment, isPlainText, quoteEdits } from './plainText.ts';
import type { Repair, RepairKind } from './repair.ts';
import type { Value } from './value.ts';

/** Adds what has to be done so that a value is read with all of its lines. */
export function repairValue(text: string, region: Region, value: Value, lineBreak: string): void {
  const { state, lines, first, hasStrays, target, enclosed } = value;
  switch (state) {
    case 'empty':
      return;
    case 'other':
      if (lines.length > 0) region.isHopeless = true;
      return;
    case 'flow':
      if (lines.length > enclosed) region.isHopeless = true;
      for (const repair of flowRepairs(text, value)) region.add(repair);
      return;
    case 'block':
      if (hasStrays || lines.some(({ kind, column }) => kind === 'comment' && column <= target) || hasTabs(lines)) {
        region.add(literal(text, value, lineBreak));
      } else if (isUneven(lines)) {
        region.add({ ...literal(text, value, lineBreak), kind: 'indentation' });
      } else if (lines.some((line) => hasSign(text, line))) {
        region.isForced = true;
        region.add({ ...literal(text, value, lineBreak), kind: 'bullets' });
      } else clearTabs(text, region, lines);
      return;
    case 'quoted':
      if (lines.some(({ column, kind }) => kind !== 'empty' && column <= target) || lines.length > enclosed) {
        region.add(literal(text, value, lineBreak));
      }
      return;
    default:
  }
  if (lines.length === 0 && first && !value.isHeadless && value.owner !== 'nobody') {
    oneLine(text, region, value, first);
  } else if (!readsAsPlain(text, value)) {
    const repair = literal(text, value, lineBreak);
    if (
      repair.kind === 'bullets' ||
      repair.kind === 'table' ||
      lines.some((line) => hasSign(text, line) || isStrayMark(line, value))
    )
      region.isForced = true;
    region.add(repair);
  } else clearTabs(text, region, lines);
}

/** Empties lines on which nothing but blanks stands with a tab among them, at which YAML ends a text. */
export function clearTabs(text: string, region: Region, lines: readonly Line[]): void {
  for (const { kind, start, end, next } of lines) {
    if (kind !== 'empty') continue;
    const blanks = /^[ \t]*\t[ \t]*/.exec(text.slice(start, next))?.[0].length ?? 0;
    const at = { start, end: Math.max(end, start + blanks) };
    if (blanks > 0) region.add({ kind: 'tab', at, lines: at, edits: rewrite(text, at.start, at.end, ''), safe: true });
  }
}

function oneLine(text: string, region: Region, value: Value, first: Span): void {
  const end = endBeforeComment(text, first.start, first.end);
  const written = text.slice(first.start, end);
  if (isPlainText(written)) return;
  const at = { start: first.start, end };
  // Brackets and dashes may be meant as such where no text is asked for.
  const isSafe =
    !/^(?:[[{]|- )/.test(written) || takesText(value.name) || /^[[{][^\]}]*[\]}]\s+[\p{L}\p{N}]/u.test(written);
  const kind = value.as ?? oneLineKind(written);
  region.add({ kind, at, lines: at, edits: quoteEdits(text, first.start, end), safe: isSafe, key: value.name });
}

function oneLineKind(written: string): RepairKind {
  if (written === '?') return 'question';
  if (/^["'](?!.*["'])/.test(written)) return 'unclosed-quote';
  return /\s#/.test(written) ? 'hash' : 'quotes';
}

/** Whether a line begins with a bullet that is none in Markdown. Numbers and stars are, and a dash may begin speech. */
function hasSign(text: string, line: Line): boolean {
  const { mark } = line;
  const sign = mark ?? (line.kind === 'content' ? markAt(text, line.at, line.end) : undefined);
  return sign?.kind === 'sign' && !isMarkdownSign(text, sign.start);
}

/** Whether a line with a number or another sign stands at the column of keys, where YAML may read it as one. */
function isStrayMark({ mark, column }: Line, value: Value): boolean {
  return mark !== undefined && mark.kind !== 'hyphen' && column <= value.column;
}

/** Whether a line of a block is indented less than the first one, which ends the block. */
function isUneven(lines: readonly Line[]): boolean {
  const contents = lines.filter(({ kind }) => kind !== 'empty');
  const column = contents[0]?.column ?? 0;
  return contents.some((line) => line.column < column);
}

function hasTabs(lines: readonly Line[]): boolean {
  return lines.some((line) => line.odd && line.kind !== 'empty');
}

/** Whether YAML folds the lines to the text that is meant: paragraphs, without lists and signs in them. */
function readsAsPlain(text: string, { first, lines, column, hasStrays, owner, isHeadless }: Value): boolean {
  if (hasStrays || owner === 'nobody' || isHeadless) return false;
  if (first && !isPlainText(text.slice(first.start, first.end))) return false;
  let isFirst = !first;
  for (const line of lines) {
    if (line.kind === 'empty') continue;
    if (line.kind !== 'content' || line.column <= column || line.odd || line.mark) return false;
    const written = text.slice(line.at, line.end);
    if (written.includes('\t') || (isFirst ? !isPlainText(written) : /:(?:\s|$)|\s#/.test(written))) return false;
    isFirst = false;
  }
  return true;
}

/** Makes a literal block of a text: what stands on the line of the key goes to a line of its own, and all lines are indented below it. */
function literal(text: string, value: Value, lineBreak: string): Repair {
  const { owner, state, lines, target, after, column } = value;
  // Where the text goes on below at the first column, it began with a heading rather than with a comment.
  const first = value.first ?? (value.hasStrays ? value.comment : undefined);
  const inside = lines.filter((line) => line.kind !== 'empty' && line.column > column).map((line) => line.column);
  const smallest = inside.length > 0 ? Math.min(...inside) : 0;
  const base = state === 'block' && smallest > target ? smallest : target + 2;
  const edits: OffsetEdit[] = [];
  const pad = ' '.repeat(base);
  const gap =
    owner === 'nobody' || (owner === 'item' && text.slice(after - 1, after) !== '-' && text.charAt(after - 1) !== '–')
      ? ''
      : ' ';
  if (state === 'block' && first) {
    if (!/^\|[+-]?$/.test(text.slice(first.start, first.end))) {
      edits.push({ start: first.start, end: first.end, newText: '|-' });
    }
  } else if (first) edits.push(...firstOnOwnLine(text, value, first, `${gap}|-${lineBreak}${pad}`));
  else
    edits.push({
      start: after,
      end: after,
      newText: owner === 'nobody' ? `${value.lead ?? ''}${value.name}: |-${lineBreak}` : `${gap}|-`,
    });
  const last = lines.at(-1);
  const closing = state === 'quoted' && first && last ? closingQuote(text, first, lines) : undefined;
  const signs = indentLines(text, value, base, smallest, edits);
  if (closing !== undefined) edits.push({ start: closing, end: closing + 1, newText: '' });
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  const contents = lines.filter(({ kind }) => kind !== 'empty');
  const stray = contents.find((line) => line.column <= column) ?? contents[0];
  const at = stray ? { start: stray.at, end: stray.end } : (first ?? { start: after, end: after });
  const lined = { start: Math.min(at.start, first?.start ?? at.start), end: last?.end ?? first?.end ?? at.end };
  const kind = value.as ?? literalKind(text, value, contents, signs);
  return { kind, at, lines: lined, edits, safe: owner !== 'nobody', key: value.name };
}

function literalKind(text: string, { owner }: Value, contents: readonly Line[], signs: number): RepairKind {
  if (owner === 'nobody') return 'orphan';
  if (signs > 0 && contents.every((line) => line.mark)) return 'bullets';
  const cells = contents.filter((line) => text.slice(line.at, line.end).includes('\t') && !line.mark);
  return cells.length > 1 && cells.length * 2 >= contents.length ? 'table' : 'lines-of-text';
}

/** Where a text in quotes ends that goes over several lines. */
function closingQuote(text: string, first: Span, lines: readonly Line[]): number | undefined {
  const mark = text.charAt(first.start);
  const found = text.lastIndexOf(mark, (lines.at(-1)?.end ?? first.end) - 1);
  return found > first.start ? found : undefined;
}

/** Moves the text behind a colon or a dash to the next line; quotes around it are none of the text. */
function firstOnOwnLine(
  text: string,
  { after, state, lines }: Value,
  { start, end }: Span,
  newText: string,
): OffsetEdit[] {
  const mark = text.charAt(start);
  if (mark !== '"' && mark !== "'") return [{ start: after, end: start, newText }];
  if (state === 'quoted' && !lines.length) return [{ start: after, end: start, newText }];
  const lastLine = lines.at(-1);
  const isClosedHere = state === 'quoted' && text.charAt(end - 1) === mark && end - 1 > start;
  if (isClosedHere && !text.slice(start + 1, end - 1).includes('\n')) {
    return [
      { start: after, end: start + 1, newText },
      { start: end - 1, end, newText: '' },
    ];
  }
  if (state === 'quoted') return [{ start: after, end: start + 1, newText }];
  // Quotes around all lines, with others within them.
  if (lastLine && lastLine.end - 1 > end && text.charAt(lastLine.end - 1) === mark) {
    return [
      { start: after, end: start + 1, newText },
      { start: lastLine.end - 1, end: lastLine.end, newText: '' },
    ];
  }
  return [{ start: after, end: start, newText }];
}

/** Indents the lines of a block, those of lists below those that they belong to; how many signs became hyphens. */
function indentLines(
  text: string,
  { lines, state, column, first }: Value,
  base: number,
  smallest: number,
  edits: OffsetEdit[],
): number {
  const open: number[] = [];
  let signs = 0;
  let isFirst = !first || state === 'block';
  for (const line of lines) {
    if (line.kind === 'empty') {
      // Blanks on a line without words may be more than a block allows.
      edits.push(...rewrite(text, line.start, line.end, ''));
      continue;
    }
    const mark = line.mark ?? (line.kind === 'content' ? markAt(text, line.at, line.end) : undefined);
    while (
      open.length > 0 &&
      (mark ? line.column <= (open.at(-1) ?? 0) - (mark ? 0 : 1) : line.column <= (open.at(-1) ?? 0))
    )
      open.pop();
    let depth = open.length * 2;
    if (mark) open.push(line.column);
    if (state === 'block' && line.column > column) depth = Math.min(line.column - smallest, 40);
    if (isFirst) depth = 0;
    isFirst = false;
    edits.push(...rewrite(text, line.start, line.at, ' '.repeat(base + depth)));
    if (mark && (mark.kind === 'sign' || mark.kind === 'dash') && !isMarkdownSign(text, mark.start)) {
      signs++;
      if (mark.body < line.end) edits.push({ start: mark.start, end: mark.body, newText: '- ' });
    }
  }
  return signs;
}

/** Stars and plus signs begin items in Markdown as hyphens do. */
function isMarkdownSign(text: string, offset: number): boolean {
  return '*+'.includes(text.charAt(offset));
}
