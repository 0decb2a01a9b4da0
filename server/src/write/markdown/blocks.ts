import type { RichBlock, RichCell, RichTable, RichText } from '../../jobProfile/richText.ts';
import { closeDirections } from '../../service/text/closeDirections.ts';
import { inlineMarkdown, longestTicks } from './inline.ts';

type List = Extract<RichBlock, { kind: 'list' }>;

/**
 * The lines of a text. They are not the author's own Markdown but are written anew from the parsed text. Therefore its headings can stand
 * below those of the document, its fences are closed, its references are resolved, and nothing in it affects what follows.
 */
export function blockLines(blocks: readonly RichBlock[], headings: number, rich: RichText): string[] {
  const lines: string[] = [];
  let lists = 0;
  for (const block of blocks) {
    // Two lists that follow each other are one list unless their marks differ.
    const made = singleBlock(block, headings, rich, lists % 2 === 1);
    if (made.length === 0) continue;
    lists = block.kind === 'list' ? lists + 1 : 0;
    if (lines.length > 0) lines.push('');
    for (const line of made) lines.push(line);
  }
  return lines;
}

/** A heading of the document or of a text; no line where it has no words. */
export function headingLine(degree: number, words: string): string[] {
  // Number signs at its end would be read as the closing sequence of the heading.
  let end = words.length;
  while (end > 0 && words[end - 1] === '#') end--;
  const open = end === words.length ? words : `${words.slice(0, end)}\\${words.slice(end)}`;
  return words === '' ? [] : [`${'#'.repeat(Math.min(6, degree))} ${open}`];
}

/** A line in which what would begin a block is escaped. */
export function lineStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|-[-\s]*$|>)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

function singleBlock(block: RichBlock, headings: number, rich: RichText, otherMark: boolean): string[] {
  switch (block.kind) {
    case 'paragraph': {
      const line = inlineMarkdown(block.runs, rich);
      return line === '' ? [] : [lineStart(line)];
    }
    case 'heading':
      return headingLine(headings - 1 + block.degree, inlineMarkdown(block.runs, rich));
    case 'list':
      return listLines(block, headings, rich, otherMark);
    case 'quote':
      return blockLines(block.blocks, headings, rich).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return codeLines(block.text);
    case 'table':
      return tableLines(block, rich);
    case 'rule':
      // Dashes and stars could be taken for the marks of a list around them.
      return ['___'];
  }
}

function listLines(list: List, headings: number, rich: RichText, otherMark: boolean): string[] {
  const tight = list.items.every(isTight);
  return list.items.flatMap((item, i) => {
    const mark = list.ordered ? `${list.start + i}${otherMark ? ')' : '.'}` : otherMark ? '*' : '-';
    const lines = tight
      ? item.flatMap((block) => singleBlock(block, headings, rich, false))
      : blockLines(item, headings, rich);
    // A point without words is left out: several marks in a row would be a rule.
    if (lines.length === 0 && !list.ordered) return [];
    return [...(i > 0 && !tight ? [''] : []), ...itemLines(lines, mark)];
  });
}

/** Lines as the item of a list, the later ones indented to stand below the first. */
export function itemLines(lines: readonly string[], mark = '-'): string[] {
  const indent = ' '.repeat(mark.length + 1);
  const [first = '', ...rest] = lines;
  return [`${mark} ${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : `${indent}${line}`))];
}

/** Whether an item needs no empty lines: a paragraph, and perhaps points that can follow it at once. */
function isTight(item: readonly RichBlock[]): boolean {
  const [first, second, third] = item;
  if (first?.kind !== 'paragraph' || third) return false;
  if (!second) return true;
  return second.kind === 'list' && (!second.ordered || second.start === 1) && second.items.every(isTight);
}

const dashes = { left: ':---', center: ':---:', right: '---:' } as const;

/** A row may have fewer cells than the head has. */
function tableLines({ alignments, head, rows }: RichTable, rich: RichText): string[] {
  const words = (cell: RichCell) => closeDirections(inlineMarkdown(cell, rich, { cell: true }));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(words)),
    line(alignments.map((alignment) => (alignment ? dashes[alignment] : '---'))),
    ...rows.map((row) => line(row.map(words))),
  ];
}

function codeLines(text: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return [fence, ...text.split(/\r\n?|\n/), fence];
}
