import {
  hasProperties,
  insertion,
  isInFlow,
  plainOrQuoted,
  quote,
  removeItem,
  removePair,
  replaceScalar,
} from '../../document/edits/edits.ts';
import { unwrapList, wrapInList } from '../../document/edits/listEdits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { skipBlanks } from '../../document/syntax/spans.ts';
import { isAbsent, keyName, type Node, type ScalarNode } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { allowedValues, commonType, itemSchema, schemaAtPath, schemaTypes } from '../../schema/navigate.ts';
import type { Schema } from '../../schema/schemas.ts';
import type { WrongType } from '../../schema/violation.ts';
import { accepts, acceptsKeys, acceptsNode, fits } from './acceptsNode.ts';
import { listAsTextFix } from './listAsText.ts';
/** The ways to make a value of the type that is expected, out of what is written. */
export function typeFixes(document: SourceDocument, violation: WrongType): Fix[] {
  const { node, expected } = violation;
  if (isAbsent(node)) return absentFixes(document, violation);
  const fixes: (Fix | undefined)[] = [];
  if (node.kind === 'scalar') {
    if (expected.includes('string')) fixes.push(quoteFix(document, violation, node));
    fixes.push(...allowedFixes(document, violation, node));
    if (expected.includes('boolean')) fixes.push(booleanFix(node));
    if (expected.includes('integer') || expected.includes('number')) fixes.push(numberFix(node, violation));
    if (expected.includes('object')) fixes.push(keyFix(document, violation, node));
    if (node.value === null) fixes.push(absentRemoval(document, violation));
  }
  if (expected.includes('array')) fixes.push(dashFix(document, violation) ?? wrapFix(document, violation));
  if (node.kind === 'sequence') {
    fixes.push(unwrapFix(document, violation), rangeFix(document, violation), textFix(document, violation));
  }
  if ((node.kind === 'mapping' || node.kind === 'sequence') && expected.includes('string')) {
    fixes.push(bracketsFix(document, violation));
  }
  return fixes.filter((fix) => fix !== undefined);
}

/** Writes a number or a truth value as a text. Not for a level, where another level is more likely meant than a word such as "true". */
function quoteFix(document: SourceDocument, { schema }: WrongType, node: ScalarNode): Fix | undefined {
  if (node.style !== 'plain' || allowedValues(schema) || schema['x-refersTo'] === 'level') return undefined;
  const source = document.text.slice(node.start, node.end);
  if (!accepts(schema, source)) return undefined;
  const edits = [{ start: node.start, end: node.end, newText: quote(source) }];
  // "null" or "~" may be meant to say that there is no value.
  const safe = node.value !== null;
  return { kind: say`put it in quotes`, title: say`Write ${quote(source)} in quotes`, edits, safe };
}

/** Each of the allowed values, in the place of one that is not a text. */
function allowedFixes(document: SourceDocument, { schema }: WrongType, node: ScalarNode): Fix[] {
  return (allowedValues(schema) ?? []).map((one) => ({
    kind: say`use "${String(one)}"`,
    title: say`Use "${String(one)}"`,
    edits: [replaceScalar(document, node, String(one))],
    safe: false,
  }));
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
  return { kind: say`write it without quotes`, title: say`Change to ${value}`, edits, safe: true };
}

/** Writes a key before a single text where keys are expected: the one that holds such a text. */
function keyFix(document: SourceDocument, { schema, parent, pair }: WrongType, node: ScalarNode): Fix | undefined {
  const key = textKey(schema, node);
  if (key === undefined || document.text.slice(node.start, node.end).includes('\n')) return undefined;
  const flow = pair !== undefined || isInFlow(document, node);
  // Between braces a plain text must not hold commas or brackets.
  if (flow && node.style === 'plain' && plainOrQuoted(String(node.value), true) !== node.value) return undefined;
  if (!parent || (pair && hasProperties(document, pair))) return undefined;
  const edits = flow
    ? [insertion(node.start, `{ ${key}: `), insertion(node.end, ' }')]
    : [insertion(node.start, `${key}: `)];
  const fix = { kind: say`write "${key}:" before it`, title: say`Write "${key}:" before it`, edits, safe: false };
  return key === 'url' && isWords(node) ? { ...fix, isStopgap: true } : fix;
}

/** Whether a text is words rather than an address. */
function isWords(node: Node): boolean {
  return node.kind === 'scalar' && /\s/.test(String(node.value).trim());
}

/** The key that is meant where only a text is written in the place of keys. */
function textKey(schema: Schema, node: Node): string | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const keys = Object.keys(schema.properties ?? {});
  const url = /^(https?:|mailto:|www\.)/i.test(node.value);
  return (url ? ['url'] : ['name', 'title', 'text', 'url']).find((one) => keys.includes(one));
}

function wrapFix(document: SourceDocument, { pair, node, schema }: WrongType): Fix | undefined {
  const inner = itemSchema(document.kind, schema);
  if (!pair || !inner) return undefined;
  const key = commonType(inner) === 'object' && schemaTypes(inner).length === 1 ? textKey(inner, node) : undefined;
  const edits = wrapInList(document, pair, key);
  if (!edits) return undefined;
  const safe = acceptsKeys(document.kind, inner, node);
  const fix = { kind: say`make it a list`, title: say`Make it a list of one item`, edits, safe };
  // Keys that no item has are rather the names of several.
  const isGuess = node.kind === 'mapping' ? !safe : key === 'url' && isWords(node);
  return isGuess ? { ...fix, isStopgap: true } : fix;
}

/** The offsets of dashes that lack a space, when every line of the value begins with one: `-name: …`. */
export function gluedDashes(document: SourceDocument, node: Node): number[] | undefined {
  const { text } = document;
  if (node.kind === 'mapping' && !node.flow) {
    const starts = node.pairs.map((pair) => pair.key.start);
    return starts.every((start) => /^-[^\s-]/.test(text.slice(start, start + 2))) ? starts : undefined;
  }
  if (node.kind !== 'scalar' || node.style !== 'plain') return undefined;
  const lines = [...text.slice(node.start, node.end).matchAll(/^[ \t]*(?=-[^\s-])/gm)];
  const count = text.slice(node.start, node.end).split('\n').length;
  return lines.length === count ? lines.map((match) => node.start + match.index + match[0].length) : undefined;
}

function dashFix(document: SourceDocument, { node, pair }: WrongType): Fix | undefined {
  const dashes = gluedDashes(document, node);
  // On the line of its key, a dash begins no list.
  if (!dashes || !pair || !document.text.slice(pair.key.end, node.start).includes('\n')) return undefined;
  const edits = dashes.map((dash) => insertion(dash + 1, ' '));
  return { kind: say`put a space after each dash`, title: say`Put a space after each dash`, edits, safe: false };
}

/** Two levels in a list are the two ends of a range. */
function rangeFix(document: SourceDocument, { node, schema }: WrongType): Fix | undefined {
  if (node.kind !== 'sequence' || !node.flow || node.items.length !== 2 || schema['x-refersTo'] !== 'level')
    return undefined;
  const [min, max] = node.items.map((item) => document.text.slice(item.start, item.end));
  const edits = [{ start: node.start, end: node.end, newText: `{ min: ${min}, max: ${max} }` }];
  return { kind: say`make it a range`, title: say`Make it a range of levels`, edits, safe: false };
}

/** A list where prose is asked for. */
function textFix(document: SourceDocument, { node, pair, schema }: WrongType): Fix | undefined {
  if (node.kind !== 'sequence' || !pair || schema['x-text'] !== 'prose') return undefined;
  return listAsTextFix(document, pair, node);
}

function unwrapFix(document: SourceDocument, { pair, node, schema, expected }: WrongType): Fix | undefined {
  const item = node.kind === 'sequence' ? node.items[0] : undefined;
  if (node.kind !== 'sequence' || !pair || item?.kind !== 'scalar' || !fits(item, expected)) return undefined;
  const edit = unwrapList(document, pair, node);
  if (!edit) return undefined;
  const safe = acceptsNode(document.kind, schema, item);
  return { kind: say`take it out of the list`, title: say`Take it out of the list`, edits: [edit], safe };
}

/** A text that begins with a bracket, which YAML takes for a list or keys. */
function bracketsFix(document: SourceDocument, { node, schema }: WrongType): Fix | undefined {
  const source = document.text.slice(node.start, node.end);
  if (!accepts(schema, source) || !/^[[{][^\n]*[\]}]$/.test(source)) return undefined;
  const edits = [{ start: node.start, end: node.end, newText: quote(source) }];
  return { kind: say`put it in quotes`, title: say`Put it in quotes as a text`, edits, safe: false };
}

function absentFixes(document: SourceDocument, { node, path, pair, parent, schema }: WrongType): Fix[] {
  const fixes: Fix[] = [];
  const values = allowedValues(schema);
  if (pair && values) {
    const start = document.text.indexOf(':', pair.key.end) + 1;
    const end = skipBlanks(document.text, Math.max(start, node.start));
    const comment = document.text.charAt(end) === '#' ? ' ' : '';
    for (const value of values) {
      const edits = [{ start, end, newText: ` ${value}${comment}` }];
      fixes.push({ kind: say`use "${String(value)}"`, title: say`Use "${String(value)}"`, edits, safe: false });
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
  let title = say`Remove this item`;
  if (parent?.kind === 'sequence') edit = removeItem(document, parent, Number(path.at(-1)));
  else if (parent && pair) {
    const key = keyName(pair) ?? '';
    if (schemaAtPath(document.kind, path.slice(0, -1))?.required?.includes(key)) return undefined;
    edit = removePair(document, parent, pair);
    title = say`Remove "${key}"`;
  }
  if (!edit) return undefined;
  // A key is a word that somebody wrote, and what stands behind it may be a text that was cut away.
  const removes = pair !== undefined || document.text.slice(edit.start, edit.end).includes('#');
  return { kind: say`remove what is empty`, title, edits: [edit], safe: false, ...(removes ? { removes } : {}) };
}
