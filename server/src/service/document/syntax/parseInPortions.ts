import { parseText } from './parse.ts';
import { type ParsedText, soundText } from './parsed.ts';
import { parsePlain } from './parsePlain.ts';
import type { AsValue } from './plainScalars.ts';
import { reparseText } from './reparse.ts';

/** How many characters are read at once, which takes some ten milliseconds. */
const portion = 64 * 1024;

/**
 * Gives exactly what `parseText` gives. Of a long text in which anything is not plain, only the portions with that are left to the library, whose time is
 * many times that of the fast reader. `asValue` as in `parsePlain`.
 */
export function parseInPortions(text: string, asValue?: AsValue): ParsedText {
  const plain = parsePlain(text, 0, text.length, asValue);
  if (plain) return soundText(plain.root, plain.hasKeysOnce);
  let written = '';
  let parsed = parseText(written);
  for (const end of portionEnds(text)) {
    const longer = text.slice(0, end);
    parsed = reparseText(written, parsed, longer);
    if (!parsed.composable) return parseText(text);
    written = longer;
  }
  return reparseText(written, parsed, text);
}

/**
 * The offsets at which the portions of a long text end, each of which can be read as an edit that appends it: before the least indented dashes of the text,
 * where nothing is left open. Empty for a text that is read at once.
 */
export function portionEnds(text: string): number[] {
  if (text.length <= portion) return [];
  let column = Number.POSITIVE_INFINITY;
  for (const [dash] of text.matchAll(/^ *- /gm)) column = Math.min(column, dash.length - 2);
  if (!Number.isFinite(column)) return [];
  const ends: number[] = [];
  const item = new RegExp(`^ {${column}}- `, 'gm');
  for (let at = portion; at < text.length; at += portion) {
    item.lastIndex = at;
    const next = item.exec(text)?.index;
    if (next === undefined) break;
    ends.push(next);
    at = Math.max(at, next);
  }
  return ends;
}
