import { indentationOf, insertion, lineBreakOf } from '../document/edits/edits.ts';
import { isBlankAbove, type OwnLines, ownLines, removalOf } from '../document/edits/ownLines.ts';
import { dashed, flowValue, isMapping, valueItem } from '../document/edits/valueLines.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { columnOf, lineEnd, lineStart, trimEnd } from '../document/syntax/spans.ts';
import type { MappingNode, Node, SequenceNode } from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { Candidate } from './candidate.ts';
import type { Written } from './places.ts';
import { areApart, isJson } from './setValue.ts';

/** Ways to remove a child of a collection which has others, with the comments that are its own. */
export function* removeChild(
  document: SourceDocument,
  collection: MappingNode | SequenceNode,
  index: number,
): Generator<Candidate> {
  const { text } = document;
  const children: readonly Span[] = collection.kind === 'mapping' ? collection.pairs : collection.items;
  const child = children[index];
  if (!child) return;
  if (collection.flow) {
    yield* removeInFlow(document, collection, children, index);
    return;
  }
  const own = ownLines(document, collection, index);
  if (!own) return;
  const isLast = index === children.length - 1;
  if (own.isWhole) {
    const span = removalOf(text, own, isLast);
    yield { edits: [{ ...span, newText: '' }], gone: [own] };
    yield { edits: [{ ...lineSpan(text, own), newText: '' }], gone: [own] };
    return;
  }
  // The first key or dash behind a dash: the next one takes its place, unless there is a comment between them.
  const next = ownLines(document, collection, index + 1);
  if (next) {
    const newText = next.start < next.own ? lineBreakOf(text) + ' '.repeat(own.column) : '';
    const end = next.start < next.own ? next.start + columnsOf(text, next) : next.own;
    const start = newText === '' ? own.own : trimEnd(text, lineStart(text, own.own), own.own);
    yield { edits: [{ start, end, newText }], gone: [own] };
  }
}

/**
 * Ways to remove a child with the collections that hold nothing else, the outermost of which is `top`. Comments below the child that are not its own,
 * such as items that somebody has commented out, stay.
 */
export function* removeWith(
  document: SourceDocument,
  { parent, index }: Pick<Written, 'parent' | 'index'>,
  top: Pick<Written, 'parent' | 'index'>,
): Generator<Candidate> {
  const { text } = document;
  const own = top.parent === parent ? undefined : ownLines(document, parent, index);
  const all = own && ownLines(document, top.parent, top.index);
  if (own && all?.isWhole && text.slice(own.end, all.end).includes('#')) {
    const span = { start: all.start, end: own.end };
    yield { edits: [{ ...lineSpan(text, span), newText: '' }], gone: [span] };
  }
  yield* removeChild(document, top.parent, top.index);
}

/** The indentation of the first of the lines. */
function columnsOf(text: string, { start }: OwnLines): number {
  return text.slice(start).search(/[^ ]/);
}

function lineSpan(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end) + 1;
  return next > 0 ? { start, end: next } : { start: Math.max(0, start - 1), end: text.length };
}

function* removeInFlow(
  { text }: SourceDocument,
  collection: MappingNode | SequenceNode,
  children: readonly Span[],
  index: number,
): Generator<Candidate> {
  const child = children[index];
  const previous = children[index - 1];
  const next = children[index + 1];
  if (!child) return;
  const start = withProperties(text, previous?.end ?? collection.start + 1, child.start);
  const gone = [{ start: child.start, end: child.end }];
  const line = ownLineInFlow(text, { start, end: child.end });
  const isCommented = line !== undefined && text.slice(child.end, line.end).includes('#');
  const isBehindComment = previous !== undefined && !next && text.slice(previous.end, child.start).includes('#');
  if (line && (isCommented || isBehindComment)) yield { edits: [{ ...line, newText: '' }], gone: [line] };
  if (next && !text.slice(child.end, next.start).includes('#')) {
    yield { edits: [{ start, end: withProperties(text, child.end, next.start), newText: '' }], gone };
  }
  if (previous && !text.slice(previous.end, child.start).includes('#')) {
    yield { edits: [{ start: previous.end, end: child.end, newText: '' }], gone };
  }
  const comma = next ? text.indexOf(',', child.end) : -1;
  yield { edits: [{ start, end: comma < 0 ? child.end : comma + 1, newText: '' }], gone };
}

/** The lines of a child within brackets that has them to itself, with its comma and the comment behind it. */
function ownLineInFlow(text: string, { start, end }: Span): Span | undefined {
  const line = lineStart(text, start);
  const behind = /[ \t]*,?[ \t]*(?:#[^\r\n]*)?\r?\n/y;
  behind.lastIndex = end;
  const rest = behind.exec(text);
  return rest && text.slice(line, start).trim() === '' ? { start: line, end: end + rest[0].length } : undefined;
}

/** Where a child begins with its anchor and tag, at or after `from`. */
function withProperties(text: string, from: number, start: number): number {
  const properties = /(?:[&!][^\s,[\]{}]*\s+)+$/.exec(text.slice(from, start))?.[0] ?? '';
  return start - properties.length;
}

/** Ways to put a value before an item of a list, or behind the last one. */
export function* addItem(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  value: JsonValue,
): Generator<Candidate> {
  if (list.flow) {
    yield* addInFlow(document, list, index, flowValue(value, isJson(list)));
    return;
  }
  const lines = valueItem(value, indentationOf(document));
  const like = inFlowLikeOthers(document.text, list, value);
  if (like !== undefined) yield* addBlock(document, list, index, [`- ${like}`]);
  yield* addBlock(document, list, index, lines);
}

/** A flat mapping in braces where all others of the list are. */
function inFlowLikeOthers(text: string, list: SequenceNode, value: JsonValue): string | undefined {
  if (!isMapping(value) || Object.values(value).some((one) => typeof one === 'string' && one.includes('\n')))
    return undefined;
  const mappings = list.items.filter((item): item is MappingNode => item.kind === 'mapping');
  const isAll =
    mappings.length > 0 && mappings.every((item) => item.flow && !text.slice(item.start, item.end).includes('\n'));
  return isAll ? flowValue(value, mappings.every(isJson)) : undefined;
}

/** Ways to put words into a list in brackets; with a comment that is to stand behind them only on a line of their own. */
export function* addInFlow(
  { text }: SourceDocument,
  list: SequenceNode,
  index: number,
  written: string,
  beside?: string,
): Generator<Candidate> {
  const before = list.items[index - 1];
  const after = list.items[index];
  if (text.charAt(list.start) !== '[') return;
  yield* addLineInFlow(text, before, after, written, beside);
  if (beside !== undefined) return;
  if (before) yield { edits: [insertion(before.end, `, ${written}`)] };
  else if (after) yield { edits: [insertion(withProperties(text, list.start + 1, after.start), `${written}, `)] };
  else yield { edits: [{ start: list.start, end: list.end, newText: `[${written}]` }] };
}

/** An item on a line of its own where its neighbour has one, so that comments stay beside theirs. */
function* addLineInFlow(
  text: string,
  before: Node | undefined,
  after: Node | undefined,
  written: string,
  beside: string | undefined,
): Generator<Candidate> {
  const near = after ?? before;
  if (!near) return;
  const start = lineStart(text, near.start);
  if (start === 0 || text.slice(start, near.start).trim() !== '') return;
  const lead = lineBreakOf(text) + text.slice(start, near.start);
  const comment = beside === undefined ? '' : ` ${beside}`;
  if (after) {
    yield { edits: [insertion(after.start, `${written},${comment}${lead}`)] };
    return;
  }
  const line = { edits: [insertion(lineEnd(text, near.end), lead + written + comment)] };
  const hasComma = /^[ \t]*,/.test(text.slice(near.end));
  yield hasComma ? line : { edits: [insertion(near.end, ','), ...line.edits] };
}

/** Ways to put lines, the first of which has a dash, before an item of a list in block style, or behind the last one. */
export function* addBlock(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  lines: readonly string[],
): Generator<Candidate> {
  const { text } = document;
  const lineBreak = lineBreakOf(text);
  const pad = ' '.repeat(columnOf(text, list.start));
  const written = lines.map((line) => (line === '' ? '' : pad + line)).join(lineBreak);
  const between = areApart(document, list) ? lineBreak + lineBreak : lineBreak;
  const after = index < list.items.length ? ownLines(document, list, index) : undefined;
  const before = index > 0 ? ownLines(document, list, index - 1) : undefined;
  if (after && !after.isWhole) {
    yield { edits: [insertion(after.own, `${written.slice(pad.length)}${lineBreak}${pad}`)] };
    return;
  }
  if (after && !(before && !isBlankAbove(text, after.start)))
    yield { edits: [insertion(after.start, written + between)] };
  if (before) yield { edits: [insertion(before.end, between + written)] };
  if (after) yield { edits: [insertion(after.start, written + between)] };
}

/** An item of a list as it is written, which is to stand elsewhere. */
export interface MovedItem {
  /** With its dash in the first column of the first line that is no comment, the comments that are its own above it. */
  readonly lines: readonly string[];
  /** As it is written between brackets; `undefined` where it cannot stand there. */
  readonly flow: string | undefined;
  /** The comment behind an item that has its line between brackets to itself. */
  readonly beside?: string;
  /** From the item to the end of this comment. */
  readonly span?: Span;
}

/** The words of an item with what belongs to it, without the indentation of its list. */
export function wordsOfItem(document: SourceDocument, list: SequenceNode, index: number): MovedItem | undefined {
  const { text } = document;
  const item = list.items[index];
  if (!item) return undefined;
  if (list.flow) {
    const previous = list.items[index - 1];
    const start = withProperties(text, previous?.end ?? list.start + 1, item.start);
    const source = text.slice(start, item.end);
    const [first = '', ...rest] = source.split(/\r?\n/);
    const line = ownLineInFlow(text, { start, end: item.end });
    const beside = line && /#[^\r\n]*/.exec(text.slice(item.end, line.end))?.[0].trimEnd();
    const lines = dashed([first, ...rest.map((one) => one.trim())]);
    if (beside === undefined) return { lines, flow: source };
    const span = { start, end: text.indexOf(beside, item.end) + beside.length };
    return { lines: [...lines.slice(0, -1), `${lines.at(-1)} ${beside}`], flow: source, beside, span };
  }
  const own = ownLines(document, list, index);
  if (!own) return undefined;
  const [first = '', ...rest] = text.slice(own.start, own.end).split(/\r?\n/);
  const lines = [
    own.isWhole ? outdented(first, own.column) : first,
    ...rest.map((line) => outdented(line, own.column)),
  ];
  const source = text.slice(own.own + 1, own.end).trim();
  return { lines, flow: isFlowWord(item) && !source.includes('\n') && !/(?:^|\s)#/.test(source) ? source : undefined };
}

/** Whether an item may stand between brackets as it is written. */
function isFlowWord(item: Node): boolean {
  return (
    item.kind === 'alias' || (item.kind === 'scalar' ? item.style !== 'literal' && item.style !== 'folded' : item.flow)
  );
}

function outdented(line: string, by: number): string {
  const blanks = line.search(/[^ ]|$/);
  return line.slice(Math.min(by, blanks));
}
