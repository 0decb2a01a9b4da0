import { lazy } from '../../support/lazy.ts';
import type { OffsetEdit, Span } from '../../text/span.ts';
import { applyEdits } from '../edits/edits.ts';
import { parseText } from '../syntax/parse.ts';
import { type Region, type RegionKey, rewrite } from './draft.ts';
import { type Line, linesOf } from './lines.ts';
import type { Repair } from './repair.ts';

/** A part of a text that is read by itself. */
export interface Part extends Span {
  /** The column at which it should begin. */
  readonly column: number;
  /** What YAML should read from it. */
  readonly rootKind: 'mapping' | 'sequence';
  /** The key at the top; absent for lines without one. */
  readonly key?: RegionKey | undefined;
}

/** The edits of some repairs, in the order of the text. */
export function editsOf(repairs: readonly Repair[]): OffsetEdit[] {
  return repairs.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The repairs of a part of the text after which YAML reads it: those of its lines, else all of it as one text. `first` is the offset of the first problem of the
 * whole text.
 */
export function provenRepairs(text: string, region: Region, first: number): readonly Repair[] {
  const source = text.slice(region.start, region.end);
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

/** Whether YAML reads a part of a text after some repairs, with all of its words. */
export function isSound(text: string, region: Part, repairs: readonly Repair[]): boolean {
  const edits = editsOf(repairs);
  if (edits.some((edit, i) => edit.start < (edits[i - 1]?.end ?? region.start) || edit.end > region.end)) return false;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - region.start, end: edit.end - region.start }));
  const source = text.slice(region.start, region.end);
  const repaired = applyEdits(source, moved);
  return isReadable(repaired, text, region) && holdsWords(repaired, source);
}

/** Whether YAML reads keys or items from a part of a text without problems; an alias may stand for something in another part. */
function isReadable(part: string, text: string, { rootKind, column }: Part): boolean {
  const first = /^([ \t]*)[^\s#]/m.exec(part);
  if (first && first[1]?.length !== column) return false;
  const { problems, root } = parseText(part);
  return (
    (root === undefined || root.kind === rootKind) &&
    problems.every(({ kind, detail }) => kind === 'UNKNOWN_ALIAS' && text.includes(`&${detail}`))
  );
}

const wordPattern = lazy(() => /[\p{L}\p{M}\p{N}]+/gu);

/** Whether a text has all words of another one, in their order; words may stand between them. */
export function holdsWords(repaired: string, original: string): boolean {
  const words = repaired.match(wordPattern()) ?? [];
  let at = 0;
  for (const word of original.match(wordPattern()) ?? []) {
    while (at < words.length && words[at] !== word) at++;
    if (at === words.length) return false;
    at++;
  }
  return true;
}

/** The last resort: everything below a key is its text. */
export function wholeAsText(text: string, region: Part): Repair | undefined {
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
