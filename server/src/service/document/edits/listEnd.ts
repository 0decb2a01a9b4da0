import type { ListEnd } from '../profile/profile.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import { columnOf, lineEnd, trimEnd } from '../syntax/spans.ts';
import type { Node } from '../syntax/tree.ts';
import { dashBefore, lineBreakOf } from './edits.ts';

/**
 * Where one more item of a list goes: behind the last one's line, so that a comment there stays with it. `undefined` for what is no
 * list with dashes, or one whose last item cannot be followed without changing it.
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
 * Where one more key of a mapping goes, in the same way. `undefined` for `{ … }`, and behind a text that keeps the blank lines after it,
 * which the new key would take away.
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
