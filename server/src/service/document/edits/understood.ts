import type { OffsetEdit, SourceDocument } from '../sourceDocument.ts';
import { lineEnd } from '../syntax/spans.ts';
import { type Node, walk } from '../syntax/tree.ts';

/** What a text has around its values: indicators, anchors and tags, and the header of a block of text. */
const structure = /^(?:[\s\-:?,[\]{}]|[&!][^\s,[\]{}]*)*$/;

/** A comment, up to the end of its line. */
const comment = /(?<![^\s,[\]{}])#[^\n]*/g;

/**
 * Whether an edit that removes these nodes removes nothing else but comments. Where a text has a syntax error, the tree lacks what could not be
 * read, but the lines of a node may hold it: to the author it belongs to what is left, and must not be removed unseen.
 */
export function removesOnly(document: SourceDocument, edit: OffsetEdit, nodes: readonly Node[]): boolean {
  if (document.problems.length === 0) return true;
  return !touchesProblem(document, edit) && structure.test(withoutValues(document.text, edit, nodes));
}

/** Whether a problem lies within an edit or on the line behind it, which may have been meant to belong to what is removed. */
function touchesProblem({ text, problems }: SourceDocument, { start, end }: OffsetEdit): boolean {
  const behind = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  const last = lineEnd(text, behind);
  return problems.some((problem) => problem.end >= start && problem.start <= last);
}

/** The text of an edit without the values in it and without comments. */
function withoutValues(text: string, { start, end }: OffsetEdit, nodes: readonly Node[]): string {
  let rest = '';
  let done = start;
  for (const top of nodes) {
    for (const node of walk(top)) {
      if (node.kind === 'mapping' || node.kind === 'sequence' || node.start < done) continue;
      // Between two values a comment may hold anything; within one a number sign is none.
      rest += `${text.slice(done, node.start).replaceAll(comment, '')} `;
      done = node.end;
    }
  }
  return rest + text.slice(done, Math.max(done, end)).replaceAll(comment, '');
}
