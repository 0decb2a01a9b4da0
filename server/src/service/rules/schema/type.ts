import { isInFlow } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { isAbsent } from '../../document/syntax/tree.ts';
import type { Fix } from '../../model/finding.ts';
import { allowedValues, schemaAtPath } from '../../schema/navigate.ts';
import type { SchemaType } from '../../schema/schemas.ts';
import type { WrongType } from '../../schema/violation.ts';
import { either, kindInWords, labelAt, nameAt, quoted, typesInWords } from '../../schema/wording.ts';
import { capitalised } from '../../text/capitalised.ts';
import type { DocumentRule } from '../rule.ts';
import { formOfFile, instead, isInBraces } from '../support/meantFile.ts';
import { formAsFact, formAt, keptAsFact, usualForm } from '../support/meantForm.ts';
import { through } from '../support/throughAlias.ts';
import { gluedDashes, typeFixes } from '../support/typeFixes.ts';

/** A value of the wrong kind: a list where a text is expected, a number without quotes. */
export const type: DocumentRule = {
  code: 'schema/type',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A value of another kind than its key holds: a list where a text belongs, a number where a text does.',
    fix: 'A quick fix makes a list of it, puts it in quotes or takes it out of them; it is part of “fix all” where nothing can be lost.',
    bad: `source:
  name: House handbook
  version: 1.10`,
    good: `source:
  name: House handbook
  version: "1.10"`,
    source: '`schemas/role.schema.json` and its neighbours, in JSON Schema 2020-12: `type`.',
  }),
  *check({ document, violations }) {
    for (const violation of violations) {
      if (violation.kind !== 'type') continue;
      const message = through(violation) + messageOf(document, violation);
      yield { at: violation.span, message, fixes: () => (violation.via ? [] : fixesFor(document, violation)) };
    }
  },
};

/** What is meant comes first, but for what changes nothing besides, such as quotes round a number. */
function fixesFor(document: SourceDocument, violation: WrongType): Fix[] {
  const fixes = typeFixes(document, violation);
  const { path, node } = violation;
  if (fixes[0]?.safe || isAbsent(node)) return fixes;
  const isWhole = path.length === 0;
  // What is written on one line stays there, unless the file is.
  if (fixes[0] && node.kind === 'mapping' && node.flow && !isInBraces(document)) return fixes;
  const form = isWhole ? formOfFile(document) : formAt(document, path);
  if (!form) {
    const fact = !fixes[0] || fixes[0].isStopgap ? formAsFact(document, path) : undefined;
    if (fact) return [{ ...keptAsFact, edits: fact.edits }, ...fixes];
    const whole = isWhole || (fixes[0] && !fixes[0].isStopgap) ? undefined : instead(document);
    return whole ? [whole, ...fixes] : fixes;
  }
  // A whole file that lacks its title is looked at by its author.
  const safe = path.length > 0 || form.keys.includes('title');
  return [{ ...usualForm, edits: form.edits, safe }, ...fixes];
}

function messageOf(document: SourceDocument, violation: WrongType): string {
  const { node, path } = violation;
  if (path.length === 0) {
    const owner = capitalised(nameAt(document.kind, path));
    const verb = document.kind === 'config' ? 'are' : 'is';
    return `${owner} ${verb} made of keys with values, but this file holds ${contentInWords(document, node)}; begin with a key and a colon.`;
  }
  const label = capitalised(labelAt(path));
  if (isAbsent(node)) {
    const takes = expectation(violation);
    const key = path.at(-1);
    if (typeof key !== 'string') return `Nothing follows this dash: write ${takes} after it, or remove it.`;
    const required = schemaAtPath(document.kind, path.slice(0, -1))?.required?.includes(key);
    return `${label} has no value: write ${takes} after it${required ? '' : ', or remove the key'}.`;
  }
  const written = kindInWords(document, node);
  const takes = expectation(violation);
  const advice = adviceFor(document, violation);
  const end = advice === undefined ? '.' : `; ${advice}.`;
  if (typeof path.at(-1) === 'string') return `${label} takes ${takes}, but has ${written}${end}`;
  const verb = node.kind === 'mapping' ? 'has' : 'is';
  return `${label} takes ${takes}, but this one ${verb} ${written}${end}`;
}

/** Of a long text no more than its first word: a file that is made of nothing else may have come here by mistake, with what it holds. */
function contentInWords(document: SourceDocument, node: WrongType['node']): string {
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value.trim() : '';
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  if (text !== word) return word === '' ? 'only a text' : `only a text with the word ${quoted(word)}`;
  return node.kind === 'sequence' ? 'a list' : `only ${kindInWords(document, node)}`;
}

/** The types that are expected, in words. A level may be written in three ways, which have names of their own. */
function expectation({ schema, expected }: WrongType): string {
  const values = allowedValues(schema);
  if (values) {
    const others = expected.filter((one) => one !== 'string');
    return either([...values.map((one) => `"${one}"`), ...(others.length > 0 ? [typesInWords(others)] : [])]);
  }
  if (schema['x-refersTo'] !== 'level') return typesInWords(expected);
  const forms: Partial<Record<SchemaType, string>> = {
    string: 'the id of a level',
    integer: 'its number',
    object: 'a range with "min" and "max"',
  };
  return either(expected.map((one) => forms[one] ?? one));
}

function adviceFor(document: SourceDocument, { node, expected, schema }: WrongType): string | undefined {
  if (expected.includes('string') && node.kind === 'scalar') {
    if (schema['x-refersTo'] === 'level' || allowedValues(schema)) return undefined;
    return node.value === null ? 'put it in quotes if it is meant as a word' : 'put it in quotes';
  }
  if (expected.includes('integer') && node.kind === 'scalar' && /^\d+$/.test(String(node.value)))
    return 'remove the quotes';
  if (expected.includes('string') && expected.length === 1) return 'write one text';
  if (expected.includes('array')) {
    if (gluedDashes(document, node)) return 'put a space after each dash';
    if (isInFlow(document, node)) return 'put brackets around it';
    return node.kind === 'mapping' ? 'put "- " before its first key' : 'put "- " before each item';
  }
  return undefined;
}
