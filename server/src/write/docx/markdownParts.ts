import type { RichBlock } from '../../jobProfile/richText.ts';
import { bulletList, type DocxContext } from './docxContext.ts';
import { type Paragraph, type Part, paragraph } from './parts.ts';
import { runs, words } from './texts.ts';
import { textTable } from './textTables.ts';
import { deepestList, indent } from './theme.ts';
import type { Xml } from './xml.ts';

/** The styles of texts at some place of the document. */
export interface TextStyles {
  /** The style of paragraphs. */
  readonly style: string;
  readonly list: string;
  /** The style of small lines. */
  readonly small: string;
  /** The degree of the heading above. */
  readonly heading: number;
  /** How far from the edge texts begin, where they stand in no table; their own style says the same of single paragraphs. */
  readonly left?: number;
  /** Whether they stand in the cell of a table. */
  readonly isInCell?: boolean;
}

/** How deep inside lists and quotes a block is. */
interface Inside {
  readonly lists: number;
  readonly quotes: number;
}

/** A text of any length. */
export function markdownParts(context: DocxContext, markdown: string, styles: TextStyles, lists = 0): Part[] {
  return blockParts(context, context.rich.blocks(markdown), styles, { lists, quotes: 0 });
}

/** A point of a list, with what belongs to it below. */
export function pointParts(
  context: DocxContext,
  blocks: readonly RichBlock[],
  styles: TextStyles,
  { depth, numbering = bulletList }: { depth: number; numbering?: number },
  quotes = 0,
): Part[] {
  const [first, ...rest] = blocks;
  const list = { numbering, depth: Math.min(depth, deepestList) };
  const { left = 0 } = styles;
  const moved =
    quotes > 0 || left > 0 ? { indent: { left: left + indent * (quotes + depth + 1), hanging: indent } } : {};
  const point = (content: Xml): Part => paragraph(styles.list, content, { list, ...moved });
  const inside = { lists: depth + 1, quotes };
  if (first?.kind === 'paragraph')
    return [point(runs(context, first.runs)), ...blockParts(context, rest, styles, inside)];
  if (first?.kind === 'heading')
    return [point(runs(context, first.runs, { bold: true })), ...blockParts(context, rest, styles, inside)];
  return [point(''), ...blockParts(context, blocks, styles, inside)];
}

function blockParts(context: DocxContext, blocks: readonly RichBlock[], styles: TextStyles, inside: Inside): Part[] {
  let last = 0;
  const one = (block: RichBlock): Part[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraph(...styled(styles, inside, runs(context, block.runs)))];
      case 'heading': {
        if (inside.lists + inside.quotes > 0)
          return [paragraph(...styled(styles, inside, runs(context, block.runs, { bold: true })))];
        // Headings of a text are below those of the document, and none is left out in between.
        last = Math.min(block.degree, last + 1);
        return [paragraph(`Heading${Math.min(6, styles.heading + last)}`, runs(context, block.runs))];
      }
      case 'list':
        return listParts(context, block, styles, inside);
      case 'quote':
        return blockParts(context, block.blocks, styles, { ...inside, quotes: inside.quotes + 1 });
      case 'code':
        return [paragraph('Code', words(context, block.text), indented(styles, inside))];
      case 'table':
        return textTable(context, block, { left: leftOf(styles, inside), isInCell: styles.isInCell ?? false });
      case 'rule':
        return [paragraph('Rule', '', indented(styles, inside))];
    }
  };
  return blocks.flatMap(one);
}

function styled(styles: TextStyles, inside: Inside, content: Xml): [string, Xml, Partial<Paragraph>] {
  if (inside.quotes > 0) return ['Quote', content, indented(styles, inside)];
  return inside.lists > 0 ? [styles.list, content, indented(styles, inside)] : [styles.style, content, {}];
}

function indented(styles: TextStyles, inside: Inside): Partial<Paragraph> {
  const left = leftOf(styles, inside);
  return left === 0 ? {} : { indent: { left } };
}

function leftOf({ left = 0 }: TextStyles, { lists, quotes }: Inside): number {
  return left + indent * (Math.min(lists, deepestList + 1) + quotes);
}

function listParts(
  context: DocxContext,
  { ordered, start, items }: Extract<RichBlock, { kind: 'list' }>,
  styles: TextStyles,
  { lists, quotes }: Inside,
): Part[] {
  // Word counts no further; the numbers are written out then.
  if (ordered && start + items.length > highestNumber) {
    return items.flatMap((item, i) => [
      paragraph(...styled(styles, { lists: lists + 1, quotes }, words(context, `${start + i}.`))),
      ...blockParts(context, item, styles, { lists: lists + 1, quotes }),
    ]);
  }
  const depth = Math.min(lists, deepestList);
  const numbering = ordered ? context.numbering(depth, start) : bulletList;
  return items.flatMap((item) => pointParts(context, item, styles, { depth: lists, numbering }, quotes));
}

const highestNumber = 32_767;
