import { hasProperties, indentationOf, insertion, insertPair, lineBreakOf } from '../document/edits/edits.ts';
import { childCount, isBlankAbove, lineBegin, ownLines, ownStart } from '../document/edits/ownLines.ts';
import { type ScalarPlace, scalarEdits } from '../document/edits/scalarEdits.ts';
import {
  flowPair,
  flowValue,
  indented,
  isList,
  isMapping,
  valueItem,
  valuePair,
} from '../document/edits/valueLines.ts';
import type { OffsetEdit, SourceDocument } from '../document/sourceDocument.ts';
import { columnOf, lineEnd, lineStart } from '../document/syntax/spans.ts';
import {
  isAbsent,
  keyName,
  type MappingNode,
  type Node,
  type PairNode,
  type Path,
  type SequenceNode,
} from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { Candidate } from './candidate.ts';
import { pairBefore } from './order.ts';
import type { Written } from './places.ts';

/** Ways to write another value in the place of one. */
export function* setValue(document: SourceDocument, place: Written, value: JsonValue): Generator<Candidate> {
  const { node, parent, index } = place;
  if (value === null) return;
  const isScalar = typeof value !== 'object';
  if (isScalar && node.kind === 'scalar' && !isAbsent(node)) {
    for (const edit of scalarEdits(document, node, value, scalarPlace(document, parent, index)))
      yield { edits: [edit] };
  }
  if (parent.flow) {
    const edit = { start: node.start, end: node.end, newText: flowValue(value, isJson(parent)) };
    // A value that is absent stands right behind its colon.
    const lead = isAbsent(node) && document.text.charAt(node.start - 1) === ':' ? ' ' : '';
    yield { edits: [{ ...edit, newText: lead + edit.newText }], gone: [node] };
    return;
  }
  yield* rewritten(document, place, value);
}

/** Whether children of a collection may be among those of the value in its place, so that their comments have to stay. */
function isKept(node: Node, value: JsonValue): boolean {
  if (isList(value)) return node.kind === 'sequence' && value.length > 0;
  return isMapping(value) && node.kind === 'mapping' && Object.keys(value).length > 0;
}

/** Where a scalar stands that is a child of a collection. */
export function scalarPlace(document: SourceDocument, parent: MappingNode | SequenceNode, index: number): ScalarPlace {
  const start = ownStart(document.text, parent, index) ?? parent.start;
  return { isInFlow: parent.flow, isJson: parent.flow && isJson(parent), column: columnOf(document.text, start) };
}

/** Whether a collection in brackets is written as JSON has it. */
export function isJson(collection: MappingNode | SequenceNode): boolean {
  if (!collection.flow) return false;
  const first: Node | undefined = collection.kind === 'mapping' ? collection.pairs[0]?.key : collection.items[0];
  if (first?.kind === 'scalar') return first.style === 'double';
  return first !== undefined && first.kind !== 'alias' && isJson(first);
}

/** A child in block style with its value written anew, and what stood behind the value on its lines. */
function* rewritten(document: SourceDocument, place: Written, value: JsonValue): Generator<Candidate> {
  const { text } = document;
  const { node, parent, index } = place;
  const start = ownStart(text, parent, index);
  if (start === undefined) return;
  const pair = parent.kind === 'mapping' ? parent.pairs[index] : undefined;
  const lines = pair
    ? valuePair(keyName(pair) ?? '', value, indentationOf(document))
    : valueItem(value, indentationOf(document));
  const head = pair ? text.indexOf(':', pair.key.end) + 1 : start + 1;
  if (head === 0) return;
  const [first = '', ...rest] = lines;
  const firstText = pair ? first.slice(colonOf(first, keyName(pair) ?? '')) : first.slice(1);
  const pad = lineBreakOf(text) + ' '.repeat(start - lineBegin(text, start));
  const below = rest.map((line) => (line === '' ? lineBreakOf(text) : pad + line)).join('');
  // An anchor stays where it is.
  const properties = /^[ \t]*(?:[&!][^\s,[\]{}]*[ \t]*)*/.exec(text.slice(head, Math.max(head, node.start)))?.[0] ?? '';
  const from = /[&!]/.test(properties) ? head + properties.trimEnd().length : head;
  const isBelow = !isAbsent(node) && text.slice(head, node.start).includes('\n');
  const end = isAbsent(node) ? from : Math.max(node.end, from);
  const edits: OffsetEdit[] = [];
  if (isBelow) {
    // What stands behind the colon, such as a comment, stays there.
    const headEnd = lineEnd(text, head);
    const last = lineEnd(text, end);
    if (firstText.trim() !== '') edits.push(insertion(from, firstText));
    edits.push({ start: headEnd, end: last, newText: below });
    yield { edits, gone: isKept(node, value) ? [] : [{ start: headEnd, end: last }] };
  } else {
    edits.push({ start: from, end, newText: firstText });
    if (below !== '') {
      const last = lineEnd(text, end);
      if (last > end) edits.push(insertion(last, below));
      else edits[0] = { start: from, end, newText: firstText + below };
    }
    yield { edits, gone: [{ start: from, end }] };
  }
}

function colonOf(line: string, key: string): number {
  const [only = ''] = valuePair(key, 0, { keys: 2, items: 2 });
  return line.startsWith(only.slice(0, -1).trimEnd()) ? only.length - 2 : line.indexOf(':') + 1;
}

/** Of how many pairs of a mapping it is tried whether a new one can stand behind them. */
const mostPlaces = 12;

/** Ways to give a mapping one more pair, at the place that its schema has for it; with `raw` the lines of its value as they are to stand. */
export function* addPair(
  document: SourceDocument,
  path: Path,
  mapping: MappingNode,
  key: string,
  value: JsonValue,
  raw?: readonly string[],
): Generator<Candidate> {
  const indentation = indentationOf(document);
  const [name = ''] = valuePair(key, [0], indentation);
  const lines = raw ? [name, ...indented(raw, indentation.items)] : valuePair(key, value, indentation);
  const before = pairBefore(document.kind, path, mapping, key);
  const flow = flowPair(key, value, isJson(mapping));
  // Where what is around its place cannot be read, it goes elsewhere.
  const places = new Set([before, mapping.pairs.at(-1), ...mapping.pairs.slice(0, mostPlaces)]);
  for (const after of places) {
    if (mapping.flow || mapping.pairs.length === 0) {
      const edit = insertPair(document, mapping, after, { lines, flow });
      if (edit) yield { edits: [edit] };
    } else yield* addLines(document, mapping, after, lines);
  }
}

function* addLines(
  document: SourceDocument,
  mapping: MappingNode,
  after: PairNode | undefined,
  lines: readonly string[],
): Generator<Candidate> {
  const { text } = document;
  const [first] = mapping.pairs;
  if (!first || /\?[ \t]+$/.test(text.slice(lineStart(text, first.start), first.start))) return;
  const lineBreak = lineBreakOf(text);
  const pad = ' '.repeat(first.start - lineBegin(text, first.start));
  const written = lines.map((line) => (line === '' ? '' : pad + line));
  if (!after) {
    const own = ownLines(document, mapping, 0);
    if (!own) return;
    if (own.isWhole) yield { edits: [insertion(own.start, written.join(lineBreak) + lineBreak)] };
    else yield { edits: [insertion(first.start, `${written.join(lineBreak).slice(pad.length)}${lineBreak}${pad}`)] };
    return;
  }
  const own = ownLines(document, mapping, mapping.pairs.indexOf(after));
  if (!own) return;
  const isLong = lines.length > 1 || text.slice(own.own, own.end).includes('\n');
  const isApart = isLong && mapping === document.root && areApart(document, mapping);
  yield { edits: [insertion(own.end, lineBreak.repeat(isApart ? 2 : 1) + written.join(lineBreak))] };
}

/** Whether blank lines stand between the children of a collection that take several lines. */
export function areApart(document: SourceDocument, collection: MappingNode | SequenceNode): boolean {
  const { text } = document;
  let apart = 0;
  let together = 0;
  for (let index = 1; index < childCount(collection); index++) {
    const own = ownLines(document, collection, index);
    const before = ownLines(document, collection, index - 1);
    if (!own || !before) return false;
    const isLong = (one: { own: number; end: number }): boolean => text.slice(one.own, one.end).includes('\n');
    if (collection.kind === 'mapping' && !isLong(own)) continue;
    if (isBlankAbove(text, own.start)) apart++;
    else together++;
  }
  return apart > together;
}

/** Whether a value is written as a collection of its own lines. */
export function isCollection(value: JsonValue): boolean {
  return isList(value) || isMapping(value);
}

/** Whether an anchor or a tag stands before the value of a child. */
export function isMarked(document: SourceDocument, parent: MappingNode | SequenceNode, index: number): boolean {
  const pair = parent.kind === 'mapping' ? parent.pairs[index] : undefined;
  return pair !== undefined && hasProperties(document, pair);
}
