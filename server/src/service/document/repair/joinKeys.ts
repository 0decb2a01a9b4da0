import { commentsOf } from '../edits/comments.ts';
import { lineBreakOf } from '../edits/edits.ts';
import { textLines } from '../edits/textLines.ts';
import type { OffsetEdit, SourceDocument, Span } from '../sourceDocument.ts';
import { columnOf, lineEnd, lineStart } from '../syntax/spans.ts';
import { keyName, type Node, type PairNode } from '../syntax/tree.ts';
import { takesText } from './knownWords.ts';

/** Whether both values of a key that stands twice can be kept: the items of two lists, the paragraphs of two texts. */
export function canJoin(earlier: PairNode, later: PairNode): boolean {
  const [first, second] = [earlier.value, later.value];
  if (first.kind === 'sequence' && second.kind === 'sequence') return !first.flow && !second.flow;
  return takesText(keyName(earlier) ?? '') && isWritten(first) && isWritten(second);
}

function isWritten(node: Node): boolean {
  return node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '';
}

/** Edits that write both values of a key under the first one; `undefined` where a comment or the layout stands against it. */
export function joinKeys(document: SourceDocument, earlier: PairNode, later: PairNode): OffsetEdit[] | undefined {
  const { text } = document;
  if (!canJoin(earlier, later)) return undefined;
  const from = lineStart(text, later.start);
  const valueEnd = lineEnd(text, Math.max(later.value.start, later.value.end - 1));
  const to = text.indexOf('\n', valueEnd) + 1 || text.length;
  const isAlone = text.slice(from, later.start).trim() === '';
  const beforeValue = text.slice(later.key.end, later.value.start).replace(/^\s*:/, '');
  if (!isAlone || /\S/.test(beforeValue.replaceAll('-', '')) || earlier.value.end > later.start) return undefined;
  const removal = { start: from, end: to, newText: '' };
  if (earlier.value.kind === 'sequence' && later.value.kind === 'sequence') {
    const by = columnOf(text, earlier.value.start) - columnOf(text, later.value.start);
    const first = lineStart(text, later.value.start);
    const lines = moved(text.slice(first, valueEnd).split(/\r?\n/), by);
    const lastOfList = lineEnd(text, Math.max(earlier.value.start, earlier.value.end - 1));
    if (!lines || first <= from) return undefined;
    const lineBreak = lineBreakOf(text);
    const added = lines.map((line) => lineBreak + line).join('');
    return [{ start: lastOfList, end: lastOfList, newText: added }, removal];
  }
  if (earlier.value.kind !== 'scalar' || later.value.kind !== 'scalar') return undefined;
  if (/[&!#]/.test(text.slice(earlier.key.end, earlier.value.start))) return undefined;
  const isGone = ({ start }: Span) =>
    (earlier.start < start && start < earlier.value.end) || (from < start && start < to);
  if (document.derived(commentsOf).some(isGone)) return undefined;
  const both = `${earlier.value.value}\n\n${later.value.value}`;
  const pad = lineBreakOf(text) + ' '.repeat(columnOf(text, earlier.start));
  const written = text.slice(earlier.key.start, earlier.key.end);
  const lines = textLines(written, both).map((line, i) =>
    i === 0 ? line : line === '' ? lineBreakOf(text) : pad + line,
  );
  return [{ start: earlier.start, end: earlier.value.end, newText: lines.join('') }, removal];
}

/** Lines with another indentation; `undefined` where they have less than what would be taken away. */
function moved(lines: readonly string[], by: number): string[] | undefined {
  const all: string[] = [];
  for (const line of lines) {
    if (line.trim() === '') all.push('');
    else if (by >= 0) all.push(' '.repeat(by) + line);
    else if (line.startsWith(' '.repeat(-by))) all.push(line.slice(-by));
    else return undefined;
  }
  return all;
}
