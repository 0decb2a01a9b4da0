import type { RichBlock, RichText, Run } from '../../jobProfile/richText.ts';
import { shownText } from './characters.ts';
import type { FontName, PdfFonts } from './fonts.ts';
import { barred, type LayoutLine, moved, spaced } from './layoutLines.ts';
import { breakLines, type Line, type Span, widthOf } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { colours, type TextStyle, textStyles } from './theme.ts';

/** What every part of one document needs: the fonts that measure its texts, and the reader of Markdown. */
export interface PdfContext {
  readonly fonts: PdfFonts;
  readonly rich: RichText;
  /** One line of Markdown as plain text, without characters that nothing on paper shows. */
  plain(markdown: string): string;
}

/** A text in one style; `name` is the font, where it is not that of the style. */
export function span({ fonts }: PdfContext, text: string, style: TextStyle, name?: FontName): Span {
  return {
    text: shownText(text),
    font: fonts[name ?? (style.bold ? 'bold' : 'regular')],
    size: style.size,
    colour: style.colour,
  };
}

/** One line of Markdown. */
export function phrase(context: PdfContext, markdown: string, style: TextStyle): Span[] {
  return spansOf(context, context.rich.line(markdown), style);
}

/** Runs as they are seen. A link that is not its own address is followed by it, for those who have it on paper alone. */
export function spansOf(context: PdfContext, runs: readonly Run[], style: TextStyle): Span[] {
  const named = textsOfLinks(runs);
  return runs.flatMap((run, i) => {
    const bold = style.bold || run.bold;
    const name = bold ? (run.italic ? 'boldItalic' : 'bold') : run.italic ? 'italic' : 'regular';
    const plain = span(context, run.text, style, name);
    if (run.href === undefined) return [plain];
    const { href } = run;
    const spans = [{ ...plain, href, colour: colours.accent }];
    if (runs[i + 1]?.href === href || sameAddress(named.get(href) ?? '', href)) return spans;
    return [...spans, { ...span(context, ` (${written(href)})`, style), colour: colours.muted }];
  });
}

/** What all links to an address say together. */
function textsOfLinks(runs: readonly Run[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { href, text } of runs) if (href !== undefined) texts.set(href, (texts.get(href) ?? '') + text);
  return texts;
}

/** An address as people write it. */
export function written(href: string): string {
  const bare = href.replace(/^mailto:/i, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

function sameAddress(text: string, href: string): boolean {
  return text.trim() === href || text.trim() === written(href);
}

/** How a text is set; lengths in points. */
export interface ParagraphOptions {
  readonly width: number;
  readonly style: TextStyle;
  /** The structure that it belongs to. */
  readonly tag: Tag;
  /** What is left free above its first line. */
  readonly space?: number;
}

/** A text as lines; at a page's end at least two stay together. */
export function paragraph(spans: readonly Span[], { width, style, tag, space = 0 }: ParagraphOptions): LayoutLine[] {
  const lines = breakLines(spans, width);
  return lines.map((line, i) =>
    textLine(line, style, tag, {
      space: i === 0 ? space : 0,
      keep: lines.length > 1 && (i === 0 || i === lines.length - 2) ? 2 : 0,
    }),
  );
}

/** One broken line of text. */
export function textLine(
  line: Line,
  style: TextStyle,
  tag: Tag,
  { space, keep }: Pick<LayoutLine, 'space' | 'keep'>,
): LayoutLine {
  return {
    space,
    keep,
    height: style.leading,
    draw: (canvas, x, y) => canvas.line(line, x, baselineOf(y, style), tag),
  };
}

/** The baseline of a line whose upper edge is at `y`. */
export function baselineOf(y: number, { size, leading }: TextStyle): number {
  return y + leading / 2 + size * 0.33;
}

/** Room between the paragraphs of a text. */
const between = 5;
/** Nested texts are indented no further than this width allows, which has room for some words. */
const narrowest = 130;

/** A text of any length. */
export function text(context: PdfContext, markdown: string, options: ParagraphOptions): LayoutLine[] {
  return richBlocks(context, context.rich.blocks(markdown), options);
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
      return paragraph(spansOf(context, block.runs, style), { ...options, tag: tag('P', parent) });
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
        style: { ...style, colour: colours.muted },
        tag: tag('BlockQuote', parent),
      };
      return spaced(barred(moved(richBlocks(context, block.blocks, inner), inset), colours.hairline, 1.5), space);
    }
    case 'code':
      return code(context, block.text, options);
    case 'rule':
      return [
        { space, keep: 0, height: 6, draw: (canvas, x, y) => canvas.bar(x, y + 3, width, 0.5, colours.hairline) },
      ];
  }
}

function insetOf(width: number, wanted: number): number {
  return Math.max(0, Math.min(wanted, width - narrowest));
}

/** A list with a point before each item, or with numbers from `start`. Each item is set by a function, since its width depends on the marks. */
export function list(
  context: PdfContext,
  items: readonly ((options: ParagraphOptions) => LayoutLine[])[],
  options: ParagraphOptions,
  start?: number,
): LayoutLine[] {
  const { style, width, space = 0 } = options;
  const listTag = tag('L', options.tag);
  const last = (start ?? 0) + items.length - 1;
  const inset = insetOf(width, start === undefined ? 11 : 6 + widthOf(`${last}.`, context.fonts.regular, style.size));
  return items.flatMap((item, i) => {
    const itemTag = tag('LI', listTag);
    const label = tag('Lbl', itemTag);
    const mark = start === undefined ? '•' : `${start + i}.`;
    const drawnMark = span(context, mark, { ...style, colour: colours.muted }, 'regular');
    const [line] = breakLines([drawnMark], Number.POSITIVE_INFINITY);
    const body = item({ width: width - inset, style, tag: tag('LBody', itemTag) });
    const [first = emptyLine(style), ...rest] = moved(body, inset);
    const marked: LayoutLine = {
      ...first,
      space: i === 0 ? space : 2.5,
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

/** Lines as they are, on a grey ground; blanks at their beginning are kept. */
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
        canvas.bar(x, y, width, line.height + above + below, colours.surface);
        line.draw(canvas, x + inset, y + above, gap);
      },
    };
  });
}

/** Several lines of Markdown as one paragraph in which they are parted by dots; `label` says what they are. */
export function smallLine(
  context: PdfContext,
  markdown: readonly string[],
  options: ParagraphOptions,
  label?: string,
): LayoutLine[] {
  const style = options.style ?? textStyles.small;
  const parts = markdown.flatMap((part, i) => [
    ...(i === 0 ? [] : [span(context, ' · ', style)]),
    ...phrase(context, part, style),
  ]);
  const head = label === undefined ? [] : [span(context, `${label}: `, style)];
  return paragraph([...head, ...parts], { ...options, tag: tag('P', options.tag) });
}
