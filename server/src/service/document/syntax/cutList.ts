import { type ListDivision, listDivision, type RootBlock, rootBlocks } from './division.ts';
import { EvidentLines, unusualSigns } from './evidentLines.ts';
import { type PlainText, parsePlain } from './parsePlain.ts';
import { itself } from './plainScalars.ts';
import { keyName, type MappingNode, type PairNode } from './tree.ts';

/*
 * A long list whose items are looked at once, to know that each of them can be read by itself, and read when somebody asks for one of them. Only what is written as
 * nearly all catalogues are is cut like that.
 */

/** The items of a block list below a key at the first column, each with an id in plain words. */
export interface CutList {
  readonly key: string;
  /** The starts of the lines on which the items begin. */
  readonly starts: readonly number[];
  /** The start of the line behind the last one, or the end of the text. */
  readonly end: number;
  /** The id that each item has, in their order. */
  readonly ids: readonly string[];
}

/** In characters: a shorter text is read at once. */
const longText = 64 * 1024;

/** The key with which an item begins that is no text. */
const plainKey = /[A-Za-z]\w*:[ \n]/y;

/** An id behind its key, which cannot be read as anything but a text. */
const plainId = /id: +(?!(?:null|true|false) *$)([A-Za-z][\w./-]*) *$/imy;

/** The list below a key of a long text, and the tree of all else, both with the offsets of the text; `undefined` for a text that is not written plainly. */
export function cutList(text: string, key: string): { readonly list: CutList; readonly root: MappingNode } | undefined {
  if (text.length < longText || unusualSigns.some((sign) => text.includes(sign))) return undefined;
  const blocks = rootBlocks(text);
  const block = blocks?.find(
    ({ start }) => text.startsWith(`${key}:`, start) && ' \n'.includes(text.charAt(start + key.length + 1)),
  );
  const division = block && listDivision(text, block);
  if (!blocks?.every(({ isKeyed }) => isKeyed) || !block || !division) return undefined;
  const pairs: PairNode[] = [];
  for (const part of [
    { start: 0, end: block.start },
    { start: block.end, end: text.length },
  ]) {
    const read = part.start === part.end ? undefined : parsePlain(text, part.start, part.end, itself);
    if (read && (read.root.kind !== 'mapping' || read.root.flow)) return undefined;
    if (!read && hasContent(blocks, part)) return undefined;
    if (read?.root.kind === 'mapping') pairs.push(...read.root.pairs);
  }
  const [first, last] = [pairs[0], pairs.at(-1)];
  const ids = idsOf(text, block, division);
  if (!first || !last || pairs.some((pair) => keyName(pair) === key)) return undefined;
  if (!ids || !areSound(text, block, division)) return undefined;
  const list = { key, starts: division.starts, end: block.end, ids };
  return { list, root: { kind: 'mapping', start: first.start, end: last.end, flow: false, pairs } };
}

/** The items from one index to another one; `undefined` where they are not written plainly, or are no mappings. */
export function readCutItems(
  text: string,
  list: CutList,
  from: number,
  to: number,
): readonly MappingNode[] | undefined {
  const start = list.starts[from] ?? list.end;
  const read: PlainText | undefined = parsePlain(text, start, list.starts[to] ?? list.end, itself);
  if (!read?.hasKeysOnce || read.root.kind !== 'sequence' || read.root.items.length !== to - from) return undefined;
  const items = read.root.items.filter((item) => item.kind === 'mapping');
  return items.length === to - from ? items : undefined;
}

/** Whether a key begins in a part of the text. */
function hasContent(blocks: readonly RootBlock[], part: { readonly start: number; readonly end: number }): boolean {
  return blocks.some(({ start }) => start >= part.start && start < part.end);
}

/** Whether each item by itself is one that can be read plainly, so that all of them are a list of them. */
function areSound(text: string, { end }: RootBlock, { starts }: ListDivision): boolean {
  const lines = new EvidentLines(text);
  return starts.every((start, index) => {
    const next = starts[index + 1] ?? end;
    if (lines.arePlain(start, next)) return true;
    const root = parsePlain(text, start, next, itself)?.root;
    return root?.kind === 'sequence' && root.items.length === 1 && root.items[0]?.kind === 'mapping';
  });
}

/** The id of each item, on the line of its dash or on one of its own; `undefined` unless each has one alone. */
function idsOf(text: string, block: RootBlock, { column, starts }: ListDivision): string[] | undefined {
  const lead = `\n${' '.repeat(column + 2)}`;
  const sign = `${lead}id:`;
  const ids: string[] = [];
  let own = text.indexOf(sign, block.start);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? block.end;
    const at = start + lead.length - 1;
    if (text.charCodeAt(at - 1) !== 32 || text.charCodeAt(at) === 32) return undefined;
    const onFirst = text.startsWith('id:', at);
    const isBelow = own >= 0 && own < end;
    plainKey.lastIndex = at;
    if (onFirst === isBelow || !plainKey.test(text)) return undefined;
    plainId.lastIndex = onFirst ? at : own + lead.length;
    const id = plainId.exec(text)?.[1];
    if (id === undefined || goesOn(text, plainId.lastIndex, end, column + 2)) return undefined;
    ids.push(id);
    if (isBelow) own = text.indexOf(sign, own + 1);
    // One more in the same item.
    if (isBelow && own >= 0 && own < end) return undefined;
  }
  return ids;
}

/** Whether a text that ends with a line, at an offset, may go on below: on a line that is indented deeper than its key, or one that is meant as its end: `#1 of two`. */
function goesOn(text: string, lineEnd: number, end: number, column: number): boolean {
  let at = lineEnd + 1;
  while (text.charCodeAt(at) === 32) at++;
  return at < end && (at - lineEnd - 1 > column || '\n#'.includes(text.charAt(at)));
}
