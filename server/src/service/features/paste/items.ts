import type { JsonValue } from '../../document/syntax/value.ts';
import {
  type Block,
  isBlank,
  type ListItem,
  linesOf,
  plainText,
  type Runs,
  type TableBlock,
} from '../../text/clipboard/blocks.ts';
import { inlineLine, inlineMarkdown, markdownOf, plainLine } from '../../text/clipboard/markdown.ts';
import { numberedIfTaken, slug } from '../../text/slug.ts';
import { isAllBold, leadOf, withoutBoldAll } from './lead.ts';
import { tableItems } from './tableItems.ts';
import type { ItemShape } from './wanted.ts';

/** Longer texts in bold are no headings, in UTF-16 units. */
const longestHeading = 100;

/**
 * The blocks of the clipboard as items of a list: one for each item of a list, each line of a paragraph and each row of a table. What the
 * items have is written where they are asked for: names before a colon or in bold, what is nested as their description, headings as their type
 * or, in skills, as their group. No word is left out. `undefined` where that cannot be, and for nothing.
 */
export function itemsOf(
  blocks: readonly Block[],
  shape: ItemShape,
  taken: ReadonlySet<string>,
): JsonValue[] | undefined {
  if (shape.keys.has('url') && !shape.keys.has('name')) return linksOf(blocks);
  const sections = sectionsOf(blocks);
  // Where one heading is that of a group, so are the others.
  const isGrouped = isGroup(shape) && sections.some(({ heading, blocks: within }) => heading && hasItems(within));
  const items = sections.flatMap((section) => sectionItems(section, shape, isGrouped));
  if (items.length === 0) return undefined;
  return shape.needsId ? withIds(items, taken) : items;
}

/** Blocks below a heading; without one, those before the first. */
interface Section {
  readonly heading: Runs | undefined;
  readonly blocks: Block[];
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  for (const [index, block] of blocks.entries()) {
    const heading = headingOf(block, blocks[index + 1]);
    if (heading) sections.push({ heading, blocks: [] });
    else if (sections.length > 0) sections.at(-1)?.blocks.push(block);
    else sections.push({ heading: undefined, blocks: [block] });
  }
  return sections;
}

/** A heading, or a short line in bold on its own that stands above something. */
function headingOf(block: Block, next: Block | undefined): Runs | undefined {
  if (block.kind === 'heading') return block.runs;
  if (block.kind !== 'paragraph' || !next || !isAllBold(block.runs)) return undefined;
  const text = plainText(block.runs);
  return text.length <= longestHeading && !/[\n.]/.test(text) ? withoutBoldAll(block.runs) : undefined;
}

function isGroup({ keys }: ItemShape): boolean {
  return keys.has('items') && keys.has('title');
}

function hasItems(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === 'list' || kind === 'table');
}

function sectionItems({ heading, blocks }: Section, shape: ItemShape, isGrouped: boolean): JsonValue[] {
  if (!heading) return blocks.flatMap((block) => blockItems(block, shape));
  if (blocks.length === 0) return [itemOf({ runs: heading, blocks: [] }, shape)];
  const name = inlineLine(heading).replace(/\s*:$/, '');
  if (shape.keys.has('title') && shape.keys.has('text')) return [sectionOf(name, blocks)];
  if (isGrouped) {
    const within: ItemShape = { ...shape, keys: new Set([...shape.keys].filter((key) => key !== 'items')) };
    return [{ title: name, items: blocks.flatMap((block) => blockItems(block, within)) }];
  }
  if (hasItems(blocks) && shape.keys.has('type')) {
    return blocks.flatMap((block) => blockItems(block, shape)).map((item) => withType(item, name, shape));
  }
  if (!hasItems(blocks) && shape.keys.has('description')) return [{ name, description: markdownOf(blocks) }];
  return [itemOf({ runs: heading, blocks: [] }, shape), ...blocks.flatMap((block) => blockItems(block, shape))];
}

/** The items of a section of a role, whatever they are called there. */
const sectionItem: ItemShape = {
  keys: new Set(['name', 'description', 'type', 'details']),
  isText: true,
  isProse: false,
  needsId: false,
};

/** A heading with a text, or with a list where there is nothing but that. */
function sectionOf(title: string, blocks: readonly Block[]): JsonValue {
  const isList = blocks.every(({ kind }) => kind === 'list');
  if (isList) return { title, items: blocks.flatMap((block) => blockItems(block, sectionItem)) };
  return { title, text: markdownOf(blocks) };
}

function withType(item: JsonValue, type: string, shape: ItemShape): JsonValue {
  if (isObject(item)) return 'type' in item ? item : { ...item, type };
  return { ...(shape.isProse ? { description: item } : { name: item }), type };
}

export function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function blockItems(block: Block, shape: ItemShape): JsonValue[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => itemOf(item, shape));
    case 'table':
      return shape.keys.has('description') ? tableItems(block, shape) : rowTexts(block, shape);
    default:
      return paragraphItems(block.runs, shape);
  }
}

/** The lines of a paragraph are items of their own, unless the first one is the name of what follows. */
function paragraphItems(runs: Runs, shape: ItemShape): JsonValue[] {
  const lines = linesOf(runs).filter((line) => !isBlank(line));
  if (lines.length > 1 && lines[0] && isAllBold(lines[0]) && shape.keys.has('description')) {
    return [itemOf({ runs, blocks: [] }, shape)];
  }
  return lines.map((line) => itemOf({ runs: line, blocks: [] }, shape));
}

function rowTexts({ rows }: TableBlock, shape: ItemShape): JsonValue[] {
  return rows.map((row) => {
    const [first = [], ...rest] = row.filter((cell) => cell.length > 0);
    const parts = [first, ...rest].map((cell) => markdownOf(cell).replace(/\s*\n\s*/g, ' '));
    return textItem(parts.join(' – '), shape);
  });
}

function itemOf({ runs, blocks }: ListItem, shape: ItemShape): JsonValue {
  const section = shape.keys.has('title') && shape.keys.has('text') ? leadOf(runs) : undefined;
  if (section) return { title: inlineLine(section.name), text: joined(section.rest, blocks) };
  const takesNames = shape.keys.has('name') && shape.keys.has('description');
  if (!takesNames) return textItem(joined(withoutBoldAll(runs), blocks), shape);
  const lead = leadOf(runs);
  if (!lead) {
    const name = inlineLine(withoutBoldAll(runs));
    if (blocks.length === 0) return name === '' ? markdownOf(blocks) : textItem(name, shape);
    if (shape.isProse || name === '') return { description: joined(runs, blocks) };
    return { name, description: markdownOf(blocks) };
  }
  const name = inlineLine(lead.name);
  const level = plainLine(lead.rest);
  if (shape.keys.has('level') && blocks.length === 0 && isLevel(level)) return { name, level };
  return { name, description: joined(lead.rest, blocks) };
}

/** One to three words, such as the name of a level or a rating; a sentence is none. */
export function isLevel(text: string): boolean {
  return text.length <= 30 && /^[\p{L}\p{N}★☆][^.!?,;:]*$/u.test(text) && text.split(/\s+/).length <= 3;
}

function joined(runs: Runs, blocks: readonly Block[]): string {
  const text = inlineMarkdown(runs).trim();
  const below = markdownOf(blocks);
  if (text === '' || below === '') return text + below;
  return text + (blocks[0]?.kind === 'list' ? '\n' : '\n\n') + below;
}

/** A text as an item, with a key where the list takes no texts. */
function textItem(text: string, shape: ItemShape): JsonValue {
  if (shape.isText) return text;
  return shape.keys.has('name') ? { name: text } : { title: text };
}

/** Links with their labels; `undefined` where anything else is pasted. */
function linksOf(blocks: readonly Block[]): JsonValue[] | undefined {
  const lines = blocks.flatMap((block): Runs[] => {
    if (block.kind === 'list') return block.items.map(({ runs }) => runs);
    return block.kind === 'table' ? [] : linesOf(block.runs);
  });
  const links = lines.map((runs): JsonValue | undefined => {
    const text = plainLine(runs);
    const href = runs.find((run) => run.href !== undefined)?.href;
    const url = href ?? /(?:https?:\/\/|mailto:)\S+$/.exec(text)?.[0];
    const label = href === undefined ? text.slice(0, text.length - (url?.length ?? 0)) : text === href ? '' : text;
    const words = label.replace(/[\s:–—-]+$/, '').trim();
    return url === undefined ? undefined : { ...(words === '' ? {} : { label: words }), url };
  });
  const whole = blocks.every((block) => block.kind !== 'table') && links.every((link) => link !== undefined);
  return whole && links.length > 0 ? links.filter((link) => link !== undefined) : undefined;
}

/** Items with ids made of their names; `undefined` where a name makes none. */
function withIds(items: readonly JsonValue[], taken: ReadonlySet<string>): JsonValue[] | undefined {
  const ids = new Set(taken);
  const result: JsonValue[] = [];
  for (const item of items) {
    const name = isObject(item) ? item.name : undefined;
    const base =
      typeof name === 'string'
        ? slug(name)
            .slice(0, 60)
            .replace(/[-._]+$/, '')
        : '';
    if (!isObject(item) || base === '') return undefined;
    const id = numberedIfTaken(base, (one) => ids.has(one));
    ids.add(id);
    result.push({ id, ...item });
  }
  return result;
}
