import { isRecord } from '../support/isRecord.ts';
import type { Tree } from './tree.ts';

/**
 * What a file said when it was imported, small enough to be kept beside it: short texts as they are, long ones as numbers that hardly two texts
 * have in common. A list is its items with what tells them apart.
 */
export type Print = string | { readonly [key: string]: Print } | readonly ItemPrint[];

/** An item with what tells it from others; a text alone for one that is told by itself. */
export type ItemPrint = string | readonly [key: string, item: Print];

/** In characters. Longer texts are kept as numbers. */
const longest = 32;

export function printOf(tree: Tree): Print {
  switch (tree.kind) {
    case 'leaf':
      return printOfText(String(tree.value));
    case 'mapping':
      return Object.assign(
        Object.create(null),
        Object.fromEntries([...tree.entries].map(([key, inner]) => [key, printOf(inner)])),
      );
    case 'list':
      return tree.items.map((item, index): ItemPrint => {
        const [key, print] = [printOfText(tree.keys[index] ?? ''), printOf(item)];
        return key === print ? key : [key, print];
      });
  }
}

/** The print of a text, or of what tells an item from others. */
export function printOfText(text: string): string {
  return text.length > longest || text.startsWith('#') ? `#${hash(text)}` : text;
}

/** Two words of 32 bits, as text: FNV-1a over the text, forwards and with another beginning. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + at), 0x85ebca6b);
    b ^= b >>> 15;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

export function samePrint(a: Print | undefined, b: Print | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || typeof a === 'string' || typeof b === 'string') return false;
  if (isItems(a) || isItems(b)) {
    if (!isItems(a) || !isItems(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameItem(item, b[index]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && samePrint(a[key], b[key]));
}

function sameItem(a: ItemPrint, b: ItemPrint | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string' || b === undefined) return a === b;
  return a[0] === b[0] && samePrint(a[1], b[1]);
}

export function isItems(print: Print): print is readonly ItemPrint[] {
  return Array.isArray(print);
}

/** The items of the print of a list, by what tells them apart; none of any other print. */
export function itemsOf(print: Print | undefined): [key: string, item: Print][] {
  if (print === undefined || typeof print === 'string' || !isItems(print)) return [];
  return print.map((item) => (typeof item === 'string' ? [item, item] : [item[0], item[1]]));
}

/** Whether a value that was read from a file is a print. */
export function isPrint(value: unknown): value is Print {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) {
    return value.every(
      (item) =>
        typeof item === 'string' ||
        (Array.isArray(item) && item.length === 2 && typeof item[0] === 'string' && isPrint(item[1])),
    );
  }
  return isRecord(value) && Object.values(value).every(isPrint);
}
