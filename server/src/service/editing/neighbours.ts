import { commentsOf } from '../document/edits/comments.ts';
import type { SourceDocument, Span } from '../document/sourceDocument.ts';
import { parseText } from '../document/syntax/parse.ts';
import { lineStart } from '../document/syntax/spans.ts';
import { type ScalarNode, walk } from '../document/syntax/tree.ts';

/** A comment of a block that is written anew, and the value that it stands beside. */
export interface Neighboured {
  readonly text: string;
  /** Behind a value on its line, or on a line of its own above it. */
  readonly isBehind: boolean;
  /** The value; `undefined` for a comment below all values. */
  readonly neighbour: string | undefined;
  /** How many of the block's values before it are equal to it. */
  readonly earlier: number;
}

/** The comments within a span, each with its neighbour. */
export function commentsIn(document: SourceDocument, span: Span): Neighboured[] {
  const { text, root } = document;
  const comments = document.derived(commentsOf).filter(({ start, end }) => start >= span.start && end <= span.end);
  if (comments.length === 0 || !root) return [];
  const scalars = [...walk(root)].filter(
    (node): node is ScalarNode =>
      node.kind === 'scalar' && node.start >= span.start && node.end <= span.end && node.end > node.start,
  );
  return comments.map((comment) => {
    const line = lineStart(text, comment.start);
    const before = scalars.findLastIndex((node) => node.start < comment.start && node.end > line);
    const isBehind = before >= 0 || text.slice(Math.max(line, span.start), comment.start).trim() !== '';
    const at = before >= 0 ? before : scalars.findIndex((node) => node.start > comment.start);
    const neighbour = scalars[at] && String(scalars[at].value);
    const earlier = scalars.slice(0, Math.max(0, at)).filter(({ value }) => String(value) === neighbour).length;
    return { text: comment.text, isBehind, neighbour, earlier };
  });
}

/** Lines with comments beside the values that they stood beside; `undefined` where one of these is not to be found. */
export function withComments(
  lines: readonly string[],
  comments: readonly Neighboured[],
): readonly string[] | undefined {
  if (comments.length === 0) return lines;
  const source = lines.join('\n');
  const { root } = parseText(source);
  const scalars = root
    ? [...walk(root)].filter((node): node is ScalarNode => node.kind === 'scalar' && node.end > node.start)
    : [];
  const above = new Map<number, string[]>();
  const behind = new Map<number, string>();
  for (const comment of comments) {
    const node = neighbourIn(scalars, comment);
    if (!node) return undefined;
    const line = lineOf(source, node.start);
    const isOneLine =
      node.style === 'literal' || node.style === 'folded' || !source.slice(node.start, node.end).includes('\n');
    if (comment.isBehind && isOneLine && !behind.has(line)) behind.set(line, comment.text);
    else above.set(line, [...(above.get(line) ?? []), comment.text]);
  }
  return lines.flatMap((line, at) => {
    const indent = ' '.repeat(Math.max(0, line.search(/\S/)));
    const own = behind.get(at);
    return [...(above.get(at) ?? []).map((text) => indent + text), own === undefined ? line : `${line} ${own}`];
  });
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length - 1;
}

function neighbourIn(scalars: readonly ScalarNode[], { neighbour, earlier }: Neighboured): ScalarNode | undefined {
  if (neighbour === undefined) return scalars.at(-1);
  const same = scalars.filter(({ value }) => String(value) === neighbour);
  // A text that was taken apart: its first part.
  return (
    same[earlier] ??
    same.at(-1) ??
    scalars.find(({ value }) => typeof value === 'string' && value.length > 2 && neighbour.includes(value))
  );
}
