import type { ExplorerNode } from './node.ts';

/** What is opened and closed: a family, a ladder, a framework, a category. */
export interface Branch<L> {
  /** The branch as a line, but for what follows from its content. */
  readonly node: Omit<ExplorerNode, 'children' | 'found'>;
  readonly branches: readonly Branch<L>[];
  /** What stands in no further branch: roles, skills. */
  readonly leaves: readonly L[];
}

/** How many leaves there are in a branch and in all that are below it. */
export function sizeOf<L>({ branches, leaves }: Branch<L>): number {
  return branches.reduce((sum, branch) => sum + sizeOf(branch), leaves.length);
}

/** One view of the explorer: what there is, as far as it was searched for. */
export interface Tree<L> {
  readonly branches: readonly Branch<L>[];
  /** The same by their keys, at whatever depth. */
  readonly byKey: ReadonlyMap<string, Branch<L>>;
  readonly size: number;
}

export function treeOf<L>(branches: readonly Branch<L>[]): Tree<L> {
  const byKey = new Map<string, Branch<L>>();
  const add = (branch: Branch<L>) => {
    byKey.set(branch.node.key, branch);
    branch.branches.forEach(add);
  };
  branches.forEach(add);
  return { branches, byKey, size: branches.reduce((sum, branch) => sum + sizeOf(branch), 0) };
}

/** The same with nothing but leaves that are kept, and the branches which lead to them. */
export function pruned<L>({ branches }: Tree<L>, keep: (leaf: L) => boolean): Tree<L> {
  const prune = (branch: Branch<L>): Branch<L>[] => {
    const kept = { ...branch, branches: branch.branches.flatMap(prune), leaves: branch.leaves.filter(keep) };
    return kept.branches.length + kept.leaves.length > 0 ? [kept] : [];
  };
  return treeOf(branches.flatMap(prune));
}

/** Every leaf with the labels of what it stands in, so that "nursing leader" finds the leader among those of the family nursing. */
export function* withSurroundings<L>(
  branches: readonly Branch<L>[],
  around = '',
): Generator<{ readonly leaf: L; readonly around: string }> {
  for (const { node, branches: below, leaves } of branches) {
    // A framework is where its skills stand, rather than what they are about; a ladder is called by its roles.
    const words = node.kind === 'framework' || node.kind === 'ladder' ? around : `${around} ${node.label}`;
    yield* withSurroundings(below, words);
    for (const leaf of leaves) yield { leaf, around: words };
  }
}
