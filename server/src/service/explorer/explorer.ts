import type { Translate } from '../message.ts';
import { searchWords } from '../text/searchWords.ts';
import { type Found, WordSearch } from '../text/wordSearch.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { frameworkTree, type SkillLeaf, skillNode, skillWords } from './frameworkTree.ts';
import type { ExplorerNode, ExplorerPage, ExplorerQuery } from './node.ts';
import { type RoleLeaf, roleNode, roleTree, roleWords } from './roleTree.ts';
import { type Branch, pruned, sizeOf, type Tree, withSurroundings } from './tree.ts';

/** How many names are taken apart before others are answered; a hundred cost a fraction of a millisecond. */
const portion = 500;

/** More lines are given when they are asked for. */
const mostLines = 200;

/** The lines of the explorer, as the workspace is known now. */
export class Explorer {
  readonly #roles: View<RoleLeaf>;
  readonly #frameworks: View<SkillLeaf>;

  readonly #pause: () => Promise<void>;

  /** `pause` lets what waits be dealt with. */
  constructor(
    { workspace, translate }: { readonly workspace: Workspace; readonly translate: Translate },
    isExcluded: (uri: string) => boolean,
    pause: () => Promise<void>,
  ) {
    this.#pause = pause;
    this.#roles = new View({
      tree: () => workspace.rememberedNow('the tree of roles', () => roleTree(workspace, isExcluded, translate)),
      wordsOf: roleWords,
      nodeOf: roleNode,
    });
    this.#frameworks = new View({
      tree: () =>
        workspace.rememberedNow('the tree of frameworks', () => frameworkTree(workspace, isExcluded, translate)),
      wordsOf: skillWords,
      nodeOf: (leaf) => skillNode(leaf, workspace, translate),
    });
  }

  /** The lines below one of the explorer's, a page of them; none below a line that is gone. */
  page(query: ExplorerQuery): ExplorerPage {
    const view = query.view === 'roles' ? this.#roles : this.#frameworks;
    // Who has a view before them may search in it next, and waits for the first letter longest.
    void this.#pause().then(() => view.prepare(this.#pause));
    // Or they may drag a line, and would wait for the code of that.
    void this.#pause().then(() => Promise.all([import('./arranged.ts'), import('../editing/edit.ts')]));
    return view.page(query);
  }
}

/** What is found, and the words of its texts. */
type Entry<L> = readonly [L, readonly string[]];

/** What a view is made of. */
interface Source<L> {
  /** All that there is now; the same object until something changes. */
  tree(): Tree<L>;
  /** What a leaf is searched for by, besides what it stands in. */
  wordsOf(leaf: L): string;
  nodeOf(leaf: L): ExplorerNode;
}

/**
 * One view. What was searched for last is kept, since all lines of a view are asked for under one filter, and so are the words that are searched, as
 * long as the branches are the same: those of a catalogue stay so while roles are edited.
 */
class View<L extends object> {
  readonly #source: Source<L>;
  #isPreparing = false;
  #words: { readonly branches: readonly Branch<L>[]; readonly search: WordSearch<L> } | undefined;
  #filtered:
    | { readonly whole: Tree<L>; readonly filter: string; readonly tree: Tree<L>; readonly found: Found<L> }
    | undefined;

  constructor(source: Source<L>) {
    this.#source = source;
  }

  page({ parent, filter, from }: ExplorerQuery): ExplorerPage {
    const whole = this.#source.tree();
    const words = filter?.trim() ?? '';
    const { tree, found } = words === '' ? { tree: whole, found: undefined } : this.#search(whole, words);
    const { branches, leaves } = childrenOf(tree, parent ?? undefined);
    const start = from ?? 0;
    const end = start + mostLines;
    const rest = (place: number) => Math.max(0, place - branches.length);
    const lines = [
      ...branches.slice(start, end).map(branchNode),
      ...leaves.slice(rest(start), rest(end)).map((leaf) => this.#source.nodeOf(leaf)),
    ];
    return {
      nodes: lines.map((node) => {
        const parts = found?.partsOf(node.label) ?? [];
        return parts.length > 0 ? { ...node, found: parts } : node;
      }),
      total: branches.length + leaves.length,
      all: whole.size,
      found: tree.size,
    };
  }

  /** Makes the words ready that are searched, unless somebody has searched before, in portions between which others are answered. */
  async prepare(pause: () => Promise<void>): Promise<void> {
    if (this.#words || this.#isPreparing) return;
    this.#isPreparing = true;
    const { branches } = this.#source.tree();
    const entries: Entry<L>[] = [];
    for (const entry of this.#entriesOf(branches)) {
      if (entries.push(entry) % portion === 0) await pause();
    }
    this.#words ??= { branches, search: new WordSearch(entries) };
    this.#isPreparing = false;
  }

  #search(whole: Tree<L>, filter: string) {
    const last = this.#filtered;
    if (last?.whole === whole && last.filter === filter) return last;
    const found = this.#searchIn(whole.branches).find(filter);
    const tree = pruned(whole, (leaf) => found.values.has(leaf));
    this.#filtered = { whole, filter, tree, found };
    return this.#filtered;
  }

  #searchIn(branches: readonly Branch<L>[]): WordSearch<L> {
    const last = this.#words;
    const isSame = last?.branches.length === branches.length && branches.every((one, i) => one === last.branches[i]);
    if (last && isSame) return last.search;
    const search = new WordSearch(this.#entriesOf(branches));
    this.#words = { branches, search };
    return search;
  }

  *#entriesOf(branches: readonly Branch<L>[]): Generator<Entry<L>> {
    for (const { leaf, around } of withSurroundings(branches)) {
      yield [leaf, searchWords(`${this.#source.wordsOf(leaf)} ${around}`)];
    }
  }
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
