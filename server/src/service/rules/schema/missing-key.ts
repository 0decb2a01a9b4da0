import { insertion, insertPair, lineBreakOf } from '../../document/edits/edits.ts';
import type { DocumentKind } from '../../document/kind.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { findValue, keyName, type MappingNode, type PairNode } from '../../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../document/syntax/value.ts';
import type { Fix } from '../../model/finding.ts';
import { propertySchema } from '../../schema/navigate.ts';
import type { MissingKey } from '../../schema/violation.ts';
import { all, either, nameAt, quoted } from '../../schema/wording.ts';
import { slug } from '../../text/slug.ts';
import type { DocumentRule } from '../rule.ts';
import { blockLines, flowText, placeholder, todo } from '../support/placeholderValue.ts';
import { through } from '../support/throughAlias.ts';

/** A key that is required is not there. */
export const missingKey: DocumentRule = {
  code: 'schema/missing-key',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A key that has to be there is not: a role needs an `id` and a `title`, a link its `url`, an item at least one of the keys that say what it is. Without it nothing can refer to the entry, or readers see an empty place.',
    fix: '*Insert …* writes the key with a value that follows from what is there; a name or a text is for the author to write.',
    bad: `links:
  - label: How to use these levels`,
    good: `links:
  - label: How to use these levels
    url: https://example.org/levels`,
    source: '`schemas/role.schema.json` and its neighbours, in JSON Schema 2020-12: `required`.',
  }),
  *check({ document, violations }) {
    for (const violation of violations) {
      if (violation.kind !== 'missing-key') continue;
      const message = through(violation) + messageOf(document.kind, violation);
      yield { at: violation.span, message, fixes: () => fixesFor(document, violation) };
    }
  },
};

function messageOf(kind: DocumentKind, { path, keys, any, mapping }: MissingKey): string {
  const owner = nameAt(kind, path);
  const words = keys.map(quoted);
  if (any) return `Nothing says what this is: ${owner} needs ${either(words)}.`;
  if (!mapping) return `This file is empty: ${owner} needs ${all(words)}.`;
  if (words.length === 1) return `${words[0]} is missing: ${owner} needs it.`;
  return `${all(words)} are missing: ${owner} needs them.`;
}

function fixesFor(document: SourceDocument, violation: MissingKey): Fix[] {
  if (violation.via) return [];
  // A name or a text is what a reader needs first, and no id or reference can be guessed.
  const choices = violation.any
    ? ['name', 'description'].filter((key) => violation.keys.includes(key)).map((key) => [key])
    : [violation.keys];
  return choices.flatMap((keys): Fix[] => {
    // A text is the author's to write: what stood in its place would be an error in turn.
    const known = keys.filter((key) => !isInvented(valueFor(document, violation, key)));
    if (known.length === 0) return [];
    const edits = insertKeys(document, violation, known);
    const title = `Insert ${all(known.map(quoted))}`;
    return edits ? [{ kind: violation.any ? title : 'insert what is missing', title, edits, safe: false }] : [];
  });
}

/** Whether a value holds a text that stands for one which the author has to write. */
function isInvented(value: JsonValue): boolean {
  return JSON.stringify(value).includes(JSON.stringify(todo));
}

function insertKeys(
  document: SourceDocument,
  violation: MissingKey,
  keys: readonly string[],
): OffsetEdit[] | undefined {
  const { mapping } = violation;
  const values = keys.map((key) => [key, valueFor(document, violation, key)] as const);
  if (!mapping) {
    const { text } = document;
    const lineBreak = lineBreakOf(text);
    const lines = values.flatMap(([key, value]) => blockLines(key, value));
    const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
    return [insertion(text.length, before + lines.map((line) => line + lineBreak).join(''))];
  }
  if (mapping.pairs.length === 0) {
    const flow = values.map(([key, value]) => `${key}: ${flowText(value)}`).join(', ');
    const edit = insertPair(document, mapping, undefined, { lines: [], flow });
    return edit && [edit];
  }
  const groups = new Map<PairNode | undefined, (readonly [string, JsonValue])[]>();
  for (const entry of values) {
    const after = neighbourBefore(violation, mapping, entry[0]);
    groups.set(after, [...(groups.get(after) ?? []), entry]);
  }
  const edits: OffsetEdit[] = [];
  for (const [after, entries] of groups) {
    const edit = insertPair(document, mapping, after, {
      lines: entries.flatMap(([key, value]) => blockLines(key, value)),
      flow: entries.map(([key, value]) => `${key}: ${flowText(value)}`).join(', '),
    });
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** The last pair whose key comes before this one in the schema; `undefined` when the new key comes first. */
function neighbourBefore({ schema }: MissingKey, mapping: MappingNode, key: string): PairNode | undefined {
  const order = Object.keys(schema.properties ?? {});
  const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(key))));
  return mapping.pairs.findLast((pair) => earlier.has(keyName(pair) ?? ''));
}

function valueFor(document: SourceDocument, { schema, mapping }: MissingKey, key: string): JsonValue {
  // One end of a range of levels is the best guess for the other.
  const sibling = key === 'min' ? 'max' : key === 'max' ? 'min' : undefined;
  const other = sibling && findValue(mapping, sibling);
  if (other?.kind === 'scalar' && other.value !== null) return toValue(other);
  return placeholder(document.kind, propertySchema(document.kind, schema, key) ?? {}, idFor(document, mapping));
}

/** An id made of the `title` or `name` in the mapping, else of the file's name; `undefined` where neither gives one. */
function idFor(document: SourceDocument, mapping: MappingNode | undefined): string | undefined {
  for (const key of ['title', 'name']) {
    const named = findValue(mapping, key);
    const id = named?.kind === 'scalar' && typeof named.value === 'string' ? slug(named.value) : '';
    if (id !== '') return id;
  }
  if (mapping !== undefined && mapping !== document.root) return undefined;
  const file = /([^/]+?)(\.(role|framework))?\.ya?ml$/i.exec(document.uri)?.[1];
  return (file && slug(decoded(file))) || undefined;
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
