import { isInFlow } from '../../document/edits/edits.ts';
import { secondRole } from '../../document/longForm/severalRoles.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { isAbsent } from '../../document/syntax/tree.ts';
import { capitalisedMessage, eitherOf, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { allowedValues, schemaAtPath } from '../../schema/navigate.ts';
import type { SchemaType } from '../../schema/schemas.ts';
import type { WrongType } from '../../schema/violation.ts';
import { kindInWords, labelAt, nameAt, quoted, typesInWords } from '../../schema/wording.ts';
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
      const message = through(violation, messageOf(document, violation));
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

function messageOf(document: SourceDocument, violation: WrongType): Message {
  const { node, path } = violation;
  if (path.length === 0) {
    const owner = capitalisedMessage(nameAt(document.kind, path));
    if (document.kind === 'role' && node.kind === 'sequence' && secondRole(node.items) > 0)
      return say`This file lists several roles: keep each of them in a file of its own.`;
    const content = contentInWords(document, node);
    return document.kind === 'config'
      ? say`${owner} are made of keys with values, but this file holds ${content}; begin with a key and a colon.`
      : say`${owner} is made of keys with values, but this file holds ${content}; begin with a key and a colon.`;
  }
  const label = capitalisedMessage(labelAt(path));
  if (isAbsent(node)) {
    const takes = expectation(violation);
    const key = path.at(-1);
    if (typeof key !== 'string') return say`Nothing follows this dash: write ${takes} after it, or remove it.`;
    const required = schemaAtPath(document.kind, path.slice(0, -1))?.required?.includes(key);
    return say`${label} has no value: write ${takes} after it${required ? '' : say`, or remove the key`}.`;
  }
  const written = kindInWords(document, node);
  const takes = expectation(violation);
  const advice = adviceFor(document, violation);
  const end = advice === undefined ? '.' : say`; ${advice}.`;
  if (typeof path.at(-1) === 'string') return say`${label} takes ${takes}, but has ${written}${end}`;
  return node.kind === 'mapping'
    ? say`${label} takes ${takes}, but this one has ${written}${end}`
    : say`${label} takes ${takes}, but this one is ${written}${end}`;
}

/** Of a long text no more than its first word: a file that is made of nothing else may have come here by mistake, with what it holds. */
function contentInWords(document: SourceDocument, node: WrongType['node']): Message {
  const text = node.kind === 'scalar' && typeof node.value === 'string' ? node.value.trim() : '';
  const word = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  if (text !== word) return word === '' ? say`only a text` : say`only a text with the word ${quoted(word)}`;
  return node.kind === 'sequence' ? say`a list` : say`only ${kindInWords(document, node)}`;
}

/** The types that are expected, in words. A level may be written in three ways, which have names of their own. */
function expectation({ schema, expected }: WrongType): Message {
  const values = allowedValues(schema);
  if (values) {
    const others = expected.filter((one) => one !== 'string');
    return eitherOf([
      ...values.map((one) => say`"${String(one)}"`),
      ...(others.length > 0 ? [typesInWords(others)] : []),
    ]);
  }
  if (schema['x-refersTo'] !== 'level') return typesInWords(expected);
  const forms: Partial<Record<SchemaType, Message>> = {
    string: say`the id of a level`,
    integer: say`its number`,
    object: say`a range with "min" and "max"`,
  };
  return eitherOf(expected.map((one) => forms[one] ?? one));
}

function adviceFor(document: SourceDocument, { node, expected, schema }: WrongType): Message | undefined {
  if (expected.includes('string') && node.kind === 'scalar') {
    if (schema['x-refersTo'] === 'level' || allowedValues(schema)) return undefined;
    return node.value === null ? say`put it in quotes if it is meant as a word` : say`put it in quotes`;
  }
  if (expected.includes('integer') && node.kind === 'scalar' && /^\d+$/.test(String(node.value)))
    return say`remove the quotes`;
  if (expected.includes('string') && expected.length === 1) return say`write one text`;
  if (expected.includes('array')) {
    if (gluedDashes(document, node)) return say`put a space after each dash`;
    if (isInFlow(document, node)) return say`put brackets around it`;
    return node.kind === 'mapping' ? say`put "- " before its first key` : say`put "- " before each item`;
  }
  return undefined;
}
