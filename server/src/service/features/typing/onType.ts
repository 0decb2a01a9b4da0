import type { Position, TextEdit } from 'vscode-languageserver-types';
import { indentationOf } from '../../document/edits/edits.ts';
import type { ValueShape } from '../../format/knownKeys.ts';
import type { FileContext } from '../support/fileContext.ts';
import { type Above, isList, linesAbove, type Open, readLine, shapeAt, type TypedLine } from './linesAbove.ts';

/**
 * What follows from a key that was just pressed. After Enter: the next item behind an item that is a text, the first item or the text
 * behind a key that holds one, and out of the list behind an item that was left empty. After the blank of `- `: a dash that was typed
 * too deep or too far left moves to where the list is. No edits within texts, brackets and comments, or where the line goes on behind the cursor.
 *
 * @param position Behind what was typed.
 * @param typed `\n` or a blank; any other key gives no edits.
 */
export function onType({ document }: FileContext, position: Position, typed: string): TextEdit[] {
  const { kind } = document;
  if (kind === 'config') return [];
  const lines = document.text.split(/\r\n|\r|\n/);
  const current = lines[position.line];
  if (current === undefined || current.slice(position.character).trim() !== '') return [];
  const place: TypingPlace = { kind, lines, position, current, document };
  if (typed === '\n') return afterEnter(place);
  return typed === ' ' ? afterDash(place) : [];
}

interface TypingPlace {
  readonly kind: 'role' | 'framework';
  readonly lines: readonly string[];
  readonly position: Position;
  /** The line of the cursor. */
  readonly current: string;
  readonly document: FileContext['document'];
}

function afterEnter(place: TypingPlace): TextEdit[] {
  const { kind, lines, position, current, document } = place;
  const written = lines[position.line - 1];
  if (written === undefined || current.trim() !== '') return [];
  const before = linesAbove(lines.slice(0, position.line - 1));
  const line = readLine(written);
  if (line.isBlank || before.isTextAt(line.dashes[0] ?? line.column)) return [];
  const dash = line.dashes.at(-1);
  if (dash !== undefined && line.key === undefined) {
    if (line.value === '') return /-\s*$/.test(written) ? leaveList(place, before, line) : [];
    return isWholeText(line.value) && !goesOn(place, dash) ? [becomes(place, `${' '.repeat(dash)}- `)] : [];
  }
  if (line.key === undefined || line.value !== '' || /#/.test(written)) return [];
  const above = linesAbove(lines.slice(0, position.line));
  const shape = shapeAt(kind, above.open);
  if (shape === undefined || goesOn(place, line.column + (beginsList(shape) ? 0 : 1))) return [];
  if (beginsList(shape)) return [becomes(place, `${' '.repeat(line.column + listIndent(place, above))}- `)];
  if (shape !== 'text') return [];
  const end = { line: position.line - 1, character: written.trimEnd().length };
  const behind = { line: position.line - 1, character: written.length };
  return [
    { range: { start: end, end: behind }, newText: ' >-' },
    becomes(place, ' '.repeat(line.column + indentationOf(document).keys)),
  ];
}

/** How far lists are indented here: as the first one above, else as the first one below. */
function listIndent({ lines, position }: TypingPlace, above: Above): number {
  return above.listIndent ?? linesAbove(lines.slice(position.line + 1)).listIndent ?? 2;
}

/** Whether what stands behind a dash is complete on its line, so that the next line is another item. */
function isWholeText(value: string): boolean {
  if (/^[|>&*!]/.test(value)) return /^\*\S+$/.test(value);
  if (/^[{[]/.test(value)) return /[}\]]$/.test(value);
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"$/.test(value);
  return value.startsWith("'") ? /^'(?:[^']|'')*'$/.test(value) : true;
}

function beginsList(shape: ValueShape): boolean {
  return shape === 'groups' || shape === 'texts' || isList(shape);
}

/** Whether the lines below the cursor belong to what is above it already: they begin in this column or to the right of it. */
function goesOn({ lines, position }: TypingPlace, column: number): boolean {
  for (let at = position.line + 1; at < lines.length; at++) {
    const next = readLine(lines[at] ?? '');
    if (next.isBlank) continue;
    const start = next.dashes[0] ?? next.column;
    if (start > column) return true;
    return start === column && next.dashes.length > 0 && readLine(lines[position.line - 1] ?? '').key !== undefined;
  }
  return false;
}

/** The line of the cursor as it is to be. */
function becomes({ position, current }: TypingPlace, newText: string): TextEdit {
  return {
    range: { start: { line: position.line, character: 0 }, end: { ...position, character: current.length } },
    newText,
  };
}

/** The empty item becomes an empty line in the column of the key or item around the list, and the cursor's own line goes. */
function leaveList({ position, current }: TypingPlace, { open }: Above, line: TypedLine): TextEdit[] {
  const dash = line.dashes.at(-1) ?? 0;
  const around = open.findLast((one) => (one.kind === 'key' ? one.column <= dash : one.column < dash));
  // Within a mapping that is an item the next key stands in the column of its keys; else it stands in the column of the key that owns the list.
  const column = line.dashes.length > 1 ? (line.dashes[0] ?? 0) : (around?.column ?? 0);
  const isItem = line.dashes.length > 1 || around?.kind === 'dash';
  return [
    {
      range: {
        start: { line: position.line - 1, character: 0 },
        end: { line: position.line, character: current.length },
      },
      newText: `${' '.repeat(column)}${isItem ? '- ' : ''}`,
    },
  ];
}

function afterDash(place: TypingPlace): TextEdit[] {
  const { kind, lines, position, current } = place;
  const typed = /^(\s*)-\s$/.exec(current.slice(0, position.character));
  if (!typed) return [];
  const column = typed[1]?.length ?? 0;
  const above = linesAbove(lines.slice(0, position.line));
  const last = above.open.at(-1);
  if (!last || last.value === 'block' || last.value === 'unclosed')
    return above.isTextAt(column) ? [] : moved(place, above.open, column);
  if (last.kind === 'key' && last.value === 'nothing') {
    const shape = shapeAt(kind, above.open);
    if (shape !== undefined && beginsList(shape)) {
      // Both columns are right for a list below its key; further left or right is not.
      if (column === last.column) return [];
      const wanted = last.column + listIndent(place, above);
      if (column > last.column) return column === wanted || column === last.column + 2 ? [] : to(place, wanted);
    }
  }
  return moved(place, above.open, column);
}

/** Moves the dash to the nearest list that is open, the inner one of two that are equally near. */
function moved(place: TypingPlace, open: readonly Open[], column: number): TextEdit[] {
  const lists = [...new Set(open.filter(({ kind }) => kind === 'dash').map((dash) => dash.column))];
  if (lists.length === 0 || lists.includes(column)) return [];
  const left = lists.findLast((list) => list < column);
  return to(place, left ?? (lists[0] as number));
}

function to({ position }: TypingPlace, column: number): TextEdit[] {
  const { line } = position;
  return [{ range: { start: { line, character: 0 }, end: position }, newText: `${' '.repeat(column)}- ` }];
}
