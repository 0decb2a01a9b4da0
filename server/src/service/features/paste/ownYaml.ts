import type { DocumentKind } from '../../document/kind.ts';
import { parseText } from '../../document/syntax/parse.ts';
import { keyName, type MappingNode, type Node } from '../../document/syntax/tree.ts';
import { propertySchema } from '../../schema/navigate.ts';
import { schemaOf } from '../../schema/schemas.ts';
import type { ItemShape } from './wanted.ts';

/** A piece of one of our files, moved to the first column. */
export interface OwnYaml {
  readonly lines: readonly string[];
  readonly root: Node;
}

/** Longer pieces are not looked at, in UTF-16 units. */
const longest = 200_000;

/** The text as a list or a mapping of YAML, which may have lost the white space before its first line; `undefined` for any other text. */
export function readOwnYaml(text: string): OwnYaml | undefined {
  if (text.length > longest || !/^\s*(?:-\s|["']?[\p{L}\p{N}_./ -]+["']?:(?:\s|$))/u.test(text)) return undefined;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\s+$/, '').split('\n');
  while (lines[0]?.trim() === '') lines.shift();
  const [first = '', ...others] = lines;
  const common = outdented(lines);
  for (const candidate of first.startsWith(' ') ? [common] : [common, [first, ...outdented(others)]]) {
    const { root, problems } = parseText(`${candidate.join('\n')}\n`);
    const isBlock = (root?.kind === 'mapping' || root?.kind === 'sequence') && !root.flow;
    if (isBlock && problems.length === 0) return { lines: candidate, root };
  }
  return undefined;
}

function outdented(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
  const indent = indents.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(Number.isFinite(indent) ? indent : 0)));
}

/**
 * Whether a piece is a list of items as they are written in our files: mappings with the keys of an item, among which there may be texts. A list of
 * plain words alone is anybody's list.
 */
export function isItemList(root: Node, shape: ItemShape): boolean {
  if (root.kind !== 'sequence') return false;
  let written = 0;
  for (const item of root.items) {
    if (item.kind === 'mapping' && hasKeys(item, shape.keys)) written++;
    else if (item.kind !== 'scalar' || typeof item.value !== 'string' || !shape.isText) return false;
    else if (item.style !== 'plain') written++;
  }
  return written > 0;
}

/** Whether a piece is the keys of one item. */
export function isItem(root: Node, shape: ItemShape): boolean {
  return root.kind === 'mapping' && hasKeys(root, shape.keys);
}

function hasKeys(mapping: MappingNode, keys: ReadonlySet<string>): boolean {
  return mapping.pairs.every((pair) => keys.has(keyName(pair) ?? ''));
}

/** Whether a piece is nothing but keys of our files, wherever they belong. */
export function isOurs(root: Node, kind: DocumentKind): boolean {
  if (root.kind !== 'mapping') return false;
  return root.pairs.every((pair) => propertySchema(kind, schemaOf(kind), keyName(pair) ?? '') !== undefined);
}
