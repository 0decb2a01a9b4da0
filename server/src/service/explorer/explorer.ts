import { searchWords } from '../text/searchWords.ts';
import { WordSearch } from '../text/wordSearch.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { frameworkTree, skillNode, skillWords } from './frameworkTree.ts';
import type { ExplorerNode, ExplorerPage, ExplorerQuery } from './node.ts';
import { roleNode, roleTree, roleWords } from './roleTree.ts';
import { type Branch, pruned, sizeOf, type Tree, withSurroundings } from './tree.ts';

/** More lines are given when they are asked for. */
const mostLines = 200;

/**
 * The lines below one of the explorer's, a page of them, as the workspace is known now; none below a line that is gone. What all lines of a view
 * have in common is worked out once after each change, and a catalogue is sorted once however often roles change.
 */
export function explorerPage(
  query: ExplorerQuery,
  workspace: Workspace,
  isExcluded: (uri: string) => boolean,
): ExplorerPage {
  if (query.view === 'roles') {
    const tree = workspace.rememberedNow('the tree of roles', () => roleTree(workspace, isExcluded));
    return pageOf(query, workspace, tree, roleWords, roleNode);
  }
  const tree = workspace.rememberedNow('the tree of frameworks', () => frameworkTree(workspace, isExcluded));
  return pageOf(query, workspace, tree, skillWords, (leaf) => skillNode(leaf, workspace));
}

function pageOf<L extends object>(
  { view, parent, filter, from }: ExplorerQuery,
  workspace: Workspace,
  whole: Tree<L>,
  wordsOf: (leaf: L) => string,
  nodeOf: (leaf: L) => ExplorerNode,
): ExplorerPage {
  const { tree, partsOf } = filtered(view, filter?.trim() ?? '', workspace, whole, wordsOf);
  const { branches, leaves } = childrenOf(tree, parent ?? undefined);
  const start = Math.max(0, from ?? 0);
  const lines = [
    ...branches.slice(start, start + mostLines).map(branchNode),
    ...leaves.slice(Math.max(0, start - branches.length), Math.max(0, start + mostLines - branches.length)).map(nodeOf),
  ];
  return {
    nodes: lines.map((node) => {
      const found = partsOf?.(node.label) ?? [];
      return found.length > 0 ? { ...node, found } : node;
    }),
    total: branches.length + leaves.length,
    all: whole.size,
    found: tree.size,
  };
}

function childrenOf<L>(tree: Tree<L>, parent: string | undefined): Pick<Branch<L>, 'branches' | 'leaves'> {
  if (parent === undefined) return { branches: tree.branches, leaves: [] };
  return tree.byKey.get(parent) ?? { branches: [], leaves: [] };
}

/** A branch without words of its own says how much stands in it, as far as it was searched for. */
function branchNode<L>(branch: Branch<L>): ExplorerNode {
  const { node, branches, leaves } = branch;
  return { detail: String(sizeOf(branch)), ...node, children: branches.length + leaves.length };
}

/** A tree as far as it was searched for. */
interface Filtered<L> {
  readonly tree: Tree<L>;
  readonly partsOf?: (label: string) => readonly (readonly [number, number])[];
}

/** The last search of a view is kept, since all lines of the view are asked for under it. */
function filtered<L extends object>(
  view: string,
  filter: string,
  workspace: Workspace,
  whole: Tree<L>,
  wordsOf: (leaf: L) => string,
): Filtered<L> {
  if (filter === '') return { tree: whole };
  const last = workspace.rememberedNow<{ filter?: string; result?: Filtered<L> }>(`the search of ${view}`, () => ({}));
  if (last.filter === filter && last.result) return last.result;
  const { values, partsOf } = searchOf(view, workspace, whole, wordsOf).find(filter);
  const result = { tree: pruned(whole, (leaf) => values.has(leaf)), partsOf };
  last.filter = filter;
  last.result = result;
  return result;
}

/** The words of what stands in a framework are worked out once, as long as it is the same one. */
function searchOf<L extends object>(
  view: string,
  workspace: Workspace,
  { branches }: Tree<L>,
  wordsOf: (leaf: L) => string,
): WordSearch<L> {
  return workspace.rememberedNow(`the words of ${view}`, () => {
    const parts = branches.map((branch) => workspace.remembered(branch, 'words', () => wordsIn(branch, wordsOf)));
    return new WordSearch(parts.flatMap((part) => [...part]));
  });
}

function wordsIn<L>(branch: Branch<L>, wordsOf: (leaf: L) => string): (readonly [L, readonly string[]])[] {
  return Array.from(withSurroundings([branch]), ({ leaf, around }) => [
    leaf,
    searchWords(`${wordsOf(leaf)} ${around}`),
  ]);
}
