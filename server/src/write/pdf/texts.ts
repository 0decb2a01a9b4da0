import type { Alignment } from '../../jobProfile/markdownTables.ts';
import type { RichText, Run } from '../../jobProfile/richText.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import type { Palette } from '../support/palette.ts';
import { shownText } from './characters.ts';
import type { FontName, PdfFonts } from './fonts.ts';
import { type LayoutLine, moved } from './layoutLines.ts';
import { breakLines, type Line, type Span } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { type TextStyle, textStyles } from './theme.ts';

/** What every part of one document needs: the fonts that measure its texts, and the reader of Markdown. */
export interface PdfContext {
  readonly fonts: PdfFonts;
  readonly rich: RichText;
  /** One line of Markdown as plain text, without characters that nothing on paper shows. */
  plain(markdown: string): string;
  readonly palette: Palette;
  /** What the document says beside the author's texts. */
  readonly phrases: Phrases;
  /** The pages on which places stand, from 1: known once all pages are filled, and so only while they are drawn. */
  readonly pages: ReadonlyMap<string, number>;
}

/** A text in one style; `name` is the font, where it is not that of the style. */
export function span({ fonts, palette }: PdfContext, text: string, style: TextStyle, name?: FontName): Span {
  const shown = shownText(text);
  fonts.note(shown);
  return {
    text: shown,
    font: fonts[name ?? fontOf(style)],
    size: style.size,
    colour: palette[style.colour],
  };
}

function fontOf({ bold, italic }: Pick<TextStyle, 'bold' | 'italic'>): FontName {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

/** One line of Markdown. */
export function phrase(context: PdfContext, markdown: string, style: TextStyle): Span[] {
  return spansOf(context, context.rich.line(markdown), style);
}

/** Runs as they are seen. A link that is not its own address is followed by it, for those who have it on paper alone. */
export function spansOf(context: PdfContext, runs: readonly Run[], style: TextStyle): Span[] {
  const named = textsOfLinks(runs);
  return runs.flatMap((run, i) => {
    const look = {
      bold: style.bold === true || run.bold === true,
      italic: style.italic === true || run.italic === true,
    };
    const plain = span(context, run.text, style, fontOf(look));
    if (run.href === undefined) return [plain];
    const { href } = run;
    const spans = [{ ...plain, href, colour: context.palette.accent }];
    if (runs[i + 1]?.href === href || sameAddress(named.get(href) ?? '', href)) return spans;
    return [...spans, { ...span(context, ` (${written(href)})`, style), colour: context.palette.muted }];
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
  /** The side that its lines stand at, where it is not the left; in a document from right to left the sides are changed. */
  readonly alignment?: Alignment | undefined;
  /** Whether a text in the other direction than the document begins at its own side, as one that is read at length does. */
  readonly followsText?: boolean;
}

/** A text as lines; at a page's end at least two stay together. */
export function paragraph(spans: readonly Span[], options: ParagraphOptions): LayoutLine[] {
  const { width, style, tag, space = 0, followsText = false } = options;
  const lines = breakLines(spans, width);
  return lines.flatMap((line, i) => {
    const made = textLine(line, style, tag, {
      space: i === 0 ? space : 0,
      keep: lines.length > 1 && (i === 0 || i === lines.length - 2) ? 2 : 0,
    });
    const alignment = options.alignment ?? (followsText && line.isAgainst ? 'right' : 'left');
    return alignment === 'left' ? [made] : moved([made], (width - line.width) / (alignment === 'center' ? 2 : 1));
  });
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
  const head = label === undefined ? [] : [span(context, `${label}${context.phrases.say('labels.colon')} `, style)];
  return paragraph([...head, ...parts], { ...options, tag: tag('P', options.tag) });
}
