import type { Node, PairNode } from '../../document/syntax/tree.ts';

/**
 * True when two trees differ in nothing but places. Stronger than equal values: order, styles, aliases and duplicate keys count.
 */
export function sameLayout(a: Node | undefined, b: Node | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  switch (a.kind) {
    case 'scalar':
      return b.kind === 'scalar' && a.style === b.style && Object.is(a.value, b.value);
    case 'alias':
      return b.kind === 'alias' && a.name === b.name;
    case 'sequence':
      return b.kind === 'sequence' && a.flow === b.flow && sameLists(a.items, b.items, sameLayout);
    case 'mapping':
      return b.kind === 'mapping' && a.flow === b.flow && sameLists(a.pairs, b.pairs, samePair);
  }
}

function samePair(a: PairNode, b: PairNode): boolean {
  return sameLayout(a.key, b.key) && sameLayout(a.value, b.value);
}

function sameLists<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index] as T));
}
