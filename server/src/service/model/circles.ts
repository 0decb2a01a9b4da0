/** Nodes of which each leads to all others, directly or through one another. */
export type Circle<T> = ReadonlySet<T>;

/**
 * The circles that nodes stand in, by node; those in none are left out, as are nodes that lead only to themselves. Each node and each link is
 * looked at once (Tarjan's strongly connected components), and nothing is nested as deeply as the nodes are.
 */
export function circlesAmong<T>(
  nodes: Iterable<T>,
  nextOf: (node: T) => Iterable<T | undefined>,
): ReadonlyMap<T, Circle<T>> {
  const circles = new Map<T, Circle<T>>();
  /** The order in which nodes were reached. */
  const reached = new Map<T, number>();
  /** The earliest node that each leads back to, as far as is known. */
  const lowest = new Map<T, number>();
  /** Nodes of which it is not known yet whether an earlier one is in their circle. */
  const open: T[] = [];
  const isOpen = new Set<T>();
  const lower = (node: T, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));

  for (const start of nodes) {
    if (reached.has(start)) continue;
    const way = [enter(start)];
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const { node, links } = last;
      const { value: next, done } = links.next();
      if (done) {
        way.pop();
        const before = way.at(-1)?.node;
        const to = lowest.get(node) ?? 0;
        if (before !== undefined) lower(before, to);
        if (to === reached.get(node)) leave(node);
      } else if (next === undefined) continue;
      else if (!reached.has(next)) way.push(enter(next));
      else if (isOpen.has(next)) lower(node, reached.get(next) ?? 0);
    }
  }
  return circles;

  function enter(node: T) {
    lower(node, reached.size);
    reached.set(node, reached.size);
    open.push(node);
    isOpen.add(node);
    return { node, links: nextOf(node)[Symbol.iterator]() };
  }
  function leave(first: T): void {
    const circle = new Set(open.splice(open.lastIndexOf(first)));
    for (const node of circle) {
      isOpen.delete(node);
      if (circle.size > 1) circles.set(node, circle);
    }
  }
}
