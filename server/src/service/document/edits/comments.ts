import type { SourceDocument, Span } from '../sourceDocument.ts';
import { type Node, walk } from '../syntax/tree.ts';

/** A comment: from its number sign to the end of its line. */
export interface Comment extends Span {
  readonly text: string;
}

const pattern = /(?<![^\s])#[^\r\n]*/g;

/**
 * The comments of a text in its order. What stands between the values of its tree is looked through, so that a number sign within a text is none;
 * the header of a block of text may have one behind it. To be had through `derived`.
 */
export function commentsOf(document: SourceDocument): readonly Comment[] {
  const { text, root } = document;
  const found: Comment[] = [];
  // Most files have few comments, and a native search is quick.
  if (!text.includes('#')) return found;
  let done = 0;
  for (const node of root ? walk(root) : []) {
    if (node.kind === 'mapping' || node.kind === 'sequence' || node.start < done) continue;
    collect(text, done, node.start, found);
    if (isBlockText(node)) collect(text, node.start, headerEnd(text, node), found);
    done = node.end;
  }
  collect(text, done, text.length, found);
  return found;
}

function isBlockText(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

function headerEnd(text: string, { start, end }: Span): number {
  const lineBreak = text.indexOf('\n', start);
  return lineBreak < 0 ? end : Math.min(lineBreak, end);
}

function collect(text: string, start: number, end: number, found: Comment[]): void {
  if (start >= end) return;
  const hash = text.indexOf('#', start);
  if (hash < 0 || hash >= end) return;
  pattern.lastIndex = hash;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    // Parts of a text that could not be read may reach beyond what lies between two values.
    const comment = match[0].slice(0, end - match.index).trimEnd();
    found.push({ start: match.index, end: match.index + comment.length, text: comment });
  }
}
