import { isInFlow, replaceScalar } from '../edits/edits.ts';
import type { OffsetEdit, SourceDocument, Span } from '../sourceDocument.ts';
import { parseText } from '../syntax/parse.ts';
import type { ScalarNode } from '../syntax/tree.ts';
import type { TextValue } from './texts.ts';

/**
 * Replaces a part of a text, given by offsets into the decoded value; its quotes, folding and indentation stay. The edited text is read again
 * and must have the expected value. Where it would not (because of `: ` in a plain scalar, say), a text on one line is written in quotes,
 * and for any other the result is `undefined`.
 */
export function editText(
  document: SourceDocument,
  text: TextValue,
  span: Span,
  newText: string,
): OffsetEdit | undefined {
  const { node, value } = text;
  const expected = value.slice(0, span.start) + newText + value.slice(span.end);
  const place = text.place(span);
  const edit = { ...place, newText: escaped(newText, node) };
  const raw = document.text.slice(node.start, place.start) + edit.newText + document.text.slice(place.end, node.end);
  if (expected !== '' && readsAs(document, node, raw, expected)) return edit;
  const onOneLine = !document.text.slice(node.start, node.end).includes('\n');
  return onOneLine && expected.trim() !== '' && !expected.includes('\n')
    ? replaceScalar(document, node, expected)
    : undefined;
}

function escaped(newText: string, { style }: ScalarNode): string {
  if (style === 'single') return newText.replaceAll("'", "''");
  return style === 'double' ? JSON.stringify(newText).slice(1, -1) : newText;
}

/** Whether YAML readsAs the expected text, in the style of the node, from these characters. */
function readsAs(document: SourceDocument, node: ScalarNode, raw: string, expected: string): boolean {
  const text = node.style === 'plain' && isInFlow(document, node) ? `[${raw}]` : `- ${raw}`;
  const { root, problems } = parseText(text);
  const item = root?.kind === 'sequence' && root.items.length === 1 ? root.items[0] : undefined;
  return problems.length === 0 && item?.kind === 'scalar' && item.style === node.style && item.value === expected;
}
