import { insertion, isInFlow, quote, removeItem, removePair } from '../../document/edits.ts';
import { unwrapList, wrapInList } from '../../document/listEdits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { skipBlanks } from '../../document/spans.ts';
import { isAbsent, keyName, type Node, type ScalarNode } from '../../document/tree.ts';
import { itemSchema, schemaAtPath, schemaTypes } from '../../schema/navigate.ts';
import type { Schema, SchemaType } from '../../schema/schemas.ts';
import type { WrongType } from '../../schema/violation.ts';
import type { Fix } from '../rule.ts';

/** The ways to make a value of the type that is expected, out of what is written. */
export function typeFixes(document: SourceDocument, violation: WrongType): Fix[] {
  const { node, expected } = violation;
  if (isAbsent(node)) return absentFixes(document, violation);
  const fixes: (Fix | undefined)[] = [];
  if (node.kind === 'scalar') {
    if (expected.includes('string')) fixes.push(quoteFix(document, violation, node));
    if (expected.includes('boolean')) fixes.push(booleanFix(node));
    if (expected.includes('integer') || expected.includes('number')) fixes.push(numberFix(node, violation));
    if (expected.includes('object')) fixes.push(keyFix(document, violation, node));
  }
  if (expected.includes('array')) fixes.push(wrapFix(document, violation));
  if (node.kind === 'sequence') fixes.push(unwrapFix(document, violation));
  if ((node.kind === 'mapping' || node.kind === 'sequence') && expected.includes('string')) {
    fixes.push(bracketsFix(document, node));
  }
  return fixes.filter((fix) => fix !== undefined);
}

/** A number or a truth value as the text that is written; a level is rather another level than a word such as "true". */
function quoteFix(document: SourceDocument, { schema }: WrongType, node: ScalarNode): Fix | undefined {
  if (node.style !== 'plain' || schema.enum || schema['x-refersTo'] === 'level') return undefined;
  const source = document.text.slice(node.start, node.end);
  const edits = [{ start: node.start, end: node.end, newText: quote(source) }];
  // "null" or "~" may be meant to say that there is no value.
  const safe = node.value !== null && accepts(schema, source);
  return { kind: 'put it in quotes', title: `Write ${quote(source)} in quotes`, edits, safe };
}

function booleanFix(node: ScalarNode): Fix | undefined {
  if (typeof node.value !== 'string') return undefined;
  const word = node.value.trim().toLowerCase();
  const value = /^(true|yes|y|on)$/.test(word) ? 'true' : /^(false|no|n|off)$/.test(word) ? 'false' : undefined;
  return value && replacement(node, value);
}

function numberFix(node: ScalarNode, { schema }: WrongType): Fix | undefined {
  if (typeof node.value !== 'string' || !/^\s*\d{1,15}\s*$/.test(node.value)) return undefined;
  const number = Number(node.value);
  return number < (schema.minimum ?? 0) ? undefined : replacement(node, String(number));
}

function replacement(node: ScalarNode, value: string): Fix {
  const edits = [{ start: node.start, end: node.end, newText: value }];
  return { kind: 'write it without quotes', title: `Change to ${value}`, edits, safe: true };
}

/** A lone text among items becomes the value of the key that carries an item's text. */
function keyFix(document: SourceDocument, { schema, parent, path }: WrongType, node: ScalarNode): Fix | undefined {
  if (typeof node.value !== 'string' || parent?.kind !== 'sequence' || typeof path.at(-1) !== 'number')
    return undefined;
  if (document.text.slice(node.start, node.end).includes('\n')) return undefined;
  const keys = Object.keys(schema.properties ?? {});
  const url = /^(https?:|mailto:|www\.)/i.test(node.value);
  const key = (url ? ['url'] : ['name', 'title', 'text', 'url']).find((one) => keys.includes(one));
  if (key === undefined) return undefined;
  const flow = isInFlow(document, node);
  const edits = flow
    ? [insertion(node.start, `{ ${key}: `), insertion(node.end, ' }')]
    : [insertion(node.start, `${key}: `)];
  return { kind: `write "${key}:" before it`, title: `Write "${key}:" before it`, edits, safe: false };
}

function wrapFix(document: SourceDocument, { pair, node, schema }: WrongType): Fix | undefined {
  const edits = pair && wrapInList(document, pair);
  if (!edits) return undefined;
  const inner = itemSchema(document.kind, schema);
  const safe = inner !== undefined && acceptsNode(inner, node);
  return { kind: 'make it a list', title: 'Make it a list of one item', edits, safe };
}

function unwrapFix(document: SourceDocument, { pair, node, schema, expected }: WrongType): Fix | undefined {
  const item = node.kind === 'sequence' ? node.items[0] : undefined;
  if (node.kind !== 'sequence' || !pair || item?.kind !== 'scalar' || !fits(item, expected)) return undefined;
  const edit = unwrapList(document, pair, node);
  if (!edit) return undefined;
  const safe = acceptsNode(schema, item);
  return { kind: 'take it out of the list', title: 'Take it out of the list', edits: [edit], safe };
}

/** A text that begins with a bracket, which YAML takes for a list or keys. */
function bracketsFix(document: SourceDocument, node: Node): Fix | undefined {
  const source = document.text.slice(node.start, node.end);
  if (!/^[[{][^\n]*[\]}]$/.test(source)) return undefined;
  const edits = [{ start: node.start, end: node.end, newText: quote(source) }];
  return { kind: 'put it in quotes', title: 'Put it in quotes as a text', edits, safe: false };
}

function absentFixes(document: SourceDocument, { node, path, pair, parent, schema }: WrongType): Fix[] {
  const fixes: Fix[] = [];
  if (pair && schema.enum) {
    const end = skipBlanks(document.text, node.start);
    const comment = document.text.charAt(end) === '#' ? ' ' : '';
    for (const value of schema.enum) {
      const edits = [{ start: node.start, end, newText: ` ${value}${comment}` }];
      fixes.push({ kind: `use "${value}"`, title: `Use "${value}"`, edits, safe: false });
    }
  }
  const removal = absentRemoval(document, { path, pair, parent });
  if (removal) fixes.push(removal);
  return fixes;
}

function absentRemoval(
  document: SourceDocument,
  { path, pair, parent }: Pick<WrongType, 'path' | 'pair' | 'parent'>,
): Fix | undefined {
  let edit: OffsetEdit | undefined;
  let title = 'Remove this item';
  if (parent?.kind === 'sequence') edit = removeItem(document, parent, Number(path.at(-1)));
  else if (parent && pair) {
    const key = keyName(pair) ?? '';
    if (schemaAtPath(document.kind, path.slice(0, -1))?.required?.includes(key)) return undefined;
    edit = removePair(document, parent, pair);
    title = `Remove "${key}"`;
  }
  return edit && { kind: 'remove', title, edits: [edit], safe: false };
}

function fits(node: ScalarNode, expected: readonly SchemaType[]): boolean {
  const type = typeof node.value;
  if (type === 'number')
    return expected.includes('number') || (expected.includes('integer') && Number.isInteger(node.value));
  return (type === 'string' || type === 'boolean') && expected.includes(type);
}

/** True when the schema takes this node's own value: nothing would be said of it any more. */
function acceptsNode(schema: Schema, node: Node): boolean {
  if (node.kind === 'mapping') return schemaTypes(schema).includes('object');
  if (node.kind !== 'scalar' || !fits(node, schemaTypes(schema))) return false;
  return typeof node.value !== 'string' || accepts(schema, node.value);
}

function accepts(schema: Schema, text: string): boolean {
  const { pattern, enum: allowed } = schema;
  if (allowed && !allowed.includes(text)) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}
