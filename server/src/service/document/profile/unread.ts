import type { Span } from '../../text/span.ts';
import { repairedText } from '../repair/repairs.ts';
import type { SourceDocument } from '../sourceDocument.ts';
import type { Node } from '../syntax/tree.ts';

/**
 * The lines of a text with errors, or the parts of them, of which no value and no key was read, in their order: what stands there must not
 * vanish from the page of its author. None for a text that YAML reads as it is. Takes time in proportion to the text.
 *
 * @param root What was read, with offsets in the text as it is written.
 */
export function unreadParts(document: SourceDocument, root: Node | undefined): Span[] {
  if (document.problems.length === 0 && document.derived(repairedText).edits.length === 0) return [];
  const { text } = document;
  const parts: Span[] = [];
  let at = 0;
  for (const { start, end } of [...readSpans(root), { start: text.length, end: text.length }]) {
    if (start > at) parts.push(...wordsBetween(text, at, start));
    at = Math.max(at, end);
  }
  return parts;
}

/** Where what was read stands, in the order of the text. */
function readSpans(root: Node | undefined): Span[] {
  const spans: Span[] = [];
  const waiting = root ? [root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'sequence') waiting.push(...node.items);
    else if (node.kind === 'mapping') for (const { key, value } of node.pairs) waiting.push(key, value);
    else spans.push(node);
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What stands in front of a value and says how it is read: an anchor or a tag. */
const properties = /(?<=[:\-?,[{][ \t]+(?:[&!]\S*[ \t]+)?)[&!]\S*/g;

/** The lines with words between two offsets, those that follow one another together, without comments and what only says how values are read. */
function wordsBetween(text: string, from: number, to: number): Span[] {
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return [];
  const parts: Span[] = [];
  let isOpen = false;
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > to ? to : found;
    const words = wordsOfLine(text, start, end);
    const last = parts.at(-1);
    if (words && last && isOpen) parts[parts.length - 1] = { start: last.start, end: words.end };
    else if (words) parts.push(words);
    isOpen = words !== undefined;
    start = end + 1;
  }
  return parts;
}

/** What of a line, or of a part of it, is said by it. */
function wordsOfLine(text: string, start: number, end: number): Span | undefined {
  // What stands before the gap belongs to the signs at its beginning.
  const before = Math.max(0, start - 8);
  const line = text
    .slice(before, end)
    .replace(properties, (one) => ' '.repeat(one.length))
    .slice(start - before);
  const words = line.slice(0, /(?:^|\s)#/.exec(line)?.index ?? line.length);
  const first = /[^\s\-:,]/.exec(words)?.index ?? words.length;
  const isHeader = /^[|>][-+\d]*\s*$/.test(words.slice(first));
  if (isHeader || !/[\p{L}\p{N}]/u.test(words)) return undefined;
  return { start: start + first, end: start + words.trimEnd().length };
}
