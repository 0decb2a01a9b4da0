import type { Range } from 'vscode-languageserver-types';
import type { SourceDocument } from '../sourceDocument.ts';
import { columnOf, lineEnd, trimEnd } from '../syntax/spans.ts';
import type { Node } from '../syntax/tree.ts';
import { dashBefore, lineBreakOf } from './edits.ts';

/** The place after the last item of a list, or the last key of a mapping. */
export interface ListEnd {
  /** Empty: text is only inserted. */
  readonly range: Range;
  /** What comes before one more item or key: the line break and the indentation. */
  readonly lead: string;
}

/**
 * The place for one more item of a list: after the line of the last item, so that a comment on that line stays with it. `undefined` for
 * anything but a list with dashes.
 */
export function listEnd(document: SourceDocument, node: Node | undefined): ListEnd | undefined {
  const last = node?.kind === 'sequence' && !node.flow ? node.items.at(-1) : undefined;
  if (node?.kind !== 'sequence' || !last) return undefined;
  const { text } = document;
  const dash = dashBefore(text, node, last);
  if (dash === undefined) return undefined;
  const end = lineEnd(text, trimEnd(text, dash, last.end));
  return {
    range: document.rangeOf({ start: end, end }),
    lead: lineBreakOf(text) + ' '.repeat(columnOf(text, dash)),
  };
}

/**
 * The place for one more key of a mapping, in the same way. `undefined` for `{ … }`, after an alias, and after a text that keeps the blank
 * lines below it (`|+`), which would no longer be part of it.
 */
export function mappingEnd(document: SourceDocument, node: Node | undefined): ListEnd | undefined {
  const last = node?.kind === 'mapping' && !node.flow ? node.pairs.at(-1) : undefined;
  if (node?.kind !== 'mapping' || !last || last.value.kind === 'alias') return undefined;
  const { text } = document;
  if (/^[|>]\d*\+/.test(text.slice(last.value.start, last.value.start + 3))) return undefined;
  const end = lineEnd(text, trimEnd(text, last.start, last.end));
  return {
    range: document.rangeOf({ start: end, end }),
    lead: lineBreakOf(text) + ' '.repeat(columnOf(text, node.start)),
  };
}
