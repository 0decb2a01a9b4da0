import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  type FactBlock,
  type GroupBlock,
  headingOf,
  isNameAlone,
  type LinksBlock,
  type Point,
  type PointsBlock,
  type TableBlock,
} from '../../jobProfile/blocks.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { detailParts } from './details.ts';
import { bulletList, type DocxContext } from './docxContext.ts';
import { markdownHeading } from './headings.ts';
import { levelRuns } from './levels.ts';
import { markdownParts, pointParts, type TextStyles } from './markdownParts.ts';
import { type Part, paragraph, together, withNext } from './parts.ts';
import { type Cell, table } from './tables.ts';
import { linked, phrase, words } from './texts.ts';
import { indent, room } from './theme.ts';

/** The styles of texts over the width of the page, and of those in the cell of a table. */
export const prose: TextStyles = { style: 'BodyText', list: 'ListParagraph', small: 'SmallText', heading: 1 };
export const inCell: TextStyles = {
  style: 'TableText',
  list: 'TableList',
  small: 'TableSmall',
  heading: 2,
  isInCell: true,
};

/** Blocks one below the other. */
export function blockParts(context: DocxContext, blocks: readonly Block[], styles: TextStyles): Part[] {
  return blocks.flatMap((block) => single(context, block, styles));
}

/** What the level means, beside a line. */
function atLevelParts(context: DocxContext, { label, blocks }: AtLevelBlock, styles: TextStyles): Part[] {
  const head = paragraph(styles.small, words(context, label));
  return [...withNext([head]), ...blockParts(context, blocks, styles)].map(barred);
}

/** With a line at its left, which stands at the same place whatever the paragraph's own indent is. */
function barred(part: Part): Part {
  if (part.kind !== 'paragraph') return part;
  const { list, indent: own } = part;
  const left = (own?.left ?? (list ? (list.depth + 1) * indent : 0)) + besideBar;
  const hanging = own?.hanging ?? (list ? indent : 0);
  const style = besideBarStyles[part.style] ?? part.style;
  return { ...part, style, bar: Math.min(31, (left - hanging) / 20 - 1), indent: { left, hanging } };
}

/** The room between the line and the text, in twentieths of a point. */
const besideBar = 200;

/** The styles beside the line: without room between paragraphs, where the line would be interrupted. */
const besideBarStyles: Readonly<Record<string, string>> = {
  SmallText: 'LevelHead',
  BodyText: 'LevelText',
  ListParagraph: 'LevelList',
};

function single(context: DocxContext, block: Block, styles: TextStyles): Part[] {
  switch (block.kind) {
    case 'text':
    case 'name':
      return markdownParts(context, markdownOfText(block), styles);
    case 'fact':
      return [paragraph(styles.small, factRuns(context, block))];
    case 'details':
      return detailParts(context, block, styles);
    case 'atLevel':
      return atLevelParts(context, block, styles);
    case 'points':
      return pointsParts(context, block, styles);
    case 'links':
      return linkParts(context, block, styles);
    case 'table':
      return [tablePart(context, block)];
    case 'entry':
      return entryParts(context, block, styles);
    case 'group':
      return groupParts(context, block, styles);
  }
}

function factRuns(context: DocxContext, { label, parts }: FactBlock) {
  return (
    (label === undefined ? '' : words(context, `${label}: `)) +
    parts.map(({ text }) => phrase(context, text)).join(words(context, ' · '))
  );
}

function pointsParts(context: DocxContext, { label, points }: PointsBlock, styles: TextStyles): Part[] {
  const head = label === undefined ? [] : [paragraph(styles.small, words(context, label), { keepNext: true })];
  return [...head, ...points.flatMap((point) => pointAndInner(context, point, styles, 0))];
}

function pointAndInner(context: DocxContext, { text, points }: Point, styles: TextStyles, depth: number): Part[] {
  return [
    ...pointParts(context, context.rich.blocks(text), styles, { depth }),
    ...points.flatMap((inner) => pointAndInner(context, inner, styles, depth + 1)),
  ];
}

/** A link by its name, and its address for those who read on paper. */
function linkParts(context: DocxContext, { links }: LinksBlock, styles: TextStyles): Part[] {
  const list = links.length > 1 ? { list: { numbering: bulletList, depth: 0 } } : {};
  return links.map(({ label, url: { text: url } }) => {
    const content =
      label === undefined
        ? linked(context, url, (style) => words(context, url, style))
        : linked(context, url, (style) =>
            context.rich
              .line(label.text)
              .map(({ text }) => words(context, text, style))
              .join(''),
          ) + words(context, `  ${url}`, { muted: true });
    return paragraph(links.length > 1 ? styles.list : styles.style, content, list);
  });
}

function tablePart(context: DocxContext, { columns, rows }: TableBlock): Part {
  const shares =
    columns.length === 3
      ? [0.52, 0.3, 0.18]
      : columns.length === 2
        ? [0.62, 0.38]
        : columns.map(() => 1 / columns.length);
  return table(context, {
    widths: shares.map((share) => Math.floor(share * room)),
    head: columns.map(({ title }) => ({ parts: [paragraph('TableHead', words(context, title))] })),
    rows: rows.map(({ cells }) => cells.map((cell): Cell => ({ parts: blockParts(context, cell, inCell) }))),
    ruled: true,
    caption: columns.map(({ title }) => title).join(', '),
  });
}

/** Skills with a heading in common; those without one are directly below the section's. */
function groupParts(
  context: DocxContext,
  { title, description, facts, entries }: GroupBlock,
  styles: TextStyles,
): Part[] {
  const heading = styles.heading + (title === undefined ? 0 : 1);
  const head = title === undefined ? [] : [markdownHeading(context, title.text, heading)];
  return [
    ...head,
    ...withNext(blockParts(context, facts, { ...styles, heading })),
    ...withNext(description ? blockParts(context, [description], { ...styles, heading }) : []),
    ...(title === undefined && entries.every(isNameAlone)
      ? entries.flatMap((entry) => nameOnly(context, entry))
      : blockParts(context, entries, { ...styles, heading })),
  ];
}

/** An item: its name as a heading, its level below, and what is said of it. */
function entryParts(context: DocxContext, entry: EntryBlock, styles: TextStyles): Part[] {
  const { level, blocks } = entry;
  const name = headingOf(entry);
  const heading = Math.min(6, styles.heading + (name === undefined ? 0 : 1));
  const parts: Part[] = [];
  if (name) parts.push(markdownHeading(context, name.text, heading));
  if (level) parts.push(paragraph('Level', levelRuns(context, level.level, { withPosition: true })));
  for (const part of blockParts(context, blocks, { ...styles, heading })) parts.push(part);
  return together(parts);
}

/** The width of the column of names, in twentieths of a point. */
const namesWidth = 2550;

/** A table with names on the left and what is said of them on the right; names alone are a list. */
export function sideBySide(context: DocxContext, blocks: readonly EntryBlock[], caption: string): Part[] {
  if (!blocks.some(({ name, blocks: body }) => name && body.length > 0))
    return blocks.flatMap((block) => nameOnly(context, block));
  const rows = blocks.flatMap((block): Cell[][] => {
    const heading = headingOf(block);
    const name = heading ? [paragraph('TableName', phrase(context, heading.text))] : [];
    const body = blockParts(context, block.blocks, inCell);
    // An entry that only repeats a type says nothing more.
    if (block.name && !heading && body.length === 0) return [];
    if (!block.name || body.length === 0) return [[{ parts: [...name, ...body], span: 2 }]];
    return [[{ parts: name }, { parts: body }]];
  });
  return [table(context, { widths: [namesWidth, room - namesWidth], rows, ruled: true, caption })];
}

function nameOnly(context: DocxContext, block: EntryBlock): Part[] {
  const list = { numbering: bulletList, depth: 0 };
  const heading = headingOf(block);
  const name = heading ? [paragraph(prose.list, phrase(context, heading.text), { list })] : [];
  return [...name, ...blockParts(context, block.blocks, prose)];
}
