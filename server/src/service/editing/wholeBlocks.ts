import { type Hand, handOf, itemLines, pairLines, type Shape, shapeBelow } from '../document/edits/commonForm.ts';
import { indentationOf, insertion, lineBreakOf } from '../document/edits/edits.ts';
import { ownLines, ownStart } from '../document/edits/ownLines.ts';
import { dashed, indented } from '../document/edits/valueLines.ts';
import { contextAt } from '../document/longForm/keyContext.ts';
import type { OffsetEdit, SourceDocument } from '../document/sourceDocument.ts';
import { columnOf, lineEnd, skipBlanks } from '../document/syntax/spans.ts';
import { keyName, type Node, type Path, type SequenceNode } from '../document/syntax/tree.ts';
import { knownKeys } from '../format/knownKeys.ts';
import type { Candidate } from './candidate.ts';
import { commentsIn, withComments } from './neighbours.ts';
import type { Written } from './places.ts';

/** The shape of the value that a path of the long form leads to, for an item that of its list; `undefined` for what has none. */
export function shapeAt(document: SourceDocument, root: Node | undefined, path: Path): Shape | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const above = path.slice(0, -1);
  if (typeof last === 'number') return shapeAt(document, root, above);
  const context = contextAt({ kind: document.kind, root }, above);
  return context ? knownKeys(context).get(last)?.shape : shapeBelow(shapeAt(document, root, above));
}

/**
 * A child of a collection written anew in the common form of what it is to say, its comments above it; where its form does not allow a smaller
 * change.
 */
export function* writtenAnew(
  document: SourceDocument,
  { parent, index, node }: Written,
  value: Node,
  shape: Shape | undefined,
  knownKey?: string,
): Generator<Candidate> {
  if (parent.flow) return;
  const { text } = document;
  const hand = handOf(document);
  const start = ownStart(text, parent, index);
  if (start === undefined) return;
  const pair = parent.kind === 'mapping' ? parent.pairs[index] : undefined;
  const span = { start, end: Math.max(lineEnd(text, Math.max(node.end, start + 1)), pair?.key.end ?? 0) };
  const comments = commentsIn(document, span);
  const pad = lineBreakOf(text) + ' '.repeat(columnOf(text, start));
  const alternatives = pair
    ? [keyName(pair) ?? '', ...(knownKey === undefined ? [] : [knownKey])].map((key) =>
        pairLines(hand, key, value, shape),
      )
    : [asItems(hand, value, shape), asItems(hand, value, undefined)];
  for (const given of alternatives) {
    const lines = withComments(given, comments);
    if (given.length === 0 || !lines) continue;
    const newText = lines.map((line, at) => (at === 0 ? line : line === '' ? lineBreakOf(text) : pad + line));
    yield { edits: [{ ...span, newText: newText.join('') }], mayMove: true };
  }
}

function asItems(hand: Hand, value: Node, shape: Shape | undefined): string[] {
  if (value.kind !== 'sequence') return itemLines(hand, value, shape);
  return value.items.flatMap((item) => itemLines(hand, item, shape));
}

/** An item that is a text with more keys: its words stay, behind their key. */
export function* textWithKeys(
  document: SourceDocument,
  { parent, index, node }: Written,
  textKey: string,
  before: readonly string[],
  after: readonly string[],
  inFlow: { readonly before: string; readonly after: string },
): Generator<Candidate> {
  const { text } = document;
  if (parent.kind !== 'sequence' || node.kind !== 'scalar') return;
  if (parent.flow) {
    yield {
      edits: [insertion(node.start, `{ ${inFlow.before}${textKey}: `), insertion(node.end, `${inFlow.after} }`)],
    };
    return;
  }
  const dash = ownStart(text, parent, index);
  const own = ownLines(document, parent, index);
  if (dash === undefined || !own) return;
  const lineBreak = lineBreakOf(text);
  const column = columnOf(text, dash) + 2;
  const pad = ' '.repeat(column);
  const head = before.map((line, at) => `${at === 0 ? '' : pad}${line}${lineBreak}`).join('');
  // An anchor is one of the text, not of its key.
  const at = /[&!]/.test(text.slice(dash, node.start)) ? skipBlanks(text, dash + 1) : node.start;
  const edits = [insertion(at, `${head}${before.length > 0 ? pad : ''}${textKey}: `)];
  // The further lines of a text have to stand further in than its key.
  let shallowest = Number.POSITIVE_INFINITY;
  const starts: number[] = [];
  for (
    let line = text.indexOf('\n', node.start) + 1;
    line > 0 && line < node.end;
    line = text.indexOf('\n', line) + 1
  ) {
    if (lineEnd(text, line) === line) continue;
    starts.push(line);
    shallowest = Math.min(shallowest, text.slice(line).search(/[^ ]/));
  }
  const further = column + 2 - shallowest;
  if (further > 0) for (const line of starts) edits.push(insertion(line, ' '.repeat(further)));
  if (after.length > 0) {
    const lines = indented(after, column).map((line) => lineBreak + line);
    edits.push(insertion(own.end, lines.join('')));
  }
  yield { edits };
}

/** Items of a list as those of a group with these lines above them; their comments come along. */
export function* groupOfItems(
  document: SourceDocument,
  list: SequenceNode,
  index: number,
  count: number,
  lines: readonly string[],
): Generator<Candidate> {
  const { text } = document;
  const first = ownLines(document, list, index);
  const last = ownLines(document, list, index + count - 1);
  if (!first?.isWhole || !last) return;
  const lineBreak = lineBreakOf(text);
  const pad = ' '.repeat(first.column);
  const by = ' '.repeat(2 + indentationOf(document).items);
  const head = [...dashed(lines), '  items:']
    .map((line) => (line === '' ? lineBreak : pad + line + lineBreak))
    .join('');
  const edits: OffsetEdit[] = [insertion(first.start, head + by)];
  for (
    let line = text.indexOf('\n', first.start) + 1;
    line > 0 && line < last.end;
    line = text.indexOf('\n', line) + 1
  ) {
    if (lineEnd(text, line) > line) edits.push(insertion(line, by));
  }
  yield { edits };
}
