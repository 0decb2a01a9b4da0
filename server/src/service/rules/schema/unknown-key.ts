import type { UnknownKey } from '../../schema/violations.ts';
import { nameAt, quoted } from '../../schema/wording.ts';
import { nearest } from '../../text/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { through } from '../through.ts';

/** A key that the format does not know here, often misspelt. */
export const unknownKey: Rule = {
  code: 'schema/unknown-key',
  severity: 'error',
  reach: 'item',
  *check({ document, violations }): Iterable<Finding> {
    for (const violation of violations) {
      if (violation.kind !== 'unknown-key') continue;
      const near = nearest(violation.key, violation.allowed);
      const owner = nameAt(document.kind, violation.path);
      yield {
        ...violation.span,
        message: `${through(violation)}${wrong(violation, owner)}; ${advice(violation, near)}`,
      };
    }
  },
};

function wrong({ key, schema }: UnknownKey, owner: string): string {
  // Only names of rules are limited to a list.
  if (schema.propertyNames?.enum) return `${quoted(key)} is not the code of a rule`;
  return `${quoted(key)} is not a key of ${owner}`;
}

function advice({ key, allowed }: UnknownKey, near: readonly string[]): string {
  const split = /^([^:\s]+):(?=\S)/.exec(key)?.[1];
  if (split !== undefined && allowed.includes(split)) return 'put a space after the colon.';
  if (near[0] !== undefined) return `did you mean ${quoted(near[0])}?`;
  return `remove it, or call it ${quoted(`x-${key}`)} to keep it as your own.`;
}
