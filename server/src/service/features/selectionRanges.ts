import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { skipBlanks } from '../document/syntax/spans.ts';
import { nodesAt, type ScalarNode, type Step } from '../document/syntax/tree.ts';
import { lazy } from '../support/lazy.ts';
import type { FileContext } from './support/fileContext.ts';

/**
 * What "expand selection" selects around each position, one step after the other: the word, the text without its quotes, the
 * value, the entry, the item and the list that hold it, up to the whole file. Each range holds the one before and is longer.
 */
export function selectionRanges({ document }: FileContext, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    let chain: SelectionRange = { range: document.rangeOf({ start: 0, end: document.text.length }) };
    let outer: Span = { start: 0, end: document.text.length };
    for (const span of spansAround(document, offset)) {
      const isInside = span.start >= outer.start && span.end <= outer.end;
      const isSame = span.start === outer.start && span.end === outer.end;
      const isEmpty = span.start === span.end;
      if (!isInside || isSame || isEmpty || offset < span.start || offset > span.end) continue;
      chain = { range: document.rangeOf(span), parent: chain };
      outer = span;
    }
    return chain;
  });
}

/** From the widest to the narrowest. */
function* spansAround(document: SourceDocument, offset: number): Generator<Span> {
  const { text } = document;
  const steps = nodesAt(document.root, offset);
  for (const step of steps) {
    const { node, pair } = step;
    if (pair) yield pair;
    if (typeof step.segment === 'number') yield withDash(text, step);
    if (step.inKey || node.start < node.end) yield node;
  }
  const last = steps.at(-1)?.node;
  if (last?.kind === 'scalar' || last?.kind === 'alias') {
    if (last.kind === 'scalar') yield content(text, last);
  } else yield lineOf(text, offset);
  yield wordAt(text, offset);
}

/** An item of a block list with its dash, when the dash stands on the same line. */
function withDash(text: string, { node }: Step): Span {
  let start = node.start - 1;
  while (text.charAt(start) === ' ') start--;
  return { start: text.charAt(start) === '-' && start < node.start - 1 ? start : node.start, end: node.end };
}

/** A scalar without its quotes, or without the line that says it is a block. */
function content(text: string, node: ScalarNode): Span {
  if (node.style === 'single' || node.style === 'double') return { start: node.start + 1, end: node.end - 1 };
  if (node.style === 'plain') return node;
  const header = text.indexOf('\n', node.start);
  return header < 0 || header >= node.end ? node : { start: skipBlanks(text, header + 1), end: node.end };
}

/** A comment, or what else is written on a line, without the space around it. */
function lineOf(text: string, offset: number): Span {
  const start = skipBlanks(text, text.lastIndexOf('\n', offset - 1) + 1);
  const found = text.indexOf('\n', offset);
  const line = text.slice(start, Math.max(start, found < 0 ? text.length : found)).trimEnd();
  return { start, end: start + line.length };
}

const wordCharacter = lazy(() => /[\p{L}\p{N}\p{M}_'’-]/u);

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && wordCharacter().test(text.charAt(start - 1))) start--;
  while (end < text.length && wordCharacter().test(text.charAt(end))) end++;
  // Apostrophes and hyphens belong to a word only inside it.
  while (start < end && /['’-]/.test(text.charAt(start))) start++;
  while (end > start && /['’-]/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : { start: offset, end: offset };
}
