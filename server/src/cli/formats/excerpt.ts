import type { Range } from 'vscode-languageserver-types';
import { lazy } from '../../service/support/lazy.ts';
import { visible } from './visible.ts';

/** The line of a finding as a terminal shows it, and the carets that mark the words, to be shown below it. */
export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

/** One character as a reader perceives it (a grapheme cluster). */
interface Cell {
  readonly shown: string;
  /** In columns. */
  readonly width: number;
}

/** Made for the first text that needs it: most reports show none. */
const graphemes = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** A text in which every character is one that readers perceive, a column wide. */
const printable = /^[ -~]*$/;

/** Characters that take two columns: East Asian ones in full width, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\ufe0f|\p{Emoji_Presentation}/u;

/** The line with a number, from 0; `undefined` behind the last one. */
export type LineAt = (number: number) => string | undefined;

/**
 * The lines of a text, each looked for from the one before it that was asked for: a catalogue has a hundred thousand, of which a report shows a few, in
 * their order. Nothing has no lines.
 */
export function linesOf(text: string | undefined): LineAt {
  if (text === undefined) return () => undefined;
  if (text.includes('\r')) {
    const lines = text.split(/\r\n|\n|\r/);
    return (number) => lines[number];
  }
  let [at, start] = [0, 0];
  return (number) => {
    if (number < at) [at, start] = [0, 0];
    for (; at < number; at++) {
      const end = text.indexOf('\n', start);
      if (end < 0) return undefined;
      start = end + 1;
    }
    const end = text.indexOf('\n', start);
    return text.slice(start, end < 0 ? text.length : end);
  };
}

/**
 * The first line of a range, cut around the range where it is longer than `columns`. Tabs are shown as spaces and control characters are
 * written out, so that the marks stand below the words. `undefined` when the text has no such line.
 */
export function excerpt(lineAt: LineAt, { start, end }: Range, columns: number): Excerpt | undefined {
  const line = lineAt(start.line);
  if (line === undefined) return undefined;
  const place = Math.min(start.character, line.length);
  // Enough to fill the columns on both sides, so that a line of megabytes is not segmented.
  const from = wholeCharacter(line, Math.max(0, place - 2 * columns));
  const to = wholeCharacter(line, Math.min(line.length, place + 4 * columns));
  const last = end.line > start.line ? line.trimEnd().length : end.character;
  const markedEnd = Math.max(place, Math.min(last, to));
  const before = cellsOf(line.slice(from, place));
  const marked = cellsOf(line.slice(place, markedEnd));
  const rest = [...marked, ...cellsOf(line.slice(markedEnd, to))];
  if (from === 0 && to === line.length && widthOf(before) + widthOf(rest) <= columns) {
    return withMarks(before, rest, marked.length, '', '');
  }
  const shownBefore = firstWithin(before.toReversed(), columns / 3).reverse();
  // A column on either side is left for the ellipses.
  const shown = firstWithin(rest, columns - 2 - widthOf(shownBefore));
  const cutBefore = from > 0 || shownBefore.length < before.length ? '…' : '';
  const cutAfter = to < line.length || shown.length < rest.length ? '…' : '';
  return withMarks(shownBefore, shown, marked.length, cutBefore, cutAfter);
}

function withMarks(before: Cell[], rest: Cell[], marked: number, cutBefore: string, cutAfter: string): Excerpt {
  const width = widthOf(rest.slice(0, marked));
  return {
    line: (cutBefore + textOf(before) + textOf(rest) + cutAfter).trimEnd(),
    marks: ' '.repeat(cutBefore.length + widthOf(before)) + '^'.repeat(Math.max(1, width)),
  };
}

function cellsOf(text: string): Cell[] {
  if (printable.test(text)) return [...text].map((shown) => ({ shown, width: 1 }));
  return [...graphemes().segment(text)].map(({ segment }) => {
    if (segment === '\t') return { shown: '    ', width: 4 };
    const shown = visible(segment);
    return { shown, width: shown === segment ? (wide.test(segment) ? 2 : 1) : shown.length };
  });
}

/** The offset, moved back where it is within a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** The first cells that fit into some columns. */
function firstWithin(cells: readonly Cell[], columns: number): Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => {
    width += cell.width;
    return width > columns;
  });
  return end < 0 ? [...cells] : cells.slice(0, end);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ shown }) => shown).join('');
}
