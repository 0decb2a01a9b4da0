import { CST, isScalar, Schema } from 'yaml';
import type { MappingNode, Node, PairNode, ScalarNode, ScalarStyle, ScalarValue, SequenceNode } from './tree.ts';

/**
 * Makes our tree of the library's tokens at once, without the nodes that the library makes of them first: for texts that hold nothing
 * but block mappings, block lists, texts and comments, and nothing wrong. These are most texts by far, and take half the time. `undefined`
 * for all others, of which only the library knows what they mean and what is wrong with them.
 */
export function composePlain(tokens: readonly CST.Token[], text: string, maxDepth: number): Node | undefined {
  let root: Node | undefined;
  for (const token of tokens) {
    if (token.type === 'document' && !root) root = plainDocument(token, text, maxDepth);
    else if (!isBetween(token)) return undefined;
    if (token.type === 'document' && !root) return undefined;
  }
  return root;
}

function plainDocument({ start, value, end }: CST.Document, text: string, maxDepth: number): Node | undefined {
  if (!start.every(isBetween) || end?.every(isBetween) === false || !value) return undefined;
  return value.type === 'block-map' || value.type === 'block-seq' ? composed(value, text, maxDepth) : undefined;
}

function composed(token: CST.Token, text: string, depth: number): Node | undefined {
  switch (token.type) {
    case 'block-map':
      return depth > 0 ? mapping(token, text, depth - 1) : undefined;
    case 'block-seq':
      return depth > 0 ? sequence(token, text, depth - 1) : undefined;
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return scalar(token, text);
    default:
      return undefined;
  }
}

function mapping({ offset, indent, items }: CST.BlockMap, text: string, depth: number): MappingNode | undefined {
  const pairs: PairNode[] = [];
  for (const { start, key, sep, value } of items) {
    if (!start.every(isBetween)) return undefined;
    // Comments behind the last pair are an item without a key.
    if (!key && !sep) continue;
    const keyNode = key && plainKey(key, indent, text);
    const absentAt = sep && behindIndicator(sep, 'map-value-ind');
    if (!keyNode || absentAt === undefined || absentAt - keyNode.start > longestKey) return undefined;
    if (value?.type === 'block-map' && !sep?.some(({ type }) => type === 'newline')) return undefined;
    const valueNode = value ? composed(value, text, depth) : absent(absentAt);
    if (!valueNode) return undefined;
    const end = Math.max(keyNode.end, valueNode.end);
    pairs.push({ kind: 'pair', start: keyNode.start, end, key: keyNode, value: valueNode });
  }
  const last = pairs.at(-1);
  return last && { kind: 'mapping', start: offset, end: last.end, flow: false, pairs };
}

/** The library refuses keys of more than 1,024 characters. */
const longestKey = 1000;

/** A key on one line, in line with the others; merge keys mean more than they say. */
function plainKey(key: CST.Token, indent: number, text: string): ScalarNode | undefined {
  if (!CST.isScalar(key) || key.type === 'block-scalar' || key.indent !== indent || key.end) return undefined;
  if (key.source === '' || key.source === '<<' || key.source.includes('\n')) return undefined;
  return scalar(key, text);
}

function sequence({ offset, items }: CST.BlockSequence, text: string, depth: number): SequenceNode | undefined {
  const nodes: Node[] = [];
  for (const { start, value } of items) {
    // Comments behind the last item are one without a dash.
    if (!value && start.every(isBetween)) continue;
    const absentAt = behindIndicator(start, 'seq-item-ind');
    if (absentAt === undefined) return undefined;
    const node = value ? composed(value, text, depth) : absent(absentAt);
    if (!node) return undefined;
    nodes.push(node);
  }
  const last = nodes.at(-1);
  return last && { kind: 'sequence', start: offset, end: last.end, flow: false, items: nodes };
}

/**
 * Where an absent value counts as standing: behind the colon or dash and the blanks behind it. `undefined` where anything but comments, in
 * their usual places, stands around the indicator.
 */
function behindIndicator(
  tokens: readonly CST.SourceToken[],
  indicator: 'map-value-ind' | 'seq-item-ind',
): number | undefined {
  let at: number | undefined;
  let isTouching = false;
  let before: CST.SourceToken['type'] | undefined;
  for (const token of tokens) {
    const { type, offset, source } = token;
    if (type === indicator && at === undefined) {
      at = offset + source.length;
      isTouching = true;
    } else {
      if (!isBetween(token) || (before === indicator && type === 'comment')) return undefined;
      // A colon that does not stand behind its key is unusual, and a comment before it, too.
      if (at === undefined && indicator === 'map-value-ind' && type !== 'space') return undefined;
      if (isTouching && at !== undefined && type === 'space') at = offset + source.length;
      else isTouching = false;
    }
    before = type;
  }
  return at;
}

function absent(at: number): ScalarNode {
  return { kind: 'scalar', start: at, end: at, style: 'plain', value: null };
}

/** Blanks, line breaks and comments; a tab is an error in most places. */
function isBetween({ type, source }: { readonly type: string; readonly source?: string }): boolean {
  return type === 'newline' || type === 'comment' || (type === 'space' && source?.includes('\t') === false);
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function scalar(token: CST.FlowScalar | CST.BlockScalar, text: string): ScalarNode | undefined {
  let isWrong = false;
  const resolved = CST.resolveAsScalar(token, true, () => {
    isWrong = true;
  });
  const style = resolved.type ? styles[resolved.type] : undefined;
  if (isWrong || !style) return undefined;
  const [start, end] = resolved.range;
  const isBlock = style === 'literal' || style === 'folded';
  const value = style === 'plain' ? plainValue(resolved.value) : resolved.value;
  if (value === undefined) return undefined;
  return { kind: 'scalar', start, end: isBlock ? trimmedEnd(text, start, end) : end, style, value };
}

/** What may be no text: a number, a truth value or `null`. */
const special = /^(?:[-+.\d]|~$|(?:null|true|false)$)|^$/i;

const { tags } = new Schema({ schema: 'core' });

/** What a plain scalar means; `undefined` where that is none of the values that we know. */
function plainValue(source: string): ScalarValue | undefined {
  if (!special.test(source)) return source;
  const tag = tags.find((one) => one.default === true && one.test?.test(source));
  if (!tag || tag.collection) return source;
  const resolved = tag.resolve(source, () => {}, {});
  const value = isScalar(resolved) ? resolved.value : resolved;
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** Without the white space behind a block text. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && ' \t\r\n'.includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}
