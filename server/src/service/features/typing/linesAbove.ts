import { type KeyContext, knownKeys, type ListShape, listContexts, type ValueShape } from '../../format/knownKeys.ts';
import { meantKey } from '../../format/otherWords.ts';

/*
 * What is open above a line, read from the lines alone: while somebody types, what is written is not YAML half of the time, and a tree
 * would say nothing of the place where the cursor is.
 */

/** A key or the dash of an item that further lines may belong to. */
export interface Open {
  readonly kind: 'key' | 'dash';
  /** The column of the key's first letter, or of the dash. */
  readonly column: number;
  /** The key; empty for a dash. */
  readonly name: string;
  /** What stands behind it on its line: nothing, the beginning of a block text (`|`, `>-`), brackets that are not closed, or anything else. */
  readonly value: 'nothing' | 'block' | 'unclosed' | 'text';
}

/** A line as far as its structure is concerned. */
export interface TypedLine {
  /** The columns of its dashes, outermost first. */
  readonly dashes: readonly number[];
  /** The column of what stands behind the dashes. */
  readonly column: number;
  readonly key: string | undefined;
  /** What stands behind the key, or behind the dashes where there is no key, without blanks and a comment. */
  readonly value: string;
  readonly isBlank: boolean;
}

const blockHeader = /^(?:[&!]\S+\s+)*[|>](?:[+-]?[1-9]?|[1-9][+-])$/;
const quotedKey = /^("(?:[^"\\]|\\.){0,200}"|'[^']{0,200}')\s*:(?=\s|$)/;
const plainKey = /^([^\s"'#{}[\],&*!|>%@`:-][^:#]{0,200}?)\s*:(?=\s|$)/;

export function readLine(text: string): TypedLine {
  const dashes: number[] = [];
  let column = text.length - text.trimStart().length;
  let rest = text.slice(column);
  for (let dash = /^-(\s+|$)/.exec(rest); dash; dash = /^-(\s+|$)/.exec(rest)) {
    dashes.push(column);
    column += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  const key = quotedKey.exec(rest) ?? plainKey.exec(rest);
  const value = (key ? rest.slice(key[0].length) : rest).replace(/(?:^|\s)#.*$/, '').trim();
  const isBlank = dashes.length === 0 && !key && value === '';
  return { dashes, column, key: key?.[1]?.replace(/^["']|["']$/g, ''), value, isBlank };
}

export interface Above {
  /** What is open, outermost first. */
  readonly open: readonly Open[];
  /** How far the first list is indented below its key; `undefined` where there is none. */
  readonly listIndent: number | undefined;
  /** True where a line in this column would be part of a text or within brackets, so that nothing about it is structure. */
  isTextAt(column: number): boolean;
}

/** Reads the lines from the first one on. */
export function linesAbove(lines: readonly string[]): Above {
  const open: Open[] = [];
  let listIndent: number | undefined;
  for (const text of lines) {
    const line = readLine(text);
    if (line.isBlank) continue;
    const start = line.dashes[0] ?? line.column;
    if (isTextBelow(open, start)) {
      closeBrackets(open, text);
      continue;
    }
    close(open, start, line.dashes.length > 0);
    const owner = open.at(-1);
    if (line.dashes.length > 0 && owner?.kind === 'key') listIndent ??= start - owner.column;
    for (const column of line.dashes) open.push({ kind: 'dash', column, name: '', value: 'nothing' });
    const value = stateOf(line.value);
    if (line.key !== undefined) open.push({ kind: 'key', column: line.column, name: line.key, value });
    else if (line.dashes.length > 0 && line.value !== '') open.push({ ...(open.pop() as Open), value });
  }
  return { open, listIndent, isTextAt: (column) => isTextBelow(open, column) };
}

function stateOf(value: string): Open['value'] {
  if (value === '' || /^[&!]\S+$/.test(value)) return 'nothing';
  if (blockHeader.test(value)) return 'block';
  return /^[{[]/.test(value) && depthOf(value) > 0 ? 'unclosed' : 'text';
}

/** How many brackets are open behind a text that began with one; those in quotes count, too, which is seldom wrong. */
function depthOf(value: string): number {
  let depth = 0;
  for (const sign of value) {
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return depth;
}

function isTextBelow(open: readonly Open[], column: number): boolean {
  const last = open.at(-1);
  if (last?.value === 'unclosed') return true;
  // A dash in the column of its key begins a list, and never a text.
  return last !== undefined && last.value !== 'nothing' && column > last.column;
}

function closeBrackets(open: Open[], text: string): void {
  const last = open.at(-1);
  if (last?.value === 'unclosed' && depthOf(text) < 0) open[open.length - 1] = { ...last, value: 'text' };
}

/** Closes what a line in this column does not belong to. */
function close(open: Open[], column: number, isItem: boolean): void {
  for (let last = open.at(-1); last && !holds(last, column, isItem); last = open.at(-1)) open.pop();
}

function holds(last: Open, column: number, isItem: boolean): boolean {
  if (last.value !== 'nothing') return false;
  if (last.kind === 'key' && isItem) return last.column <= column;
  return last.column < column;
}

/** What the value of the innermost open key is; `undefined` where keys are free, and below keys that mean nothing. */
export function shapeAt(kind: 'role' | 'framework', open: readonly Open[]): ValueShape | undefined {
  let contexts: readonly KeyContext[] = [kind];
  let shape: ValueShape | undefined;
  for (const { kind: what, name } of open) {
    if (what === 'dash') continue;
    const named = shape === undefined ? undefined : contextOfNamed[shape];
    if (named !== undefined) {
      // The key is the author's own name for what stands below it.
      shape = undefined;
      contexts = [named];
      continue;
    }
    const known = contexts.flatMap((context) => {
      const table = knownKeys(context);
      return table.get(name)?.shape ?? table.get(meantKey(name, context) ?? '')?.shape ?? [];
    });
    shape = known[0];
    contexts = shape === undefined ? [] : contextsBelow(shape);
  }
  return shape;
}

/** What stands below the keys of mappings whose keys are names. */
const contextOfNamed: Partial<Readonly<Record<ValueShape, KeyContext>>> = {
  scaleMapping: 'scale',
  levelMapping: 'skillLevel',
};

function contextsBelow(shape: ValueShape): readonly KeyContext[] {
  if (shape === 'groups') return ['group', 'skillItem'];
  if (shape === 'sourceMapping') return ['source'];
  return isList(shape) ? [listContexts[shape]] : [];
}

/** Whether a value is a list of mappings, groups of skills apart. */
export function isList(shape: ValueShape): shape is ListShape {
  return Object.hasOwn(listContexts, shape);
}
