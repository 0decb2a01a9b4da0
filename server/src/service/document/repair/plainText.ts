import type { OffsetEdit } from '../../text/span.ts';

/** Whether YAML reads these characters, on one line behind a colon or a dash, as the text that they are. */
export function isPlainText(text: string): boolean {
  if (/^(?:[[\]{}#&*!|>'"%@`,]|[-?:](?:\s|$)|(?:---|\.\.\.)(?:\s|$))/.test(text)) return false;
  return !/:(?:\s|$)|\s#/.test(text);
}

/** The end of a text on one line, which a comment may follow. A number sign before a word is none: `Leads team #1`. */
export function endBeforeComment(text: string, start: number, end: number): number {
  const found = /(?<=[ \t])#(?=[ \t]|$|role-profile-)/.exec(text.slice(start, end));
  if (!found) return end;
  let before = start + found.index;
  while (before > start && ' \t'.includes(text.charAt(before - 1))) before--;
  return before;
}

/** Edits that put quotes around a text on one line. Quotes that enclose it already become the right ones. */
export function quoteEdits(text: string, start: number, end: number): OffsetEdit[] {
  const raw = text.slice(start, end);
  const mark = raw.charAt(0);
  if (raw.length > 1 && (mark === '"' || mark === "'") && raw.endsWith(mark)) {
    // What stands between is the text: a mark within it is one of the other kind, or an apostrophe.
    const inner = raw.slice(1, -1);
    const other = /["\\]/.test(inner) ? "'" : '"';
    const outer = (at: number) => (mark === other ? [] : [replaced(at, at + 1, other)]);
    const doubled = other === "'" ? singleMarks(text, start + 1, end - 1) : [];
    return [...outer(start), ...doubled, ...outer(end - 1)];
  }
  if (!/["\\]/.test(raw)) {
    // A quote that opens and is never closed is a slip, unless it may be an apostrophe.
    return [replaced(start, start, '"'), replaced(end, end, '"')];
  }
  if (mark === '"' && !raw.slice(1).includes('"') && !raw.includes('\\')) return [replaced(end, end, '"')];
  return merged([replaced(start, start, "'"), ...singleMarks(text, start, end), replaced(end, end, "'")]);
}

/** A second one for each single quote. */
function singleMarks(text: string, start: number, end: number): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  for (let at = text.indexOf("'", start); at >= 0 && at < end; at = text.indexOf("'", at + 1))
    edits.push(replaced(at, at, "'"));
  return edits;
}

function replaced(start: number, end: number, newText: string): OffsetEdit {
  return { start, end, newText };
}

/** Insertions at one offset, joined. */
function merged(edits: readonly OffsetEdit[]): OffsetEdit[] {
  const joined: OffsetEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    if (last && last.start === last.end && edit.start === last.end && edit.end === edit.start) {
      joined[joined.length - 1] = { ...last, newText: last.newText + edit.newText };
    } else joined.push(edit);
  }
  return joined;
}
