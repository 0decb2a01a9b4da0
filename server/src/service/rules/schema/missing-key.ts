import type { DocumentKind } from '../../document/kind.ts';
import type { MissingKey } from '../../schema/violations.ts';
import { all, either, nameAt, quoted } from '../../schema/wording.ts';
import type { Finding, Rule } from '../rule.ts';
import { through } from '../through.ts';

/** A key that is required is not there. */
export const missingKey: Rule = {
  code: 'schema/missing-key',
  severity: 'error',
  reach: 'item',
  *check({ document, violations }): Iterable<Finding> {
    for (const violation of violations) {
      if (violation.kind !== 'missing-key') continue;
      yield { ...violation.span, message: through(violation) + messageOf(document.kind, violation) };
    }
  },
};

function messageOf(kind: DocumentKind, { path, keys, any, mapping }: MissingKey): string {
  const owner = nameAt(kind, path);
  const words = keys.map(quoted);
  if (any) return `This is ${owner} with neither a name nor a text: it needs ${either(words)}.`;
  if (!mapping) return `This file is empty: ${owner} needs ${all(words)}.`;
  if (words.length === 1) return `${words[0]} is missing: ${owner} needs one.`;
  return `${all(words)} are missing: ${owner} needs them.`;
}
