import type { Range } from 'vscode-languageserver-types';
import { insertion, lineBreakOf } from './edits/edits.ts';
import type { OffsetEdit, SourceDocument } from './sourceDocument.ts';
import { lineStart, skipBlanks } from './syntax/spans.ts';
import { type MappingNode, nodesAt, type PairNode, type ScalarNode } from './syntax/tree.ts';

/*
 * From the place of a value back to its nodes, for rules that see values and places only and fix them in the text. A value that is used
 * through an alias is written elsewhere, so that nothing is found for it.
 */

/** The scalar whose range is exactly this one; `undefined` where there is none. */
export function scalarAt(document: SourceDocument, range: Range): ScalarNode | undefined {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
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
