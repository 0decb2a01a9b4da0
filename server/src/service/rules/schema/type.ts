import type { SourceDocument } from '../../document/sourceDocument.ts';
import { isAbsent } from '../../document/tree.ts';
import type { SchemaType } from '../../schema/schemas.ts';
import type { WrongType } from '../../schema/violations.ts';
import { capitalised, kindInWords, labelAt, nameAt, typesInWords } from '../../schema/wording.ts';
import type { Finding, Rule } from '../rule.ts';
import { through } from '../through.ts';

/** A value of the wrong kind: a list where a text is expected, a number without quotes. */
export const type: Rule = {
  code: 'schema/type',
  severity: 'error',
  reach: 'item',
  *check({ document, violations }): Iterable<Finding> {
    for (const violation of violations) {
      if (violation.kind !== 'type') continue;
      yield { ...violation.span, message: through(violation) + messageOf(document, violation) };
    }
  },
};

function messageOf(document: SourceDocument, violation: WrongType): string {
  const { node, path, expected } = violation;
  if (path.length === 0) {
    const owner = nameAt(document.kind, path);
    return `${capitalised(owner)} is made of keys with values, such as "id: …", but here stands ${kindInWords(document, node)}.`;
  }
  const label = labelAt(path);
  if (isAbsent(node)) {
    const [subject, place] = typeof path.at(-1) === 'string' ? [label, 'key'] : ['This item', 'dash'];
    return `${capitalised(subject)} has no value: write ${typesInWords(expected)} after it or remove the ${place}.`;
  }
  const wrong = `${capitalised(label)} takes ${expectation(violation)}, but here stands ${kindInWords(document, node)}`;
  const advice = adviceFor(violation);
  return advice === undefined ? `${wrong}.` : `${wrong}; ${advice}.`;
}

/** A level may be written in three ways, which have names of their own. */
function expectation({ schema, expected }: WrongType): string {
  if (schema['x-refersTo'] !== 'level') return typesInWords(expected);
  const forms: Partial<Record<SchemaType, string>> = {
    string: 'the id of a level',
    integer: 'its number',
    object: 'a range with "min" and "max"',
  };
  const words = expected.map((one) => forms[one] ?? one);
  return words.length > 2 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join(' or ');
}

function adviceFor({ node, expected, schema }: WrongType): string | undefined {
  if (expected.includes('string')) {
    if (node.kind === 'scalar' && schema['x-refersTo'] !== 'level') return 'put it in quotes';
    if (node.kind === 'sequence' && expected.length === 1) return 'write one text';
  }
  if (expected.includes('array'))
    return node.kind === 'mapping' ? 'put "- " before its first key' : 'put "- " before each item';
  return undefined;
}
