import { hasProperties, insertion } from '../../document/edits/edits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { columnOf, lineEnd, lineStart } from '../../document/syntax/spans.ts';
import type { Node, PairNode, SequenceNode } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';

/**
 * Makes a list in Markdown of a list where a text is asked for: its lines become a block of text, in which hyphens begin items as they do in
 * YAML. `undefined` for a list in brackets, and where its lines cannot be a block.
 */
export function listAsTextFix(document: SourceDocument, pair: PairNode, list: SequenceNode): Fix | undefined {
  const edits = list.flow ? undefined : blockEdits(document, pair, list);
  return edits && { kind: say`make it a Markdown list`, title: say`Make it a list within the text`, edits, safe: true };
}

function blockEdits(document: SourceDocument, pair: PairNode, list: SequenceNode): OffsetEdit[] | undefined {
  const { text } = document;
  const colon = text.indexOf(':', pair.key.end) + 1;
  const between = text.slice(colon, lineStart(text, list.start));
  if (hasProperties(document, pair) || !between.includes('\n') || /\S/.test(between.replace(/^[ \t]+#[^\n]*/, '')))
    return undefined;
  const edits = [insertion(colon, ' |-')];
  const [key, items] = [columnOf(text, pair.key.start), columnOf(text, list.start)];
  const last = lineEnd(text, Math.max(list.start, list.end - 1));
  for (
    let line = lineStart(text, list.start);
    items <= key && line > 0 && line < last;
    line = text.indexOf('\n', line) + 1
  ) {
    if (lineEnd(text, line) > line) edits.push(insertion(line, '  '));
  }
  for (const item of list.items) edits.push(...withoutQuotes(text, item));
  return edits;
}

/** A text in quotes on one line without them, since a block needs none. */
function withoutQuotes(text: string, item: Node): OffsetEdit[] {
  if (item.kind !== 'scalar' || (item.style !== 'single' && item.style !== 'double')) return [];
  const isOneLine = !text.slice(item.start, item.end).includes('\n') && !String(item.value).includes('\n');
  return isOneLine ? [{ start: item.start, end: item.end, newText: String(item.value) }] : [];
}
