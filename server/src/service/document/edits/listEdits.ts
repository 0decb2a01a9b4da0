import type { OffsetEdit, SourceDocument } from '../sourceDocument.ts';
import { columnOf, lineEnd } from '../syntax/spans.ts';
import type { Node, PairNode, SequenceNode } from '../syntax/tree.ts';
import { hasProperties, indentationOf, insertion, isInFlow, lineBreakOf } from './edits.ts';

/**
 * Makes the value of a pair the only item of a list: in brackets where the pair itself is in brackets, else after a dash; with a
 * `key`, the value of this key in the item. `undefined` where the lines of the value cannot be moved without changing their
 * meaning.
 */
export function wrapInList(document: SourceDocument, pair: PairNode, key?: string): OffsetEdit[] | undefined {
  const { text } = document;
  const { value } = pair;
  if (hasProperties(document, pair)) return undefined;
  const label = key === undefined ? '' : `${key}: `;
  if (isInFlow(document, pair.key) || (value.kind !== 'scalar' && value.kind !== 'alias' && value.flow)) {
    const [open, close] = label === '' ? ['[', ']'] : [`[{ ${label}`, ' }]'];
    return [insertion(value.start, open), insertion(value.end, close)];
  }
  if (value.kind === 'mapping') return [insertion(value.start, '- '), ...indentLines(text, value, 2)];
  // An indentation indicator of a block scalar counts from the parent, which changes.
  if (value.kind !== 'scalar' || /^[|>][-+]?\d/.test(text.slice(value.start, value.end))) return undefined;
  const colon = text.indexOf(':', pair.key.end) + 1;
  if (text.slice(colon, value.start).trim() !== '') return undefined;
  // The lines of a block scalar would have to move below the new key, too.
  if (label !== '' && text.slice(value.start, value.end).includes('\n')) return undefined;
  const { items } = indentationOf(document);
  const dash = `${lineBreakOf(text)}${' '.repeat(columnOf(text, pair.key.start) + items)}- ${label}`;
  return [{ start: colon, end: value.start, newText: dash }, ...indentLines(text, value, items)];
}

/** Inserts `by` spaces before each line of a node but the first one and blank ones. */
function indentLines(text: string, node: Node, by: number): OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  if (by === 0) return edits;
  let line = text.indexOf('\n', node.start) + 1;
  while (line > 0 && line < node.end) {
    if (lineEnd(text, line) > line) edits.push(insertion(line, ' '.repeat(by)));
    line = text.indexOf('\n', line) + 1;
  }
  return edits;
}

/** Replaces a list by its only item; `undefined` when a comment would be lost or the item is not a scalar on one line. */
export function unwrapList(document: SourceDocument, pair: PairNode, sequence: SequenceNode): OffsetEdit | undefined {
  const { text } = document;
  const [item, second] = sequence.items;
  if (!item || second || item.kind !== 'scalar' || hasProperties(document, pair)) return undefined;
  const source = text.slice(item.start, item.end);
  const colon = text.indexOf(':', pair.key.end) + 1;
  const around = text.slice(colon, item.start) + text.slice(item.end, sequence.end);
  if (/[#&!\n]/.test(around.replace(/^\s*/, '')) || /[\n]/.test(source)) return undefined;
  return { start: colon, end: sequence.end, newText: ` ${source}` };
}
