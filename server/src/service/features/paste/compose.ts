import { lineBreakOf, plainOrQuoted } from '../../document/edits/edits.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import { parseText } from '../../document/syntax/parse.ts';
import { findValue, keyName, type Node, nodeAtPath, type Path } from '../../document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../document/syntax/value.ts';
import { type Message, say } from '../../message.ts';
import type { Block } from '../../text/clipboard/blocks.ts';
import { flatText, markdownOf, plainLine } from '../../text/clipboard/markdown.ts';
import { factsOf } from './facts.ts';
import { intoText } from './intoText.ts';
import { itemsOf } from './items.ts';
import { isItem, isItemList, isOurs, type OwnYaml, readOwnYaml } from './ownYaml.ts';
import type { FlowPlace, ItemPlace, KeyPlace, Place, TextPlace, ValuePlace } from './place.ts';
import { type ItemShape, itemShapeAt, type Wanted, wantedAt } from './wanted.ts';
import { type Expectation, equals, linesAt, listHas, mappingHas } from './write.ts';
import { flowText, isList, itemLines, pairLines, type Style, textLines } from './yamlLines.ts';

/** An edit with what it must lead to. */
export interface Composed {
  readonly edit: OffsetEdit;
  readonly title: Message;
  readonly expected: readonly Expectation[];
}

/** What is pasted. */
export interface Pasted {
  readonly text: string;
  readonly blocks: readonly Block[];
}

interface Site {
  readonly document: SourceDocument;
  readonly pasted: Pasted;
  readonly style: Style;
  /** The clipboard as a piece of one of our files. */
  readonly own: OwnYaml | undefined;
}

/** Lines for a list or a mapping, with what they mean. */
interface Lines<T> {
  readonly lines: readonly string[];
  readonly values: T;
}

/** The clipboard as the place wants it; `undefined` where nothing better than the editor's own paste is known. */
export function compose(document: SourceDocument, place: Place, pasted: Pasted, style: Style): Composed | undefined {
  const site: Site = { document, pasted, style, own: readOwnYaml(pasted.text) };
  switch (place.kind) {
    case 'value':
      return atValue(site, place);
    case 'item':
      return atItem(site, place);
    case 'key':
      return atKey(site, place);
    case 'text':
      return atText(site, place);
    case 'flow':
      return atFlow(site, place);
  }
}

function atValue(site: Site, place: ValuePlace): Composed | undefined {
  const { document, pasted, style } = site;
  if (place.mayBeKey && site.own && hasKeysOf(site.own.root)) return undefined;
  const { path, column, span } = place;
  const wanted = wantedAt(document.kind, path);
  if (isItems(wanted, path, pasted.blocks)) {
    const items = itemsAt(site, path, new Set());
    if (!items) return undefined;
    const newText = below(document, items.lines, column + style.items);
    return { edit: { ...span, newText }, title: say`Paste as items`, expected: [equals(path, items.values)] };
  }
  if (wanted === 'facts' || wanted === 'mapping') {
    const pairs = pairsAt(site, path, wanted, new Set());
    if (!pairs) return undefined;
    const newText = below(document, pairs.lines, column + style.keys);
    return { edit: { ...span, newText }, title: titleOfPairs(wanted), expected: [mappingHas(path, pairs.values)] };
  }
  if (wanted === 'nothing' || isWrittenScalar(pasted.text)) return undefined;
  const text = textFor(wanted, pasted.blocks);
  if (text === '') return undefined;
  const lines = textLines(text, style);
  const title = lines.length > 1 ? say`Paste as text block` : say`Paste as one line`;
  const newText = ` ${linesAt(document, lines, column)}`;
  return { edit: { ...span, newText }, title, expected: [equals(path, text)] };
}

/** Lines below a key. */
function below(document: SourceDocument, lines: readonly string[], column: number): string {
  return lineBreakOf(document.text) + ' '.repeat(column) + linesAt(document, lines, column);
}

/** A key that the format does not have takes the form of what is pasted; a detail takes several texts for a list. */
function isItems(wanted: Wanted, path: Path, blocks: readonly Block[]): boolean {
  if (wanted === 'items') return true;
  const isFact = path.at(-2) === 'details';
  return (isFact || wanted === 'unknown') && blocks.length === 1 && blocks[0]?.kind === 'list';
}

/** A text in quotes that it would not need in prose was copied from YAML with them. */
function isWrittenScalar(text: string): boolean {
  if (!/^\s*(?:"[^\n]*"|'[^\n]*')\s*$/.test(text)) return false;
  const { root, problems } = parseText(text.trim());
  const isQuoted = root?.kind === 'scalar' && root.style !== 'plain' && problems.length === 0;
  return isQuoted && typeof root.value === 'string' && plainOrQuoted(root.value, false) !== root.value;
}

/** Whether a piece looks like keys of a file, of ours or another: one word each. */
function hasKeysOf(root: Node): boolean {
  return root.kind === 'mapping' && root.pairs.every((pair) => /^[a-z][\w-]*$/i.test(keyName(pair) ?? ''));
}

/** Keys of a file are pasted as they are. */
function isWholeFile({ own, document }: Site): boolean {
  return own !== undefined && isOurs(own.root, document.kind);
}

function textFor(wanted: Wanted, blocks: readonly Block[]): string {
  return wanted === 'line' ? flatText(blocks, plainLine) : markdownOf(blocks);
}

/** The clipboard as items of the list at a path: as they are where they come from one of our files. */
function itemsAt(
  { document, pasted, style, own }: Site,
  path: Path,
  ids: ReadonlySet<string>,
): Lines<readonly JsonValue[]> | undefined {
  const shape = itemShapeAt(document.kind, path);
  if (!shape) return undefined;
  const written = own && ownItems(own, shape);
  if (written) return written;
  if (own && isOurs(own.root, document.kind)) return undefined;
  const items = itemsOf(pasted.blocks, shape, ids);
  return items && { lines: items.flatMap((item) => itemLines(item, style)), values: items };
}

function ownItems({ root, lines }: OwnYaml, shape: ItemShape): Lines<readonly JsonValue[]> | undefined {
  const value = toValue(root);
  if (isItemList(root, shape) && isList(value)) return { lines, values: value };
  if (!isItem(root, shape) || lines.length === 0) return undefined;
  const dashed = lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
  return { lines: dashed, values: [value] };
}

function atItem(site: Site, place: ItemPlace): Composed | undefined {
  const { document } = site;
  const { path, index, count, column, span, newLine } = place;
  const wanted = wantedAt(document.kind, path);
  if (wanted !== 'items' && wanted !== 'unknown') return undefined;
  const items = itemsAt(site, path, idsOf(nodeAtPath(document.root, path)));
  if (!items) return undefined;
  const isLine = span.start === 0 || document.text.charAt(span.start - 1) === '\n';
  const newText = newLine
    ? below(document, items.lines, column)
    : (isLine ? ' '.repeat(column) : '') + linesAt(document, items.lines, column);
  return {
    edit: { ...span, newText },
    title: say`Paste as items`,
    expected: [listHas(path, index, count, items.values)],
  };
}

function idsOf(list: Node | undefined): Set<string> {
  const items = list?.kind === 'sequence' ? list.items : [];
  return new Set(
    items.flatMap((item) => {
      const id = findValue(item, 'id');
      return id?.kind === 'scalar' ? [String(id.value)] : [];
    }),
  );
}

function atKey(site: Site, place: KeyPlace): Composed | undefined {
  const { document } = site;
  const { path, column, span, newLine } = place;
  const wanted = wantedAt(document.kind, path);
  const mapping = nodeAtPath(document.root, path);
  const taken = new Set(mapping?.kind === 'mapping' ? mapping.pairs.map((pair) => keyName(pair) ?? '') : []);
  const pairs = pairsAt(site, path, wanted, taken);
  if (!pairs) return undefined;
  const newText = newLine
    ? below(document, pairs.lines, column)
    : ' '.repeat(column) + linesAt(document, pairs.lines, column);
  return { edit: { ...span, newText }, title: titleOfPairs(wanted), expected: [mappingHas(path, pairs.values)] };
}

function titleOfPairs(wanted: Wanted): Message {
  return wanted === 'facts' ? say`Paste as details` : say`Paste as keys`;
}

/** The clipboard as keys of the mapping at a path: labels with values in details, anywhere else keys of our files alone. */
function pairsAt(
  { document, pasted, style, own }: Site,
  path: Path,
  wanted: Wanted,
  taken: ReadonlySet<string>,
): Lines<readonly (readonly [string, JsonValue])[]> | undefined {
  if (own?.root.kind === 'mapping' && (wanted !== 'facts' || isWritten(own.root))) {
    const keys = own.root.pairs.map((pair) => keyName(pair) ?? '');
    const isKnown = keys.every((key) => !taken.has(key) && wantedAt(document.kind, [...path, key]) !== 'unknown');
    return isKnown ? { lines: own.lines, values: Object.entries(toValue(own.root) ?? {}) } : undefined;
  }
  const facts = wanted === 'facts' ? factsOf(pasted.blocks, taken) : undefined;
  return facts && { lines: facts.flatMap(([label, value]) => pairLines(label, value, style)), values: facts };
}

/** Whether a mapping has something that is plainly YAML: quotes, or values that are no texts on the line of their key. */
function isWritten(node: Node): boolean {
  return node.kind === 'mapping' && node.pairs.some(({ value }) => value.kind !== 'scalar' || value.style !== 'plain');
}

function atText(site: Site, place: TextPlace): Composed | undefined {
  const { document, pasted, style } = site;
  const item = itemsBehind(site, place);
  if (item) return item;
  const wanted = wantedAt(document.kind, place.path);
  if (wanted === 'nothing') return undefined;
  const line = flatText(pasted.blocks, wanted === 'line' ? plainLine : undefined);
  const [first] = pasted.blocks;
  const markdown = markdownOf(pasted.blocks);
  const isLines = markdown.includes('\n') || first?.kind !== 'paragraph';
  const text = wanted === 'line' || !isLines ? line : markdown;
  const isBlock = isLines || pasted.text.trim().includes('\n');
  const edit =
    line === ''
      ? undefined
      : intoText(document, place, { text: spaced(pasted.text, text), line: spaced(pasted.text, line), isBlock }, style);
  return edit && { ...edit, title: text.includes('\n') ? say`Paste as text block` : say`Paste as one line` };
}

/** Some words keep the blanks around them, which were copied with them. */
function spaced(copied: string, text: string): string {
  if (text.includes('\n')) return text;
  const [before = ''] = /^ ?/.exec(copied) ?? [];
  const [after = ''] = / ?$/.exec(copied) ?? [];
  return before + text + after;
}

/** Several items behind a text that is an item itself. */
function itemsBehind(site: Site, place: TextPlace): Composed | undefined {
  const { document, pasted } = site;
  const { node, offset, path, flow } = place;
  const index = path.at(-1);
  const list = nodeAtPath(document.root, path.slice(0, -1));
  const isSeveral =
    pasted.blocks.some((block) => block.kind === 'list' || block.kind === 'table') || pasted.blocks.length > 1;
  if (flow || !isSeveral || list?.kind !== 'sequence' || typeof index !== 'number' || offset < node.end)
    return undefined;
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  const end = document.text.indexOf('\n', offset) < 0 ? document.text.length : document.text.indexOf('\n', offset);
  if (document.text.slice(offset, end).trim() !== '') return undefined;
  const items = itemsAt(site, path.slice(0, -1), idsOf(list));
  const column = list.start - (document.text.lastIndexOf('\n', list.start - 1) + 1);
  const expected = items && [listHas(path.slice(0, -1), index + 1, list.items.length, items.values)];
  return (
    items &&
    expected && {
      edit: { start: offset, end: offset, newText: below(document, items.lines, column) },
      title: say`Paste as items`,
      expected,
    }
  );
}

function atFlow(site: Site, place: FlowPlace): Composed | undefined {
  const { document, pasted, style } = site;
  const { path, index, count, span } = place;
  const { text } = document;
  const before = text.slice(0, span.start);
  const lead = /[[{]$|\s$/.test(before) ? '' : /[,:]$/.test(before) ? ' ' : ', ';
  const tail = /^\s*[\]},]/.test(text.slice(span.end, span.end + 200)) ? '' : ', ';
  if (index === undefined) {
    const wanted = wantedAt(document.kind, path);
    if (wanted !== 'line' && wanted !== 'prose' && wanted !== 'unknown') return undefined;
    const value = textFor(wanted, pasted.blocks);
    const newText = lead + flowText(value, style) + tail;
    return value === ''
      ? undefined
      : { edit: { ...span, newText }, title: say`Paste as one line`, expected: [equals(path, value)] };
  }
  const shape = itemShapeAt(document.kind, path);
  const items = shape && itemsOf(pasted.blocks, shape, idsOf(nodeAtPath(document.root, path)));
  if (!items || isWholeFile(site)) return undefined;
  const newText = lead + items.map((item) => flowText(item, style)).join(', ') + tail;
  return { edit: { ...span, newText }, title: say`Paste as items`, expected: [listHas(path, index, count, items)] };
}
