import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  headingOf,
  type LinksBlock,
  type Point,
  type PointsBlock,
} from '../../jobProfile/blocks.ts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { detailLines } from './details.ts';
import { type LayoutLine, spaced, withNext } from './layoutLines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { list, text } from './richTexts.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, smallLine, span, written } from './texts.ts';
import { type TextStyle, textStyles } from './theme.ts';

/** Where blocks are set: the width that they may fill, the style of their texts, and the structure that they belong to. */
export interface Area {
  readonly width: number;
  readonly style: TextStyle;
  readonly tag: Tag;
}

/** Parts of a document one below the other, without room above the first. */
export function blocks(context: PdfContext, all: readonly Block[], area: Area): LayoutLine[] {
  const lines: LayoutLine[] = [];
  for (const current of all) {
    lines.push(...spaced(block(context, current, area), lines.length === 0 ? 0 : spaceAbove(current)));
  }
  return lines;
}

function spaceAbove({ kind }: Block): number {
  return kind === 'entry' || kind === 'group' ? 7 : 3.5;
}

/** One block, without room above it. */
export function block(context: PdfContext, current: Block, area: Area): LayoutLine[] {
  const options: ParagraphOptions = area;
  switch (current.kind) {
    case 'text':
    case 'name':
      return text(context, markdownOfText(current), options);
    case 'fact': {
      const parts = current.parts.map((part) => part.text);
      return smallLine(context, parts, { ...options, style: textStyles.small }, current.label);
    }
    case 'details':
      return detailLines(context, current, { ...options, style: textStyles.small });
    case 'atLevel':
      return atLevel(context, current, area);
    case 'points':
      return points(context, current, options);
    case 'links':
      return links(context, current, options);
    case 'table':
      return current.rows.flatMap(({ cells }) => cells.flatMap((cell) => blocks(context, cell, area)));
    case 'entry':
      return entry(context, current, area);
    case 'group':
      return [...(current.description ? [current.description] : []), ...current.entries].flatMap((inner) =>
        block(context, inner, area),
      );
  }
}

/** What a level means: of several levels each is called by its name. */
function atLevel(context: PdfContext, { role, label, blocks: all }: AtLevelBlock, area: Area): LayoutLine[] {
  const body = blocks(context, all, area);
  if (role === 'own') return body;
  return [...withNext(smallLine(context, [label], { ...area, style: textStyles.fact })), ...body];
}

/** Examples are told from what is asked by their dashes and their quieter letters. */
function points(context: PdfContext, { role, points: all }: PointsBlock, options: ParagraphOptions): LayoutLine[] {
  return pointList(context, all, options, role === 'examples');
}

function pointList(
  context: PdfContext,
  all: readonly Point[],
  options: ParagraphOptions,
  areExamples: boolean,
): LayoutLine[] {
  const set = areExamples ? { ...options, style: { ...options.style, ...quieter(options.style) } } : options;
  return list(
    context,
    all.map(({ text: markdown, points: inner }) => (area) => [
      ...text(context, markdown, area),
      ...(inner.length === 0 ? [] : spaced(pointList(context, inner, area, true), 1)),
    ]),
    set,
    undefined,
    areExamples ? '–' : '•',
  );
}

function quieter({ size }: TextStyle): TextStyle {
  return size > textStyles.quiet.size
    ? textStyles.quiet
    : { ...textStyles.quiet, size, leading: Math.min(textStyles.quiet.leading, size * 1.3) };
}

function links(context: PdfContext, { links: all }: LinksBlock, options: ParagraphOptions): LayoutLine[] {
  const parent = all.length > 1 ? tag('L', options.tag) : options.tag;
  return all.flatMap(({ label, url: { text: url } }) => {
    const node = all.length > 1 ? tag('LBody', tag('LI', parent)) : tag('P', parent);
    const { style } = options;
    const href = isSafeUrl(url) ? { href: url, colour: context.palette.accent } : {};
    const address = { ...span(context, written(url), style), ...href };
    const named =
      label === undefined ? [] : [...phrase(context, label.text, style).map(withoutLink), span(context, ', ', style)];
    return paragraph([...named, address], { ...options, tag: node });
  });
}

function withoutLink({ text: words, font, size, colour }: ReturnType<typeof span>): ReturnType<typeof span> {
  return { text: words, font, size, colour };
}

/** An item within a text: its name, and what is said of it below. */
function entry(context: PdfContext, current: EntryBlock, area: Area): LayoutLine[] {
  const name = headingOf(current);
  const sect = tag('Sect', area.tag);
  const style = { ...area.style, bold: true };
  const head = name
    ? paragraph(phrase(context, name.text, style), { width: area.width, style, tag: tag('P', sect) })
    : [];
  return [...withNext(head), ...blocks(context, current.blocks, { ...area, tag: sect })];
}
