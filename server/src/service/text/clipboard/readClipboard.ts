import { type Block, nest, plainText, type Runs } from './blocks.ts';
import { linesOfText, readLines } from './lines.ts';

/** What a program has put on the clipboard. */
export interface Clipboard {
  readonly text: string;
  /** The same as HTML, where the program has written some. */
  readonly html?: string | undefined;
}

/** Longer contents are not read, in UTF-16 units. */
export const longestClipboard = 1_000_000;

/** Editors of code put their colours on the clipboard as HTML; what was copied is the text. */
const codeHtml =
  /<(?:div|pre|span)\b[^>]{0,300}\bstyle="[^"]{0,500}(?:white-space:\s*pre\s*;|font-family:[^"]{0,200}monospace)/i;

/**
 * The blocks of the clipboard: those of its HTML, which says what is a list and what a table, where that holds all the words of the text;
 * else those of the text. Empty for a clipboard without words, and for one that is too long.
 */
export async function readClipboard({ text, html }: Clipboard): Promise<Block[]> {
  if (text.length > longestClipboard || (html?.length ?? 0) > longestClipboard) return [];
  if (html !== undefined && html.trim() !== '' && !codeHtml.test(html.slice(0, 1_500))) {
    const { blocksOfHtml } = await import('./html.ts');
    // Some programs leave what Windows writes before the first tag.
    const blocks = blocksOfHtml(withoutControls(html.replace(/^Version:[\d.]+\s[^<]{0,1000}/, '')));
    if (lettersIn(blocks) >= countLetters(text) * 0.9 && lettersIn(blocks) > 0) return blocks;
  }
  return blocksOfText(text);
}

/** The blocks of a plain text. */
export function blocksOfText(text: string): Block[] {
  return nest(readLines(linesOfText(withoutControls(text))));
}

/** Characters that no YAML file may hold, and marks of byte order, are no part of a text. Line breaks of all kinds stay. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\v\f\x85]|\p{Cs}|[\uFEFF\uFFFE\uFFFF]/gu, '');
}

function countLetters(text: string): number {
  let letters = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) letters++;
  return letters;
}

function lettersIn(blocks: readonly Block[]): number {
  const inRuns = (runs: Runs) => countLetters(plainText(runs));
  let letters = 0;
  for (const block of blocks) {
    if (block.kind === 'list') for (const item of block.items) letters += inRuns(item.runs) + lettersIn(item.blocks);
    else if (block.kind === 'table') for (const row of block.rows) for (const cell of row) letters += lettersIn(cell);
    else letters += inRuns(block.runs);
  }
  return letters;
}
