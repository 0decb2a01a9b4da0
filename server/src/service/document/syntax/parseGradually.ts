import { type ParsedText, parseText } from './parse.ts';
import { parsePlain } from './parsePlain.ts';
import { reparseText } from './reparse.ts';

/** How many characters are read at once, which takes some ten milliseconds. */
const portion = 64 * 1024;

/**
 * Reads a long text in portions, with a pause between them, so that requests do not wait for seconds; gives exactly what `parseText` gives.
 * Each portion is read as an edit that appends it, and ends before one of the least indented list items, where nothing is left open. A text
 * that cannot be read in parts (see `ParsedText.composable`) is read at once.
 */
export async function parseGradually(text: string, pause: () => Promise<void>): Promise<ParsedText> {
  const steps = inPortions(text);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  return step.value;
}

/**
 * The same without pauses: of a long text in which anything is not plain, only the portions with that are left to the library, whose time is many times
 * that of the fast reader.
 */
export function parseAtOnce(text: string): ParsedText {
  const root = parsePlain(text);
  if (root) return { root, problems: [], composable: true };
  const steps = inPortions(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Yields between two portions. */
function* inPortions(text: string): Generator<void, ParsedText> {
  let written = '';
  let parsed = parseText(written);
  for (const end of portionEnds(text)) {
    const longer = text.slice(0, end);
    parsed = written === '' ? parseText(longer) : reparseText(written, parsed, longer);
    if (!parsed.composable) return parseText(text);
    written = longer;
    yield;
  }
  return reparseText(written, parsed, text);
}

/** The offsets at which portions end: before the least indented dashes of the text. Empty for a text that is read at once. */
function portionEnds(text: string): number[] {
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
