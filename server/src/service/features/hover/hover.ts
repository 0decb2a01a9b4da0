import type { Hover, Position } from 'vscode-languageserver-types';
import { codeBlock, markdown } from '../../describe/markdown.ts';
import { allowedValues, describeKey, describeValue } from '../../describe/schemaText.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import {
  dereference,
  isAbsent,
  isMergeKey,
  type Node,
  nodesAt,
  type Path,
  pathOf,
  type ScalarNode,
} from '../../document/syntax/tree.ts';
import { commonType, propertySchema, schemaAtPath } from '../../schema/navigate.ts';
import type { Schema } from '../../schema/schemas.ts';
import type { FileContext } from '../support/fileContext.ts';
import { describeDefinition, describeOwnKey, describeReference } from './describeReference.ts';
import { describePackAt, describeSilencedRule } from './describeRule.ts';
import { describeEmptyFile } from './emptyFile.ts';

/** Of what an alias stands for, no more than this is shown. */
const maxAliasLines = 20;

/**
 * What to do in an empty file; else what the key or value at a position means: of keys the schema's words, of values those of the enumeration or of the framework
 * entry, role or rule they name, as far as the workspace is known. `undefined` on white space and comments, but for the codes that a comment
 * silences, on texts, and on ids that name nothing (the rules report those).
 * Reads only the item in question, so that the size of the file does not matter.
 */
export function hover(context: FileContext, position: Position): Hover | undefined {
  const { document } = context;
  const empty = describeEmptyFile(context);
  if (empty) return { contents: { kind: 'markdown', value: empty } };
  const offset = document.offsetAt(position);
  const silenced = describeSilencedRule(context, offset);
  if (silenced) return shown(document, silenced.span, silenced.text);
  const steps = nodesAt(document.root, offset);
  const step = steps.at(-1);
  if (!step || isAbsent(step.node) || isCommentOf(document.text, step.node, offset)) return undefined;
  const { node, pair } = step;
  const path = pathOf(steps);
  if (step.inKey) {
    return pair && !isMergeKey(pair) ? shown(document, node, describeKeyAt(context, path)) : undefined;
  }
  if (node.kind === 'scalar') return shown(document, node, describeValueAt(context, path, node));
  if (node.kind !== 'alias') return undefined;
  const target = dereference(node);
  const meaning = target?.kind === 'scalar' ? describeValueAt(context, path, target) : undefined;
  return shown(document, node, meaning ?? (target && describeTarget(document, target)));
}

function shown(document: SourceDocument, span: Span, value: string | undefined): Hover | undefined {
  return value ? { contents: { kind: 'markdown', value }, range: document.rangeOf(span) } : undefined;
}

/** The line on which a block scalar begins may end in a comment. */
function isCommentOf(text: string, node: Node, offset: number): boolean {
  if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return false;
  const header = /^[^\r\n#]*/.exec(text.slice(node.start, offset));
  return (
    header !== null &&
    text.charAt(node.start + header[0].length) === '#' &&
    !/[\r\n]/.test(text.slice(node.start, offset))
  );
}

function describeKeyAt(context: FileContext, path: Path): string | undefined {
  const { document, translate } = context;
  const key = String(path.at(-1));
  const parent = schemaAtPath(document.kind, path.slice(0, -1));
  if (!parent) return undefined;
  const own = describeOwnKey(context, path);
  if (own !== undefined) return own;
  if (parent.propertyNames && !key.startsWith('x-')) {
    const named = allowedValues(parent.propertyNames);
    if (named.length === 0) return describeKey(parent.propertyNames, key, false, translate);
    const referred = parent.propertyNames['x-refersTo'];
    const meaning = referred && describeReference(context, path, referred, key);
    if (meaning !== undefined) return meaning;
    const value = named.find((allowed) => allowed.value === key);
    return value && describeValue(value, translate);
  }
  const schema = propertySchema(document.kind, parent, key);
  return schema && describeKey(schema, key, parent.required?.includes(key) ?? false, translate);
}

function describeValueAt(context: FileContext, path: Path, node: ScalarNode): string | undefined {
  const schema = valueSchema(context.document, path);
  if (!schema || node.value === null) return undefined;
  const reference = schema['x-refersTo'];
  if (reference !== undefined) return describeReference(context, path, reference, node.value);
  const defined = describeDefinition(context, path);
  if (defined !== undefined) return defined;
  const allowed = allowedValues(schema).find((candidate) => candidate.value === node.value);
  return allowed && (describePackAt(context, path, String(allowed.value)) ?? describeValue(allowed, context.translate));
}

/** A single value where a list is expected is meant as a list of one. */
function valueSchema(document: SourceDocument, path: Path): Schema | undefined {
  const schema = schemaAtPath(document.kind, path);
  return schema && commonType(schema) === 'array' ? schemaAtPath(document.kind, [...path, 0]) : schema;
}

/** What an alias stands for, as it is written at its anchor. */
function describeTarget(document: SourceDocument, target: Exclude<Node, { kind: 'alias' }>): string {
  if (target.kind === 'scalar' && typeof target.value === 'string') return markdown(target.value);
  const lineStart = document.text.lastIndexOf('\n', target.start - 1) + 1;
  const indent = target.start - lineStart;
  const lines = document.text.slice(target.start, target.end).split(/\r?\n/);
  const outdented = lines.map((line, index) => (index === 0 ? line : line.replace(new RegExp(`^ {0,${indent}}`), '')));
  const kept = outdented.length > maxAliasLines ? [...outdented.slice(0, maxAliasLines), '…'] : outdented;
  return codeBlock(kept.join('\n'), 'yaml');
}
