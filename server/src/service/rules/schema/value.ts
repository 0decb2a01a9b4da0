import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { WrongValue } from '../../schema/violations.ts';
import { either, kindInWords, labelAt, quoted } from '../../schema/wording.ts';
import { nearest } from '../../text/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { through } from '../through.ts';

/** A value that is not one of those allowed here. */
export const value: Rule = {
  code: 'schema/value',
  severity: 'error',
  reach: 'item',
  *check({ document, violations }): Iterable<Finding> {
    for (const violation of violations) {
      if (violation.kind !== 'value') continue;
      yield { ...violation.span, message: through(violation) + messageOf(document, violation) };
    }
  },
};

function messageOf(document: SourceDocument, { node, path, allowed, minimum, minItems }: WrongValue): string {
  const label = labelAt(path);
  const written = document.text.slice(node.start, node.end);
  if (minimum !== undefined) return `${written} is too small: ${label} takes a whole number from ${minimum} upwards.`;
  if (minItems !== undefined)
    return `${label} is empty: write at least ${minItems === 1 ? 'one item' : `${minItems} items`}.`;
  const values = (allowed ?? []).map(String);
  const word = node.kind === 'scalar' ? String(node.value) : kindInWords(document, node);
  const near = nearest(word, values, 1)[0];
  if (near !== undefined) return `${quoted(word)} is not allowed for ${label}; did you mean ${quoted(near)}?`;
  return `${quoted(word)} is not allowed for ${label}; write ${either(values.map(quoted))}.`;
}
