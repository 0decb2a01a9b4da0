import { keyName, type MappingNode, type PairNode, walk } from '../../document/tree.ts';
import { quoted } from '../../schema/wording.ts';
import type { Finding, Rule } from '../rule.ts';

/** The same key twice in one place; only the last one would count. */
export const duplicateKey: Rule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  reach: 'item',
  *check({ document }): Iterable<Finding> {
    if (!document.root) return;
    for (const node of walk(document.root)) {
      if (node.kind !== 'mapping') continue;
      for (const { pair, earlier } of duplicates(node)) {
        const name = quoted(keyName(pair) ?? '');
        const line = document.positionAt(earlier.start).line + 1;
        const { start, end } = pair.key;
        yield { start, end, message: `${name} is here already, on line ${line}: keep one of the two.` };
      }
    }
  },
};

function duplicates(mapping: MappingNode): { pair: PairNode; earlier: PairNode }[] {
  const seen = new Map<string, PairNode>();
  const found: { pair: PairNode; earlier: PairNode }[] = [];
  for (const pair of mapping.pairs) {
    const name = keyName(pair);
    // An empty key is a slip of its own.
    if (name === undefined || pair.key.start === pair.key.end) continue;
    const earlier = seen.get(name);
    if (earlier) found.push({ pair, earlier });
    else seen.set(name, pair);
  }
  return found;
}
