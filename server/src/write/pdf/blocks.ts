import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  headingOf,
  type LinksBlock,
  type Point,
  type PointsBlock,
  type TableBlock,
} from '../../jobProfile/blocks.ts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { detailLines } from './details.ts';
import { barred, type Cell, type LayoutLine, moved, rowOrStack, spaced, withNext } from './layoutLines.ts';
import { levelMark } from './levels.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { list, text } from './richTexts.ts';
import { type CellArea, tableLines } from './tables.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, smallLine, span, written } from './texts.ts';
import { colours, measure, type TextStyle, textStyles } from './theme.ts';

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
  switch (kind) {
    case 'fact':
    case 'details':
    case 'links':
      return 3;
    case 'atLevel':
      return 6;
    case 'entry':
      return 9;
    default:
      return 4;
  }
}

/** In a cell small words stand on the line of those beside them. */
function smallBeside({ style, tag: { type } }: Area): TextStyle {
  return type === 'TD' ? { ...textStyles.small, leading: style.leading } : textStyles.small;
}

/** What a level means for a skill, marked as what matters most about it. */
function atLevel(context: PdfContext, { label, blocks: all }: AtLevelBlock, area: Area): LayoutLine[] {
  const inner = { ...area, width: area.width - 11 };
  const head = smallLine(context, [label], { ...inner, style: textStyles.small });
  return barred(moved([...withNext(head), ...spaced(blocks(context, all, inner), 1)], 11), colours.accent, 1.6);
}

/** One block, without room above it. */
export function block(context: PdfContext, current: Block, area: Area): LayoutLine[] {
  const options: ParagraphOptions = { ...area, width: Math.min(area.width, measure) };
  switch (current.kind) {
    case 'text':
    case 'name':
      return text(context, markdownOfText(current), options);
    case 'fact': {
      const parts = current.parts.map((part) => part.text);
      return smallLine(context, parts, { ...options, style: smallBeside(area) }, current.label);
    }
    case 'details':
      return detailLines(context, current, { ...options, style: smallBeside(area) });
    case 'atLevel':
      return atLevel(context, current, area);
    case 'points':
      return points(context, current, options);
    case 'links':
      return links(context, current, area);
    case 'table':
      return table(context, current, area);
    case 'entry':
      return entry(context, current, area);
    case 'group':
      return [...current.facts, ...(current.description ? [current.description] : []), ...current.entries].flatMap(
        (inner) => block(context, inner, area),
      );
  }
}

function points(context: PdfContext, { label, points: all }: PointsBlock, options: ParagraphOptions): LayoutLine[] {
  const head = label === undefined ? [] : smallLine(context, [label], { ...options, style: textStyles.small });
  return [...withNext(head), ...spaced(pointList(context, all, options), 1)];
}

function pointList(context: PdfContext, all: readonly Point[], options: ParagraphOptions): LayoutLine[] {
  return list(
    context,
    all.map(({ text: markdown, points: inner }) => (area) => [
      ...text(context, markdown, area),
      ...(inner.length === 0 ? [] : spaced(pointList(context, inner, area), 2)),
    ]),
    options,
  );
}

function links(context: PdfContext, { links: all }: LinksBlock, options: ParagraphOptions): LayoutLine[] {
  const parent = all.length > 1 ? tag('L', options.tag) : options.tag;
  return all.flatMap(({ label, url: { text: url } }) => {
    const node = all.length > 1 ? tag('LBody', tag('LI', parent)) : tag('P', parent);
    const style = {
      ...options.style,
      size: Math.min(options.style.size, 9.5),
      leading: Math.min(options.style.leading, 13.5),
    };
    const href = isSafeUrl(url) ? { href: url, colour: colours.accent } : {};
    const address = { ...span(context, written(url), style), ...href };
    const named = label === undefined ? undefined : phrase(context, label.text, style);
    const spans = named
      ? [
          ...named.map((part) => ({ ...part, ...href })),
          span(context, '  ', style),
          { ...span(context, written(url), textStyles.small), ...(href.href ? { href: url } : {}) },
        ]
      : [address];
    return paragraph(spans, { ...options, style, tag: node });
  });
}

/** An item: its name and level in a line, what is said of it below. */
export function entry(context: PdfContext, current: EntryBlock, area: Area, heading = 'P'): LayoutLine[] {
  const { level, blocks: inner } = current;
  const name = headingOf(current);
  const sect = tag('Sect', area.tag);
  const nameStyle = area.style === textStyles.compact ? textStyles.compactName : textStyles.name;
  const mark = level && levelMark(context, level.level, sect, 190);
  const width = area.width - (mark ? mark.width + 14 : 0);
  const title =
    name === undefined
      ? []
      : paragraph(phrase(context, name.text, nameStyle), { width, style: nameStyle, tag: tag(heading, sect) });
  const cells: Cell[] = [{ x: 0, lines: title }];
  if (mark) cells.push({ x: area.width - mark.width, lines: mark.lines });
  const body = blocks(context, inner, { ...area, tag: sect });
  const heads = rowOrStack(cells, 0);
  return body.length === 0 ? heads : [...withNext(heads), ...spaced(body, heads.length > 0 ? 2 : 0)];
}

function table(context: PdfContext, { columns, rows }: TableBlock, { width, style, tag: parent }: Area): LayoutLine[] {
  const shares =
    columns.length === 3
      ? [0.52, 0.32, 0.16]
      : columns.length === 2
        ? [0.62, 0.38]
        : columns.map(() => 1 / columns.length);
  const head = columns.map(
    ({ title }) =>
      (area: CellArea) =>
        paragraph([span(context, title, textStyles.smallHead)], { ...area, style: textStyles.smallHead }),
  );
  const cells = rows.map((one) =>
    one.cells.map((cell) => (area: CellArea) => blocks(context, cell, { ...area, style })),
  );
  return tableLines(head, cells, { width, gap: 16, shares, tag: parent });
}
