import type { OffsetEdit } from '../../text/span.ts';
import { applyEdits } from '../edits/edits.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { type ParsedText, parseText, type SyntaxProblem } from '../syntax/parse.ts';
import { type Region, rewrite } from './draft.ts';
import { type Line, linesOf } from './lines.ts';
import { OffsetMap } from './offsetMap.ts';
import { readOutline } from './readOutline.ts';
import type { Repair } from './repair.ts';
import { valueRepairs } from './valueRepairs.ts';

/**
 * The repairs that together make a text readable as its author meant it, in the order of the text and without overlaps. Each can be made alone.
 * Every word of the text is still there after them: a repair that would lose one is not among them. Takes time in proportion to the length of
 * the text, and next to none for a text that can be read as it is.
 */
export function repairsOf(document: SourceDocument): readonly Repair[] {
  return repairedText(document).repairs;
}

/** A text with all of its repairs. */
export interface RepairedText {
  readonly text: string;
  readonly repairs: readonly Repair[];
  /** Those of all repairs, in the order of the text. */
  readonly edits: readonly OffsetEdit[];
  /** Whether YAML can read the repaired text. */
  readonly isReadable: boolean;
  /** What the repaired text was read as, where that was needed. */
  readonly parsed?: ParsedText;
}

/** The text of a document with all of its repairs; to be had through `derived`, since rules and reading both need it. */
export function repairedText(document: SourceDocument): RepairedText {
  const { text, kind } = document;
  const byLines = needsOutline(document) ? outlineRepairs(document) : [];
  const edits = editsOf(byLines);
  const outlined = edits.length > 0 ? applyEdits(text, edits) : text;
  const parsed = edits.length > 0 ? parseText(outlined) : document.parsed;
  const { root, problems } = parsed;
  const isSound = problems.length === 0;
  const inValues =
    isSound && kind !== 'config' ? valueRepairs(outlined, root, edits.length > 0 ? undefined : document) : [];
  if (inValues.length === 0) return { text: outlined, repairs: byLines, edits, isReadable: isSound, parsed };
  const map = new OffsetMap(edits);
  const repairs = [...byLines, ...inValues.flatMap((repair) => led(repair, map))].sort(
    (a, b) => a.at.start - b.at.start,
  );
  const all = editsOf(repairs);
  return { text: applyEdits(text, all), repairs, edits: all, isReadable: isSound };
}

function editsOf(repairs: readonly Repair[]): OffsetEdit[] {
  return repairs.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A repair of the text that is repaired already, as one of the original; none where the same words were repaired before. */
function led(repair: Repair, map: OffsetMap): Repair[] {
  const [at, lines] = [map.untouched(repair.at), map.untouched(repair.lines)];
  const edits = repair.edits.map(({ start, end, newText }) => {
    const place = map.untouched({ start, end });
    return place && { ...place, newText };
  });
  const known = edits.filter((edit) => edit !== undefined);
  return at && lines && known.length === edits.length ? [{ ...repair, at, lines, edits: known }] : [];
}

/** Whether a text has to be read by its lines, since YAML cannot read it, or reads no keys at all from it. */
export function needsOutline(document: SourceDocument): boolean {
  const { text, kind, problems, root } = document;
  if (kind === 'config' || text.includes('\0')) return false;
  if (problems.length > 0)
    return !problems.some((problem) => problem.kind === 'TOO_DEEP') && !/^(?:<{7}|>{7})(?:\s|$)/m.test(text);
  if (document.holds(signs)) return true;
  if (root?.kind === 'mapping') return false;
  if (root?.kind === 'scalar') return /\s\S+\s+\S/.test(text.slice(root.start, root.end));
  return /^#{1,6}[ \t]+\S/m.test(text) && (root === undefined ? /^##/m.test(text) : true);
}

/**
 * What YAML may read otherwise than it was meant though it finds no fault: bullets before the words of a line, numbers at the first column, blanks
 * and colons that only look like such, a sentence with a colon below a key for a text.
 */
const signs =
  /[:-][\u00a0\u2000-\u200b\u202f\u3000]|[\p{L}]：|^[ \t]*(?:[\u00a0\u2000-\u200b\u202f\u3000]|[•▪●○◦‣∙■□➢➤✓✔→·\uf0b7\uf0a7]|[–—‐‑−―][ \t\u00a0])|^(?:\d{1,2}[.)]|[a-z]\)|o(?=\t))[ \t]|^(?:summary|notes|description):[ \t]*\r?\n[^\s#:'"]\S*[ \t]+\S+[ \t]+\S/mu;

function outlineRepairs({ text, kind, problems }: SourceDocument): Repair[] {
  const repairs: Repair[] = [];
  const { regions, isMarkdown } = readOutline(text, kind);
  for (const region of regions) repairs.push(...provenRepairs(text, region, problems));
  const [first] = repairs;
  if (!first || !isMarkdown || !repairs.some((repair) => repair.kind === 'heading')) return repairs;
  // Half of a file in Markdown and half in YAML would be read as neither.
  const lines = { start: first.lines.start, end: repairs.reduce((end, repair) => Math.max(end, repair.lines.end), 0) };
  return [{ kind: 'markdown', at: first.at, lines, edits: editsOf(repairs), safe: true }];
}

/** The repairs of a part of the text after which YAML reads it: those of its lines, else all of it as one text. */
function provenRepairs(text: string, region: Region, problems: readonly SyntaxProblem[]): readonly Repair[] {
  const source = text.slice(region.start, region.end);
  const first = problems[0]?.start ?? text.length;
  const isClean = region.repairs.length === 0 && !region.isHopeless;
  // What YAML could read before its first problem needs no second look, nor do lines with a problem of their own.
  if (isClean && region.end <= first && !region.isForced) return [];
  const isBroken = region.start <= first && first < region.end;
  let isFine: boolean | undefined;
  if (!region.isForced && (isClean || !isBroken)) {
    isFine = isReadable(source, text, region);
    if (isFine) return [];
  }
  if (!region.isHopeless && region.repairs.length > 0 && isSound(text, region, region.repairs)) return region.repairs;
  if (isFine ?? isReadable(source, text, region)) return [];
  const whole = wholeAsText(text, region);
  return whole && isSound(text, region, [whole]) ? [whole] : [];
}

function isSound(text: string, region: Region, repairs: readonly Repair[]): boolean {
  const edits = repairs.flatMap((repair) => repair.edits).sort((a, b) => a.start - b.start || a.end - b.end);
  if (edits.some((edit, i) => edit.start < (edits[i - 1]?.end ?? region.start) || edit.end > region.end)) return false;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - region.start, end: edit.end - region.start }));
  const source = text.slice(region.start, region.end);
  const repaired = applyEdits(source, moved);
  return isReadable(repaired, text, region) && holdsWords(repaired, source);
}

/** Whether YAML reads keys or items from a part of a text without problems; an alias may stand for something in another part. */
function isReadable(part: string, text: string, { rootKind, column }: Region): boolean {
  const first = /^([ \t]*)[^\s#]/m.exec(part);
  if (first && first[1]?.length !== column) return false;
  const { problems, root } = parseText(part);
  return (
    (root === undefined || root.kind === rootKind) &&
    problems.every(({ kind, detail }) => kind === 'UNKNOWN_ALIAS' && text.includes(`&${detail}`))
  );
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a text has all words of another one, in their order; words may stand between them. */
export function holdsWords(repaired: string, original: string): boolean {
  const words = repaired.match(wordPattern) ?? [];
  let at = 0;
  for (const word of original.match(wordPattern) ?? []) {
    while (at < words.length && words[at] !== word) at++;
    if (at === words.length) return false;
    at++;
  }
  return true;
}

/** The last resort: everything below a key is its text. */
function wholeAsText(text: string, region: Region): Repair | undefined {
  const { key, start, end } = region;
  const lines = linesOf(text.slice(start, end)).map((line) => shifted(line, start));
  const contents = lines.filter(({ kind }) => kind !== 'empty');
  const [first] = contents;
  const last = contents.at(-1);
  if (!first || !last) return undefined;
  const isKeyed = key !== undefined;
  const pad = ' '.repeat(region.column + 2);
  const edits: OffsetEdit[] = [];
  if (key) {
    const begin = Math.max(key.end, first.start);
    const blank = /^\s*(?:[|>][+-]?[1-9]?[+-]?(?=\s|$)[ \t]*)?/.exec(text.slice(begin, first.end))?.[0].length ?? 0;
    const from = begin + blank;
    edits.push({
      start: first.start,
      end: from,
      newText: `${' '.repeat(region.column)}${key.newText.trim()} |-${from < first.end ? `\n${pad}` : ''}`,
    });
  } else
    edits.push({
      start: first.start,
      end: first.at,
      newText: `${' '.repeat(region.column)}${region.rootKind === 'sequence' ? '- |-' : 'x-notes: |-'}\n${pad}`,
    });
  for (const line of contents.slice(1)) {
    const depth = Math.min(Math.max(0, line.column - pad.length), 20);
    edits.push(...rewrite(text, line.start, line.at, pad + (contents[1] === line && isKeyed ? '' : ' '.repeat(depth))));
  }
  const at = { start: first.at, end: first.end };
  return {
    kind: 'whole',
    at,
    lines: { start: first.at, end: last.end },
    edits,
    safe: false,
    ...(key ? { key: key.name } : {}),
  };
}

function shifted(line: Line, by: number): Line {
  return { ...line, start: line.start + by, at: line.at + by, end: line.end + by, next: line.next + by };
}
