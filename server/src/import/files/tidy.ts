import { keyOfText, type Shape } from '../../service/document/edits/commonForm.ts';
import { type KeyContext, knownKeys } from '../../service/format/knownKeys.ts';
import type { DraftFile, DraftMapping, DraftValue } from '../draft.ts';
import { namedItem, withoutBareSections } from './complete.ts';
import { isLeaf, isList, type Leaf } from './leaves.ts';
import { contextOf, isListShape, shapeOf } from './shapes.ts';

/*
 * A draft made ready to be written: keys in the order of the schema, nothing that is empty, texts without blanks at their ends and with line
 * feeds alone, lists where the format has lists, and one group in place of several that have nothing but items.
 */

/** A key that the format does not know, or a value that cannot be: a fault of an importer, never of a source. */
export class DraftFault extends Error {}

/** The value of a file to be written; throws a `DraftFault` for what the format has no place for, naming the path. */
export function tidied({ kind, value }: DraftFile): DraftMapping {
  const tidy = tidyMapping(value, kind, undefined, '');
  const whole = kind === 'role' ? withoutBareSections(tidy) : tidy;
  return whole === tidy ? tidy : tidyMapping(whole, kind, undefined, '');
}

function tidyMapping(
  mapping: DraftMapping,
  context: KeyContext | undefined,
  shape: Shape | undefined,
  path: string,
): DraftMapping {
  const own = Object.keys(mapping).filter((key) => mapping[key] !== undefined);
  const known = context && knownKeys(context);
  const unknown = known ? own.filter((key) => !known.has(key)) : [];
  const stray = unknown.find((key) => !key.startsWith('x-'));
  if (stray !== undefined) throw new DraftFault(`${path}/${stray} is no key of the format`);
  const keys = known ? [...[...known.keys()].filter((key) => mapping[key] !== undefined), ...unknown] : own;
  const tidy: [string, DraftValue][] = [];
  for (const key of keys) {
    const value = mapping[key];
    const inner = value === undefined ? undefined : tidyValue(value, shapeOf(key, context, shape), `${path}/${key}`);
    if (inner === undefined) continue;
    tidy.push(key.length > longestKey ? shortened(key, inner) : [key, inner]);
  }
  // Labels are an author's words: `__proto__` is one like any other.
  return Object.assign(Object.create(null), Object.fromEntries(tidy));
}

/** In characters. YAML reads no keys of more than 1,024, and nobody writes them. */
const longestKey = 200;

/** A key that is a whole text, cut, with all of its words at the beginning of its value. */
function shortened(key: string, value: DraftValue): [key: string, value: DraftValue] {
  const short = `${key.slice(0, 60).trim()}…`;
  const words = key.startsWith('x-') ? key.slice('x-'.length) : key;
  if (isList(value)) return [short, [words, ...value]];
  return [short, isLeaf(value) || key.startsWith('x-') ? [words, value] : value];
}

/** The value of a key of this shape, made ready to be written; `undefined` where nothing is left of it. */
export function tidyValue(value: DraftValue, shape: Shape | undefined, path: string): DraftValue | undefined {
  if (isList(value)) return tidyList(value, shape, path);
  if (isListShape(shape)) return tidyList([value], shape, path);
  if (isLeaf(value)) {
    const leaf = tidyLeaf(value, shape);
    return leaf !== undefined && shape === 'skillLevel' ? { description: leaf } : leaf;
  }
  const mapping = tidyMapping(value, contextOf(value, shape), shape, path);
  return Object.keys(mapping).length === 0 && shape !== 'skillLevel' ? undefined : mapping;
}

function tidyList(list: readonly DraftValue[], shape: Shape | undefined, path: string): DraftValue | undefined {
  const keyOfItem = shape === undefined ? undefined : keyOfText(shape);
  const items: DraftValue[] = [];
  for (const [index, item] of list.entries()) {
    const place = `${path}/${index}`;
    if (isList(item) && shape === 'own') {
      const inner = tidyList(item, shape, place);
      if (inner !== undefined) items.push(inner);
      continue;
    }
    if (isList(item)) throw new DraftFault(`${place} is a list within a list`);
    if (isLeaf(item)) {
      const asItem = shape === 'groups' ? 'name' : keyOfItem;
      const leaf = tidyLeaf(item, asItem === 'name' ? 'line' : shape);
      if (leaf !== undefined) items.push(asItem === undefined ? leaf : { [asItem]: leaf });
      continue;
    }
    if (shape === 'texts') throw new DraftFault(`${place} is no text`);
    const context = contextOf(item, shape);
    const tidied = tidyMapping(item, context, shape === 'own' ? shape : undefined, place);
    const named = namedItem(tidied, context);
    const inner = named === tidied ? tidied : tidyMapping(named, context, undefined, place);
    if (Object.keys(inner).length > 0) items.push(inner);
  }
  const tidy = shape === 'groups' ? grouped(items) : items;
  return tidy.length === 0 ? undefined : tidy;
}

/** Items of `skills` in groups; groups that have nothing but items, one after the other, are one, as they would be when they are read. */
function grouped(items: readonly DraftValue[]): DraftMapping[] {
  const groups: DraftMapping[] = [];
  let open: DraftValue[] | undefined;
  for (const item of items) {
    if (isList(item) || isLeaf(item)) continue;
    const isGroup = contextOf(item, 'groups') === 'group';
    const isBare = isGroup && Object.keys(item).length === 1 && item.items !== undefined;
    if (isGroup && !isBare) {
      open = undefined;
      groups.push(item);
      continue;
    }
    const inner = isBare ? item.items : [item];
    if (!open) {
      open = [];
      groups.push({ items: open });
    }
    if (inner !== undefined && isList(inner)) for (const one of inner) open.push(one);
  }
  return groups;
}

function tidyLeaf(leaf: Leaf, shape: Shape | undefined): Leaf | undefined {
  if (typeof leaf === 'number' || typeof leaf === 'boolean') return leaf;
  const words = typeof leaf === 'string' ? leaf : leaf.text;
  const text = shape === 'own' ? words : tidyText(words, shape === 'line' || shape === 'word');
  if (text === '') return undefined;
  return typeof leaf === 'string' ? text : { text, from: leaf.from };
}

/** Without blanks at the ends of the text and its lines, but for the two that are a line break in Markdown. */
function tidyText(text: string, onOneLine: boolean): string {
  const lines = text.replace(/\r\n?|\u2028/g, '\n').trim();
  if (!lines.includes('\n')) return lines;
  const all = lines.split('\n');
  if (onOneLine) {
    return all
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ');
  }
  return all
    .map((line, index) => {
      const bare = withoutBlanksBehind(line);
      const isBreak = bare !== '' && line.startsWith('  ', bare.length) && (all[index + 1] ?? '').trim() !== '';
      return isBreak ? `${bare}  ` : bare;
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Without blanks and tabs at the end; other white space, such as a no-break space, is a part of the text. */
function withoutBlanksBehind(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')) end--;
  return line.slice(0, end);
}
