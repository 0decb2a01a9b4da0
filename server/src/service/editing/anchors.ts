import type { OffsetEdit, SourceDocument } from '../document/sourceDocument.ts';
import { type AliasNode, dereference, type Node, walk } from '../document/syntax/tree.ts';
import type { Candidate } from './candidate.ts';

/**
 * Candidates that take a value away which is used elsewhere through its anchor: the first place where it is used gets its words with the anchor, so
 * that all others stay as they are.
 */
export function* handingOn(document: SourceDocument, candidates: Iterable<Candidate>): Generator<Candidate> {
  const aliases = aliasesOf(document);
  for (const candidate of candidates) {
    const edits = aliases.length > 0 ? handedOn(document, candidate.edits, aliases) : undefined;
    if (edits) yield { ...candidate, edits };
  }
}

function aliasesOf({ root }: SourceDocument): AliasNode[] {
  return root ? [...walk(root)].filter((node): node is AliasNode => node.kind === 'alias') : [];
}

function handedOn(
  { text }: SourceDocument,
  edits: readonly OffsetEdit[],
  aliases: readonly AliasNode[],
): readonly OffsetEdit[] | undefined {
  const done = new Set<Node>();
  const added: OffsetEdit[] = [];
  const changed = [...edits];
  for (const alias of aliases) {
    const target = dereference(alias);
    if (!target || done.has(target) || edits.some(({ start, end }) => start <= alias.start && alias.end <= end))
      continue;
    const at = edits.findIndex(({ start, end }) => start <= target.start && target.end <= end);
    if (at < 0) continue;
    const source = text.slice(target.start, target.end);
    const isOneLine = !source.includes('\n') && (target.kind === 'scalar' || target.flow);
    if (!isOneLine) return undefined;
    done.add(target);
    added.push({ start: alias.start, end: alias.end, newText: `&${alias.name} ${source}` });
    const edit = changed[at];
    // The anchor does not stay with what takes the place of its value.
    const anchor = `&${alias.name} `;
    if (edit && edit.start === target.start && text.slice(0, target.start).endsWith(anchor)) {
      changed[at] = { ...edit, start: edit.start - anchor.length };
    }
  }
  return added.length > 0 ? [...changed, ...added] : undefined;
}
