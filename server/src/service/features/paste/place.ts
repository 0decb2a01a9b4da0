import { indentationOf } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineEnd, lineStart, trimEnd } from '../../document/syntax/spans.ts';
import {
  isAbsent,
  type Node,
  nodeAtPath,
  nodesAt,
  type PairNode,
  type Path,
  pathOf,
  type ScalarNode,
  type Step,
} from '../../document/syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { type Probe, probe } from './probe.ts';
import { wantedAt } from './wanted.ts';

/** The value of a key that has none yet. */
export interface ValuePlace {
  readonly kind: 'value';
  readonly path: Path;
  /** The column of the key, which what is written on further lines is indented from. */
  readonly column: number;
  /** From the colon to the end of what the value takes the place of. */
  readonly span: Span;
  /** Another key may stand there as well. */
  readonly mayBeKey?: boolean;
}

/** One or more items of a list with dashes. */
export interface ItemPlace {
  readonly kind: 'item';
  /** The list. */
  readonly path: Path;
  /** The place in the list that the first item will have. */
  readonly index: number;
  /** The items that the list has without them. */
  readonly count: number;
  /** The column of the dashes. */
  readonly column: number;
  /** What they take the place of: whole lines, or the part of a line behind what stays there. */
  readonly span: Span;
  /** They begin on a line of their own, which has to be begun first. */
  readonly newLine: boolean;
}

/** One or more keys of a mapping, on lines of their own. */
export interface KeyPlace {
  readonly kind: 'key';
  readonly path: Path;
  readonly column: number;
  readonly span: Span;
  readonly newLine: boolean;
}

/** Within a text that is there already. */
export interface TextPlace {
  readonly kind: 'text';
  readonly path: Path;
  readonly node: ScalarNode;
  readonly offset: number;
  /** Inside brackets. */
  readonly flow: boolean;
  /** The column of the key, for a text on the line of its key. */
  readonly column: number | undefined;
}

/** A value or further items inside brackets. */
export interface FlowPlace {
  readonly kind: 'flow';
  readonly path: Path;
  /** The list's path and the place of the first item, where it is a list. */
  readonly index: number | undefined;
  readonly count: number;
  readonly span: Span;
}

export type Place = ValuePlace | ItemPlace | KeyPlace | TextPlace | FlowPlace;

/** What is at an offset of a text from which the selection has been taken out; `undefined` where the editor's own paste is right. */
export function placeAt(document: SourceDocument, offset: number): Place | undefined {
  const { text, root } = document;
  const steps = nodesAt(root, offset);
  const step = steps.at(-1);
  if (step?.inKey && !isAbsent(step.node)) return undefined;
  if (step?.node.kind === 'scalar' && !isAbsent(step.node)) return inScalar(document, steps, step.node, offset);
  const before = text.slice(lineStart(text, offset), offset);
  const rest = { start: offset, end: lineEnd(text, offset) };
  if (/(?:^|\s)#/.test(before)) return undefined;
  const inBrackets = steps.filter(({ node }) => 'flow' in node && node.flow);
  if (inBrackets.length > 0) return emptyBrackets(document, steps, inBrackets) ?? inFlow(document, offset, before);
  if (text.slice(rest.start, rest.end).trim() !== '') return undefined;
  if (before.trim() === '') return onEmptyLine(document, offset);
  const trimmed = before.trimEnd();
  if (trimmed.endsWith(':')) return behindKey(document, lineStart(text, offset) + trimmed.length - 1, rest.end);
  if (/^(?:\s*-)+$/.test(trimmed)) return behindDash(document, lineStart(text, offset) + trimmed.length, rest.end);
  return behindWords(document, offset);
}

/** Behind a plain text and blanks that are no part of it yet. */
function behindWords(document: SourceDocument, offset: number): Place | undefined {
  const end = trimEnd(document.text, lineStart(document.text, offset), offset);
  const steps = nodesAt(document.root, end);
  const node = steps.at(-1)?.node;
  if (node?.kind !== 'scalar' || node.style !== 'plain' || node.end !== end || steps.at(-1)?.inKey) return undefined;
  return inScalar(document, steps, { ...node, end: offset }, offset);
}

function inScalar(
  document: SourceDocument,
  steps: readonly Step[],
  node: ScalarNode,
  offset: number,
): Place | undefined {
  const { text } = document;
  const path = pathOf(steps);
  const key = steps.at(-1)?.pair?.key;
  const column = key && sameLine(text, key.start, node.start) ? columnOf(text, key.start) : undefined;
  const flow = steps.some(({ node: around }) => 'flow' in around && around.flow);
  if (node.style === 'literal' || node.style === 'folded') {
    const isHead = offset <= lineEnd(text, node.start);
    if (!isHead) return { kind: 'text', path, node, offset, flow: false, column };
    const isEmpty = String(node.value).trim() === '' && column !== undefined && key !== undefined;
    return isEmpty && offset >= lineEnd(text, node.start) ? valuePlace(text, path, key, column, node.end) : undefined;
  }
  const isQuoted = node.style === 'single' || node.style === 'double';
  if (isQuoted && (offset <= node.start || offset >= node.end)) return undefined;
  if (isQuoted && node.value === '' && !flow && key && column !== undefined) {
    return rest(text, node.end) ? undefined : valuePlace(text, path, key, column, node.end);
  }
  return { kind: 'text', path, node, offset, flow, column };
}

/** What follows on a line, white space apart. */
function rest(text: string, offset: number): string {
  return text.slice(offset, lineEnd(text, offset)).trim();
}

function sameLine(text: string, a: number, b: number): boolean {
  return lineStart(text, a) === lineStart(text, b);
}

function valuePlace(text: string, path: Path, key: Node, column: number, end: number): ValuePlace {
  return { kind: 'value', path, column, span: { start: text.indexOf(':', key.end) + 1, end } };
}

/** At the end of a line that ends with a key: its value, the beginning of its list, or its first detail. */
function behindKey(document: SourceDocument, colon: number, end: number): Place | undefined {
  const { text, root, kind } = document;
  const steps = nodesAt(root, colon);
  const step = steps.at(-1);
  const pair = step?.inKey ? step.pair : undefined;
  if (!pair || text.slice(pair.key.end, colon).trim() !== '') return undefined;
  const path = pathOf(steps);
  const column = columnOf(text, pair.key.start);
  const { value } = pair;
  if (isAbsent(value)) return { kind: 'value', path, column, span: { start: colon + 1, end } };
  if (lineStart(text, value.start) <= colon || wantedAt(kind, path) === 'line') return undefined;
  const span = { start: end, end };
  if (value.kind === 'sequence' && !value.flow) {
    const inside = columnOf(text, value.start);
    return { kind: 'item', path, index: 0, count: value.items.length, column: inside, span, newLine: true };
  }
  if (value.kind === 'mapping' && !value.flow) {
    return { kind: 'key', path, column: columnOf(text, value.start), span, newLine: true };
  }
  return undefined;
}

function behindDash(document: SourceDocument, offset: number, end: number): Place | undefined {
  const found = probe(document, { start: offset, end }, ' ');
  const place = found && itemPlace(document, found, { start: offset - 1, end }, offset - 1);
  // The dash is there already, with nothing behind it.
  return place && { ...place, count: place.count - 1 };
}

function itemPlace(document: SourceDocument, found: Probe, span: Span, dash: number): ItemPlace | undefined {
  const index = found.path.at(-1);
  const path = found.path.slice(0, -1);
  if (found.parent?.kind !== 'sequence' || found.parent.flow || typeof index !== 'number') return undefined;
  const list = nodeAtPath(document.root, path);
  const count = list?.kind === 'sequence' ? list.items.length : 0;
  return { kind: 'item', path, index, count, column: columnOf(document.text, dash), span, newLine: false };
}

/** On a line without anything: an item of a list around it, the value of the key above it, a key of details, or the end of a block above. */
function onEmptyLine(document: SourceDocument, offset: number): Place | undefined {
  const { text, kind } = document;
  const span = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  const cursor = span.end - span.start;
  const above = pairAbove(document, span.start);
  if (above) {
    const place = belowKey(document, above, cursor, span);
    if (place) return place;
  }
  const block = blockAbove(document, span.start, cursor);
  if (block) return { ...block, offset };
  for (const column of dashColumns(document, span.start, cursor)) {
    const found = probe(document, span, `${' '.repeat(column)}- `);
    const place = found && itemPlace(document, found, span, span.start);
    if (place && ['items', 'unknown'].includes(wantedAt(kind, place.path))) return { ...place, column };
  }
  const found = probe(document, span, ' '.repeat(cursor), ': 1');
  if (found?.isKey && found.parent?.kind === 'mapping' && !found.parent.flow) {
    return { kind: 'key', path: found.path.slice(0, -1), column: cursor, span, newLine: false };
  }
  return undefined;
}

interface PairAbove {
  readonly pair: PairNode;
  readonly path: Path;
}

/** The pair on the nearest line above with something on it, where that line ends with its colon, or with the head of a block without lines. */
function pairAbove(document: SourceDocument, start: number): PairAbove | undefined {
  const { text, root } = document;
  let end = start;
  let line = '';
  // Comments between a key and its value stay where they are, before the value's line.
  while (end > 0) {
    const begin = lineStart(text, end - 1);
    line = text.slice(begin, lineEnd(text, begin));
    if (line.trim() !== '') break;
    end = begin;
  }
  const head = /^(.*):\s*(?:[|>][-+]?)?\s*$/.exec(line);
  if (!head) return undefined;
  const steps = nodesAt(root, lineStart(text, end - 1) + (head[1]?.length ?? 0));
  const step = steps.at(-1);
  if (!step?.inKey || !step.pair) return undefined;
  const { value } = step.pair;
  const isEmpty =
    isAbsent(value) ||
    (value.kind === 'scalar' &&
      String(value.value).trim() === '' &&
      value.style !== 'single' &&
      value.style !== 'double');
  return isEmpty ? { pair: step.pair, path: pathOf(steps) } : undefined;
}

function belowKey(document: SourceDocument, { pair, path }: PairAbove, cursor: number, span: Span): Place | undefined {
  const { text, kind } = document;
  const column = columnOf(text, pair.key.start);
  const wanted = wantedAt(kind, path);
  const place = valuePlace(text, path, pair.key, column, span.end);
  // A list may begin in the column of its key; anything else there is another key, or a text that was to be the value.
  if (cursor > column || (wanted === 'items' && cursor === column)) return place;
  const isNext = lineStart(text, pair.key.start) === lineStart(text, span.start - 1);
  return isNext && cursor === column && wanted !== 'mapping' ? { ...place, mayBeKey: true } : undefined;
}

/** A block of text that ends above a line, if the cursor is as far in as its lines are. */
function blockAbove(document: SourceDocument, start: number, cursor: number): TextPlace | undefined {
  const { text, root } = document;
  let end = start;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  const steps = nodesAt(root, end);
  const node = steps.at(-1)?.node;
  if (node?.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return undefined;
  const first = text.slice(lineEnd(text, node.start), node.end).search(/\S/) + lineEnd(text, node.start);
  if (columnOf(text, first) > cursor || cursor === 0) return undefined;
  return { kind: 'text', path: pathOf(steps), node, offset: start, flow: false, column: undefined };
}

/** Columns in which a list around a line may have its dashes, the likeliest first. */
function dashColumns(document: SourceDocument, start: number, cursor: number): number[] {
  const { text } = document;
  const columns = [cursor];
  let least = Number.POSITIVE_INFINITY;
  // The lines above, as far as they are further out one after the other.
  for (let end = start; end > 0 && least > 0; ) {
    const begin = lineStart(text, end - 1);
    const line = text.slice(begin, lineEnd(text, begin));
    const indent = line.search(/\S/);
    end = begin;
    if (indent < 0 || indent >= least || line.charAt(indent) === '#') continue;
    least = indent;
    const dashes = [...(/^\s*((?:- +)*-(?=\s|$))/.exec(line)?.[0] ?? '').matchAll(/-/g)].map(({ index }) => index);
    columns.push(...dashes.reverse());
    if (dashes.length === 0 && /:\s*$/.test(line)) columns.push(indent + indentationOf(document).items);
  }
  return [...new Set(columns)].slice(0, 12);
}

/** Brackets with nothing in them stand for a list that is still to be written: it takes their place. */
function emptyBrackets(document: SourceDocument, steps: readonly Step[], around: readonly Step[]): Place | undefined {
  const step = steps.at(-1);
  const { node, pair } = step ?? {};
  if (around.length !== 1 || around[0] !== step || node?.kind !== 'sequence' || node.items.length > 0) return undefined;
  if (!pair || rest(document.text, node.end) || !sameLine(document.text, pair.key.start, node.start)) return undefined;
  return valuePlace(document.text, pathOf(steps), pair.key, columnOf(document.text, pair.key.start), node.end);
}

/** Inside brackets, where nothing stands yet. */
function inFlow(document: SourceDocument, offset: number, before: string): Place | undefined {
  const { text } = document;
  const span = { start: offset, end: offset };
  const isBehind = /[[,:{]\s*$/.test(before);
  const isBefore = /^\s*[\]},]/.test(text.slice(offset, offset + 200));
  const found = probe(document, span, isBehind ? ' ' : ', ', isBefore ? '' : ', ');
  if (!found || found.isKey) return undefined;
  const index = found.path.at(-1);
  if (found.parent?.kind === 'sequence' && typeof index === 'number') {
    const path = found.path.slice(0, -1);
    const list = nodeAtPath(document.root, path);
    return { kind: 'flow', path, index, count: list?.kind === 'sequence' ? list.items.length : 0, span };
  }
  return { kind: 'flow', path: found.path, index: undefined, count: 0, span };
}
