import type { RichBlock } from '../../jobProfile/richText.ts';
import { barred, type LayoutLine, moved, spaced } from './layoutLines.ts';
import { breakLines, widthOf } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { baselineOf, type ParagraphOptions, type PdfContext, paragraph, span, spansOf } from './texts.ts';
import { textTable } from './textTables.ts';
import type { TextStyle } from './theme.ts';

/** Room between the paragraphs of a text. */
const between = 5;
/** Room between the points of a list, and how far they are indented. */
const betweenPoints = 1.75;
const pointInset = 13;
/** Nested texts are indented no further than this width allows, which has room for some words. */
const narrowest = 130;

/** A text of any length, as Markdown or as its blocks. */
export function text(
  context: PdfContext,
  markdown: string | readonly RichBlock[],
  options: ParagraphOptions,
): LayoutLine[] {
  return richBlocks(context, typeof markdown === 'string' ? context.rich.blocks(markdown) : markdown, options);
}

function richBlocks(context: PdfContext, blocks: readonly RichBlock[], options: ParagraphOptions): LayoutLine[] {
  return blocks.flatMap((block, i) => {
    const space = i === 0 ? (options.space ?? 0) : between;
    return richBlock(context, block, { ...options, space });
  });
}

function richBlock(context: PdfContext, block: RichBlock, options: ParagraphOptions): LayoutLine[] {
  const { width, style, tag: parent, space = 0 } = options;
  switch (block.kind) {
    case 'paragraph':
      return paragraph(spansOf(context, block.runs, style), { ...options, followsText: true, tag: tag('P', parent) });
    case 'heading': {
      const strong = { ...style, bold: true };
      const lines = paragraph(spansOf(context, block.runs, strong), {
        ...options,
        style: strong,
        tag: tag('P', parent),
      });
      return lines.map((line) => ({ ...line, keep: 2 }));
    }
    case 'list':
      return list(
        context,
        block.items.map((item) => (inner) => richBlocks(context, item, inner)),
        options,
        block.ordered ? block.start : undefined,
      );
    case 'quote': {
      const inset = insetOf(width, 12);
      const inner = {
        width: width - inset,
        style: { ...style, colour: 'muted' as const },
        tag: tag('BlockQuote', parent),
      };
      return spaced(barred(moved(richBlocks(context, block.blocks, inner), inset), context.palette.line, 1.5), space);
    }
    case 'code':
      return code(context, block.text, options);
    case 'table':
      return spaced(textTable(context, block, options), space);
    case 'rule':
      return [
        { space, keep: 0, height: 6, draw: (canvas, x, y) => canvas.bar(x, y + 3, width, 0.5, context.palette.line) },
      ];
  }
}

/** In points: room for a mark, and the width of a text that is too narrow for marks. */
const [leastInset, narrowestPoint] = [8, 40];

function insetOf(width: number, wanted: number): number {
  return Math.max(0, Math.min(wanted, width - narrowest));
}

/** A list with a sign before each item, or with numbers from `start`. Each item is set by a function, since its width depends on the marks. */
export function list(
  context: PdfContext,
  items: readonly ((options: ParagraphOptions) => LayoutLine[])[],
  options: ParagraphOptions,
  start?: number,
  sign = '•',
): LayoutLine[] {
  const { style, width, space = 0 } = options;
  const numbering = start !== undefined ? 'Decimal' : sign === '•' ? 'Disc' : undefined;
  const listTag: Tag = { type: 'L', parent: options.tag, ...(numbering ? { numbering } : {}) };
  const last = (start ?? 0) + items.length - 1;
  const wanted = start === undefined ? pointInset : 6 + widthOf(`${last}.`, context.fonts.regular, style.size);
  // Even in a narrow column a mark has a place of its own.
  const inset = width > narrowestPoint ? Math.max(Math.min(wanted, leastInset), insetOf(width, wanted)) : 0;
  return items.flatMap((item, i) => {
    const itemTag = tag('LI', listTag);
    const label = tag('Lbl', itemTag);
    const mark = start === undefined ? sign : `${start + i}.`;
    const drawnMark = span(context, mark, { ...style, colour: 'muted' }, 'regular');
    const [line] = breakLines([drawnMark], Number.POSITIVE_INFINITY);
    const body = item({ width: width - inset, style, tag: tag('LBody', itemTag) });
    const [first = emptyLine(style), ...rest] = moved(body, inset);
    const marked: LayoutLine = {
      ...first,
      space: i === 0 ? space : betweenPoints,
      draw: (canvas, x, y, gap) => {
        if (line) canvas.line(line, x, baselineOf(y, style), label);
        first.draw(canvas, x, y, gap);
      },
    };
    return [marked, ...rest];
  });
}

function emptyLine({ leading }: TextStyle): LayoutLine {
  return { space: 0, keep: 0, height: leading, draw: () => {} };
}

/** Lines as they are, beside a line; blanks at their beginning are kept. */
function code(
  context: PdfContext,
  written: string,
  { width, style, tag: parent, space = 0 }: ParagraphOptions,
): LayoutLine[] {
  const inset = insetOf(width, 8);
  const small = { ...style, size: style.size * 0.95, leading: style.leading * 0.95 };
  const node = tag('Code', tag('P', parent));
  const lines = written.split('\n').flatMap((line) => {
    const indented = line.replace(/\t/g, '    ').replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length));
    return paragraph([span(context, indented, small)], { width: width - 2 * inset, style: small, tag: node });
  });
  return lines.map((line, i) => {
    const above = i === 0 ? 4 : 0;
    const below = i === lines.length - 1 ? 4 : 0;
    return {
      space: i === 0 ? space : 0,
      keep: line.keep,
      height: line.height + above + below,
      draw: (canvas, x, y, gap) => {
        canvas.bar(x, y, 1.5, line.height + above + below, context.palette.line);
        line.draw(canvas, x + inset, y + above, gap);
      },
    };
  });
}
