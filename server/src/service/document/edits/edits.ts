import { lazy } from '../../support/lazy.ts';
import type { OffsetEdit, SourceDocument } from '../sourceDocument.ts';
import { parseText } from '../syntax/parse.ts';
import { columnOf, lineEnd, lineStart, trimEnd } from '../syntax/spans.ts';
import {
  type MappingNode,
  type Node,
  nodesAt,
  type PairNode,
  type ScalarNode,
  type SequenceNode,
  walk,
} from '../syntax/tree.ts';
import { removesOnly } from './understood.ts';

/*
 * Small edits to a text that leave comments, quotes, order and spacing around them as they are. Where an edit cannot be made
 * without touching more than it should, the result is `undefined`.
 */

/** The text after edits that do not overlap, given in any order. */
export function applyEdits(text: string, edits: readonly OffsetEdit[]): string {
  let edited = '';
  let done = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(done, start) + newText;
    done = end;
  }
  return edited + text.slice(done);
}

/**
 * Edits to a document as they are made in the text that it was read from: where all lines of that end in carriage returns alone, those
 * that are added do as well.
 */
export function inLineEndsOf(given: string, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  if (!given.includes('\r') || given.includes('\n')) return edits;
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replaceAll('\n', '\r') }));
}

/** The first line break of the text, `\n` or `\r\n`; `\n` for a text on one line. */
export function lineBreakOf(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text.charAt(first - 1) === '\r' ? '\r\n' : '\n';
}

/** How far the text indents keys below a key, and list items below their key. */
export interface Indentation {
  readonly keys: number;
  readonly items: number;
}

/** The indentation of the first nested key and the first list of the text; two spaces where it has neither. */
export function indentationOf(document: SourceDocument): Indentation {
  const { root, text } = document;
  let keys: number | undefined;
  let items: number | undefined;
  for (const node of root ? walk(root) : []) {
    if (node.kind !== 'mapping' || node.flow) continue;
    for (const { key, value } of node.pairs) {
      if ((value.kind !== 'mapping' && value.kind !== 'sequence') || value.flow) continue;
      const depth = columnOf(text, value.start) - columnOf(text, key.start);
      // In a text that is not YAML a value may stand to the left of its key.
      if (value.kind === 'mapping' && depth > 0) keys ??= depth;
      else if (value.kind === 'sequence' && depth >= 0) items ??= depth;
      if (keys !== undefined && items !== undefined) return { keys, items };
    }
  }
  return { keys: keys ?? (items || 2), items: items ?? keys ?? 2 };
}

/** True inside `{ … }` or `[ … ]`, where commas and brackets have a meaning. */
export function isInFlow(document: SourceDocument, node: Node): boolean {
  return nodesAt(document.root, node.start).some(
    (step) => (step.node.kind === 'mapping' || step.node.kind === 'sequence') && step.node.flow && step.node !== node,
  );
}

/** A text in quotes, so that YAML reads it as it is; in double quotes where single ones cannot express it. */
export function quote(value: string, style: 'single' | 'double' = 'double'): string {
  const single = /^[^\n\r\t]*$/.test(value) && (style === 'single' || /["\\]/.test(value));
  return single ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Words that YAML reads as themselves, whatever stands around them outside brackets: nearly all texts, which need not be tried. */
const harmless = lazy(
  () => /^\p{L}[\p{L}\p{M}\p{N}.,()/&;’“”£€–-]*(?: [\p{L}\p{M}\p{N}(&’“”£€–][\p{L}\p{M}\p{N}.,()/&;’“”£€–-]*)+$/u,
);

/** A text as it may stand after a colon: plain where YAML reads the same text from it, else in quotes. `flow` is true inside brackets. */
export function plainOrQuoted(value: string, flow: boolean): string {
  if (!flow && harmless().test(value)) return value;
  const plain = value !== '' && value.trim() === value && !value.includes('\n') && readsAs(value, flow);
  return plain ? value : quote(value);
}

function readsAs(value: string, flow: boolean): boolean {
  const { root, problems } = parseText(flow ? `[${value}]` : `- ${value}`);
  const item = root?.kind === 'sequence' && root.items.length === 1 ? root.items[0] : undefined;
  return problems.length === 0 && item?.kind === 'scalar' && item.style === 'plain' && item.value === value;
}

/** Replaces a scalar by another text, in the same quotes if it has some. */
export function replaceScalar(document: SourceDocument, node: ScalarNode, value: string): OffsetEdit {
  const newText =
    node.style === 'single' || node.style === 'double'
      ? quote(value, node.style)
      : plainOrQuoted(value, isInFlow(document, node));
  return { start: node.start, end: node.end, newText };
}

/**
 * Removes a pair from its mapping, with its lines and the comment after it. A mapping that would have no pair left becomes `{}`, the root
 * mapping becomes an empty file. `undefined` where a syntax error may hide what else would go.
 */
export function removePair(document: SourceDocument, mapping: MappingNode, pair: PairNode): OffsetEdit | undefined {
  const edit = pairRemoval(document, mapping, pair);
  return removesOnly(document, edit, [pair.key, pair.value]) ? edit : undefined;
}

function pairRemoval(document: SourceDocument, mapping: MappingNode, pair: PairNode): OffsetEdit {
  const { text } = document;
  const index = mapping.pairs.indexOf(pair);
  if (mapping.flow) return removeFromFlow(text, mapping.pairs, index);
  if (mapping.pairs.length === 1 && mapping !== document.root) {
    return { start: pair.start, end: trimEnd(text, pair.start, pair.end), newText: '{}' };
  }
  return removeLines(text, pair.start, pair.end, mapping.pairs[index + 1]?.start);
}

/**
 * Removes an item from its list, with its lines and the comment after it; a list that would have no item left becomes `[]`. `undefined` where a
 * syntax error may hide what else would go.
 */
export function removeItem(document: SourceDocument, sequence: SequenceNode, index: number): OffsetEdit | undefined {
  const item = sequence.items[index];
  const edit = item && itemRemoval(document, sequence, item, index);
  return edit && removesOnly(document, edit, [item]) ? edit : undefined;
}

function itemRemoval(
  { text }: SourceDocument,
  sequence: SequenceNode,
  item: Node,
  index: number,
): OffsetEdit | undefined {
  if (sequence.flow) return removeFromFlow(text, sequence.items, index);
  if (sequence.items.length === 1) {
    return { start: sequence.start, end: trimEnd(text, sequence.start, sequence.end), newText: '[]' };
  }
  const next = sequence.items[index + 1];
  const dash = dashBefore(text, sequence, item);
  return dash === undefined ? undefined : removeLines(text, dash, item.end, next && dashBefore(text, sequence, next));
}

/** The offset of the dash of an item of a block list, which may stand lines above the item; `undefined` where there is none. */
export function dashBefore(text: string, sequence: SequenceNode, item: Node): number | undefined {
  const column = columnOf(text, sequence.start);
  let start = lineStart(text, item.start);
  while (start + column >= sequence.start) {
    if (text.charAt(start + column) === '-' && start + column < Math.max(item.start, 1)) return start + column;
    if (start === 0) return undefined;
    start = lineStart(text, start - 1);
  }
  return undefined;
}

function removeLines(text: string, start: number, end: number, next: number | undefined): OffsetEdit {
  const line = lineStart(text, start);
  const last = lineEnd(text, end);
  const afterBreak = text.indexOf('\n', last) + 1;
  if (text.slice(line, start).trim() === '') {
    if (afterBreak > 0) return { start: line, end: afterBreak, newText: '' };
    const lineBreak = text.charAt(line - 2) === '\r' ? 2 : 1;
    return { start: Math.max(0, line - lineBreak), end: text.length, newText: '' };
  }
  // The first pair on the line of a dash: the next one takes its place, unless there is a comment between them.
  if (next !== undefined && !text.slice(last, next).includes('#')) return { start, end: next, newText: '' };
  return { start: trimEnd(text, line, start), end: last, newText: '' };
}

function removeFromFlow(text: string, children: readonly { start: number; end: number }[], index: number): OffsetEdit {
  const child = children[index] ?? { start: 0, end: 0 };
  const previous = children[index - 1];
  const next = children[index + 1];
  if (next && !text.slice(child.end, next.start).includes('#')) {
    return { start: child.start, end: next.start, newText: '' };
  }
  if (next) {
    const comma = text.indexOf(',', child.end);
    return { start: child.start, end: comma < 0 ? child.end : comma + 1, newText: '' };
  }
  if (previous && !text.slice(previous.end, child.start).includes('#')) {
    return { start: previous.end, end: child.end, newText: '' };
  }
  return { start: child.start, end: child.end, newText: '' };
}

/**
 * Inserts a pair after another one of the mapping, or as the first one. `lines` hold it in block style, the first line being `key: value`;
 * `flow` is the pair as it is written between braces.
 */
export function insertPair(
  document: SourceDocument,
  mapping: MappingNode,
  after: PairNode | undefined,
  { lines, flow }: { readonly lines: readonly string[]; readonly flow: string },
): OffsetEdit | undefined {
  const { text } = document;
  const first = mapping.pairs[0];
  if (mapping.flow) {
    if (text.charAt(mapping.start) !== '{') return undefined;
    if (after) return insertion(after.end, `, ${flow}`);
    return first
      ? insertion(first.start, `${flow}, `)
      : { start: mapping.start, end: mapping.end, newText: `{ ${flow} }` };
  }
  // The key of `? key` is not in the column of its mapping.
  if (!first || /\?[ \t]+$/.test(text.slice(lineStart(text, first.start), first.start))) return undefined;
  const lineBreak = lineBreakOf(text) + ' '.repeat(columnOf(text, first.start));
  if (after) return insertion(lineEnd(text, after.end), lines.map((line) => lineBreak + line).join(''));
  return insertion(first.start, lines.map((line) => line + lineBreak).join(''));
}

/** An edit that only adds. */
export function insertion(offset: number, newText: string): OffsetEdit {
  return { start: offset, end: offset, newText };
}

/** True when the value has an anchor or a tag, which an edit around the value would separate from it. */
export function hasProperties(document: SourceDocument, pair: PairNode): boolean {
  return /[&!]/.test(document.text.slice(pair.key.end, pair.value.start));
}
