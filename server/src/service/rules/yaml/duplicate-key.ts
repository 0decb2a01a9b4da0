import { removePair } from '../../document/edits/edits.ts';
import { hasDuplicates, hasKeysOnce } from '../../document/repair/duplicates.ts';
import { canJoin, joinKeys } from '../../document/repair/joinKeys.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { type CleanBlocks, leftToCheck } from '../../document/syntax/lineage.ts';
import { keyName, type MappingNode, type Node, type PairNode } from '../../document/syntax/tree.ts';
import { toValue } from '../../document/syntax/value.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import type { DocumentRule, RuleFinding } from '../rule.ts';
import { formOfOneAndFacts, formOfTwice } from '../support/meantForm.ts';
/** The same key twice in one place; only the last one would count. */
export const duplicateKey: DocumentRule = {
  code: 'yaml/duplicate-key',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'The same key stands twice in one mapping. Readers of YAML refuse such a file or keep only one of the two values, so that the other is lost without a word.',
    fix: 'Two lists or two texts can be joined; two more quick fixes remove the one or the other. Where both say the same, the later one is removed by “fix all”.',
    bad: `grade: lead
grade: senior`,
    good: 'grade: lead',
    source: '[YAML 1.2.2](https://yaml.org/spec/1.2.2/#3211-nodes), section 3.2.1.1: the keys of a mapping are unique.',
  }),
  check({ document }) {
    const findings: RuleFinding[] = [];
    if (document.root && !hasKeysOnce(document))
      visit(document, document.root, findings, document.lineage.clean('duplicate keys'));
    return findings;
  },
};

/** Plain recursion rather than a generator: this looks at every node of every version of a file. */
function visit(document: SourceDocument, node: Node, findings: RuleFinding[], clean: CleanBlocks | undefined): void {
  if (node.kind === 'sequence') {
    for (const index of leftToCheck(node.items, clean)) {
      const item = node.items[index] as Node;
      const before = findings.length;
      visit(document, item, findings, clean);
      if (item.kind === 'mapping' && findings.length === before) clean?.add(item);
    }
  }
  if (node.kind !== 'mapping') return;
  const seen = hasDuplicates(node.pairs) ? new Map<string, PairNode>() : undefined;
  for (const pair of node.pairs) {
    visit(document, pair.value, findings, clean);
    if (!seen) continue;
    const name = keyName(pair);
    // An empty key is a slip of its own, and so is a dash without a space behind it.
    if (name === undefined || name.startsWith('-') || pair.key.start === pair.key.end) continue;
    const earlier = seen.get(name);
    if (earlier) findings.push(duplicate(document, node, earlier, pair));
    else seen.set(name, pair);
  }
}

function duplicate(document: SourceDocument, mapping: MappingNode, earlier: PairNode, pair: PairNode): RuleFinding {
  const name = quoted(keyName(pair) ?? '');
  const line = document.positionAt(earlier.start).line + 1;
  return {
    at: { start: pair.key.start, end: pair.key.end },
    message: say`${name} is here already, on line ${line}: ${canJoin(earlier, pair) ? say`join the two` : say`keep one of the two`}.`,
    fixes: () => fixesFor(document, mapping, earlier, pair),
  };
}

function fixesFor(document: SourceDocument, mapping: MappingNode, earlier: PairNode, pair: PairNode): Fix[] {
  const line = (one: PairNode) => document.positionAt(one.start).line + 1;
  const name = quoted(keyName(pair) ?? '');
  const same = JSON.stringify(toValue(earlier.value)) === JSON.stringify(toValue(pair.value));
  const later = removePair(document, mapping, pair);
  const first = removePair(document, mapping, earlier);
  const fixes: Fix[] = [];
  // Two lists below one key are one list: nothing that somebody wrote is taken away.
  const inOwnForm = same ? undefined : joinKeys(document, earlier, pair);
  const form = same || inOwnForm || mapping !== document.root ? undefined : formOfTwice(document, [earlier, pair]);
  const joined = inOwnForm ?? form?.edits;
  if (joined) fixes.push({ kind: say`join both`, title: say`Join both ${name}`, edits: joined, safe: true });
  const facts = same || joined || mapping !== document.root ? undefined : formOfOneAndFacts(document, [earlier, pair]);
  if (facts)
    fixes.push({
      kind: say`keep both`,
      title: say`Keep both, one of them under "details"`,
      edits: facts.edits,
      safe: false,
    });
  if (later) {
    const title = say`Remove this ${name}, keep line ${line(earlier)}`;
    fixes.push({
      kind: say`remove the later one`,
      title,
      edits: [later],
      safe: same,
      ...(same ? {} : { removes: true }),
    });
  }
  if (first) {
    const title = say`Keep this ${name}, remove line ${line(earlier)}`;
    fixes.push({
      kind: say`remove the earlier one`,
      title,
      edits: [first],
      safe: false,
      ...(same ? {} : { removes: true }),
    });
  }
  return fixes;
}
