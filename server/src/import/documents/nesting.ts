import type { DocumentBlock, DocumentListItem, Words } from './block.ts';

/**
 * A block as it is read, before lists are put together: an item by the depth of its list, and what stands below an item by that item's
 * depth.
 */
export type Entry =
  | { readonly kind: 'item'; readonly depth: number; readonly ordered: boolean; readonly words: Words | undefined }
  /** `depth` 0 is outside of all lists. */
  | { readonly kind: 'block'; readonly depth: number; readonly block: DocumentBlock };

/** Lists within each other that are told apart; deeper ones are read as being this deep. */
export const deepestList = 12;

interface OpenItem extends DocumentListItem {
  readonly blocks: DocumentBlock[];
}

interface OpenList {
  depth: number;
  readonly ordered: boolean;
  readonly items: OpenItem[];
}

/** Puts entries together to blocks: items of neighbouring depths to nested lists. Nothing is left out. */
export function nest(entries: Iterable<Entry>): DocumentBlock[] {
  const root: DocumentBlock[] = [];
  const stack: OpenList[] = [];
  const top = () => stack.at(-1);
  for (const entry of entries) {
    if (entry.kind === 'block') {
      while ((top()?.depth ?? 0) > entry.depth) stack.pop();
      (top()?.items.at(-1)?.blocks ?? root).push(entry.block);
      continue;
    }
    const depth = Math.min(entry.depth, deepestList);
    while (stack.length > 1 && (top()?.depth ?? 0) > depth) stack.pop();
    const [outermost] = stack;
    // A list that began too deep is the list of what follows further out.
    if (stack.length === 1 && outermost && outermost.depth > depth) outermost.depth = depth;
    if (top()?.depth === depth && top()?.ordered !== entry.ordered) stack.pop();
    let list = top();
    if (!list || list.depth < depth) {
      const opened: OpenList = { depth, ordered: entry.ordered, items: [] };
      (list?.items.at(-1)?.blocks ?? root).push({ kind: 'list', ordered: entry.ordered, items: opened.items });
      stack.push(opened);
      list = opened;
    }
    list.items.push({ words: entry.words, blocks: [] });
  }
  return root;
}
