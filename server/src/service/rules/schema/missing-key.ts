import { insertion, insertPair, lineBreakOf } from '../../document/edits/edits.ts';
import type { DocumentKind } from '../../document/kind.ts';
import { meaningOf } from '../../document/longForm/convertMapping.ts';
import { contextAt } from '../../document/longForm/keyContext.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { findValue, keyName, type MappingNode, type PairNode } from '../../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../document/syntax/value.ts';
import { allOf, eitherOf, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import type { MissingKey, Violation } from '../../schema/violation.ts';
import { nameAt, quoted } from '../../schema/wording.ts';
import { decoded } from '../../text/decoded.ts';
import { slug, wordsOfId } from '../../text/slug.ts';
import type { DocumentRule } from '../rule.ts';
import { formAt, usualForm } from '../support/meantForm.ts';
import { through } from '../support/throughAlias.ts';
import { blockLines, flowText } from '../support/valueLines.ts';

/** A key that is required is not there. */
export const missingKey: DocumentRule = {
  code: 'schema/missing-key',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A key that has to be there is not: a role needs a `title`, a link its `url`, an item at least one of the keys that say what it is. Without it nothing can refer to the entry, or readers see an empty place.',
    fix: '*Insert …* writes the key where the rest of the file tells its value: a title is made of the name of the file, an id of a name.',
    bad: `source:
  url: https://example.org/handbook`,
    good: `source:
  name: example.org
  url: https://example.org/handbook`,
    source: '`schemas/role.schema.json` and its neighbours, in JSON Schema 2020-12: `required`.',
  }),
  *check({ document, violations }) {
    const unknown = unknownPairs(violations);
    for (const given of violations) {
      const violation = given.kind === 'missing-key' ? withoutMeant(document, given, unknown) : undefined;
      if (!violation) continue;
      const message = through(violation, messageOf(document.kind, violation));
      yield { at: violation.span, message, fixes: () => fixesFor(document, violation) };
    }
  },
};

/** The pairs of each mapping whose keys the format does not know. */
function unknownPairs(violations: readonly Violation[]): Map<MappingNode, PairNode[]> {
  const found = new Map<MappingNode, PairNode[]>();
  for (const violation of violations) {
    if (violation.kind !== 'unknown-key') continue;
    const pairs = found.get(violation.mapping);
    if (pairs) pairs.push(violation.offender);
    else found.set(violation.mapping, [violation.offender]);
  }
  return found;
}

/** The violation without keys that are there in other words, which is reported: one defect is one finding. `undefined` where nothing is left. */
function withoutMeant(
  document: SourceDocument,
  violation: MissingKey,
  unknown: ReadonlyMap<MappingNode, readonly PairNode[]>,
): MissingKey | undefined {
  const { mapping, keys, any, path } = violation;
  const others = mapping && unknown.get(mapping);
  if (!others) return violation;
  // What an item is may stand in the key that nobody knows.
  if (any) return undefined;
  const context = contextAt(document, path);
  const meant = new Set(others.map((pair) => context && meaningOf(pair, context)));
  const left = keys.filter((key) => !meant.has(key));
  return left.length === 0 ? undefined : { ...violation, keys: left };
}

function messageOf(kind: DocumentKind, { path, keys, any, mapping }: MissingKey): Message {
  const owner = nameAt(kind, path);
  const words = keys.map(quoted);
  if (any) return say`Nothing says what this is: ${owner} needs ${eitherOf(words)}.`;
  if (!mapping) return say`This file is empty: ${owner} needs ${allOf(words)}.`;
  if (words.length === 1) return say`${words[0] ?? ''} is missing: ${owner} needs it.`;
  return say`${allOf(words)} are missing: ${owner} needs them.`;
}

function fixesFor(document: SourceDocument, violation: MissingKey): Fix[] {
  if (violation.via) return [];
  const fixes: Fix[] = [];
  const form = violation.path.length > 0 ? formAt(document, violation.path) : undefined;
  if (form) fixes.push({ ...usualForm, edits: form.edits });
  // What nothing tells is asked for: a text that the author has to write anew would be wrong in turn.
  const known = violation.any ? [] : violation.keys.filter((key) => valueFor(document, violation, key) !== undefined);
  const edits = known.length > 0 ? insertKeys(document, violation, known) : undefined;
  const title = say`Insert ${allOf(known.map(quoted))}`;
  if (edits) fixes.push({ kind: say`insert what is missing`, title, edits, safe: false });
  return fixes;
}

function insertKeys(
  document: SourceDocument,
  violation: MissingKey,
  keys: readonly string[],
): OffsetEdit[] | undefined {
  const { mapping } = violation;
  const values = keys.map((key) => [key, valueFor(document, violation, key) ?? ''] as const);
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

/** The value of a key as the rest of the file tells it; `undefined` where nothing does. */
function valueFor(document: SourceDocument, { mapping, path }: MissingKey, key: string): JsonValue | undefined {
  const isRoot = mapping === undefined || mapping === document.root;
  const textOf = (name: string): string | undefined => {
    const value = findValue(mapping, name);
    return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
  };
  switch (key) {
    case 'min':
    case 'max': {
      // One end of a range of levels is the best guess for the other.
      const other = findValue(mapping, key === 'min' ? 'max' : 'min');
      return other?.kind === 'scalar' && other.value !== null ? toValue(other) : undefined;
    }
    case 'id':
      return slug(textOf('title') ?? textOf('name') ?? (isRoot ? nameOfFile(document.uri) : '')) || undefined;
    case 'title':
      return isRoot ? wordsOfId(nameOfFile(document.uri)) || undefined : undefined;
    case 'name': {
      const scale = path.at(-2) === 'scales' ? String(path.at(-1)) : undefined;
      const id = textOf('id') ?? scale ?? (isRoot ? nameOfFile(document.uri) : undefined);
      return id === undefined ? hostOf(textOf('url')) : wordsOfId(id) || undefined;
    }
    default:
      return undefined;
  }
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/?#:\s]+)/i.exec(url)?.[1];
}

function nameOfFile(uri: string): string {
  return decoded(/([^/]+?)(\.(role|framework))?\.ya?ml$/i.exec(uri)?.[1] ?? '');
}
