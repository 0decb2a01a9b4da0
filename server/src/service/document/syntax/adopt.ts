import { moved } from './moved.ts';
import { lineStart } from './spans.ts';
import { keyName, type MappingNode, type Node, type PairNode, type SequenceNode } from './tree.ts';

/*
 * An edit in several places, such as a renaming, has a large part of a text parsed again. What stands on the same lines as before in that part is the
 * same block, so that whatever is kept of it holds on.
 */

/** A tree, or a part of one, and the text that it was read from. */
export interface TreePart {
  readonly text: string;
  readonly children: readonly (PairNode | Node)[];
  /** Where the lines of the last child end. */
  readonly end: number;
}

/**
 * The children of a collection that was parsed again, with the items of lists in them that stood in the earlier tree already, at their new places. Both
 * texts must be composable: why equal lines are equal blocks then is explained at `reparseText`.
 */
export function adoptChildren(before: TreePart, now: TreePart): readonly (PairNode | Node)[] {
  const { first, last, ends } = alignment(before, now);
  let changed = false;
  const children = now.children.map((child, index) => {
    const place = index < first ? index : index - now.children.length + before.children.length;
    const isSame = index < first || index >= last;
    // What is between has been edited; only where it is as many as before is it clear which was which.
    const other = isSame || now.children.length === before.children.length ? before.children[place] : undefined;
    const adopted = other ? adoptChild(before, now, other, child, place, index, isSame) : child;
    changed ||= adopted !== child;
    return adopted;
  });
  return changed ? children : now.children;

  function adoptChild(
    { text }: TreePart,
    part: TreePart,
    old: PairNode | Node,
    child: PairNode | Node,
    oldIndex: number,
    index: number,
    isSame: boolean,
  ): PairNode | Node {
    if (child.kind === 'mapping' && old.kind === 'mapping' && isSame) return moved(old, child.start - old.start);
    const [oldEnd, end] = ends(oldIndex, index);
    if (child.kind === 'pair' && old.kind === 'pair') {
      if (keyName(child) !== keyName(old)) return child;
      const value = adoptNode({ text, node: old.value, end: oldEnd }, { text: part.text, node: child.value, end });
      return value === child.value ? child : { ...child, value };
    }
    if (child.kind === 'pair' || old.kind === 'pair') return child;
    return adoptNode({ text, node: old, end: oldEnd }, { text: part.text, node: child, end });
  }
}

interface Placed {
  readonly text: string;
  readonly node: Node;
  readonly end: number;
}

function adoptNode(before: Placed, now: Placed): Node {
  const [old, node] = [before.node, now.node];
  if (!isBlock(old) || !isBlock(node) || old.kind !== node.kind) return node;
  const part = { text: now.text, children: childrenOf(node), end: now.end };
  const children = adoptChildren({ text: before.text, children: childrenOf(old), end: before.end }, part);
  if (children === part.children) return node;
  return node.kind === 'mapping'
    ? { ...node, pairs: children as readonly PairNode[] }
    : { ...node, items: children as readonly Node[] };
}

function isBlock(node: Node): node is MappingNode | SequenceNode {
  return (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
}

function childrenOf(node: MappingNode | SequenceNode): readonly (PairNode | Node)[] {
  return node.kind === 'mapping' ? node.pairs : node.items;
}

interface Alignment {
  /** The children before the first that is new, and from the last one on that is not, are the same as before. */
  readonly first: number;
  readonly last: number;
  /** Where the lines of two children end. */
  readonly ends: (oldIndex: number, index: number) => readonly [number, number];
}

function alignment(before: TreePart, now: TreePart): Alignment {
  const shorter = Math.min(before.children.length, now.children.length);
  let first = 0;
  while (first < shorter && sameLines(before, first, now, first)) first++;
  let last = now.children.length;
  let other = before.children.length;
  while (last > first && other > first && sameLines(before, other - 1, now, last - 1)) {
    last--;
    other--;
  }
  return { first, last, ends: (oldIndex, index) => [endOf(before, oldIndex), endOf(now, index)] };
}

/** Whether two children stand on lines that are equal to the last character, comments below them included. */
function sameLines(before: TreePart, oldIndex: number, now: TreePart, index: number): boolean {
  const [oldStart, start] = [startOf(before, oldIndex), startOf(now, index)];
  const [oldEnd, end] = [endOf(before, oldIndex), endOf(now, index)];
  const [old, child] = [before.children[oldIndex], now.children[index]];
  if (!old || !child || old.kind !== child.kind || oldEnd - oldStart !== end - start) return false;
  if (old.start - oldStart !== child.start - start || old.end - oldStart !== child.end - start) return false;
  return before.text.slice(oldStart, oldEnd) === now.text.slice(start, end);
}

function startOf({ text, children }: TreePart, index: number): number {
  return lineStart(text, children[index]?.start ?? 0);
}

function endOf(part: TreePart, index: number): number {
  return index + 1 < part.children.length ? startOf(part, index + 1) : part.end;
}
