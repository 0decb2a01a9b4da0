import type { Range } from 'vscode-languageserver-types';
import { insertion, lineBreakOf } from './edits/edits.ts';
import type { OffsetEdit, SourceDocument, Span } from './sourceDocument.ts';
import { lineEnd, lineStart, skipBlanks, trimEnd } from './syntax/spans.ts';
import { type MappingNode, nodesAt, type PairNode, type ScalarNode, type SequenceNode } from './syntax/tree.ts';

/*
 * From the place of a value back to its nodes, for rules that see values and places only and fix them in the text. A value that is used
 * through an alias is written elsewhere, so that nothing is found for it.
 */

/** The offsets of a range. */
export function spanOf(document: SourceDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** The scalar whose range is exactly this one; `undefined` where there is none. */
export function scalarAt(document: SourceDocument, range: Range): ScalarNode | undefined {
  const { start, end } = spanOf(document, range);
  const node = nodesAt(document.root, start).at(-1)?.node;
  return node?.kind === 'scalar' && node.start === start && node.end === end ? node : undefined;
}

/** The pair whose value begins at the start of a range, and the mapping that it is in; `undefined` where there is none. */
export function pairAt(
  document: SourceDocument,
  { start }: Range,
): { readonly mapping: MappingNode; readonly pair: PairNode } | undefined {
  const offset = document.offsetAt(start);
  const steps = nodesAt(document.root, offset);
  const index = steps.findLastIndex(({ pair, inKey }) => pair !== undefined && !inKey);
  const mapping = steps[index - 1]?.node;
  const pair = steps[index]?.pair;
  return pair?.value.start === offset && mapping?.kind === 'mapping' ? { mapping, pair } : undefined;
}

/** The mapping that begins at the start of a range; `undefined` where there is none, also for one that is used there through an alias. */
export function mappingAt(document: SourceDocument, { start }: Range): MappingNode | undefined {
  const offset = document.offsetAt(start);
  const step = nodesAt(document.root, offset).find(({ node }) => node.kind === 'mapping' && node.start === offset);
  return step?.node.kind === 'mapping' ? step.node : undefined;
}

/** The list with an item whose range is exactly this one, and the index of the item in it; `undefined` where there is none. */
export function listItemAt(
  document: SourceDocument,
  range: Range,
): { readonly sequence: SequenceNode; readonly index: number } | undefined {
  const { start, end } = spanOf(document, range);
  const steps = nodesAt(document.root, start);
  for (const [depth, { node }] of steps.entries()) {
    const child = steps[depth + 1];
    if (node.kind !== 'sequence' || !child || child.node.start !== start || child.node.end !== end) continue;
    return typeof child.segment === 'number' ? { sequence: node, index: child.segment } : undefined;
  }
  return undefined;
}

/** Inserts a comment above the line on which a value begins, indented like it; `undefined` where that would be within a text. */
export function commentAbove(document: SourceDocument, { start }: Range, comment: string): OffsetEdit | undefined {
  const { text, root } = document;
  const line = lineStart(text, document.offsetAt(start));
  const node = nodesAt(root, line).at(-1)?.node;
  if (node?.kind === 'scalar' && node.start < line && line < node.end) return undefined;
  return insertion(line, `${text.slice(line, skipBlanks(text, line))}# ${comment}${lineBreakOf(text)}`);
}

/** The part of a range on its first line, since an underlined block of lines hides what is meant. */
export function firstLineOf({ start, end }: Range): Range {
  return end.line > start.line ? { start, end: { line: start.line + 1, character: 0 } } : { start, end };
}

/**
 * A span with something in it: what is found between two characters, such as a key that is missing, is shown at the one before, at the beginning
 * of a line at the one behind, and on an empty line at the last one above. What an empty file lacks is shown at its beginning.
 */
export function shownSpan({ text, root }: SourceDocument, span: Span): Span {
  const { start } = span;
  if (span.end > start || root === undefined) return span;
  if (start > lineStart(text, start)) return { start: start - 1, end: start };
  if (start < lineEnd(text, start)) return { start, end: start + 1 };
  const end = trimEnd(text, 0, start);
  return end > 0 ? { start: end - 1, end } : span;
}
