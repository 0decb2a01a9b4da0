import { cell, mark } from '../prose/maskMarkdown.ts';
import type { Span } from '../span.ts';

/** The offset after the last visible character of a masked text: blanks and marks of formatting at its end are left out. */
export function visibleEnd(plain: string): number {
  let end = plain.length;
  while (end > 0 && (plain.charAt(end - 1) === mark || plain.charAt(end - 1).trim() === '')) end--;
  return end;
}

/** Whether a masked text ends in the cell of a table, where nothing says how a text has to end. */
export function endsInTable(plain: string): boolean {
  if (!plain.includes(cell)) return false;
  const end = visibleEnd(plain);
  return plain.slice(plain.lastIndexOf('\n', end - 1) + 1, end).includes(cell);
}

/**
 * The span to delete with a part of a text so that no two blanks remain: with the blanks before it, or with those after it where it is at
 * the beginning of a line.
 */
export function withBlank(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && isSpace(text.charAt(from - 1))) from--;
  if (from > 0 && text.charAt(from - 1) !== '\n') return { start: from, end };
  let to = end;
  while (to < text.length && isSpace(text.charAt(to))) to++;
  return { start, end: to };
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t';
}
