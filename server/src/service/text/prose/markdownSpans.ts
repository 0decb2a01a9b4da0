import type { Span } from '../span.ts';
import { cell } from './masks.ts';

/*
 * The code, links and addresses of Markdown, for `maskMarkdown`. Each is found in one pass over the text: regular expressions would begin
 * again at every backtick, bracket or letter, and take quadratic time in a text that has nothing else.
 */

export interface MaskedSpan extends Span {
  /** True for a mark of formatting, false for content that is not prose. */
  readonly formats: boolean;
}

/** The end of a paragraph, of a cell and of the text. */
const codeBreak = new RegExp(`\\n(?=[ \\t]*\\n)|${cell}|$(?![\\s\\S])`, 'g');

/** Code within a paragraph or a cell, with its backticks: a run of them up to the next run of the same length. */
export function codeSpans(text: string): MaskedSpan[] {
  const spans: MaskedSpan[] = [];
  let blockStart = 0;
  for (const { index } of text.matchAll(codeBreak)) {
    addCode(text, blockStart, index, spans);
    blockStart = index;
  }
  return spans;
}

function addCode(text: string, from: number, to: number, spans: MaskedSpan[]): void {
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map(({ 0: { length }, index }) => ({
    start: from + index,
    length,
  }));
  // The remaining runs by their length, the next one last.
  const byLength = new Map<number, number[]>();
  for (const [index, { length }] of [...runs.entries()].reverse()) {
    const same = byLength.get(length) ?? [];
    byLength.set(length, same);
    same.push(index);
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const same = run && byLength.get(run.length);
    if (!run || !same || text.charAt(run.start - 1) === '\\') continue;
    while ((same.at(-1) ?? Number.POSITIVE_INFINITY) <= i) same.pop();
    const closing = same.at(-1);
    const end = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || !end) continue;
    spans.push({ start: run.start, end: end.start + end.length, formats: false });
    i = closing;
  }
}

const target = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+"[^"\n]*")?[ \t]*\)/y;

/** The targets of links and images with the bracket before them, and the brackets that open their texts, in order and without overlaps. */
export function linkMarks(text: string): MaskedSpan[] {
  const spans: MaskedSpan[] = [];
  let open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[[\]]|\n[ \t]*\n/g)) {
    if (sign === '[') open.push(index);
    else if (sign !== ']') open = [];
    else {
      const start = open.pop();
      if (start === undefined || text.charAt(index + 1) !== '(') continue;
      target.lastIndex = index;
      const whole = target.exec(text)?.[0];
      if (whole === undefined) continue;
      const isImage = text.charAt(start - 1) === '!';
      spans.push({ start: isImage ? start - 1 : start, end: start + 1, formats: true });
      spans.push({ start: index, end: index + whole.length, formats: false });
    }
  }
  return spans.sort((a, b) => a.start - b.start).filter(isBehindLast());
}

/** Addresses with a scheme, or that begin with `www.`, without the punctuation of the sentence around them. */
export function webAddresses(text: string): MaskedSpan[] {
  if (!text.includes('://') && !/www\./i.test(text)) return [];
  const spans: MaskedSpan[] = [];
  let done = 0;
  for (const { 0: sign, index } of text.matchAll(/:\/\/|\bwww\./gi)) {
    if (index < done) continue;
    const start = sign === '://' ? schemeStart(text, index, done) : index;
    if (start === undefined) continue;
    const end = addressEnd(text, index + sign.length);
    if (end === undefined) continue;
    spans.push({ start, end, formats: false });
    done = end;
  }
  return spans;
}

/** In characters. A longer run of letters before `://` is not a scheme. */
const longestScheme = 32;

function schemeStart(text: string, colon: number, from: number): number | undefined {
  const before = text.slice(Math.max(from, colon - longestScheme), colon);
  const scheme = /[a-z][a-z0-9+.-]*$/i.exec(before);
  return scheme ? colon - scheme[0].length : undefined;
}

const address = /[^\s<>\uFFFC]*/y;

function addressEnd(text: string, from: number): number | undefined {
  address.lastIndex = from;
  let end = from + (address.exec(text)?.[0].length ?? 0);
  while (end > from && '.,;:!?\'"’”)]*'.includes(text.charAt(end - 1))) end--;
  return end > from ? end : undefined;
}

function isBehindLast(): (span: Span) => boolean {
  let end = 0;
  return (span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  };
}
